/** The samples are what the site calls them. */

import { describe, expect, it } from 'vitest'
import { LIST, makeSample, SAMPLES } from '../site/samples/samples.ts'
import { verify } from '../verifier/src/index.ts'
import { makeFetch } from '../verifier/test/made.ts'

const options = { now: new Date('2026-11-01T00:00:00Z'), fetch: makeFetch() }

describe('the sample', () => {
  it.each([
    ['genuine.png', 'verified'],
    ['genuine.svg', 'verified'],
    ['expired.png', 'expired'],
    ['forged.png', 'invalid'],
    ['unattributed.svg', 'unattributed'],
    ['revoked.png', 'status-unknown'],
  ] as const)('%s is %s with no network', async (name, reason) => {
    expect((await verify(await makeSample(name), options)).reason).toBe(reason)
  })

  it('revoked.png is revoked by the list that the site hands over', async () => {
    const given = new Map([[LIST, await makeSample('status-list.json')]])
    expect((await verify(await makeSample('revoked.png'), { ...options, given })).reason).toBe('revoked')
  })

  it('genuine.png is Ada’s, and nobody else’s', async () => {
    const badge = await makeSample('genuine.png')
    expect((await verify(badge, { ...options, expect: { recipient: 'ada@example.org' } })).reason).toBe('verified')
    expect((await verify(badge, { ...options, expect: { recipient: 'bob@example.org' } })).reason).toBe('recipient-differs')
  })

  it('list.json names the samples that need nothing handed over', async () => {
    const { badges } = JSON.parse(new TextDecoder().decode(await makeSample('list.json'))) as { readonly badges: readonly string[] }
    expect([...badges, 'revoked.png', 'status-list.json', 'list.json'].sort()).toEqual([...SAMPLES].sort())
  })

  it('is made of the same bytes each time', async () => {
    expect(await makeSample('genuine.png')).toEqual(await makeSample('genuine.png'))
  })
})
