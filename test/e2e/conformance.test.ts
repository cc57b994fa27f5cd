/** The same cases of the conformance corpus in Chromium, from the browser build, under a strict content security policy. */

import { createServer, type Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { bundleVerifier } from '../../tools/bundle.ts'
import { cases, CORPUS, corpusDocuments, isRight, rightWords, table, type Case, type Outcome } from '../conformance/cases.ts'

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'"
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html' }

describe.skipIf(cases.length === 0)('conformance corpus in Chromium (skipped when CONFORMANCE_DIR is absent)', () => {
  const outcomes = new Map<string, string>()
  const complaints: string[] = []
  let server: Server
  let browser: Browser

  beforeAll(async () => {
    const bundle = await bundleVerifier()
    server = createServer((request, response) => {
      void answer(bundle, request.url ?? '/').then(({ body, type }) =>
        response.writeHead(body === undefined ? 404 : 200, { 'content-type': type, 'content-security-policy': POLICY }).end(body),
      )
    }).listen(0)
    const { path } = await findBrowser()
    browser = await chromium.launch({ executablePath: path, args: [...browserArguments] })
    const page = await browser.newPage()
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`)
    await page.waitForFunction('"judge" in window')
    for (const one of cases)
      outcomes.set(one.id, await page.evaluate(([asked, documents]) => (window as unknown as Page).judge(asked, documents), [one, corpusDocuments()] as const))
  }, 240_000)

  afterAll(async () => {
    await browser.close()
    server.close()
    const counted = cases.map((one): Outcome => ({ case: one, reason: outcomes.get(one.id) ?? '' }))
    process.stdout.write(`\nConformance corpus in Chromium\n${table(counted)}\n\n`)
  })

  it.each(cases)('$id is $expect', (one) => {
    const reason = outcomes.get(one.id) ?? 'no answer'
    expect(isRight(one, reason), `${reason}, right: ${rightWords(one).join(', ')}`).toBe(true)
  })

  it('breaks no rule of the content security policy', () => {
    expect(complaints.filter((text) => /Content Security Policy|Trusted/i.test(text))).toEqual([])
  })
})

interface Page {
  judge(one: Case, documents: object): Promise<string>
}

async function answer(bundle: ReadonlyMap<string, string>, url: string): Promise<{ readonly body?: string | Buffer; readonly type: string }> {
  if (url === '/')
    return { body: '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/judge.js"></script>', type: 'text/html' }
  if (url === '/judge.js') return { body: JUDGE, type: 'text/javascript' }
  if (url.startsWith('/corpus/'))
    return { body: await readFile(join(CORPUS, decodeURIComponent(url.slice(8)))).catch(() => undefined), type: 'application/octet-stream' }
  return { body: bundle.get(url.slice(1)), type: TYPES[extname(url)] ?? 'text/plain' }
}

/** What the page runs: the corpus's documents stand for the network, and nothing else does. */
const JUDGE = `
import { verify } from '/index.js'
const plain = (url) => new URL(url.split('#', 1)[0]).href
const answers = (map) => new Map(Object.entries(map).map(([url, entry]) => [plain(url), entry]))
window.judge = async (one, documents) => {
  const maps = [answers(one.documents ?? {}), answers(documents)]
  const stand = async (url) => {
    const map = maps.find((map) => map.has(plain(url)))
    const entry = map?.get(plain(url))
    if (!entry) throw new TypeError('not among the documents')
    const { file, status = 200, type = '' } = typeof entry === 'string' ? { file: entry } : entry
    const body = file === null ? null : await (await fetch('/corpus/' + encodeURIComponent(file))).arrayBuffer()
    return new Response(body, { status, headers: type ? { 'content-type': type } : {} })
  }
  const bytes = new Uint8Array(await (await fetch('/corpus/' + encodeURIComponent(one.file))).arrayBuffer())
  return (await verify(bytes, { now: new Date(one.at), fetch: stand })).reason
}
`
