/**
 * The contact sheet of the elements, from the site's own gallery and themes: `node tools/contact-sheet.ts [FOLDER]`.
 * Every layout and state in light, in dark and from right to left, on a phone, as printed, and in every theme, into docs/pictures/elements.
 */

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { serveSite } from '../test/e2e/served.ts'
import { browserArguments, findBrowser } from './browser.ts'

/** Nothing but the badges, side by side. */
const SHEET = `
  .docs, main, article { display: block; max-inline-size: none; }
  .around, header, footer, h1, article > p, section > p, .code { display: none; }
  .sheet { grid-template-columns: repeat(4, 1fr); }
  .sheet.image { grid-template-columns: repeat(7, 1fr); }`
const THEMES = `${SHEET}
  article { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; }
  section { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-content: start; }
  h2 { grid-column: 1 / -1; margin: 0; }
  .live { margin: 0; align-content: start; }`

const folder = process.argv[2] ?? fileURLToPath(new URL('../docs/pictures/elements', import.meta.url))
await mkdir(folder, { recursive: true })
const site = await serveSite()
const browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })

const gallery = await open('/docs/gallery/', 1600, SHEET)
for (const id of ['light', 'dark', 'rtl']) await gallery.locator(`section[aria-labelledby=${id}]`).screenshot({ path: join(folder, `${id}.png`) })
const themes = await open('/docs/themes/', 1840, THEMES)
await themes.locator('.docs > article').screenshot({ path: join(folder, 'themes.png') })
const phone = await open('/docs/gallery/', 390)
await phone
  .locator('.sheet.card.light open-badge')
  .nth(1)
  .screenshot({ path: join(folder, 'phone-card.png') })
await phone
  .locator('.sheet.row.dark open-badge')
  .nth(2)
  .screenshot({ path: join(folder, 'phone-row.png') })
const paper = await open('/docs/open-badge/', 720)
await paper.emulateMedia({ media: 'print' })
const printed = paper.locator('open-badge').first()
await printed.locator('svg.code, open-badge-code svg').first().waitFor()
await printed.screenshot({ path: join(folder, 'print.png') })

await browser.close()
site.close()

/** A page of the site, all its badges read and checked. The site's own policy would refuse the sheet's style. */
async function open(path: string, width: number, style?: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 1200 }, bypassCSP: true, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(site.origin + path)
  if (style) await page.addStyleTag({ content: style })
  for (const badge of await page.locator('open-badge').all()) await badge.scrollIntoViewIfNeeded()
  await page.waitForFunction(() => document.querySelector('open-badge:state(reading), open-badge:state(checking)') === null)
  await page.evaluate(() => scrollTo(0, 0))
  return page
}
