/** The claim page, from the mail to a decision that `rosette decide` takes; and what leaves the browser on the way: nothing secret. */

import { readFileSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '@rosette/verifier'
import { sealClaim } from '../../issuer/src/claim/seal.ts'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { faultsIn } from './axe.ts'
import { claimant, claimFor, mailsTo, mailTo, programme, sealedFor, type Claimant, type Mail } from './claimant.ts'
import { serveSite, type Served } from './served.ts'

let site: Served
let browser: Browser

beforeAll(async () => {
  site = await serveSite()
  browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })
}, 60_000)

afterAll(async () => {
  await browser.close()
  site.close()
})

/** The page of a mail's link. */
async function opened(mail: Mail, path = '/claim/', options: Parameters<typeof claimant>[2] = {}): Promise<Claimant> {
  const guest = await claimant(browser, `${site.origin}${path}${mail.fragment}`, options)
  await guest.page.locator('open-badge').waitFor()
  return guest
}

async function recognised(page: Page, { address }: Mail): Promise<void> {
  await page.locator('#address').fill(address)
  await page.locator('#address').press('Enter')
  await page.locator('#decide').waitFor()
}

async function accepted(page: Page, choice: string, name?: string): Promise<void> {
  await page.locator(`input[value=${choice}]`).check()
  if (name !== undefined) await page.locator('#name').fill(name)
  await page.locator('form:has(.choices) [type=submit]').click()
  await page.locator('[id^=keep-]').first().waitFor()
}

/** The text of the mail that the page has ready. */
async function mailIn(page: Page): Promise<string> {
  return new URL((await page.locator('.ways a[href^=mailto]').getAttribute('href'))!).searchParams.get('body')!
}

async function fileIn(page: Page, selector: string): Promise<Uint8Array<ArrayBuffer>> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(selector).click()])
  return new Uint8Array(readFileSync(await download.path()))
}

/** Nothing that left the browser holds a secret, and all of it went to the site itself, or where it was allowed to go. */
async function expectSecrecy({ requests, page, complaints, violations }: Claimant, mail: Mail, allowed: readonly string[] = []): Promise<void> {
  const { claimKey, identity } = await claimFor(mail)
  const sent = await requests()
  expect(sent.length).toBeGreaterThan(5)
  for (const secret of [mail.key, claimKey.d, mail.address, encodeURIComponent(mail.address), identity.hash, identity.salt]) {
    expect(sent.filter((one) => one.includes(secret))).toEqual([])
  }
  const elsewhere = sent.filter((one) => ![site.origin, ...allowed].some((origin) => one.split(' ')[1]!.startsWith(`${origin}/`)))
  expect(elsewhere).toEqual([])
  expect(sent.filter((one) => /"referer":"[^"]/i.test(one))).toEqual([])
  expect(page.url()).not.toContain(mail.key)
  expect(complaints).toEqual([])
  expect(await violations()).toEqual([])
}

