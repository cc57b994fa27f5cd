/** The demo's mails, from which a visitor goes on to claim a badge. */

import { readFileSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { serveSite, type Served } from './served.ts'
import { enter } from './stage.ts'

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

it('are listed, look as they were written, and link to the claim page of this very site', async () => {
  const { page, complaints } = await enter(browser, `${site.origin}/demo/`)
  const kept = JSON.parse(readFileSync(new URL('../../site/demo/programme/mails.json', import.meta.url), 'utf8')) as readonly { readonly subject: string }[]
  expect(kept.length).toBeGreaterThan(3)
  expect(await page.locator('.mails a').allInnerTexts()).toEqual(kept.map(({ subject }) => subject))
  await page.locator('.mails a').first().click()
  await page.waitForURL('**/demo/mails/*.html')
  const links = await page.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  const [claim = ''] = links.filter((link) => link.includes('/claim/#'))
  expect(claim).toMatch(new RegExp(`^${site.origin}/claim/#[a-z2-7]{26}\\.[A-Za-z0-9_-]{43}$`))
  expect(
    await page
      .locator('img')
      .first()
      .evaluate((image) => (image as HTMLImageElement).naturalWidth),
  ).toBeGreaterThan(0)
  expect(complaints).toEqual([])
  await page.context().close()
})
