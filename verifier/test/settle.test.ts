import { describe, expect, it } from 'vitest'
import { invalid, UnavailableError, unavailable } from '../src/errors.ts'
import type { Check, Noted } from '../src/report.ts'
import { settle } from '../src/settle.ts'

/** What was told while a station ran. */
function listening() {
  const heard: Check[] = []
  return { heard, onCheck: (check: Check) => void heard.push(check) }
}

const source = { kind: 'input', place: 'the whole file' } as const
const note: Noted = { code: 'picture-differs', details: { property: 'name' } }
const said = {
  ...note,
  text: 'The file says something else than the issuer’s own copy, in: name. Only the issuer’s copy is shown.',
}

describe('a station', () => {
  it('that answers becomes a passed check, told once, and hands on what it made', async () => {
    const visit = listening()
    const { check, made } = await settle('validity', { made: 20 }, visit, (given) => ({
      found: { from: '2024' },
      details: { from: '2024' },
      sources: [source],
      notes: [note],
      made: given + 1,
    }))
    expect(made).toBe(21)
    expect(check).toEqual({
      id: 'validity',
      status: 'passed',
      explanation: 'The badge is in date.',
      details: { from: '2024' },
      found: { from: '2024' },
      sources: [source],
      notes: [said],
    })
    expect(visit.heard).toEqual([check])
  })

  it('has its values in the sentence, and empty lists where it gives none', async () => {
    const { check } = await settle('issuer', { made: 1 }, listening(), () => ({
      found: { id: 'did:example:a', established: 'did:web' },
      details: { id: 'did:example:a' },
    }))
    expect(check).toMatchObject({ explanation: 'The proof belongs to the named issuer, did:example:a.', sources: [], notes: [] })
  })

  it('whose question does not arise is skipped, with its reason', async () => {
    const { check, made } = await settle('revocation', { made: 1 }, listening(), () => ({ skipped: 'no-status', notes: [{ code: 'refresh-offered' }] }))
    expect(made).toBeUndefined()
    expect(check).toMatchObject({ status: 'skipped', code: 'no-status', details: {}, sources: [], notes: [{ code: 'refresh-offered' }] })
    expect(check.explanation).toContain('no way to take this badge back')
  })

  it('that finds evidence against fails, with the code, the values and the sources', async () => {
    const { check, made } = await settle('validity', { made: 1 }, listening(), () => {
      throw invalid('expired', { date: '2024-05-03T10:00:00Z' }, [source])
    })
    expect(made).toBeUndefined()
    expect(check).toEqual({
      id: 'validity',
      status: 'failed',
      code: 'expired',
      explanation: 'The badge ended on 2024-05-03.',
      details: { date: '2024-05-03T10:00:00Z' },
      sources: [source],
      notes: [],
    })
  })

  it('that has no evidence is unknown, with its notes said', async () => {
    const { check } = await settle('proof', { made: 1 }, listening(), () => {
      throw new UnavailableError('key-unreachable', { details: { url: 'https://a.example/' }, notes: [note] })
    })
    expect(check).toMatchObject({ status: 'unknown', code: 'key-unreachable', notes: [said] })
    expect(check.explanation).toBe('The issuer’s key could not be fetched from https://a.example/.')
  })

  it.each([new TypeError('x is undefined'), new RangeError('too deep'), Object.assign(new Error('no'), { code: 'expired' })])(
    'that breaks with %s is unknown by our fault, never passed or failed',
    async (thrown) => {
      const { check } = await settle('trust', { made: 1 }, listening(), () => {
        throw thrown
      })
      expect(check).toMatchObject({ status: 'unknown', code: 'internal', details: { cause: String(thrown) } })
    },
  )

  it('that breaks with a flood of words is told in 200 characters', async () => {
    const { check } = await settle('trust', { made: 1 }, listening(), () => Promise.reject(new Error('w'.repeat(9_999))))
    expect(check.details['cause']).toHaveLength(200)
  })

  it('before which nothing was made is not run, and told as not reached', async () => {
    const visit = listening()
    let ran = false
    const first = await settle('proof', { made: 1 }, visit, () => {
      throw unavailable('stopped')
    })
    const { check } = await settle('issuer', first, visit, () => ((ran = true), { found: { id: 'a', established: 'hosted' } }))
    expect(ran).toBe(false)
    expect(check).toMatchObject({ id: 'issuer', status: 'unknown', code: 'not-reached' })
    expect(visit.heard.map(({ id, status }) => `${id} ${status}`)).toEqual(['proof unknown', 'issuer unknown'])
  })
})
