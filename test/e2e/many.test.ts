/** Fifty badges on one page: nothing moves, nothing blocks, nothing is fetched twice, and the verifier's code comes only when it is wanted. */

import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { bakedBadges, nameOf, pathOf } from './baked.ts'
import { slowness } from './slowness.ts'
import { enter, openStage, pageOf, scrollThrough, type Guest, type Stage, type Watched } from './stage.ts'

const MANY = 50
const STYLE = `body { margin: 1rem; font-family: sans-serif } main > div { display: grid; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); gap: 1rem }
${[300, 543, 545, 900].map((width) => `.w${width} { inline-size: ${width}px }`).join(' ')}`

/** Layouts and widths of which each has a reserve of its own. */
const PLACES = ['card', 'row', 'image', 'image" verify="view'].flatMap((layout) => [300, 543, 545, 900].map((width) => ({ layout, width })))

let stage: Stage
let browser: Browser

beforeAll(async () => {
  const all = Array.from({ length: MANY }, (_, at) => at)
  const grid = (verify: string, names: readonly number[]) =>
    pageOf(`<div>${names.map((at) => `<open-badge src="${pathOf(at)}" verify="${verify}"><p>${nameOf(at)}</p></open-badge>`).join('')}</div>`)
  const places = (scripts: readonly string[] | undefined) =>
    pageOf(
      PLACES.map(({ layout, width }) => `<div class="w${width}"><open-badge src="/none.png" layout="${layout}">Knots</open-badge></div>`).join(''),
      scripts,
    )
  stage = await openStage({
    ...(await bakedBadges(MANY)),
    '/page.css': STYLE,
    '/click': grid('click', all),
    '/view': grid('view', all),
    '/places': places([]),
    '/places-filled': places(undefined),
    '/same': grid('view', [0, 1, 0, 1, 0, 1]),
  })
  browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })
}, 60_000)

afterAll(async () => {
  await browser.close()
  stage.close()
})

describe.each(['click', 'view'] as const)('fifty badges with verify="%s", scrolled through', (verify) => {
  let guest: Guest

  beforeAll(async () => {
    guest = await visit(verify)
  })

  afterAll(() => guest.page.context().close())

  it('do not move', async () => {
    expect(await guest.page.evaluate(() => (window as unknown as Watched).shifts)).toEqual([])
  })

  it('never hold the page up for 50 ms', { timeout: 90_000 }, async () => {
    let longest = await longTasks(guest.page)
    // What is the machine's own business differs from visit to visit; what is ours comes every time.
    for (let again = 0; longest.length && again < 8; again++) {
      const other = await visit(verify)
      longest = await longTasks(other.page)
      await other.page.context().close()
    }
    expect(longest).toEqual([])
  })

  it('fetch each file once, and break no rule', async () => {
    expect(guest.requests.filter((url) => url.endsWith('.png'))).toHaveLength(MANY)
    expect(new Set(guest.requests.filter((url) => url.endsWith('.png'))).size).toBe(MANY)
    expect(guest.complaints).toEqual([])
    expect(await guest.violations()).toEqual([])
  })
})

it('the place that reserve.css keeps is the one that the badge takes', async () => {
  const before = await enter(browser, `${stage.origin}/places`)
  const after = await enter(browser, `${stage.origin}/places-filled`)
  await until(after.page, ':defined', PLACES.length)
  const [kept, taken] = await Promise.all([before, after].map(({ page }) => page.evaluate(measure)))
  expect(kept).toEqual(taken)
  expect(new Set(kept?.map(({ height }) => height)).size).toBe(5)
  for (const { page } of [before, after]) await page.context().close()
})

/** Where each badge is, and in it what the page says of it. */
function measure(): readonly { readonly height: number; readonly text: readonly number[] }[] {
  return [...document.querySelectorAll('open-badge')].map((badge) => {
    const range = document.createRange()
    range.selectNodeContents(badge)
    const { x, y } = range.getBoundingClientRect()
    return { height: badge.offsetHeight, text: [x, y] }
  })
}

it('equal addresses are fetched and verified once', async () => {
  const { page, requests } = await enter(browser, `${stage.origin}/same`)
  await until(page, ':state(verified)', 6)
  expect(requests.filter((url) => url.endsWith('.png'))).toHaveLength(2)
  expect(requests.filter((url) => url.endsWith('/verifier.js'))).toHaveLength(1)
  await page.context().close()
})

it('the verifier’s code comes with the first click, not before', async () => {
  const { page, requests } = await enter(browser, `${stage.origin}/click`)
  await leaf(page)
  await until(page, ':state(claimed)', MANY)
  expect(requests.filter((url) => url.endsWith('/verifier.js'))).toEqual([])
  await page.locator('open-badge .ask button').first().click()
  await until(page, ':state(verified)', 1)
  expect(requests.filter((url) => url.endsWith('/verifier.js'))).toHaveLength(1)
  await page.context().close()
})

async function visit(verify: 'click' | 'view'): Promise<Guest> {
  const guest = await enter(browser, `${stage.origin}/${verify}`)
  await leaf(guest.page)
  await until(guest.page, verify === 'view' ? ':state(verified)' : ':state(claimed)', MANY)
  // The observers are told a moment later.
  await guest.page.waitForTimeout(300)
  return guest
}

/** Of a machine as the goal has it in mind. */
const MOST = 50 * slowness()
const longTasks = async (page: Page): Promise<readonly number[]> => {
  const all = await page.evaluate(() => (window as unknown as Watched).longTasks)
  return all.filter((task) => task > MOST)
}

/** As a reader does, a little at a time to the end. */
async function leaf(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.querySelectorAll('open-badge')].every((badge) => badge.hasUpdated))
  await scrollThrough(page, 200)
}

async function until(page: Page, state: string, count: number): Promise<void> {
  await page.waitForFunction(([wanted, least]) => document.querySelectorAll(`open-badge${wanted}`).length >= least, [state, count] as const)
}