describe('from the mail on', () => {
  it('an earner accepts for everyone, and the issuer takes the mail and the file alike', async () => {
    const mail = mailTo('Ada Sandoval')
    const guest = await claimant(browser, `${site.origin}/demo/mails/${mail.page}`)
    const { page } = guest
    await page.locator('a[href*="/claim/#"]').first().click()
    await page.locator('open-badge').getByText('Genuine').waitFor()
    expect(page.url()).toBe(`${site.origin}/claim/`)
    expect(await page.locator('#decide').count()).toBe(0)
    await recognised(page, mail)
    await accepted(page, 'public', 'Ada S.')
    const [text, file] = [await mailIn(page), await fileIn(page, '.ways button')]
    const issuer = programme()
    expect(issuer.decide(`Subject: hello\r\n\r\n${text}`)).toMatchObject({ status: 0 })
    expect(issuer.award(mail)).toMatchObject({ visibility: 'public', shownName: 'Ada S.' })
    expect(issuer.decide(new TextDecoder().decode(file)).said).toContain('1 known before')
    await expectSecrecy(guest, mail)
  })

  it.each([
    ['private', 'private', undefined],
    ['unlisted', 'unlisted', 'نور حداد'],
    ['public', 'public', ''],
  ])('accepts as %s, and may think again', async (choice, visibility, name) => {
    const mail = mailTo('Haruto Sato')
    const guest = await opened(mail)
    const { page } = guest
    await recognised(page, mail)
    await accepted(page, choice, name)
    const issuer = programme()
    expect(issuer.decide(await mailIn(page))).toMatchObject({ status: 0 })
    expect(issuer.award(mail)).toMatchObject({ visibility })
    expect(issuer.award(mail).shownName).toBe(name === '' ? undefined : name)
    expect(await page.locator('.share').count()).toBe(choice === 'private' ? 0 : 1)
    await page.getByRole('button', { name: 'Change my decision' }).click()
    expect(await page.locator(`input[value=${choice}]`).isChecked()).toBe(true)
    await accepted(page, choice === 'private' ? 'unlisted' : 'private')
    expect(issuer.decide(await mailIn(page)).said).toContain('1 decision taken')
    expect(issuer.award(mail).visibility).toBe(choice === 'private' ? 'unlisted' : 'private')
    await expectSecrecy(guest, mail)
  })

  it('declines, after being told what that means', async () => {
    const mail = mailTo('Haruto Sato')
    const { page } = await opened(mail)
    await recognised(page, mail)
    await page.getByText('I do not want it').click()
    await page.getByText('is never published').waitFor()
    await page.getByRole('button', { name: 'Decline' }).click()
    await page.getByText('Declined').waitFor()
    const issuer = programme()
    expect(issuer.decide(await mailIn(page))).toMatchObject({ status: 0 })
    expect(issuer.award(mail).visibility).toBe('declined')
    expect(await page.locator('.files').count()).toBe(0)
  })

  it('is asked by no other address than the one that was awarded', async () => {
    const mail = mailTo('Haruto Sato')
    const { page } = await opened(mail)
    await page.locator('#address').fill('somebody@else.example')
    await page.locator('#address').press('Enter')
    await page.getByText('not the address that the badge was awarded to').waitFor()
    expect(await page.locator('#decide').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('address')
    await recognised(page, { ...mail, address: ` ${mail.address.toUpperCase()} ` })
  })

  it('has the badge as files that verify, and markup and links that lead to its page', async () => {
    const mail = mailTo('Haruto Sato')
    const { page } = await opened(mail)
    await recognised(page, mail)
    await accepted(page, 'public', 'Haruto')
    const serve = async (input: RequestInfo | URL) =>
      fetch(String(input instanceof Request ? input.url : input).replace('https://badges.meridian.example', site.origin))
    for (const ending of ['png', 'svg', 'jwt']) {
      const report = await verify(await fileIn(page, `.files a[download$=".${ending}"]`), { fetch: serve, expect: { recipient: mail.address } })
      expect([report.reason, report.checks.recipient.status], ending).toEqual(['verified', 'passed'])
    }
    const address = `https://badges.meridian.example/badges/${mail.award}/`
    expect(await page.locator('.share figure code').first().innerText()).toBe(address)
    const links = await page.locator('.places a').evaluateAll((all) => all.map((link) => decodeURIComponent((link as HTMLAnchorElement).href)))
    expect(links.length).toBeGreaterThan(4)
    for (const link of links) expect(link).toContain(address)
    await page.getByText('Plain HTML').click()
    expect(await page.locator('.share details[open] code').innerText()).toContain(address)
  })
})

describe('a page of one’s own', () => {
  it('goes with the decision: its address, text, links, and a picture without what a camera noted', async () => {
    const mail = mailTo('Haruto Sato')
    const { page } = await opened(mail)
    await recognised(page, mail)
    await page.locator('input[value=public]').check()
    await page.locator('#name').fill('Haruto Sato')
    await page.getByLabel('Make one, or change mine').check()
    await page.locator('#slug').fill('Haruto')
    await page.locator('#links').fill('http://haruto.example')
    await page.locator('form:has(.choices) [type=submit]').click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('slug')
    expect(await page.locator('.fault:not(:empty)').count()).toBe(2)
    await page.locator('#slug').fill('haruto')
    await page.locator('#links').fill('https://haruto.example')
    expect(await page.locator('.fault:not(:empty)').count()).toBe(0)
    await page.locator('#text').fill('I build.\nAnd I listen.')
    await page.locator('#picture').setInputFiles({ name: 'not.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
    await page.getByText('This picture cannot be read').waitFor()
    await page.locator('#picture').setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: await photograph(page) })
    await page.locator('.portrait img').waitFor()
    await page.locator('form:has(.choices) [type=submit]').click()
    await page.getByText('Save the file first').waitFor()
    const issuer = programme()
    const file = new TextDecoder().decode(await fileIn(page, '.ways button'))
    expect(issuer.decide(file)).toMatchObject({ status: 0 })
    const { profile } = JSON.parse(Buffer.from(file.split('.')[1]!, 'base64url').toString()) as { readonly profile: Record<string, unknown> }
    expect(profile).toMatchObject({ slug: 'haruto', text: 'I build.\nAnd I listen.', links: ['https://haruto.example/'] })
    expect(Buffer.from(String(profile['picture']), 'base64').includes('Exif')).toBe(false)
  })
})

/** A JPEG with the notes of a camera. */
async function photograph(page: Page): Promise<Buffer> {
  const plain = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 900
    canvas.height = 600
    canvas.getContext('2d')!.fillRect(100, 100, 300, 300)
    return canvas.toDataURL('image/jpeg').split(',')[1]!
  })
  const bytes = Buffer.from(plain, 'base64')
  const notes = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0 at home', 'latin1')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(notes.length + 2)
  return Buffer.concat([bytes.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, notes, bytes.subarray(2)])
}

