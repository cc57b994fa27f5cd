/** The verifier page as its visitors meet it: drop, choose, paste, type, look closer; and what leaves the page meanwhile. */

import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { makeCredential, makeIssuer, signIntegrity } from '../../verifier/test/made.ts'
import { serveSite, type Served } from './served.ts'
import { drop, headline, sample, visit, type Visitor } from './visitor.ts'

let site: Served
let browser: Browser

beforeAll(async () => {
  site = await serveSite()
  browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })
}, 120_000)

afterAll(async () => {
  await browser.close()
  site.close()
})

const open = (): Promise<Visitor> => visit(browser, `${site.origin}/verify/`)
const summary = (page: Page) => page.locator('open-badge-report .summary').first().innerText()

describe('a dropped file', () => {
  it.each([
    ['genuine.png', /^Genuine$/, /unchanged, and still standing/],
    ['genuine.svg', /^Genuine$/, /unchanged, and still standing/],
    ['forged.png', /^Not genuine: it was changed after it was signed$/, /not genuine, or was changed/],
    ['expired.png', /^Genuine, but expired on 1 May 2025$/, /expired/],
    ['unattributed.svg', /nobody has tied the key to the named issuer/, /nothing shows that the named issuer signed it/],
    ['revoked.png', /may have been taken back/, /could not be learned whether/],
  ])('%s is answered in large words', async (name, words, sentence) => {
    const { page, complaints } = await open()
    await drop(page, name, await sample(name))
    expect(await headline(page)).toMatch(words)
    expect(await summary(page)).toMatch(sentence)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('is judged by its bytes, not by its name', async () => {
    const { page } = await open()
    await drop(page, 'holiday.jpg', await sample('genuine.png'))
    expect(await headline(page)).toBe('Genuine')
    await page.context().close()
  })

  it('that is no badge is called that', async () => {
    const { page } = await open()
    await drop(page, 'genuine.png', new TextEncoder().encode('%PDF-1.7 a letter'))
    expect(await headline(page)).toMatch(/Not readable as a badge/)
    await page.context().close()
  })

  it('says why a forged one fails, in the words of the check', async () => {
    const { page } = await open()
    await drop(page, 'forged.png', await sample('forged.png'))
    await headline(page)
    expect(await page.getByText('The signature does not fit: the badge was changed after it was signed').first().isVisible()).toBe(true)
    await page.context().close()
  })
})

describe('what leaves the page', () => {
  it('is nothing but the page’s own files for a badge that carries its own proof', async () => {
    const { page, requests } = await open()
    await drop(page, 'genuine.png', await sample('genuine.png'))
    await headline(page)
    expect(requests.filter(({ url }) => !url.startsWith(site.origin) && !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual([])
    expect(requests.every(({ method, body }) => method === 'GET' && body === null)).toBe(true)
    await page.context().close()
  })

  it('is only what the badge names, without a body, and the page lists it', async () => {
    const { page, requests } = await open()
    await drop(page, 'unattributed.svg', await sample('unattributed.svg'))
    await headline(page)
    const away = requests.filter(({ url }) => /^https?:/.test(url) && !url.startsWith(site.origin))
    expect(away.length).toBeGreaterThan(0)
    expect(new Set(away.map(({ url }) => url))).toEqual(new Set(['https://college.example/issuer', 'https://college.example/.well-known/jwks.json']))
    expect(away.every(({ method, body }) => method === 'GET' && body === null)).toBe(true)
    expect(await page.locator('open-badge-report section').filter({ hasText: 'Who was contacted' }).innerText()).toContain('college.example')
    await page.context().close()
  })
})

describe('other ways in', () => {
  it('a file can be chosen', async () => {
    const { page } = await open()
    await page.locator('open-badge-drop input[type=file]').setInputFiles({ name: 'badge', mimeType: '', buffer: Buffer.from(await sample('genuine.svg')) })
    expect(await headline(page)).toBe('Genuine')
    await page.context().close()
  })

  it('a text can be typed or pasted into the field', async () => {
    const { page } = await open()
    await page.locator('open-badge-verifier textarea').fill(JSON.stringify(await freshBadge()))
    await page.locator('open-badge-verifier button[type=submit]').click()
    expect(await headline(page)).toBe('Genuine')
    await page.context().close()
  })

  it.each(['text', 'picture'] as const)('a %s can be pasted anywhere on the page', async (kind) => {
    const { page } = await open()
    const text = JSON.stringify(await freshBadge())
    await page.evaluate(
      ([what, json, bytes]) => {
        const clipboardData = new DataTransfer()
        if (what === 'text') clipboardData.setData('text/plain', json)
        else clipboardData.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }))
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      [kind, text, [...(await sample('genuine.png'))]] as const,
    )
    expect(await headline(page)).toBe('Genuine')
    await page.context().close()
  })

  it('an address can be given', async () => {
    const { page } = await open()
    await page.locator('open-badge-verifier textarea').fill(`${site.origin}/samples/genuine.png`)
    await page.locator('open-badge-verifier textarea').press('Enter')
    expect(await headline(page)).toBe('Genuine')
    await page.context().close()
  })

  it.each([
    ['genuine.png', /^Genuine$/],
    ['expired.png', /expired on 1 May 2025/],
    ['revoked.png', /^Taken back by its issuer$/],
    ['forged.png', /changed after it was signed/],
    ['unattributed.svg', /nobody has tied the key/],
    ['genuine.svg', /^Genuine$/],
  ])('the sample %s is one click away', async (name, words) => {
    const { page } = await open()
    await page.locator(`[data-sample$="${name}"]`).click()
    expect(await headline(page)).toMatch(words)
    await page.context().close()
  })
})

it('a sample that cannot be fetched is called out of reach', async () => {
  const { page } = await open()
  await page.route('**/samples/genuine.png', (route) => route.abort())
  await page.locator('[data-sample="genuine.png"]').click()
  expect(await headline(page)).toMatch(/nothing came from that address/)
  await page.context().close()
})

describe('looking closer', () => {
  it('compares an e-mail address in the page, and it goes nowhere', async () => {
    const { page, requests } = await open()
    await drop(page, 'genuine.png', await sample('genuine.png'))
    await headline(page)
    const field = page.locator('open-badge-verifier input[name=recipient]')
    for (const [address, words] of [
      ['ada@example.org', /awarded to/i],
      ['mallory@example.org', /was not awarded to the person you named/],
    ] as const) {
      await field.fill(address)
      await field.press('Enter')
      await page.locator('open-badge-verifier .outcome').filter({ hasText: words }).waitFor()
    }
    expect(requests.filter(({ url }) => /example\.org|ada|mallory/.test(url))).toEqual([])
    await page.context().close()
  })

  it('takes a document that could not be fetched, and never calls the answer simply genuine', async () => {
    const { page } = await open()
    const { badge, document } = await webBadge()
    await drop(page, 'badge.json', new TextEncoder().encode(JSON.stringify(badge)))
    expect(await headline(page)).toMatch(/the issuer’s key was out of reach/)
    const missing = page.locator('.missing open-badge-drop input[type=file]')
    await missing.setInputFiles({ name: 'did.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(document)) })
    await page.locator('open-badge-report .headline').filter({ hasText: 'Genuine, if the documents you added are' }).waitFor()
    expect(await page.locator('open-badge-verifier').evaluate((element) => element.matches(':state(verified)'))).toBe(false)
    await page.context().close()
  })

  it('works with the keyboard alone, and the focus goes to the answer', async () => {
    const { page } = await open()
    await page.locator('[data-sample$="genuine.png"]').focus()
    await page.keyboard.press('Enter')
    await headline(page)
    await isOnAnswer(page)
    await page.locator('open-badge-verifier button', { hasText: 'Check another badge' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('open-badge-drop input[type=file]').waitFor({ state: 'attached' })
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.localName)).toBe('open-badge-drop')
    await page.locator('open-badge-verifier textarea').focus()
    await page.keyboard.type(JSON.stringify(await freshBadge()))
    await page.keyboard.press('Enter')
    await headline(page)
    await isOnAnswer(page)
    await page.context().close()
  })
})

/** Waits for the focus to be on the large words. */
async function isOnAnswer(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const report = document.activeElement?.shadowRoot?.activeElement
    return report?.localName === 'open-badge-report' && report.shadowRoot?.activeElement?.classList.contains('headline')
  })
}

/** A badge of a throw-away issuer that is its own key. */
async function freshBadge(): Promise<object> {
  const issuer = await makeIssuer()
  return signIntegrity(issuer, makeCredential(issuer.did))
}

/** A badge whose issuer's document cannot be had, and that document. */
async function webBadge(): Promise<{ readonly badge: object; readonly document: object }> {
  const issuer = await makeIssuer()
  const did = 'did:web:school.example'
  const method = `${did}#key-1`
  const badge = await signIntegrity({ ...issuer, did, method }, makeCredential(did))
  const document = { id: did, verificationMethod: [{ id: method, type: 'JsonWebKey', controller: did, publicKeyJwk: issuer.jwk }], assertionMethod: [method] }
  return { badge, document }
}
