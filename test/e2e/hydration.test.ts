/** Elements that a server has written: whole without script, and with script the same nodes, alive, without a jump. */

import { render } from '@lit-labs/ssr'
import { collectResult } from '@lit-labs/ssr/lib/render-result.js'
import { html } from 'lit'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import '@rosette/components/all.js'
import type { Report } from '@rosette/verifier'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { faultsNow } from './axe.ts'
import { verify } from '../../verifier/src/verify.ts'
import { makeCredential, makeIssuer, NOW, signToken } from '../../verifier/test/made.ts'
import { application, hashesOf } from './served-by-lit.ts'
import { enter, openStage, pageOf, type Guest, type Stage, type Watched } from './stage.ts'

const STYLE =
  ':root { color-scheme: light dark; font: 16px/1.5 sans-serif; background: light-dark(#fff, #0b1116) } main { display: grid; gap: 2rem; max-width: 50rem; margin: 1rem auto }'

let stage: Stage
let browser: Browser
let token: string

beforeAll(async () => {
  const issuer = await makeIssuer()
  token = await signToken(issuer, makeCredential(issuer.did))
  const report = await verify(token, { now: NOW })
  const body = await collectResult(render(served(report)))
  stage = await openStage(
    {
      '/page.css': STYLE,
      '/served': pageOf(body, ['/give.js', '/app.js']),
      '/give.js': give(report),
      '/app.js': await application(),
    },
    hashesOf(body),
  )
  browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })
}, 60_000)

afterAll(async () => {
  await browser.close()
  stage.close()
})

const served = (report: Report) => html`
  <open-badge id="claim" heading-level="2" .credential=${report.credential}></open-badge>
  <open-badge id="proven" heading-level="2" .report=${report}></open-badge>
  <open-badge id="fallback"><p>Knots, awarded by Harbour School</p></open-badge>
  <open-badge-report id="answer" .report=${report}></open-badge-report>
  <open-badge-verifier id="verifier"></open-badge-verifier>
`

/** What no attribute can carry is given before the elements are defined. What is there by then is remembered. */
const give = (report: Report): string => `
const report = ${JSON.stringify(report)}
document.querySelector('#claim').credential = report.credential
for (const id of ['proven', 'answer']) document.querySelector('#' + id).report = report
window.nodes = () => {
  const within = (root) => [...root.children].flatMap((child) => [child, ...(child.shadowRoot ? within(child.shadowRoot) : []), ...within(child)])
  return within(document.querySelector('main'))
}
window.before = window.nodes()
`
interface Given {
  readonly nodes: () => readonly Element[]
  readonly before: readonly Element[]
}

describe('elements that a server has written', () => {
  it('are whole without script', async () => {
    const { page, complaints } = await enter(browser, `${stage.origin}/served`, { javaScriptEnabled: false })
    for (const [id, words] of [
      ['claim', 'Ties eight knots blindfold.'],
      ['proven', 'Genuine'],
      ['fallback', 'Knots, awarded by Harbour School'],
      ['answer', 'Nothing was changed'],
      ['verifier', 'Drop a badge here, or choose a file'],
    ] as const)
      expect(await page.locator(`#${id}`).getByText(words).first().isVisible(), id).toBe(true)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('come alive with the same nodes, without a jump or a complaint', async () => {
    const guest = await hydrated()
    const { page } = guest
    const { lost, added } = await page.evaluate(() => {
      const { nodes, before } = window as unknown as Given
      const name = (node: Element) => `${node.localName}.${node.className}`
      const after = nodes()
      return { lost: before.filter((node) => !after.includes(node)).map(name), added: after.filter((node) => !before.includes(node)).map(name) }
    })
    expect({ lost, added }).toEqual({ lost: [], added: [] })
    expect(await page.evaluate(() => (window as unknown as Watched).shifts)).toEqual([])
    expect(guest.complaints).toEqual([])
    expect(await guest.violations()).toEqual([])
    await page.context().close()
  })

  it('do what they are asked', async () => {
    const { page, complaints } = await hydrated()
    await page.locator('#answer button', { hasText: 'Copy' }).click()
    await page.locator('#answer .said', { hasText: /\w/ }).waitFor()
    await page.evaluate(() => Object.assign(document.querySelector('#claim')!, { layout: 'row' }))
    await page.locator('#claim .badge.row').waitFor()
    await page.locator('#verifier textarea').fill(token)
    await page.locator('#verifier button[type=submit]').click()
    await page.locator('#verifier open-badge-report .headline', { hasText: 'Genuine' }).waitFor()
    // An empty string that is hydrated would leave no text to change (Lit), and nothing would be heard.
    expect(await page.locator('#verifier > [role=status], #verifier .spoken > [role=status]').first().textContent()).toContain('Genuine')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it.each<[string, BrowserContextOptions]>([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ])('have no fault that axe knows, in %s', async (_, options) => {
    const { page } = await hydrated(options)
    expect(await faultsNow(page)).toEqual([])
    await page.context().close()
  })
})

/** A guest of the served page, once every element is alive. */
async function hydrated(options: BrowserContextOptions = {}): Promise<Guest> {
  const guest = await enter(browser, `${stage.origin}/served`, options)
  await guest.page.waitForFunction(() =>
    (window as unknown as Given).nodes().every((node) => !node.localName.startsWith('open-badge') || (node as Element & { hasUpdated?: boolean }).hasUpdated),
  )
  await settled(guest.page)
  return guest
}

/** Two frames and the observers' moment. */
function settled(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100)))))
}
