/** Embedded proofs: `eddsa-rdfc-2022` (EdDSA §3.2) and the older `Ed25519Signature2020`, which signs the same way. */

import { concat, decodeMultibase } from '../bytes.ts'
import type { Claimed } from '../credential.ts'
import { verifySignature } from '../crypto.ts'
import { invalid, unavailable } from '../errors.ts'
import { property, stringOf, type JsonObject } from '../json.ts'
import { resolveMethod } from '../key/resolve.ts'
import type { Noted } from '../report.ts'
import type { Visit } from '../visit.ts'
import { canonicalHash } from './canonize.ts'
import { instantOf } from '../instant.ts'
import type { Shown } from './prove.ts'

const SKEW = 60_000

/**
 * Judges one proof of a document (DI §4.4).
 * Throws `proof-unsupported`, `proof-malformed`, `proof-purpose`, `proof-expired`, `signature-wrong`, and what `resolveMethod` and `canonicalHash` throw.
 */
export async function proveIntegrity(proof: JsonObject, claimed: Claimed, visit: Visit): Promise<Shown> {
  const suite = suiteOf(proof)
  const method = readMethod(proof)
  const created = instant(proof, 'created')
  const signature = signatureOf(proof)
  judgeExpiry(proof, visit)
  const key = await resolveMethod(method, created, visit)
  const { proof: _, ...document } = claimed.document
  const { proofValue: __, ...options } = proof
  // EdDSA §3.2.5: the options are canonicalised under the document's own context; hash(options) comes first.
  const signed = concat(await canonicalHash({ '@context': document['@context'], ...options }, visit), await canonicalHash(document, visit))
  if (!(await verifySignature('EdDSA', key.key, signed, signature))) throw invalid('signature-wrong', {}, key.sources)
  return {
    credential: claimed.credential,
    voucher: { securing: 'data-integrity', suite, method, controller: key.controller, thumbprint: key.key.thumbprint },
    sources: [{ kind: 'rule', standard: 'Data Integrity EdDSA Cryptosuites', section: '3.2' }, ...key.sources],
    notes: notesOf(proof, created, visit),
  }
}

/** Exact names only; what is not promised here is `proof-unsupported`, never a guess. */
function suiteOf(proof: JsonObject): string {
  const type = stringOf(proof, 'type')
  const suite = stringOf(proof, 'cryptosuite')
  if (type === 'Ed25519Signature2020') return type
  if (type === 'DataIntegrityProof' && suite === 'eddsa-rdfc-2022') return suite
  throw unavailable('proof-unsupported', { suite: (type === 'DataIntegrityProof' ? suite : type)?.slice(0, 80) ?? '?' })
}

function readMethod(proof: JsonObject): string {
  if (property(proof, '@context') !== undefined) throw invalid('shape-ambiguous', { property: 'proof.@context' })
  // A chain needs every link (DI §4.5); none is followed here.
  if (property(proof, 'previousProof') !== undefined) throw unavailable('proof-unsupported', { suite: 'previousProof' })
  if (stringOf(proof, 'proofPurpose') !== 'assertionMethod') throw invalid('proof-purpose')
  const method = stringOf(proof, 'verificationMethod')
  if (method === undefined) throw invalid('method-malformed', { method: '?' })
  return method
}

function signatureOf(proof: JsonObject): Uint8Array<ArrayBuffer> {
  const value = stringOf(proof, 'proofValue')
  const signature = value?.startsWith('z') && value.length <= 100 ? decodeMultibase(value) : undefined
  if (signature?.length !== 64) throw invalid('proof-malformed', { property: 'proofValue' })
  return signature
}

function judgeExpiry(proof: JsonObject, visit: Visit): void {
  const expires = instant(proof, 'expires')
  if (expires && expires.getTime() + SKEW < visit.now.getTime()) throw invalid('proof-expired', { date: expires.toISOString() })
}

function instant(proof: JsonObject, name: string): Date | undefined {
  const value = property(proof, name)
  if (value === undefined) return undefined
  const at = typeof value === 'string' ? instantOf(value) : undefined
  if (!at) throw invalid('proof-malformed', { property: name })
  return at
}

function notesOf(proof: JsonObject, created: Date | undefined, visit: Visit): readonly Noted[] {
  const notes: Noted[] = []
  if (created && created.getTime() > visit.now.getTime() + SKEW) notes.push({ code: 'created-in-future', details: { date: created.toISOString() } })
  if (property(proof, 'challenge') !== undefined || property(proof, 'domain') !== undefined) notes.push({ code: 'challenge-present' })
  return notes
}
