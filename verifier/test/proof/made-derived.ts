/** Derived proofs for tests (`ecdsa-sd-2023`): an issuer signs each statement of a document, a holder shows some of them. */

import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { concat, decodeMultibase, encodeBase64url, encodeUtf8 } from '../../src/bytes.ts'
import { sha256 } from '../../src/crypto.ts'
import type { JsonObject } from '../../src/json.ts'
import { encodeMultikey } from '../../src/key/multikey.ts'
import { canonicalText } from '../../src/proof/canonize.ts'
import { optionsOf } from '../../src/proof/suites.ts'
import { makeVisit, type Issuer } from '../made.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** The five parts of a derived value, before they are written as CBOR. */
export interface Parts {
  readonly baseSignature: Bytes
  readonly publicKey: Bytes
  readonly signatures: readonly Bytes[]
  readonly labels: readonly (readonly [number, Bytes])[]
  readonly mandatory: readonly number[]
}

export interface Choices {
  /** Which statements the issuer lets nobody leave out. */
  readonly isMandatory?: (statement: string) => boolean
  /** What of the document the holder shows. */
  readonly shown?: JsonObject
  /** Properties of the proof. */
  readonly changes?: Record<string, unknown>
  /** The key that signs the statements, and what the issuer signs as its public half. */
  readonly statementKey?: KeyObject
  readonly publicKey?: Bytes
}

/** The issuer, the dates, the types and the status: what an issuer with care makes mandatory. */
export const decides = (statement: string): boolean =>
  /credentials#(issuer|validFrom|validUntil|credentialStatus)>|22-rdf-syntax-ns#type>|credentials\/status#/.test(statement)

/** The parts of a proof by which the holder shows `shown`; a nameless node has to have the same canonical name in both documents. */
export async function makeParts(issuer: Issuer, document: JsonObject, options: JsonObject, choices: Choices = {}): Promise<Parts> {
  const { isMandatory = decides, shown = document, statementKey } = choices
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const publicKey = choices.publicKey ?? decodeMultibase(encodeMultikey(pair.publicKey.export({ format: 'jwk' }) as JsonObject)) ?? new Uint8Array()
  const whole = await statementsOf(document)
  const base = concat(await hashOf(await canonicalText(optionsOf(options, document), makeVisit())), publicKey, await hashOf(whole.filter(isMandatory).join('')))
  const baseSignature = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, issuer.privateKey, base))
  const lines = await statementsOf(shown)
  const signatures = lines.filter((line) => !isMandatory(line)).map((line) => signBy(statementKey ?? pair.privateKey, line))
  const mandatory = [...lines.keys()].filter((at) => isMandatory(lines[at] ?? ''))
  return { baseSignature, publicKey, signatures, labels: await labelsOf(shown), mandatory }
}

/** A document with a derived proof. */
export async function signStatements(issuer: Issuer, document: JsonObject, choices: Choices = {}): Promise<JsonObject> {
  const options = optionsFor(issuer, choices.changes)
  const parts = await makeParts(issuer, document, options, choices)
  return { ...(choices.shown ?? document), proof: { ...options, proofValue: encodeParts(parts) } }
}

export function optionsFor(issuer: Issuer, changes: Record<string, unknown> = {}): JsonObject {
  return {
    type: 'DataIntegrityProof',
    cryptosuite: 'ecdsa-sd-2023',
    created: '2024-05-01T00:00:00Z',
    verificationMethod: issuer.method,
    proofPurpose: 'assertionMethod',
    ...changes,
  }
}

export function encodeParts({ baseSignature, publicKey, signatures, labels, mandatory }: Parts): string {
  return encodeValue([
    ...[0x85],
    ...bytesItem(baseSignature),
    ...bytesItem(publicKey),
    ...[...head(4, signatures.length), ...signatures.flatMap((one) => [...bytesItem(one)])],
    ...[...head(5, labels.length), ...labels.flatMap(([at, label]) => [...head(0, at), ...bytesItem(label)])],
    ...[...head(4, mandatory.length), ...mandatory.flatMap((at) => [...head(0, at)])],
  ])
}

/** Any bytes as a value, behind the header of a derived proof or another. */
export function encodeValue(cbor: readonly number[], header: readonly number[] = [0xd9, 0x5d, 0x01]): string {
  return `u${encodeBase64url(Uint8Array.from([...header, ...cbor]))}`
}

export function bytesItem(bytes: Uint8Array): readonly number[] {
  return [...head(2, bytes.length), ...bytes]
}

/** The head of a CBOR item, in its shortest form. */
export function head(major: number, value: number): readonly number[] {
  const type = major << 5
  if (value < 24) return [type | value]
  return value < 256 ? [type | 24, value] : [type | 25, value >> 8, value & 0xff]
}

const NAME = /^_:c14n(\d+)|(?<= )_:c14n(\d+)(?=(?: _:c14n\d+)? \.$)/gm

async function statementsOf(document: JsonObject): Promise<readonly string[]> {
  const text = await canonicalText(document, makeVisit())
  const renamed = text.replace(NAME, (_, first?: string, last?: string) => `_:u${encodeBase64url(labelOf(Number(first ?? last)))}`)
  return renamed
    .split('\n')
    .slice(0, -1)
    .map((line) => `${line}\n`)
    .sort()
}

async function labelsOf(document: JsonObject): Promise<Parts['labels']> {
  const text = await canonicalText(document, makeVisit())
  const names = new Set(Array.from(text.matchAll(NAME), ([, first, last]) => Number(first ?? last)))
  return [...names].sort((a, b) => a - b).map((at) => [at, labelOf(at)])
}

const labelOf = (at: number): Bytes => new Uint8Array(createHash('sha256').update(`node ${at}`).digest())
const hashOf = (text: string): Promise<Bytes> => sha256(encodeUtf8(text))
const signBy = (key: KeyObject, line: string): Bytes => new Uint8Array(sign('sha256', encodeUtf8(line), { key, dsaEncoding: 'ieee-p1363' }))
