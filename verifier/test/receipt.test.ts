/** Receipts: a report is found again from what was kept, and a receipt that was meddled with is told. */

import { describe, expect, test } from 'vitest'
import { recheck, verify, verifyWithReceipt, type Receipt } from '../src/index.ts'
import { makeCredential, makeFetch, makeIssuer, NOW, signToken, type Issuer } from './made.ts'

const SITE = 'https://harbour.example'

/** A badge whose issuer and list are elsewhere: two documents are needed. */
async function badge(): Promise<{ readonly token: string; readonly fetch: ReturnType<typeof makeFetch> }> {
  const key = await makeIssuer()
  const did = 'did:web:harbour.example'
  const method = { id: `${did}#key`, type: 'JsonWebKey', controller: did, publicKeyJwk: key.jwk }
  const document = { '@context': ['https://www.w3.org/ns/did/v1'], id: did, verificationMethod: [method], assertionMethod: [method.id] }
  const issuer: Issuer = { ...key, did, method: method.id }
  const token = await signToken(issuer, makeCredential(did))
  return { token, fetch: makeFetch({ [`${SITE}/.well-known/did.json`]: document }) }
}

/** As it comes back from a file. */
function saved(receipt: Receipt): Record<string, unknown> {
  return JSON.parse(JSON.stringify(receipt)) as Record<string, unknown>
}

describe('a receipt', () => {
  test('gives the same report, at the same instant, for the same expectations, and asks nobody', async () => {
    const { token, fetch } = await badge()
    const options = { now: NOW, fetch, expect: { recipient: 'did:example:learner', issuer: 'did:web:harbour.example' } }
    const receipt = await verifyWithReceipt(token, options)
    expect(receipt.report).toMatchObject({ verdict: 'verified' })
    expect(receipt.report).toEqual(JSON.parse(JSON.stringify(await verify(token, options))))
    const asked = fetch.asked.length
    expect(await recheck(saved(receipt), token)).toEqual({ same: true, differences: [], report: receipt.report })
    expect(fetch.asked).toHaveLength(asked)
  })

  test('keeps the lists that knew the issuer, and one whose list was meddled with is told', async () => {
    const { token, fetch } = await badge()
    const registries = [{ name: 'Ports', issuers: [{ id: 'did:web:harbour.example', name: 'Harbour School' }] }]
    const receipt = await verifyWithReceipt(token, { now: NOW, fetch, registries, domains: 'ask' })
    expect(receipt.report.checks.trust).toMatchObject({ status: 'passed', found: { by: 'registry', registry: 'Ports', domain: 'harbour.example' } })
    expect((await recheck(saved(receipt), token)).same).toBe(true)
    expect((await recheck({ ...saved(receipt), registries: [] }, token)).same).toBe(false)
    expect((await recheck({ ...saved(receipt), registries: [7] }, token)).differences).toMatchObject([{ where: 'receipt' }])
  })

  test('of a badge whose issuer could not be asked says so again', async () => {
    const { token } = await badge()
    const receipt = await verifyWithReceipt(token, { now: NOW, fetch: makeFetch() })
    expect(receipt.report.reason).toBe('unreachable')
    expect((await recheck(saved(receipt), token)).same).toBe(true)
  })

  test('of a document handed over keeps it', async () => {
    const { token } = await badge()
    const other = await badge()
    const given = new Map([[`${SITE}/.well-known/did.json`, new TextEncoder().encode('{}')]])
    const receipt = await verifyWithReceipt(token, { now: NOW, fetch: other.fetch, given })
    expect(receipt.report.documents).toMatchObject([{ given: true }])
    expect((await recheck(saved(receipt), token)).same).toBe(true)
  })

  test('tells another badge from its own', async () => {
    const [one, other] = [await badge(), await badge()]
    const receipt = await verifyWithReceipt(one.token, { now: NOW, fetch: one.fetch })
    const { same, differences, report } = await recheck(saved(receipt), other.token)
    expect(same).toBe(false)
    expect(differences.map(({ where }) => where)).toContain('input.sha256')
    expect(report?.verdict).toBe('rejected')
  })

  test('that claims another answer is caught', async () => {
    const { token, fetch } = await badge()
    const forged = token.slice(0, -8) + (token.endsWith('AAAAAAAA') ? 'BBBBBBBB' : 'AAAAAAAA')
    const receipt = saved(await verifyWithReceipt(forged, { now: NOW, fetch }))
    const report = receipt['report'] as Record<string, unknown>
    const { same, differences } = await recheck({ ...receipt, report: { ...report, verdict: 'verified' } }, forged)
    expect(same).toBe(false)
    expect(differences).toEqual([{ where: 'verdict', was: '"verified"', is: '"rejected"' }])
  })

  test('whose documents were changed is caught by their hashes', async () => {
    const { token, fetch } = await badge()
    const receipt = saved(await verifyWithReceipt(token, { now: NOW, fetch }))
    const [answer] = receipt['answers'] as [Record<string, unknown>]
    const body = Buffer.concat([Buffer.from(String(answer['body']), 'base64url'), Buffer.from(' ')]).toString('base64url')
    const { same, differences } = await recheck({ ...receipt, answers: [{ ...answer, body }] }, token)
    expect(same).toBe(false)
    expect(differences.map(({ where }) => where)).toContain('documents[0].sha256')
  })

  test('that lacks a document does not ask for it', async () => {
    const { token, fetch } = await badge()
    const receipt = saved(await verifyWithReceipt(token, { now: NOW, fetch }))
    const { same, report } = await recheck({ ...receipt, answers: [] }, token)
    expect([same, report?.reason]).toEqual([false, 'unreachable'])
  })

  test.each([
    ['null', null],
    ['a number', 5],
    ['an empty object', {}],
    ['another version', { receipt: '2' }],
    ['no instant', { report: {} }],
    ['an instant that is none', { report: { now: 'yesterday' } }],
    ['a body that is no base64url', { answers: [{ url: `${SITE}/`, addresses: [], status: 200, body: '=' }] }],
    ['an answer without address', { answers: [{ body: '' }] }],
    ['a refusal nobody gives', { answers: [{ url: `${SITE}/`, addresses: [], refused: { code: 'constructor' } }] }],
    ['contexts that are none', { contexts: { x: 5 } }],
  ])('that cannot be read, with %s, differs and throws nothing', async (_, change) => {
    const { token, fetch } = await badge()
    const whole = saved(await verifyWithReceipt(token, { now: NOW, fetch }))
    expect((await recheck(whole, token)).same).toBe(true)
    const broken = change !== null && typeof change === 'object' && Object.keys(change).length > 0 ? { ...whole, ...change } : change
    expect(await recheck(broken, token)).toEqual({ same: false, differences: [{ where: 'receipt', was: '', is: 'unreadable' }] })
  })
})
