/** The wallet: badges on this device, added by file, drop and claim link, shown by a link, taken along as a file. */

import { readFileSync, readdirSync } from 'node:fs'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { faultsNow } from './axe.ts'
import { serveSite, type Served } from './served.ts'
import { enter } from './stage.ts'
import { headline } from './visitor.ts'

const demo = new URL('../../site/demo/programme/', import.meta.url)
const content = new URL('site/content/', demo)
const [badge = ''] = readdirSync(new URL('badges/', content)).filter((name) => !name.includes('.'))
const png = readFileSync(new URL(`badges/${badge}.png`, content))
const mail = readFileSync(new URL(`mails/${readdirSync(new URL('mails/', demo))[0] ?? ''}`, demo), 'utf8')
const [fragment = ''] = /#[a-z2-7]{26}\.[\w-]{43}/.exec(mail) ?? []

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

async function open(options: BrowserContextOptions = {}, path = '/wallet/') {
  const guest = await enter(browser, site.origin + path, { reducedMotion: 'reduce', ...options })
  await guest.page.locator('#held').waitFor()
  return guest
}

const choose = (page: Page, name: string, buffer: Buffer) => page.locator('open-badge-drop input').setInputFiles({ name, mimeType: '', buffer })
const heading = (page: Page) => page.locator('#held').innerText()

describe('the wallet', () => {
  it('keeps a badge that was added, and shows it again after a reload', async () => {
    const { page, complaints, violations } = await open()
    await page.getByText('Nothing is in it yet.').waitFor()
    await choose(page, 'badge.png', png)
    await page.getByText('1 badge added.').waitFor()
    await page.reload()
    await page.locator('.held open-badge').waitFor()
    expect(await heading(page)).toBe('1 badge')
    await page.locator('.held open-badge:state(verified)').waitFor()
    await choose(page, 'again.png', png)
    await page.getByText('It is there already.').waitFor()
    // The same badge as a bare token is the same badge.
    await choose(page, 'badge.jwt', readFileSync(new URL(`badges/${badge}.jwt`, content)))
    await page.getByText('It is there already.').waitFor()
    await choose(page, 'cat.txt', Buffer.from('meow'))
    await page.getByText('There is no badge in it.').waitFor()
    expect(complaints).toEqual([])
    expect(await violations()).toEqual([])
    await page.context().close()
  })

  it('opens a claim link, and what it keeps goes nowhere', async () => {
    const { page } = await open()
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
    await page.getByLabel('Claim link').fill(`https://badges.meridian.example/claim/${fragment}`)
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('1 badge added.').waitFor()
    expect(await page.getByLabel('Claim link').inputValue()).toBe('')
    for (const one of asked) expect(one).not.toContain(fragment.split('.')[1])
    expect(asked.filter((one) => !one.startsWith(`GET ${site.origin}/`) && !one.startsWith('GET blob:'))).toEqual([])
    for (const [link, said] of [
      [`https://badges.meridian.example/claim/${fragment.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A'))}`, 'This link opens nothing any more.'],
      [`https://elsewhere.example/claim/${fragment}`, 'This is a claim link of another site.'],
      ['hello', 'This link opens nothing any more.'],
    ] as const) {
      await page.getByLabel('Claim link').fill(link)
      await page.getByRole('button', { name: 'Add', exact: true }).click()
      await page.getByText(said).waitFor()
    }
    await page.context().close()
  })

  it('shows a badge to an employer by a link alone, and the badge is in no request', async () => {
    const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] })
    await choose(page, 'badge.png', png)
    await page.getByRole('button', { name: 'Copy a link that shows it' }).click()
    await page.getByText('Copied.').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toMatch(new RegExp(`^${site.origin}/verify/#badge=[\\w-]+$`))
    await page.context().close()
    const asked: string[] = []
    const employer = await browser.newContext()
    employer.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')))
    const visitor = await employer.newPage()
    await visitor.goto(link)
    expect(await headline(visitor)).toBe('Genuine')
    expect(await visitor.locator('h1').innerText()).toBe('Somebody shows you this badge')
    const inside = link.split('#badge=')[1]!.slice(0, 40)
    expect(asked.filter((address) => address.includes(inside))).toEqual([])
    await visitor.goto(link.slice(0, -30))
    await visitor.reload()
    await visitor.getByText('The link was cut or changed on its way.').waitFor()
    await employer.close()
  })

  it('is saved as a file, emptied, and filled again from that file', async () => {
    const { page } = await open()
    await choose(page, 'badge.png', png)
    await page.getByText('1 badge added.').waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save all as a file' }).click()])
    const saved = readFileSync(await download.path())
    await page.getByRole('button', { name: 'Remove' }).click()
    await page.getByText(/^Remove “/).waitFor()
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByRole('button', { name: 'Remove' }).click()
    await page.locator('.sure').getByRole('button', { name: 'Remove' }).click()
    await page.getByText('Nothing is in it yet.').waitFor()
    const take = (buffer: Buffer) => page.getByLabel('Add from such a file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer })
    for (const strange of ['{}', '[]', 'no', '{"kind":"rosette-wallet","badges":7}']) {
      await take(Buffer.from(strange))
      await page.getByText('This is no file of a wallet.').waitFor()
    }
    await take(Buffer.from('{"kind":"rosette-wallet","badges":[null,{"name":"a","type":"b","bytes":"!"}]}'))
    await page.getByText('There is no badge in it.').waitFor()
    await take(saved)
    await page.getByText('1 badge added.').waitFor()
    const [again] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()])
    expect(readFileSync(await again.path()).equals(png)).toBe(true)
    await page.context().close()
  })
})

describe.each([
  ['/wallet/', 'light'],
  ['/ar/wallet/', 'dark'],
] as const)('%s in %s', (path, colorScheme) => {
  it('has no fault that axe knows, empty and filled, and fits 320 px', async () => {
    const { page } = await open({ colorScheme, viewport: { width: 320, height: 700 } }, path)
    expect(await faultsNow(page)).toEqual([])
    await choose(page, 'badge.png', png)
    await page.locator('.held open-badge').waitFor()
    await page.locator('.deeds .quiet').last().click()
    await page.locator('.sure').waitFor()
    expect(await faultsNow(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await page.context().close()
  })
})
