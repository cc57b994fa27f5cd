import { describe, expect, it } from 'vitest'
import { checkTrust } from '../src/trust.ts'
import { read } from '../src/version/read.ts'
import { makeCredential } from './made.ts'

const SCHOOL = 'did:example:school'

function check(id: string | undefined, issuers: readonly string[]) {
  const { credential } = read({ text: JSON.stringify(makeCredential(SCHOOL)) })
  return checkTrust({ credential: { ...credential, issuer: { ...credential.issuer, id } } }, { issuers })
}

describe('trust', () => {
  it('is not asked for when the caller expects nobody', () => {
    expect(check(SCHOOL, [])).toEqual({ skipped: 'none-expected' })
  })

  it('is there when the issuer is one of those expected', () => {
    expect(check(SCHOOL, ['did:example:other', SCHOOL])).toEqual({ found: { issuer: SCHOOL }, details: { id: SCHOOL } })
  })

  it.each([
    ['another', 'did:example:stranger', 'did:example:stranger'],
    ['one that only begins so', `${SCHOOL}.evil`, `${SCHOOL}.evil`],
    ['one in other letters', SCHOOL.toUpperCase(), SCHOOL.toUpperCase()],
    ['nobody', undefined, '?'],
  ])('is not there for %s', (_, id, named) => {
    expect(() => check(id, [SCHOOL])).toThrow(
      expect.objectContaining({ code: 'issuer-differs', grounds: expect.objectContaining({ details: { id: named } }) as object }) as Error,
    )
  })
})
