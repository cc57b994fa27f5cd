/** A badge on paper: no buttons, the whole text, and a code that a phone reads. */

import jsQR from 'jsqr'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { bakePng } from '../../verifier/src/bake.ts'
import { makeCredential, makeIssuer, signIntegrity } from '../../verifier/test/made.ts'
import { paintPng } from './paint.ts'
import { enter, openStage, pageOf, type Stage } from './stage.ts'

let stage: Stage
let browser: Browser

beforeAll(async () => {
  const issuer = await makeIssuer()
  const picture = bakePng(paintPng([96, 96], [20, 90, 160]), JSON.stringify(await signIntegrity(issuer, makeCredential(issuer.did))), '3.0')
  stage = await openStage({ '/page.css': '', '/badge.png': picture, '/': pageOf('<open-badge src="/badge.png" verify="view"></open-badge>') })
  browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })
}, 60_000)

afterAll(async () => {
  await browser.close()
  stage.close()
})

it('a printed card has a code that leads to the badge, and nothing to press', async () => {
  const { page, complaints, violations } = await enter(browser, `${stage.origin}/`)
  await page.waitForFunction(() => document.querySelector('open-badge')?.matches(':state(verified)'))
  expect(await page.locator('open-badge-code').isVisible()).toBe(false)
  await page.waitForFunction(() => customElements.get('open-badge-code'))
  await page.emulateMedia({ media: 'print' })
  const code = page.locator('open-badge-code svg')
  await code.waitFor()
  const { size, path } = await code.evaluate((svg) => ({
    size: (svg as SVGSVGElement).viewBox.baseVal.width,
    path: svg.querySelector('path')?.getAttribute('d') ?? '',
  }))
  expect(read(path, size)).toBe(`${stage.origin}/badge.png`)
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
  expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-')
  expect(complaints).toEqual([])
  expect(await violations()).toEqual([])
  await page.context().close()
})

/** The module is the function; its types were made for a bundler. */
const decode = jsQR as unknown as typeof jsQR.default
const SCALE = 4

/** What a phone sees in a drawing of squares `M x y h1v1h-1z`. */
function read(path: string, size: number): string | undefined {
  const side = size * SCALE
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let at = 0; at < SCALE * SCALE; at += 1) {
      const pixel = (Number(y) * SCALE + Math.floor(at / SCALE)) * side + Number(x) * SCALE + (at % SCALE)
      pixels.fill(0, pixel * 4, pixel * 4 + 3)
    }
  }
  return decode(pixels, side, side)?.data
}
