/** What employers look for, as the demo's sample has it: pages, charts, the tables behind them, and where the links lead. */

import { readFileSync } from 'node:fs'
import { chromium, type Browser, type BrowserContextOptions, type Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { faultsIn } from './axe.ts'
import { serveSite, type Served } from './served.ts'
import { enter } from './stage.ts'

const sample = JSON.parse(readFileSync(new URL('../../site/demo/programme/jobs/sample.json', import.meta.url), 'utf8')) as {
  readonly dataFeedElement: readonly { readonly title: string; readonly skills: readonly string[]; readonly url: string }[]
}
const PAGES = ['insights/', 'insights/monitoring/', 'insights/coaching/', 'achievements/expert-security/']

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
  return enter(browser, `${site.origin}/${path}`, { reducedMotion: 'reduce', ...options })
}

describe.each(PAGES)('/%s', (path) => {
  it('has no fault that axe knows, in light and dark and breaks no rule', async () => {
    const { page, complaints, violations } = await open(path)
    for (const details of await page.locator('details').all()) await details.evaluate((element) => element.setAttribute('open', ''))
    expect(await faultsIn(page)).toEqual([])
    expect(complaints).toEqual([])
    expect(await violations()).toEqual([])
    await page.context().close()
  })

  it.each(['', 'es/', 'de/', 'ar/'])('is there as /%s, whole without script, says that it shows a sample, and fits a screen of 320 px', async (language) => {
    const { page } = await open(language + path, { viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
    expect(await page.locator('.sample').count()).toBe(1)
    for (const details of await page.locator('details').all()) await details.evaluate((element) => element.setAttribute('open', ''))
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    expect(await page.locator('main').innerText()).not.toMatch(/\{|undefined|NaN|\[object/)
    await page.context().close()
  })
})

/** A length in hundredths, or in pixels. */
async function numbers(parts: Locator, name: string): Promise<readonly number[]> {
  return parts.evaluateAll((all, attribute) => all.map((one) => parseFloat(one.getAttribute(attribute) ?? '')), name)
}

/** The last column of the table behind a chart. */
async function countsIn(table: Locator): Promise<readonly number[]> {
  return (await table.locator('tbody td:last-child').allTextContents()).map(Number)
}

describe('the chart of pay', () => {
  it.each([
    ['insights/monitoring/', 'ltr'],
    ['ar/insights/monitoring/', 'rtl'],
  ])('of /%s shows what its table says, %s', async (path, direction) => {
    const { page } = await open(path)
    const figure = page.locator('.pay').first()
    const counts = await countsIn(figure)
    const shown = counts.filter((count) => count > 0)
    expect(shown.length).toBeGreaterThan(2)
    expect((await figure.locator('.count').allTextContents()).map((text) => Number(text.trim()))).toEqual(shown)
    const heights = await numbers(figure.locator('rect.bar'), 'height')
    for (const [index, height] of heights.entries()) expect(height / Math.max(...heights)).toBeCloseTo(shown[index]! / Math.max(...shown), 6)
    const places = await numbers(figure.locator('rect.bar'), 'x')
    expect(places).toEqual(places.toSorted((one, other) => (direction === 'ltr' ? one - other : other - one)))
    // Empty bins take their room too.
    const widths = await numbers(figure.locator('rect.bar'), 'width')
    expect(new Set(widths.map((width) => width.toFixed(6)))).toEqual(new Set([(100 / counts.length).toFixed(6)]))
    expect(counts.reduce((all, count) => all + count, 0)).toBe(Number(/\d+/.exec(await figure.locator('figcaption span').innerText())?.[0]))
    await page.context().close()
  })

  it('is a picture with a name and a description, and its median lies within the middle half', async () => {
    const { page } = await open('insights/monitoring/')
    const chart = page.locator('.histogram').first()
    expect(await chart.getAttribute('role')).toBe('img')
    expect(await chart.ariaSnapshot()).toContain('What they pay: Per year · Euro')
    expect(await chart.locator('desc').textContent()).toMatch(/^\s*\d+ openings\. The tallest bar: \d+, at €[\d,]+ to under €[\d,]+\.\s*$/)
    const [[left = 0], [width = 0], [median = 0]] = await Promise.all([
      numbers(chart.locator('.half'), 'x'),
      numbers(chart.locator('.half'), 'width'),
      numbers(chart.locator('.median'), 'cx'),
    ])
    expect(median).toBeGreaterThanOrEqual(left)
    expect(median).toBeLessThanOrEqual(left + width)
    await page.context().close()
  })

  it.each([
    ['dark', 'none'],
    ['light', 'active'],
  ] as const)('is seen in %s with forced colours %s', async (colorScheme, forcedColors) => {
    const { page } = await open('insights/monitoring/', { colorScheme, forcedColors })
    const [bar, text, half, ground, ink] = await page.evaluate(() => {
      const fill = (selector: string) => getComputedStyle(document.querySelector(selector)!).fill
      const { backgroundColor, color } = getComputedStyle(document.documentElement)
      return [fill('.histogram .bar'), fill('.histogram .tick'), fill('.histogram .half'), backgroundColor, color]
    })
    for (const part of [bar, text, half]) expect(part).not.toBe(ground)
    if (forcedColors === 'active') expect([bar, text, half]).toEqual([ink, ink, ink])
    await page.context().close()
  })
})

describe('the bars', () => {
  it('of the overview are as long as their numbers, which the table repeats', async () => {
    const { page } = await open('insights/')
    const section = page.getByRole('region', { name: 'Skills', exact: true }).first()
    const names = await section.locator('.bars bdi').allInnerTexts()
    const counts = (await section.locator('.bars .count').allTextContents()).map((text) => Number(text.trim()))
    const widths = await numbers(section.locator('.bars rect'), 'width')
    for (const [index, width] of widths.entries()) expect(width / widths[0]!).toBeCloseTo(counts[index]! / counts[0]!, 6)
    await section.locator('summary').click()
    const rows = await section.locator('tbody tr').evaluateAll((all) => all.map((row) => Array.from(row.children, ({ textContent }) => textContent.trim())))
    expect(rows.slice(0, names.length).map(([name, count]) => [name, Number(count)])).toEqual(names.map((name, index) => [name, counts[index]]))
    expect(await section.locator('.bars svg').first().ariaSnapshot()).toContain(`${counts[0]} openings`)
    // Counted by hand from the file.
    const asked = sample.dataFeedElement.filter(({ skills }) => skills.includes('zero trust')).length
    expect(rows.find(([name]) => name === 'zero trust')?.[1]).toBe(String(asked))
    await section.getByRole('link', { name: names[0]! }).first().click()
    await page.getByRole('heading', { level: 1, name: names[0]! }).waitFor()
    await page.context().close()
  })
})

describe('an opening', () => {
  it('says where its link leads, and the link says nothing of where it was followed', async () => {
    const { page } = await open('insights/zero-trust/')
    const links = await page
      .locator('.openings a')
      .evaluateAll((all) => all.map((one) => ({ href: (one as HTMLAnchorElement).href, text: one.textContent.trim() })))
    expect(links.length).toBeGreaterThan(5)
    for (const { href, text } of links) {
      expect(text).toBe(`Apply at ${new URL(href).host}`)
      expect(sample.dataFeedElement.map(({ url }) => url)).toContain(href)
    }
    expect(await page.locator('.openings a').first().getAttribute('rel')).toMatch(/noopener noreferrer/)
    await page.context().close()
  })

  it('that nobody offers is said in a sentence', async () => {
    const { page } = await open('insights/coaching/')
    expect(await page.locator('.insights').innerText()).toContain('At present, none of the openings published here asks for it.')
    expect(await page.locator('.chart').count()).toBe(0)
    await page.context().close()
  })
})

it('what the issuer wrote stands on the side of the page where its language begins', async () => {
  const { page } = await open('ar/insights/monitoring/')
  const right = await page.evaluate(() => {
    const range = document.createRange()
    range.selectNodeContents(document.querySelector('h1')!)
    return document.querySelector('main')!.getBoundingClientRect().right - range.getBoundingClientRect().right
  })
  expect(right).toBeLessThan(40)
  await page.context().close()
})

it('on paper nothing stands there that would have to be opened', async () => {
  const { page } = await open('insights/monitoring/')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('summary').filter({ visible: true }).count()).toBe(0)
  expect(await page.locator('.histogram').first().isVisible()).toBe(true)
  await page.context().close()
})
