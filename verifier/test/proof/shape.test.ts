import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { canonicalHash } from '../../src/proof/canonize.ts'
import { judgeMeaning, judgeShape } from '../../src/proof/shape.ts'
import { makeCredential, makeIssuer, makeVisit, proveText, signIntegrity } from '../made.ts'

const ISSUER = 'did:example:issuer'
const SUBJECT = makeCredential(ISSUER)['credentialSubject'] as JsonObject
const CREDENTIALS = 'https://www.w3.org/2018/credentials#'
const STATUS = { type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '1', statusListCredential: 'https://a.example/list' }
const END = '2025-01-01T00:00:00Z'
const hashing = (changes: Record<string, unknown>) => canonicalHash(makeCredential(ISSUER, changes), makeVisit())
const refusal = (property: string) => expect.objectContaining({ code: 'shape-ambiguous', grounds: { details: { property }, sources: [] } }) as Error
const ambiguous = (property: string) => ({ code: 'shape-ambiguous', grounds: { details: { property } } })

describe('the shape of a document', () => {
  it.each([
    ['plain', {}],
    ['with an end', { validUntil: END }],
    ['with a status', { credentialStatus: { id: 'https://a.example/list#1', ...STATUS } }],
    ['with two status entries of different ids', { credentialStatus: [1, 2].map((n) => ({ id: `https://a.example/list#${n}`, ...STATUS })) }],
    ['with a value in a language', { name: { '@value': 'Knots', '@language': 'en' } }],
    ['with values in several languages', { name: [{ '@value': 'Knots', '@language': 'en' }] }],
    ['with an issuer that is a string', { issuer: ISSUER }],
    ['that names the subject’s id again and nothing else', { evidence: [{ id: 'did:example:learner' }] }],
  ])('is accepted when it is %s', async (_, changes) => {
    await expect(hashing(changes)).resolves.toHaveLength(32)
  })

  it.each([
    ['@nest', { '@nest': { validUntil: END } }],
    ['@graph', { '@graph': [{ validUntil: END }] }],
    ['@reverse', { '@reverse': {} }],
    ['@included', { '@included': [{ id: 'urn:uuid:1' }] }],
    ['@id', { '@id': 'urn:uuid:1' }],
    ['@type', { '@type': 'VerifiableCredential' }],
    ['a full IRI', { [`${CREDENTIALS}validUntil`]: END }, `${CREDENTIALS}validUntil`],
    ['a compact IRI', { 'cred:validUntil': END }, 'cred:validUntil'],
    ['a value object with a type', { validUntil: { '@value': END, '@type': 'xsd:dateTime' } }, '@value'],
    ['a list object', { evidence: { '@list': [] } }, '@list'],
    ['a keyword deep inside', { credentialSubject: { ...SUBJECT, achievement: { '@nest': {} } } }, '@nest'],
    ['a context inside the subject', { credentialSubject: { '@context': {}, ...SUBJECT } }, '@context'],
    ['a member of the prototype’s name', JSON.parse(`{"__proto__":{"validUntil":"${END}"}}`) as JsonObject, '__proto__'],
    ['a long keyword', { [`@${'x'.repeat(200)}`]: 1 }, `@${'x'.repeat(79)}`],
  ])('is refused with %s', async (name, changes, property = name) => {
    await expect(hashing(changes)).rejects.toMatchObject(ambiguous(property))
  })

  it('is not judged when a text has a direction, which RDF cannot say', async () => {
    const name = { '@value': 'Knots', '@language': 'en' }
    await expect(hashing({ name })).resolves.toHaveLength(32)
    await expect(hashing({ name: { ...name, '@direction': 'ltr' } })).rejects.toMatchObject({ code: 'proof-unsupported' })
  })

  it('is refused when a second object under the document’s own id hides its end', async () => {
    const document = makeCredential(ISSUER)
    const hidden = { id: document['id'], validUntil: END }
    await expect(hashing({ evidence: [hidden] })).rejects.toMatchObject(ambiguous(String(document['id'])))
  })

  it('is refused when a second object under the subject’s id says more of it', async () => {
    await expect(hashing({ evidence: [{ id: 'did:example:learner', name: 'Admiral' }] })).rejects.toMatchObject(ambiguous('did:example:learner'))
  })

  it('is refused when two status entries share an id', async () => {
    const entry = { id: 'https://a.example/list#1', ...STATUS }
    await expect(hashing({ credentialStatus: [entry, { ...entry, statusPurpose: 'suspension' }] })).rejects.toMatchObject(ambiguous(entry.id))
  })

  it.each(['_:', '_:b0', '_:c14n0'])('is refused with the id %s, which names no node for others', async (id) => {
    await expect(hashing({ id })).rejects.toMatchObject(ambiguous('id'))
  })

  it('lets an endorsement bring its own context', () => {
    const inner = makeCredential(ISSUER, { id: 'urn:uuid:2', credentialSubject: { id: 'urn:uuid:3' } })
    expect(() => judgeShape(makeCredential(ISSUER, { endorsement: [inner] }))).not.toThrow()
    expect(() => judgeShape(makeCredential(ISSUER, { evidence: [inner] }))).toThrow('shape-ambiguous')
  })
})

