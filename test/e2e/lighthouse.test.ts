/** What Lighthouse says of the pages that most people meet, on its slow phone: 95 of 100 or more in each of its four categories. */

import { readdirSync } from 'node:fs'
import { launch, type LaunchedChrome } from 'chrome-launcher'
import lighthouse, { type Flags } from 'lighthouse'
import { throttling } from 'lighthouse/core/config/constants.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { serveSite, type Served } from './served.ts'
import { slowness } from './slowness.ts'

const [badge = ''] = readdirSync(new URL('../../site/demo/programme/site/content/badges/', import.meta.url)).filter((name) => !name.includes('.'))
/** The claim page asks search engines to leave it alone, as it must: what Lighthouse says of that is not asked. */
const PAGES = [
  ['home', '/', []],
  ['badge', `/badges/${badge}/`, []],
  ['catalogue', '/achievements/', []],
  ['verify', '/verify/', []],
  ['claim', '/claim/', ['is-crawlable']],
] as const
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
/** Time on a machine that others use too is measured more than once; the least disturbed measure counts. */
const TRIES = 3

/** Lighthouse's slow phone is four times slower than an ordinary machine; of one that is slow itself less is left to slow down (Lighthouse, “Throttling”). */
const PHONE = { ...throttling.mobileSlow4G, cpuSlowdownMultiplier: Math.max(1, throttling.mobileSlow4G.cpuSlowdownMultiplier / slowness()) }

let site: Served
let chrome: LaunchedChrome
const table: string[] = []

beforeAll(async () => {
  site = await serveSite({ isCompressed: true })
  chrome = await launch({ chromePath: (await findBrowser()).path, chromeFlags: ['--headless=new', ...browserArguments], logLevel: 'silent' })
}, 60_000)

afterAll(() => {
  chrome.kill()
  site.close()
  console.log([['page', 'perf', 'a11y', 'best', 'seo', 'LCP s', 'CLS', 'TBT ms', 'KiB', 'requests'].map(cell).join(''), ...table].join('\n'))
})

describe.each(PAGES)('%s', (name, path, without) => {
  it('is as fast, accessible, sound and findable as Lighthouse can tell', { timeout: 180_000 }, async () => {
    let best = await judge(path, without)
    for (let tries = 1; tries < TRIES && best.scores.some((score) => score < 95); tries++) {
      const other = await judge(path, without)
      if (other.scores[0] > best.scores[0]) best = other
    }
    table.push([name, ...best.scores, ...best.vitals].map(cell).join(''))
    expect(Object.fromEntries(CATEGORIES.map((category, at) => [category, best.scores[at]])), best.faults.join('\n')).toEqual(
      Object.fromEntries(CATEGORIES.map((category) => [category, expect.toSatisfy((score: number) => score >= 95, '95 or more') as unknown])),
    )
  })
})

interface Judged {
  /** By category, of 100. */
  readonly scores: readonly [number, ...number[]]
  readonly vitals: readonly string[]
  /** What cost points. */
  readonly faults: readonly string[]
}

async function judge(path: string, skipAudits: readonly string[]): Promise<Judged> {
  const flags: Flags = { port: chrome.port, logLevel: 'silent', onlyCategories: [...CATEGORIES], throttling: PHONE, skipAudits: [...skipAudits] }
  const result = (await lighthouse(site.origin + path, flags))?.lhr
  if (!result) throw new Error(`Lighthouse says nothing of ${path}`)
  const { audits, categories } = result
  const [performance = 0, ...others] = CATEGORIES.map((category) => Math.round((categories[category]?.score ?? 0) * 100))
  const figure = (id: string) => audits[id]?.numericValue ?? NaN
  const requests = (audits['network-requests']?.details as { readonly items?: readonly unknown[] } | undefined)?.items?.length ?? NaN
  return {
    scores: [performance, ...others],
    vitals: [
      (figure('largest-contentful-paint') / 1000).toFixed(1),
      figure('cumulative-layout-shift').toFixed(3),
      figure('total-blocking-time').toFixed(0),
      (figure('total-byte-weight') / 1024).toFixed(0),
      String(requests),
    ],
    faults: Object.values(audits)
      .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
      .map(({ id, title, displayValue }) => [id, title, displayValue].filter(Boolean).join(': ')),
  }
}

function cell(text: string | number): string {
  return String(text).padEnd(10)
}
