/** A list of fifty badges on a strict page: around the page's own, from a file, and written by a server. */

import { render } from '@lit-labs/ssr'
import { collectResult } from '@lit-labs/ssr/lib/render-result.js'
import { html } from 'lit'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import '@rosette/components/all.js'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { bakedBadges, nameOf, pathOf } from './baked.ts'
import { application, hashesOf } from './served-by-lit.ts'
import { enter, openStage, pageOf, type Guest, type Stage, type Watched } from './stage.ts'

const MANY = 50
const NUMBERS = Array.from({ length: MANY }, (_, at) => at)

let stage: Stage
let browser: Browser

beforeAll(async () => {
  const badges = NUMBERS.toReversed()
    .map((at) => `<li><open-badge src="${pathOf(at)}" layout="row"><p>${nameOf(at)}</p></open-badge></li>`)
    .join('')
  const served = await collectResult(
    render(
      html`<open-badge-list id="around" layout="rows" filter sortable
          >${NUMBERS.slice(0, 3).map((at) => html`<open-badge src=${pathOf(at)} layout="row"><p>${nameOf(at)}</p></open-badge>`)}</open-badge-list
        >
        <open-badge-list id="from" src="/list.json"><p>Our badges</p></open-badge-list>`,
    ),
  )
  stage = await openStage(
    {
      ...(await bakedBadges(MANY)),
      '/page.css': 'body { margin: 1rem; font-family: sans-serif }',
      '/list.json': JSON.stringify({ badges: NUMBERS.toReversed().map((at) => ({ src: pathOf(at) })) }),
      '/around': pageOf(`<open-badge-list layout="rows" filter sortable>${badges}</open-badge-list>`),
      '/from': pageOf('<open-badge-list src="/list.json" layout="rows" filter sortable><p>Our badges</p></open-badge-list>'),
      '/served': pageOf(served, ['/app.js']),
      '/app.js': await application(),
    },
    hashesOf(served),
  )
  browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })
}, 60_000)

afterAll(async () => {
  await browser.close()
  stage.close()
})

describe.each(['around', 'from'])('fifty badges in a list, /%s', (where) => {
  let guest: Guest

  beforeAll(async () => {
    guest = await enter(browser, `${stage.origin}/${where}`)
    await guest.page.locator('open-badge:state(claimed)').nth(1).waitFor()
  })

  afterAll(() => guest.page.context().close())

  it('read only the files of those that are seen', async () => {
    await guest.page.locator('open-badge:state(claimed)').first().waitFor()
    const read = guest.requests.filter((url) => url.endsWith('.png')).length
    expect(read).toBeGreaterThan(2)
    expect(read).toBeLessThan(MANY)
  })

  it('are found by a word, which reads the rest once', async () => {
    await guest.page.getByRole('searchbox').fill('number 41')
    await guest.page.getByText('1 badge', { exact: true }).waitFor()
    await guest.page.getByRole('heading', { name: nameOf(41) }).waitFor()
    expect(await guest.page.getByRole('listitem').count()).toBe(1)
    expect(new Set(guest.requests.filter((url) => url.endsWith('.png'))).size).toBe(MANY)
    await guest.page.getByRole('searchbox').fill('')
    await guest.page.getByText('50 badges', { exact: true }).waitFor()
  })

  it('are ordered by name, and back as given', async () => {
    const order = guest.page.getByRole('combobox')
    const firstTwo = async () => (await guest.page.evaluate(pathsAsSeen)).slice(0, 2)
    await order.selectOption('name')
    await expect.poll(firstTwo).toEqual([pathOf(0), pathOf(1)])
    await order.selectOption('')
    await expect.poll(firstTwo).toEqual([pathOf(MANY - 1), pathOf(MANY - 2)])
  })

  it('move nothing unasked, and break no rule', async () => {
    const other = await enter(browser, `${stage.origin}/${where}`)
    await other.page.locator('open-badge:state(claimed)').first().waitFor()
    await other.page.waitForTimeout(300)
    if (where === 'around') expect(await other.page.evaluate(() => (window as unknown as Watched).shifts)).toEqual([])
    await other.page.context().close()
    expect(guest.complaints).toEqual([])
    expect(await guest.violations()).toEqual([])
  })
})

describe('lists that a server has written', () => {
  it('are whole without script', async () => {
    const { page, complaints } = await enter(browser, `${stage.origin}/served`, { javaScriptEnabled: false })
    for (const words of [nameOf(0), nameOf(2), 'Our badges']) expect(await page.getByText(words).isVisible(), words).toBe(true)
    expect(await page.getByRole('searchbox').count()).toBe(1)
    expect(await page.getByRole('combobox').inputValue()).toBe('')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('come alive as the same, and do what they are asked', async () => {
    const { page, complaints, violations } = await enter(browser, `${stage.origin}/served`)
    await page.locator('#around open-badge:state(claimed)').first().waitFor()
    await page
      .locator('#from open-badge')
      .nth(MANY - 1)
      .waitFor({ state: 'attached' })
    await page.getByRole('searchbox').fill('number 2')
    await page.getByText('1 badge', { exact: true }).waitFor()
    expect(
      await page
        .locator('#around')
        .getByRole('heading', { name: nameOf(0) })
        .isVisible(),
    ).toBe(false)
    expect(complaints).toEqual([])
    expect(await violations()).toEqual([])
    await page.context().close()
  })
})

/** The badges from top to bottom: a list moves their slots, not the badges. */
function pathsAsSeen(): readonly string[] {
  const list = document.querySelector('open-badge-list')
  const badges = [...(list?.querySelectorAll('open-badge') ?? []), ...(list?.shadowRoot?.querySelectorAll('open-badge') ?? [])]
  const places = badges.map((badge) => ({ top: badge.getBoundingClientRect().top, path: new URL(badge.src, document.baseURI).pathname }))
  return places.sort((a, b) => a.top - b.top).map(({ path }) => path)
}