describe('the meaning of a document', () => {
  it('has no end when null stands for it, in the graph as in the JSON', async () => {
    expect(await hashing({ validUntil: null })).toEqual(await hashing({}))
    await expect(proveText(await signIntegrity(await makeIssuer(), makeCredential(ISSUER, { validUntil: null })))).rejects.toMatchObject({
      code: 'property-unreadable',
    })
  })

  const node = (termType: string, value: string) => ({ termType, value })
  const quad = (name: string, subject = node('NamedNode', 'urn:uuid:1'), value = END) => ({
    subject,
    predicate: node('NamedNode', CREDENTIALS + name),
    object: node('Literal', name === 'issuer' ? ISSUER : value),
  })
  const document = { id: 'urn:uuid:1', issuer: ISSUER, credentialSubject: {}, validFrom: END }
  const quads = ['issuer', 'credentialSubject', 'validFrom'].map((name) => quad(name))

  it('is accepted when the graph says what the JSON shows', () => {
    expect(() => judgeMeaning(document, quads)).not.toThrow()
  })

  it('is refused when the graph has another value than the JSON shows', () => {
    const earlier = quad('validUntil', undefined, '2001-01-01T00:00:00Z')
    expect(() => judgeMeaning({ ...document, validUntil: END }, [...quads, quad('validUntil')])).not.toThrow()
    expect(() => judgeMeaning({ ...document, validUntil: END }, [...quads, earlier])).toThrow(refusal('validUntil'))
  })

  it('counts the names of either data model', () => {
    expect(() => judgeMeaning({ ...document, expirationDate: END }, [...quads, quad('expirationDate')])).not.toThrow()
  })

  it('is refused when the graph ends what the JSON does not', () => {
    expect(() => judgeMeaning(document, [...quads, quad('validUntil')])).toThrow(refusal('validUntil'))
  })

  it('is refused when the JSON ends what the graph does not', () => {
    expect(() => judgeMeaning({ ...document, validUntil: END }, quads)).toThrow(refusal('validUntil'))
  })

  it('is told of the document’s own node alone', () => {
    expect(() => judgeMeaning(document, [...quads, quad('validUntil', node('NamedNode', 'urn:uuid:2'))])).not.toThrow()
  })

  it('is told of any nameless node when the document has no id', () => {
    const { id: _, ...nameless } = document
    const blank = quads.map((one) => ({ ...one, subject: node('BlankNode', '_:b0') }))
    expect(() => judgeMeaning(nameless, blank)).not.toThrow()
    expect(() => judgeMeaning(nameless, [...blank, quad('validUntil', node('BlankNode', '_:b1'))])).toThrow('shape-ambiguous')
  })

  it('is no question for what has no subject, such as the options of a proof', () => {
    expect(() => judgeMeaning({ issuer: ISSUER }, [])).not.toThrow()
  })
})
