/** Proofs that a holder derived: what is shown is what the issuer signed, and what may be missing is never taken for absent. */

import { generateKeyPairSync } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import type { Report } from '../../src/report.ts'
import { verify } from '../../src/verify.ts'
import { makeCredential, makeFetch, makeIssuer, makeVisit, NOW, proveText, signIntegrity, type Issuer } from '../made.ts'
import { LIST, makeEntry, makeStatusList } from '../status/made-list.ts'
import { decides, encodeParts, makeParts, optionsFor, signStatements, type Choices, type Parts } from './made-derived.ts'

let issuer: Issuer
let stranger: Issuer

beforeAll(async () => {
  ;[issuer, stranger] = await Promise.all([makeIssuer('P-256'), makeIssuer('P-256')])
})

const badge = (changes: Record<string, unknown> = {}) => makeCredential(issuer.did, changes)
const wrong = { code: 'signature-wrong' }
const malformed = { code: 'proof-malformed', grounds: { details: { property: 'proofValue' } } }

/** The badge as its holder shows it, by parts of which some were changed. */
async function shownBy(change: (parts: Parts) => Partial<Parts>, document = badge(), choices: Choices = {}): Promise<JsonObject> {
  const parts = await makeParts(issuer, document, optionsFor(issuer), choices)
  return { ...(choices.shown ?? document), proof: { ...optionsFor(issuer), proofValue: encodeParts({ ...parts, ...change(parts) }) } }
}

describe('a derived proof', () => {
  it('proves what is shown, and says that the holder chose it', async () => {
    const { proven, notes } = await proveText(await signStatements(issuer, badge()))
    expect(proven.vouchers).toMatchObject([{ suite: 'ecdsa-sd-2023', controller: issuer.did, partial: 'guarded' }])
    expect(notes).toEqual([{ code: 'selectively-disclosed' }])
  })

  it('lets the holder leave out what the issuer allows', async () => {
    const { proven } = await proveText(await signStatements(issuer, badge({ description: 'With marlinspike.' }), { shown: badge({ name: undefined }) }))
    expect(proven.credential.source).toEqual(expect.not.objectContaining({ name: 'Knots' }))
    expect(proven.credential.description).toBeUndefined()
  })

  it('lets nobody leave out what the issuer made mandatory', async () => {
    const whole = badge({ validUntil: '2027-01-01T00:00:00Z' })
    await proveText(await signStatements(issuer, whole))
    await expect(proveText(await signStatements(issuer, whole, { shown: badge() }))).rejects.toMatchObject(wrong)
  })

  it.each([
    ['a chosen text', { name: 'Knits' }],
    ['a mandatory date', { validFrom: '2023-05-01T00:00:00Z' }],
    ['the issuer', { issuer: { id: 'did:example:other', type: ['Profile'], name: 'Harbour School' } }],
  ])('does not prove a badge of which %s was changed', async (_, changes) => {
    await expect(proveText({ ...(await signStatements(issuer, badge())), ...changes })).rejects.toMatchObject(wrong)
  })

  it('does not prove a statement more or less than it has signatures for', async () => {
    const signed = await signStatements(issuer, badge())
    await expect(proveText({ ...signed, description: 'More.' })).rejects.toMatchObject(malformed)
    await expect(proveText({ ...signed, name: undefined })).rejects.toMatchObject(malformed)
    await expect(proveText(await shownBy(({ mandatory }) => ({ mandatory: [...mandatory, 500] })))).rejects.toMatchObject(malformed)
  })

  it('does not prove a mandatory statement that is passed off as chosen', async () => {
    const own = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    await expect(proveText(await signStatements(issuer, badge(), { statementKey: own }))).rejects.toMatchObject(wrong)
    await expect(proveText(await shownBy(({ mandatory, signatures }) => ({ mandatory: mandatory.slice(1), signatures: [...signatures, signatures[0]!] })))).rejects.toMatchObject(wrong) // prettier-ignore
  })

  it('does not prove by the key of another badge of the same issuer', async () => {
    const other = await makeParts(issuer, badge({ name: 'Knits' }), optionsFor(issuer))
    await expect(proveText(await shownBy(({ signatures }) => ({ signatures })))).resolves.toBeDefined()
    await expect(proveText(await shownBy(() => ({ publicKey: other.publicKey, signatures: other.signatures })))).rejects.toMatchObject(wrong)
    await expect(proveText(await shownBy(() => ({ baseSignature: other.baseSignature })))).rejects.toMatchObject(wrong)
  })

  it('does not prove by a key that is no point, even when the issuer signed it', async () => {
    const publicKey = Uint8Array.from([0x80, 0x24, 0x05, ...new Uint8Array(32)])
    await expect(proveText(await signStatements(issuer, badge(), { publicKey }))).rejects.toMatchObject({ code: 'key-unfit' })
  })

  it('does not prove with signatures in another order', async () => {
    await expect(proveText(await shownBy(({ signatures }) => ({ signatures: signatures.toReversed() })))).rejects.toMatchObject(wrong)
  })

  it('is bound to its own options, under the context of the document', async () => {
    const signed = await signStatements(issuer, badge())
    const withOption = (changes: JsonObject) => proveText({ ...signed, proof: { ...(signed['proof'] as JsonObject), ...changes } })
    await expect(withOption({ created: '2024-05-02T00:00:00Z' })).rejects.toMatchObject(wrong)
    await expect(withOption({ verificationMethod: stranger.method })).rejects.toMatchObject(wrong)
    await expect(withOption({ '@context': badge()['@context'] })).rejects.toMatchObject({ code: 'shape-ambiguous' })
  })

  it.each(['Ed25519', 'P-384'] as const)('takes no key on %s', async (curve) => {
    const other = await makeIssuer(curve)
    const signed = await signStatements(issuer, badge())
    const proof = { ...(signed['proof'] as JsonObject), verificationMethod: other.method }
    await expect(proveText({ ...signed, proof })).rejects.toMatchObject({ code: 'key-unfit' })
  })

  it('is given up when the caller stops', async () => {
    const signed = await signStatements(issuer, badge())
    await expect(proveText(signed, makeVisit({}, { signal: AbortSignal.abort() }))).rejects.toMatchObject({ code: 'stopped' })
  })

  it('is judged by shape and meaning as others are', async () => {
    const signed = await signStatements(issuer, badge())
    await expect(proveText({ ...signed, '@nest': { name: 'x' } })).rejects.toMatchObject({ code: 'shape-ambiguous' })
  })
})

