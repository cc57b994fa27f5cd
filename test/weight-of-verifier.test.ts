/** What a browser loads of the verifier for one badge, measured on the browser build as it runs. */

import { beforeAll, describe, expect, it } from 'vitest'
import { makeCredential, makeIssuer, NOW, signIntegrity, signToken } from '../verifier/test/made.ts'
import { neededFor, type Needed } from './bench/needed.ts'

const needed: Partial<Record<'token' | 'embedded', Needed>> = {}
const of = (name: 'token' | 'embedded'): Needed => needed[name]!
const named = (name: 'token' | 'embedded') => of(name).files.map((file) => file.name)

beforeAll(async () => {
  const issuer = await makeIssuer()
  const credential = makeCredential(issuer.did)
  Object.assign(needed, await neededFor({ token: await signToken(issuer, credential), embedded: JSON.stringify(await signIntegrity(issuer, credential)) }, NOW))
}, 60_000)

describe('a signed token', () => {
  it('is verified with at most 30 000 bytes, gzip', () => {
    expect(of('token').verdict).toBe('verified')
    expect(of('token').gzip, JSON.stringify(of('token').files)).toBeLessThanOrEqual(30_000)
  })

  it('needs the entry and our schema for its kind, and nothing else', () => {
    expect(named('token').filter((name) => name !== 'rolldown-runtime.js')).toEqual(['index.js', 'achievement20.js'])
  })
})

describe('a badge with an embedded proof over its graph', () => {
  it('is verified with at most 60 000 bytes, gzip', () => {
    expect(of('embedded').verdict).toBe('verified')
    expect(of('embedded').gzip, JSON.stringify(of('embedded').files)).toBeLessThanOrEqual(60_000)
  })

  it('needs nothing that only other badges need', () => {
    expect(named('embedded')).toContain('data-integrity.js')
    for (const other of ['svg', 'saxes', 'png', 'pdf', 'page', 'receipt', 'hosted', 'jws', 'bitstring', 'lists', 'legacy']) {
      expect(named('embedded')).not.toContain(`${other}.js`)
    }
  })
})