describe('several badges', () => {
  it('are decided together, each by its own key, but for those left out', async () => {
    const [first, second, third] = mailsTo('Ada Sandoval')
    const guest = await opened(first!)
    const { page } = guest
    await recognised(page, first!)
    await page.getByText('Add another badge').click()
    await page.locator('#link').fill('nothing here')
    await page.locator('.paste button').click()
    await page.getByText('There is no claim link in this text').waitFor()
    await page.locator('#link').fill(`Hello Ada,\n${site.origin}/claim/${second!.fragment}\nand ${site.origin}/claim/${third!.fragment}`)
    await page.locator('.paste button').click()
    await page.locator('.many li').nth(2).waitFor()
    await page.getByLabel('Decide about it now').nth(1).uncheck()
    await accepted(page, 'unlisted', 'Ada')
    expect(await page.locator('#decide').count()).toBe(1)
    const issuer = programme()
    expect(issuer.decide(await mailIn(page)).said).toContain('2 decisions taken')
    expect([first!, second!, third!].map((mail) => issuer.award(mail).visibility)).toEqual(['unlisted', 'undecided', 'unlisted'])
    await page.locator('input[value=private]').check()
    await page.locator('form:has(.choices) [type=submit]').click()
    await page.locator('#decide').waitFor({ state: 'detached' })
    expect(issuer.decide(new TextDecoder().decode(await fileIn(page, '.ways button'))).said).toContain('1 decision taken; 2 known before')
    for (const mail of [first!, second!, third!]) await expectSecrecy(guest, mail)
  })

  it('come together when their mails are opened one after another, in the order that their earner likes', async () => {
    const [first, second] = mailsTo('Ada Sandoval')
    const { page } = await opened(first!)
    await recognised(page, first!)
    await page.goto(`${site.origin}/demo/mails/${second!.page}`)
    await page.locator('a[href*="/claim/#"]').first().click()
    await page.locator('.many li').nth(1).waitFor()
    await recognised(page, second!)
    await page.locator('input[value=public]').check()
    await page.locator('input[name=page][value=mine]').check()
    await page.locator('#slug').fill('ada-sandoval')
    await page.locator(`#up-${second!.award}`).press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`down-${second!.award}`)
    await accepted(page, 'public', 'Ada')
    const issuer = programme()
    const text = new TextDecoder().decode(await fileIn(page, '.ways button'))
    expect(issuer.decide(text).said).toContain('2 decisions taken')
    const [one, other] = text
      .trim()
      .split('\n')
      .map((token) => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>)
    expect(one).toMatchObject({ profile: { slug: 'ada-sandoval', badges: [second!.award, first!.award] } })
    expect(other).not.toHaveProperty('profile')
  })

  it('of a link that is put into the address later join those that are there', async () => {
    const [first, second] = mailsTo('Ada Sandoval')
    const { page } = await opened(first!)
    await page.evaluate((fragment) => location.replace(fragment), second!.fragment)
    await page.locator('.many li').nth(1).waitFor()
    expect(page.url()).toBe(`${site.origin}/claim/`)
  })

  it('of another person stay shut, and can be forgotten', async () => {
    const [mine, other] = [mailTo('Ada Sandoval'), mailTo('Haruto Sato')]
    const { page } = await opened(mine)
    await recognised(page, mine)
    await page.getByText('Add another badge').click()
    await page.locator('#link').fill(other.fragment)
    await page.locator('.paste button').click()
    await page.locator('.many li').nth(1).waitFor()
    await accepted(page, 'private')
    expect(await page.locator('[id^=keep-]').count()).toBe(1)
    await page.locator('.many li').nth(1).getByText('Look at it closely').click()
    await page.locator('.many li').nth(1).getByText('Forget it on this device').click()
    await page.locator('.one').waitFor()
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(other.key)
  })
})