describe('the names of nameless nodes', () => {
  const TRICK = 'Tie _:c14n0 . Then _:c14n0 <x> .\n_:c14n0 .'

  it('are no names within a text', async () => {
    await proveText(await signStatements(issuer, badge({ name: TRICK, description: '_:c14n7' })))
  })

  it('are all given, and none besides', async () => {
    const label = new Uint8Array(32)
    await expect(proveText(await shownBy(() => ({ labels: [] })))).rejects.toMatchObject(malformed)
    await expect(proveText(await shownBy(({ labels }) => ({ labels: [...labels, [1, label]] })))).rejects.toMatchObject(malformed)
    await expect(proveText(await shownBy(({ labels }) => ({ labels: labels.map(([, one]) => [9, one]) })))).rejects.toMatchObject(malformed)
    await expect(proveText(await shownBy(({ labels }) => ({ labels: labels.map(([at]) => [at, label]) })))).rejects.toMatchObject(wrong)
  })

  it('may be those of a proof within the badge', async () => {
    const inner = makeCredential(stranger.did, { id: 'urn:uuid:2', credentialSubject: { id: 'urn:uuid:3', type: ['EndorsementSubject'] } })
    const endorsement = [
      await signIntegrity(stranger, { ...inner, type: ['VerifiableCredential', 'EndorsementCredential'] }, { cryptosuite: 'ecdsa-rdfc-2019' }),
    ]
    await proveText(await signStatements(issuer, badge({ endorsement })))
  })

  it('may be that of the badge itself', async () => {
    const { proven } = await proveText(await signStatements(issuer, badge({ id: undefined })))
    expect(proven.vouchers[0].partial).toBe('guarded')
  })
})

