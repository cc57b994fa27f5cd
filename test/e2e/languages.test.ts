/** The pages in their languages: complete, in their direction, and linked to each other. */

import { readdirSync } from 'node:fs'
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { faultsNow } from './axe.ts'
import { serveSite, type Served } from './served.ts'
import { enter } from './stage.ts'

const [badge = ''] = readdirSync(new URL('../../site/demo/programme/site/content/badges/', import.meta.url)).filter((name) => !name.includes('.'))
const PATHS = [
  '',
  'verify/',
  'achievements/',
  'achievements/expert-architect/',
  'earners/noor-haddad/',
  `badges/${badge}/`,
  'questions/',
  'privacy/',
  'accessibility/',
  'contact/',
  'claim/',
  'wallet/',
  `badges/${badge}/cv/`,
]
const DIRECTIONS = { es: 'ltr', de: 'ltr', ar: 'rtl' } as const

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

async function open(path: string, options: BrowserContextOptions = {}) {
  return enter(browser, site.origin + path, { reducedMotion: 'reduce', ...options })
}

describe.each(Object.entries(DIRECTIONS))('in %s', (language, direction) => {
  // Languages change the words and not the markup: axe reads the one whose direction differs too.
  it.each(PATHS)('/%s fits a screen of 320 px, breaks no rule, and has no fault that axe knows from right to left', async (path) => {
    const { page, complaints, violations } = await open(`/${language}/${path}`, { viewport: { width: 320, height: 640 } })
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([language, direction])
    if (path === `badges/${badge}/`) await page.waitForFunction(() => customElements.get('open-badge-report'))
    if (direction === 'rtl') expect(await faultsNow(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    expect(complaints).toEqual([])
    expect(await violations()).toEqual([])
    await page.context().close()
  })

  it('the verifier speaks it from the first moment, before any script has run', async () => {
    const { page } = await open(`/${language}/verify/`, { javaScriptEnabled: false })
    const before = await page.locator('open-badge-verifier').innerText()
    await page.context().close()
    const live = await open(`/${language}/verify/`)
    await live.page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null)
    expect(before).not.toMatch(/Drop|Check/)
    expect(await live.page.locator('open-badge-verifier').innerText()).toBe(before)
    await live.page.context().close()
  })
})

it.each([
  ['de', 'left'],
  ['ar', 'right'],
])('what the issuer wrote stands where the text of the page does, in %s at the %s', async (language, side) => {
  const { page } = await open(`/${language}/contact/`, { javaScriptEnabled: false })
  const written = page.getByText('trains and certifies')
  expect(await written.evaluate((paragraph) => getComputedStyle(paragraph).textAlign)).toBe(side)
  await page.context().close()
})

it('every page leads to itself in the other languages, for people and for search engines', async () => {
  const { page } = await open('/de/achievements/')
  const others = await page.locator('footer nav a[hreflang]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  expect(others.map((href) => new URL(href).pathname)).toEqual(['/achievements/', '/es/achievements/', '/de/achievements/', '/ar/achievements/'])
  const alternates = await page
    .locator('link[rel=alternate][hreflang]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname))
  expect(alternates).toEqual(others.map((href) => new URL(href).pathname))
  await page.locator('footer').getByText('العربية').click()
  await page.waitForURL('**/ar/achievements/')
  await page
    .locator('.catalogue')
    .getByRole('link', { name: /Cloud Architect Expert/ })
    .click()
  await page.waitForURL('**/ar/achievements/expert-architect/')
  await page.context().close()
})