describe('the receiver', () => {
  const RECEIVER = 'https://decide.example/decisions'
  const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' }

  /** A claim as it is sealed when the programme has a receiver. */
  async function withReceiver(page: Page, mail: Mail): Promise<void> {
    const sealed = await sealClaim({ ...(await claimFor(mail)), receiver: RECEIVER }, mail.key)
    await page.route(`**/claims/${mail.award}.jwe`, (route) => route.fulfill({ body: sealed }))
  }

  it('gets the decision, and nothing else', async () => {
    const mail = mailTo('Haruto Sato')
    const guest = await claimant(browser, `${site.origin}/claim/`)
    const { page } = guest
    const issuer = programme()
    await withReceiver(page, mail)
    const bodies: string[] = []
    await page.route(RECEIVER, (route) => {
      const body = route.request().postData() ?? ''
      if (route.request().method() !== 'OPTIONS') bodies.push(body)
      return route.fulfill({ status: 202, headers: CORS, json: { outcome: 'recorded' } })
    })
    await page.goto(`${site.origin}/claim/${mail.fragment}`)
    await recognised(page, mail)
    await accepted(page, 'unlisted', 'Haruto')
    await page.getByText('Meridian Cloud has your decision.').waitFor()
    expect(await page.locator('#send').count()).toBe(0)
    expect(bodies).toHaveLength(1)
    expect(issuer.decide(bodies[0]!)).toMatchObject({ status: 0 })
    expect(issuer.award(mail)).toMatchObject({ visibility: 'unlisted', shownName: 'Haruto' })
    await expectSecrecy(guest, mail, ['https://decide.example'])
  })

  it('out of reach is said so; the decision can be sent otherwise, or again', async () => {
    const mail = mailTo('Haruto Sato')
    const { page } = await claimant(browser, `${site.origin}/claim/`, { serviceWorkers: 'block' })
    await withReceiver(page, mail)
    let isUp = false
    await page.route(RECEIVER, (route) =>
      isUp ? route.fulfill({ status: 202, headers: CORS, json: { outcome: 'recorded', slugTaken: 'ada' } }) : route.abort(),
    )
    await page.goto(`${site.origin}/claim/${mail.fragment}`)
    await recognised(page, mail)
    await accepted(page, 'private')
    await page.getByText('cannot be reached at the moment').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('send')
    expect(programme().decide(await mailIn(page))).toMatchObject({ status: 0 })
    await page.reload()
    await page.getByText('Signed, and not yet with Meridian Cloud.').waitFor()
    isUp = true
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Meridian Cloud has your decision.').waitFor()
    await page.getByText('is somebody else’s').waitFor()
  })
})

