/** Two copies of the bundle on one page, as two plugins of one site bring them: the first works, the second stays quiet. */

import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { makeCredential, makeIssuer, signToken } from '../../verifier/test/made.ts'
import { enter, openStage, pageOf, type Stage } from './stage.ts'

let stage: Stage
let browser: Browser

beforeAll(async () => {
  const body = '<open-badge-verifier></open-badge-verifier>'
  stage = await openStage({
    '/page.css': '',
    '/same': pageOf(body, ['/bundle/rosette.js', '/bundle/rosette.js']),
  })
  browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })
}, 60_000)

afterAll(async () => {
  await browser.close()
  stage.close()
})

it('two copies of one script do not clash', async () => {
  const issuer = await makeIssuer()
  const { page, complaints, violations } = await enter(browser, `${stage.origin}/same`)
  await page.locator('open-badge-verifier textarea').fill(await signToken(issuer, makeCredential(issuer.did)))
  await page.locator('open-badge-verifier button[type=submit]').click()
  await page.locator('open-badge-report .headline', { hasText: 'Genuine' }).waitFor()
  expect(complaints).toEqual([])
  expect(await violations()).toEqual([])
  await page.context().close()
})
