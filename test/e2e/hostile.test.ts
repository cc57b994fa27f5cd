/** Badges that mean harm, in every element, in Chromium under the strict policy: nothing runs, nobody is asked, nothing leaves its box. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { makeCredential, makeIssuer, signToken, type Issuer } from '../../verifier/test/made.ts'
import { cases, CORPUS } from '../conformance/cases.ts'
import { FILES, PICTURES, saying, TEXTS } from './hostile-badges.ts'
import { SHOW, type Shower } from './hostile-show.ts'
import { enter, openStage, pageOf, type Guest, type Stage } from './stage.ts'

const OWN = /^\/(bundle\/[\w.-]+|page|page\.css|show\.js)?$/

let stage: Stage
let browser: Browser
let guest: Guest
let issuer: Issuer

beforeAll(async () => {
  const style = 'body { margin: 100px 8px; font: 16px/1.5 sans-serif } h1 { display: none }'
  stage = await openStage({ '/page': pageOf('', ['/bundle/rosette.js', '/show.js']), '/page.css': style, '/show.js': SHOW })
  browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })
  guest = await enter(browser, `${stage.origin}/page`, { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' })
  await guest.page.waitForFunction('"show" in window')
  issuer = await makeIssuer()
}, 60_000)

afterAll(async () => {
  await browser.close()
  stage.close()
})

/** Shows a file in every element, and says what went wrong; and whether it was shown at all. */
async function show(bytes: string | Uint8Array): Promise<{ readonly isShown: boolean; readonly faults: readonly string[] }> {
  const { isShown, faults } = await guest.page.evaluate((file) => (window as unknown as Shower).show(file), Buffer.from(bytes).toString('base64'))
  return { isShown, faults: [...faults, ...(await harm())] }
}

/** What the browser noticed since the last time. */
async function harm(): Promise<readonly string[]> {
  const { page, requests, complaints } = guest
  const ran = await page.evaluate(() => ('__hit' in window ? ['a script ran'] : []))
  const away = requests
    .splice(0)
    .filter((url) => !url.startsWith(`${stage.origin}/`) || !OWN.test(new URL(url).pathname))
    .map((url) => `asked ${url.slice(0, 99)}`)
  const moved = page.url() === `${stage.origin}/page` ? [] : [`went to ${page.url()}`]
  return [...ran, ...away, ...moved, ...complaints.splice(0), ...(await page.evaluate(() => (window as unknown as Shower).violations.splice(0)))]
}

describe('a signed badge that says', () => {
  it.each(Object.entries(TEXTS))('%s', async (_, text) => {
    const token = await signToken(issuer, makeCredential(issuer.did, saying(text, issuer.did)))
    expect(await show(token)).toEqual({ isShown: true, faults: [] })
  })
})

describe('a signed badge whose picture is', () => {
  it.each(Object.entries(PICTURES))('%s', async (_, id) => {
    const credential = makeCredential(issuer.did, { ...saying('Knots', issuer.did, id), image: { id, type: 'Image' } })
    expect(await show(await signToken(issuer, credential))).toEqual({ isShown: true, faults: [] })
  })
})

describe('a picture file with a badge in it that is', () => {
  it.each(Object.entries(FILES))('%s', async (_, make) => {
    expect(await show(await make(JSON.stringify(makeCredential(issuer.did))))).toEqual({ isShown: true, faults: [] })
  })
})

it('what is watched would be seen: a script, a picture from elsewhere, a box that is left', async () => {
  await guest.page.evaluate(() => {
    Object.assign(window, { __hit: 1 })
    for (const src of ['https://stolen.example/1.png', 'http://stolen.example/2.png']) document.body.append(Object.assign(new Image(), { src }))
  })
  const seen = await harm()
  for (const one of [/^a script ran$/, /^asked https:\/\/stolen.example\/1.png$/, /^img-src http:/]) expect(seen).toContainEqual(expect.stringMatching(one))
  expect(await guest.page.evaluate(() => (window as unknown as Shower).leaks())).toEqual(['DIV leaves its box'])
  await guest.page.reload()
  guest.requests.splice(0)
  guest.complaints.splice(0)
  await guest.page.waitForFunction('"show" in window')
})

describe.skipIf(cases.length === 0)('the conformance corpus (skipped when CONFORMANCE_DIR is absent)', () => {
  it('does no harm, whatever claims to be a badge', async () => {
    const files = [...new Set(cases.map(({ file }) => file))]
    const faults: string[] = []
    let shown = 0
    for (const file of files) {
      const found = await show(await readFile(join(CORPUS, file)))
      if (found.isShown) shown += 1
      faults.push(...found.faults.map((fault) => `${file}: ${fault}`))
    }
    expect(faults).toEqual([])
    expect(shown).toBeGreaterThan(files.length / 2)
  })
})