describe('a link', () => {
  const other = 'A'.repeat(43)

  it.each([
    ['damaged', ({ fragment }: Mail) => fragment.slice(0, -9), 'This link is not whole'],
    ['gone', ({ key }: Mail) => `#${'a'.repeat(26)}.${key}`, 'Nothing is behind this link any more'],
    ['replaced', ({ award }: Mail) => `#${award}.${other}`, 'This link does not open your badge'],
  ])('that is %s is explained calmly, with what to do', async (_, fragmentOf, said) => {
    const mail = mailTo('Haruto Sato')
    const { page, complaints } = await claimant(browser, `${site.origin}/claim/${fragmentOf(mail)}`)
    await page.getByRole('heading', { name: said }).waitFor()
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([])
    await expectAccessible(page)
    await page.locator('#link').fill(`${site.origin}/claim/${mail.fragment}`)
    await page.locator('.paste button').click()
    await page.locator('open-badge').waitFor()
  })

  it('that cannot be followed now is tried again', async () => {
    const mail = mailTo('Haruto Sato')
    const { page } = await claimant(browser, `${site.origin}/claim/`)
    await page.route('**/claims/*', (route) => route.abort())
    await page.goto(`${site.origin}/claim/${mail.fragment}`)
    await page.getByText('Your link is still good').waitFor()
    await page.unroute('**/claims/*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('open-badge').waitFor()
    expect(await page.locator('.failures').count()).toBe(0)
  })

  it('that has ended still shows the badge, and asks for no decision', async () => {
    const mail = mailTo('Haruto Sato')
    const { page } = await claimant(browser, `${site.origin}/claim/`)
    const sealed = await sealClaim({ ...(await claimFor(mail)), expires: '2020-01-01T00:00:00.000Z' }, mail.key)
    await page.route('**/claims/*', (route) => route.fulfill({ body: sealed }))
    await page.goto(`${site.origin}/claim/${mail.fragment}`)
    await page.getByRole('heading', { name: /has ended$/ }).waitFor()
    await page.locator('#address').fill(mail.address)
    await page.locator('#address').press('Enter')
    await page.locator('#address').waitFor({ state: 'detached' })
    expect(await page.locator('#decide').count()).toBe(0)
    expect((await fileIn(page, '.files a[download$=".png"]')).length).toBeGreaterThan(1000)
  })

  it('leads readers of another language to their page', async () => {
    const mail = mailTo('Fatima Zahra')
    const guest = await opened(mail, '/claim/', { locale: 'ar-EG' })
    expect(guest.page.url()).toBe(`${site.origin}/ar/claim/`)
    expect(await guest.page.locator('html').getAttribute('dir')).toBe('rtl')
    await guest.page.locator('open-badge').getByText('أصيلة').waitFor()
    await expectSecrecy(guest, mail)
  })
})

describe('a tab', () => {
  it('is the same after a reload, and in another language', async () => {
    const mail = mailTo('Haruto Sato')
    const { page } = await opened(mail)
    await recognised(page, mail)
    await accepted(page, 'unlisted', 'Haruto')
    const text = await mailIn(page)
    await page.reload()
    await page.locator('[id^=keep-]').waitFor()
    expect(await mailIn(page)).toBe(text)
    await page.locator('.languages a[lang=de]').click()
    await page.getByRole('heading', { name: 'Zum Behalten' }).waitFor()
    expect(await mailIn(page)).toBe(text)
  })

  it('that was loaded once works without a network, after a reload too', async () => {
    const mail = mailTo('Haruto Sato')
    const guest = await opened(mail)
    const { page } = guest
    await page.locator('open-badge').getByText('Genuine').waitFor()
    await page.waitForFunction(async () => {
      const names = await caches.keys()
      const kept = (await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat()
      const pieces = performance.getEntriesByType('resource').filter(({ name }) => /_astro|claims/.test(name))
      return (await navigator.serviceWorker.getRegistration())?.active && pieces.every(({ name }) => kept.includes(name))
    })
    await page.context().setOffline(true)
    await page.reload()
    await page.locator('open-badge').waitFor()
    await recognised(page, mail)
    await accepted(page, 'private')
    expect(programme().decide(await mailIn(page))).toMatchObject({ status: 0 })
    // What cannot be checked is never called genuine.
    await page.locator('open-badge open-badge-verdict').waitFor()
    expect(await page.locator('open-badge').getByText('Genuine', { exact: true }).count()).toBe(0)
    const kept = await page.evaluate(async () => {
      const names = await caches.keys()
      const answers = await Promise.all(names.map(async (name) => (await caches.open(name)).matchAll()))
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return [...requests.flat().map(({ url }) => url), ...(await Promise.all(answers.flat().map((answer) => answer.text())))].join('\n')
    })
    const { claimKey, credential } = await claimFor(mail)
    expect(kept).toContain(sealedFor(mail).trim())
    for (const secret of [mail.key, claimKey.d, credential, mail.address]) expect(kept).not.toContain(secret)
  })
})

async function expectAccessible(page: Page): Promise<void> {
  expect(await faultsIn(page)).toEqual([])
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })
}

