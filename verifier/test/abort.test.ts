/** A caller who gives up is answered within 100 ms, whatever is going on. */

import { randomFillSync } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { verify, type BadgeInput, type VerifyOptions } from '../src/index.ts'
import type { JsonObject } from '../src/json.ts'
import { encodeBase64url } from '../src/bytes.ts'
import { END, HEADER, iTXt, pngOf } from './container/pictures.ts'
import { AT, makeAssertion, makeCredential, makeFetch, makeIssuer, NOW, signIntegrity, signToken, type Answer } from './made.ts'
import { LIST, makeEntry, makeStatusList, signList } from './status/made-list.ts'

const issuer = await makeIssuer()
const token = await signToken(issuer, makeCredential(issuer.did))

/** A picture of 20 MB, a badge in it. */
function photograph(): Uint8Array<ArrayBuffer> {
  return pngOf(HEADER, iTXt('openbadgecredential', token), { type: 'IDAT', data: randomFillSync(new Uint8Array(20_000_000)) }, END)
}

/** Just below 10 MiB of small objects, none of which is a badge. */
function manyObjects(): Uint8Array<ArrayBuffer> {
  const objects = Array.from({ length: 190_000 }, (_, number) => `${number} 0 obj\n<< /A [ 1 2 (three) ] /B /C >>\nendobj\n`)
  return new Uint8Array(Buffer.from(`%PDF-1.7\n${objects.join('')}trailer << >>\n%%EOF`, 'latin1'))
}

/** A badge whose list is small as sent and expands to all that is allowed. */
async function longList(): Promise<readonly [string, Record<string, Answer>]> {
  const badge = await signToken(issuer, makeCredential(issuer.did, { credentialStatus: makeEntry() }))
  const encodedList = `u${encodeBase64url(gzipSync(new Uint8Array(10 * 1024 * 1024)))}`
  return [badge, { [LIST]: await signList(issuer, makeStatusList(issuer.did, { subject: { encodedList } })) }]
}

const TERMS = 'https://harbour.example/terms'
const contexts: Record<string, JsonObject> = { [TERMS]: { '@context': { link: { '@id': `${TERMS}#link` } } } }

/** Forty nameless nodes that look alike: telling them apart takes all the time there is. */
async function poison(): Promise<string> {
  const credential = makeCredential(issuer.did)
  const document = { ...credential, '@context': [...(credential['@context'] as string[]), TERMS] }
  const signed = await signIntegrity(issuer, makeCredential(issuer.did))
  const ring = Array.from({ length: 40 }, () => ({ link: [{ link: [{}, {}] }, { link: [{}, {}] }] }))
  return JSON.stringify({ ...document, link: ring, proof: signed['proof'] })
}

const silent: typeof fetch = () => new Promise(() => undefined)
const trickling: typeof fetch = async () =>
  new Response(
    new ReadableStream({
      pull: async (controller) => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        controller.enqueue(new Uint8Array(1000))
      },
    }),
  )

interface Case {
  readonly input: BadgeInput
  readonly options?: VerifyOptions
}

const CASES: Readonly<Record<string, () => Promise<Case> | Case>> = {
  'a token': () => ({ input: token }),
  'a picture of 20 MB': () => ({ input: photograph() }),
  'a picture of 20 MB as a file': () => ({ input: new Blob([photograph()]) }),
  'a PDF of many objects': () => ({ input: manyObjects() }),
  'a list that expands to 10 MiB': async () => {
    const [input, answers] = await longList()
    return { input, options: { fetch: makeFetch(answers) } }
  },
  'a graph made to take long': async () => ({ input: await poison(), options: { contexts } }),
  'a server that says nothing': () => ({ input: 'https://harbour.example/badge.png', options: { fetch: silent } }),
  'a server that never ends': () => ({ input: 'https://harbour.example/badge.png', options: { fetch: trickling } }),
  'a hosted copy that never comes': () => ({ input: JSON.stringify(makeAssertion({ badge: AT.badgeClass })), options: { fetch: silent } }),
  'a key that never comes': async () => {
    const credential = makeCredential('did:web:harbour.example')
    return { input: await signToken(issuer, credential, {}, { kid: 'did:web:harbour.example#1' }), options: { fetch: silent } }
  },
}

describe.each(Object.keys(CASES))('%s', (name) => {
  it.each([0, 5, 25, 80])('given up after %i ms is answered within 100 ms', async (after) => {
    const { input, options } = await CASES[name]!()
    const stop = new AbortController()
    let given = Infinity
    setTimeout(() => {
      given = performance.now()
      stop.abort()
    }, after)
    const report = await verify(input, { now: NOW, fetch: makeFetch(), ...options, signal: stop.signal })
    expect(performance.now() - given).toBeLessThan(100)
    expect(Object.keys(report.checks)).toHaveLength(9)
    const isWhole = Object.values(report.checks).every(({ status }) => status === 'passed' || status === 'skipped')
    expect(report.verdict === 'verified').toBe(isWhole)
  })
})
