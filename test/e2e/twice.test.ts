/** Two copies of the bundle on one page, as two plugins of one site bring them: the first works, the second stays quiet. */

import { readFile } from 'node:fs/promises'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { makeCredential, makeIssuer, signToken } from '../../verifier/test/made.ts'
import { enter, openStage, pageOf, type Guest, type Stage } from './stage.ts'

let strict: Stage
let lenient: Stage
let browser: Browser

beforeAll(async () => {
  const body = '<open-badge-verifier></open-badge-verifier>'
  const files = {
    '/page.css': '',
    '/same': pageOf(body, ['/bundle/rosette.js', '/bundle/rosette.js']),
    '/other': pageOf(body, ['/bundle/rosette.js', '/copy/rosette.js']),
    '/copy/rosette.js': await readFile(new URL('../../components/bundle/rosette.js', import.meta.url)),
  }
  strict = await openStage(files)
  lenient = await openStage(files, [], "lit-html 'allow-duplicates'")
  browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })
}, 60_000)

afterAll(async () => {
  await browser.close()
  strict.close()
  lenient.close()
})

it('two copies from one address do not clash', async () => {
  const { complaints, violations } = await verifyOn(`${strict.origin}/same`)
  expect(complaints).toEqual([])
  expect(await violations()).toEqual([])
})

it('two copies from two addresses do not clash where the page allows Lit’s policy twice', async () => {
  const { complaints, violations } = await verifyOn(`${lenient.origin}/other`)
  expect(complaints).toEqual([])
  expect(await violations()).toEqual([])
})

it('where the page allows it once, the second copy ends at once, and the first works on', async () => {
  const { violations } = await verifyOn(`${strict.origin}/other`)
  expect((await violations()).map((violation) => violation.split(' ')[0])).toEqual(['trusted-types'])
})

async function verifyOn(address: string): Promise<Guest> {
  const issuer = await makeIssuer()
  const guest = await enter(browser, address)
  const { page } = guest
  await page.waitForLoadState('networkidle')
  await page.locator('open-badge-verifier textarea').fill(await signToken(issuer, makeCredential(issuer.did)))
  await page.locator('open-badge-verifier button[type=submit]').click()
  await page.locator('open-badge-report .headline', { hasText: 'Genuine' }).waitFor()
  return guest
}
