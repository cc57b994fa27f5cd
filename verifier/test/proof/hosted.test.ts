import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { AT, makeAssertion, makeBadgeClass, makeProfile, makeVisit, proveText, type Answer } from '../made.ts'

const respond = (status: number, body = '') => ({ respond: () => new Response(body, { status }) })
const web = (assertion: Answer = makeAssertion(), others: Record<string, Answer> = {}): Record<string, Answer> => ({
  [AT.assertion]: assertion,
  [AT.badgeClass]: makeBadgeClass(),
  [AT.profile]: makeProfile(),
  ...others,
})
const proving = (answers: Record<string, Answer>, presented: string | JsonObject = makeAssertion()) => proveText(presented, makeVisit(answers))

describe('a hosted badge', () => {
  it('is proven by the copy at its own address', async () => {
    const { proven, notes } = await proving(web())
    expect(proven.vouchers).toEqual([{ securing: 'hosted', suite: 'https', method: AT.assertion, controller: AT.profile }])
    expect(proven.credential).toMatchObject({ name: 'Knots', issuer: { id: AT.profile, name: 'Harbour School' } })
    expect(notes).toEqual([])
  })

  it('may be presented as nothing but its address', async () => {
    expect((await proving(web(), AT.assertion)).notes).toEqual([])
  })

  it('is shown as hosted, never as presented, and the difference is told', async () => {
    const { proven, notes } = await proving(web(), makeAssertion({ narrative: 'With honours.', issuedOn: '2020-01-01' }))
    expect(proven.credential).toMatchObject({ narrative: undefined, validFrom: '2024-05-01T00:00:00Z' })
    expect(notes).toEqual([{ code: 'picture-differs', details: { property: 'issuedOn, narrative' } }])
  })

  it('is refused when the copy has another id', async () => {
    const other = makeAssertion({ id: 'https://harbour.example/assertions/2' })
    await expect(proving(web(other))).rejects.toMatchObject({ code: 'hosted-differs', grounds: { details: { url: AT.assertion } } })
  })

  it.each([
    ['the address is gone', respond(410), ''],
    ['the address is gone, with a reason', respond(410, '{"revoked":true,"revocationReason":"Cheated."}'), 'Cheated.'],
    ['the address is gone, with a list', respond(410, '["x"]'), ''],
    ['the address is gone, with a web page', respond(410, '<p>Gone</p>'), ''],
    ['the address is gone, with an object that says nothing', respond(410, '{}'), ''],
    ['the copy says so', { id: AT.assertion, revoked: true }, ''],
    ['the copy says so, with a reason', { id: AT.assertion, revoked: true, revocationReason: 'Cheated.' }, 'Cheated.'],
  ])('is revoked when %s', async (_, answer, reason) => {
    await expect(proving(web(answer))).rejects.toMatchObject({ code: 'hosted-revoked', grounds: { details: { reason } } })
  })

  it('is not revoked by the text "false" nor by false', async () => {
    await expect(proving(web(makeAssertion({ revoked: false })))).resolves.toBeDefined()
  })

  it.each([
    ['is not found', respond(404)],
    ['fails', respond(500, '{}')],
    ['answers with a web page', '<!doctype html><p>Badge</p>'],
    ['answers with a list', '[]'],
    ['does not answer', { respond: () => Promise.reject(new TypeError('no route')) }],
  ])('leaves the question open when its address %s', async (_, answer) => {
    await expect(proving(web(answer))).rejects.toMatchObject({ name: 'UnavailableError', code: 'hosted-unreachable' })
  })

  it('is refused when the copy is no assertion', async () => {
    await expect(proving(web(makeBadgeClass({ id: AT.assertion })))).rejects.toMatchObject({ code: 'not-a-badge' })
  })

  it('is refused when its issuer does not host there', async () => {
    const elsewhere = makeProfile({ verification: { startsWith: 'https://harbour.example/other/' } })
    await expect(proving(web(makeAssertion(), { [AT.profile]: elsewhere }))).rejects.toMatchObject({ code: 'hosted-outside-scope' })
  })
})

describe('a badge hosted on http', () => {
  const id = AT.assertion.replace('https:', 'http:')
  const assertion = makeAssertion({ id })

  it('is asked for on https first, and then nothing is noted', async () => {
    expect((await proving(web(assertion), assertion)).notes).toEqual([])
  })

  it('is noted when only the unprotected address answers', async () => {
    const { notes, proven } = await proving({ ...web(respond(404)), [id]: assertion }, assertion)
    expect(notes).toEqual([{ code: 'unprotected-connection', details: { url: id } }])
    expect(proven.vouchers[0].suite).toBe('http')
  })
})