describe.each(['/claim/', '/ar/claim/'])('%s', (path) => {
  it('has no fault that axe knows at any step, in light and dark, and fits 320 px', async () => {
    const [mail, other] = mailsTo('Ada Sandoval')
    const { page } = await opened(mail!, path, { viewport: { width: 320, height: 640 } })
    await page.locator('open-badge open-badge-verdict').waitFor()
    const fits = async (step: string) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), step).toBe(0)
      await expectAccessible(page)
    }
    await fits('opened')
    await page.locator('#address').fill('nobody@else.example')
    await page.locator('#address').press('Enter')
    await page.locator('#address-fault:not(:empty)').waitFor()
    await fits('another address')
    await recognised(page, mail!)
    await page.locator('.more > summary').click()
    await page.locator('#link').fill(other!.fragment)
    await page.locator('.paste button').click()
    await page.locator('.many .found').nth(1).waitFor()
    await page.locator('form:has(.choices) [type=submit]').click()
    await fits('nothing chosen')
    await page.locator('input[value=public]').check()
    await page.locator('input[name=page][value=mine]').check()
    await page.locator('form:has(.choices) [type=submit]').click()
    await unfold(page)
    await fits('a page of one’s own')
    await page.locator('input[name=page][value=keep]').check()
    await accepted(page, 'public', 'Ada')
    await unfold(page)
    await fits('decided')
  }, 120_000)
})

it('the keyboard alone is enough', async () => {
  const mail = mailTo('Haruto Sato')
  const { page } = await opened(mail)
  await page.locator('open-badge open-badge-verdict').waitFor()
  const tabTo = async (id: string) => {
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab')
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), id)) return
    }
    throw new Error(`${id} is not reached with the Tab key`)
  }
  await tabTo('#address')
  await page.keyboard.type(mail.address)
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'decide')
  await tabTo('input[name=choice]')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await page.locator('input[value=public]').isChecked()).toBe(true)
  await tabTo('#name')
  await page.keyboard.type('Haruto')
  await tabTo('[name=acceptAll]')
  await page.keyboard.press('Space')
  await tabTo('form [type=submit]')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'send')
  await tabTo('.ways a')
  const issuer = programme()
  expect(issuer.decide(await mailIn(page))).toMatchObject({ status: 0 })
  expect(issuer.award(mail)).toMatchObject({ visibility: 'public', shownName: 'Haruto' })
})

it('the page says without script why it needs one, and no search engine is to list it', async () => {
  const { page } = await claimant(browser, `${site.origin}/claim/${mailTo('Haruto Sato').fragment}`, { javaScriptEnabled: false })
  expect(await page.locator('noscript').innerText()).toContain('That needs JavaScript')
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
  expect(await page.locator('meta[name=referrer]').getAttribute('content')).toBe('no-referrer')
  for (const file of ['claim/', 'es/claim/', '_headers']) expect(await (await fetch(`${site.origin}/${file}`)).text()).toContain('noindex')
})