describe('the verdict on a badge of which parts may be missing', () => {
  const judge = async (document: JsonObject, lists: Record<string, string> = {}): Promise<Report> =>
    verify(JSON.stringify(document), { now: NOW, fetch: makeFetch(lists) })
  const judged = async (choices: Choices, changes: Record<string, unknown> = {}, lists: Record<string, string> = {}) =>
    judge(await signStatements(issuer, badge(changes), choices), lists)
  const listOf = async (wanted: Parameters<typeof makeStatusList>[1] = {}) =>
    JSON.stringify(await signIntegrity(issuer, makeStatusList(issuer.did, wanted), { cryptosuite: 'ecdsa-rdfc-2019' }))
  const but = (part: string) => (statement: string) => decides(statement) && !statement.includes(part)

  it('is good when nobody could leave out who issued it and when, and does not claim that it never ends', async () => {
    const { reason, checks } = await judged({})
    expect(reason).toBe('verified')
    expect([checks.proof, checks.validity, checks.revocation].map(({ notes }) => notes.map(({ code }) => code))).toEqual(
      Array.from({ length: 3 }, () => ['selectively-disclosed']),
    )
  })

  it.each<[string, string, Record<string, unknown>]>([
    ['the issuer', '#issuer>', {}],
    ['the beginning', '#validFrom>', {}],
    ['the end', '#validUntil>', { validUntil: '2027-01-01T00:00:00Z' }],
  ])('is open when the holder could leave out %s, for then silence says nothing', async (_, part, changes) => {
    expect(await judged({}, changes)).toMatchObject({ reason: 'verified' })
    expect(await judged({ isMandatory: but(part) }, changes)).toMatchObject({
      verdict: 'undetermined',
      reason: 'status-unknown',
      standing: 'proven',
      checks: { proof: { status: 'passed' }, revocation: { status: 'unknown', code: 'status-withheld' } },
    })
  })

  it('is open when there is no beginning', async () => {
    expect(await judged({}, { validFrom: undefined })).toMatchObject({ reason: 'status-unknown' })
  })

  it.each(['credentialStatus>', 'statusListIndex>'])('is open when the holder could leave out %s of the place to ask, though it is here', async (part) => {
    const lists = { [LIST]: await listOf() }
    expect(await judged({}, { credentialStatus: makeEntry() }, lists)).toMatchObject({ reason: 'verified' })
    expect(await judged({ isMandatory: but(part) }, { credentialStatus: makeEntry() }, lists)).toMatchObject({ reason: 'status-unknown' })
  })

  it('is bad by what is shown, even when more may be missing', async () => {
    const lists = { [LIST]: await listOf({ set: [94] }) }
    const open = { isMandatory: but('credentialStatus>') }
    expect(await judged(open, { credentialStatus: makeEntry() }, lists)).toMatchObject({ reason: 'revoked' })
    expect(await judged(open, { validUntil: '2025-01-01T00:00:00Z' })).toMatchObject({ reason: 'expired' })
  })

  it('is not made better by a stranger’s proof of all that is shown', async () => {
    const open = await signStatements(issuer, badge(), { isMandatory: but('#issuer>') })
    const { proof } = await signIntegrity(stranger, badge(), { cryptosuite: 'ecdsa-rdfc-2019' })
    expect(await judge({ ...open, proof: [proof, open['proof']] as JsonObject[] })).toMatchObject({ reason: 'status-unknown' })
  })

  it('is that of the issuer’s whole proof where a base proof, which nobody may be shown, stands beside it', async () => {
    const { proof } = await signIntegrity(issuer, badge(), { cryptosuite: 'ecdsa-rdfc-2019' })
    const base = { ...optionsFor(issuer), proofValue: 'u2V0AhQ' }
    expect(await judge({ ...badge(), proof: [proof, base] as JsonObject[] })).toMatchObject({ reason: 'verified' })
    expect(await judge({ ...badge(), proof: base })).toMatchObject({ reason: 'invalid', checks: { proof: { code: 'proof-malformed' } } })
  })

  it('is never good by a list of which parts may be missing', async () => {
    const list = await signStatements(issuer, makeStatusList(issuer.did))
    expect(await judged({}, { credentialStatus: makeEntry() }, { [LIST]: JSON.stringify(list) })).toMatchObject({
      reason: 'status-unknown',
      checks: { revocation: { code: 'status-list-invalid' } },
    })
  })
})
