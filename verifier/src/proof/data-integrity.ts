/** Embedded proofs (DI §2.1), of the suites in `suites.ts`. */

import { decodeMultibase } from '../bytes.ts'
import type { Claimed, Voucher } from '../credential.ts'
import { verifySignature, type PublicKey } from '../crypto.ts'
import { invalid } from '../errors.ts'
import { property, stringOf, type JsonObject } from '../json.ts'
import { resolveMethod } from '../key/resolve.ts'
import type { Noted } from '../report.ts'
import type { Visit } from '../visit.ts'
import { instantOf } from '../instant.ts'
import { documentFor, linksOf, type Link } from './links.ts'
import type { Shown } from './prove.ts'
import { algorithmFor, signedBytes, suiteOf, type Suite } from './suites.ts'

const SKEW = 60_000

/**
 * Judges one proof of a document (DI §4.4); one in a chain counts when all that it rests on count (DI §4.5).
 * Throws `proof-unsupported`, `proof-malformed`, `proof-purpose`, `proof-expired`, `signature-wrong`, and what `resolveMethod`, `algorithmFor`, `signedBytes` and `judgeDerived` throw.
 */
export async function proveIntegrity(proof: JsonObject, claimed: Claimed, visit: Visit): Promise<Shown> {
  const before: Shown[] = []
  for (const link of linksOf(proof, claimed.document)) before.push(await proveLink(link, claimed, visit))
  return { ...(before.at(-1) as Shown), sources: before.flatMap(({ sources }) => sources) }
}

async function proveLink(link: Link, claimed: Claimed, visit: Visit): Promise<Shown> {
  const { proof } = link
  const suite = suiteOf(proof)
  const method = readMethod(proof)
  const created = instant(proof, 'created')
  const judge = await judgeOf(suite, proof)
  judgeExpiry(proof, visit)
  const key = await resolveMethod(method, created, visit)
  const { isRight, partial } = await judge(key.key, documentFor(link, claimed.document), visit)
  if (!isRight) throw invalid('signature-wrong', {}, key.sources)
  const { controller, key: signer } = key
  return {
    credential: claimed.credential,
    voucher: { securing: 'data-integrity', suite: suite.name, method, controller, thumbprint: signer.thumbprint, ...(partial && { partial }) },
    sources: [suite.source, ...key.sources],
    notes: [...(partial ? [{ code: 'selectively-disclosed' } as const] : []), ...notesOf(proof, created, visit)],
  }
}

/** Whether a proof's value is right for a document, under the key that the proof names. */
export type Judge = (key: PublicKey, document: JsonObject, visit: Visit) => Promise<Judged>

interface Judged {
  readonly isRight: boolean
  readonly partial?: Voucher['partial']
}

/** What the value of a proof may not be is refused at once, before any key is fetched. Throws `proof-malformed`. */
async function judgeOf(suite: Suite, proof: JsonObject): Promise<Judge> {
  const { proofValue: _, ...options } = proof
  if (suite.form === 'statements') {
    const { judgeDerived } = await import('./derived.ts')
    return judgeDerived(stringOf(proof, 'proofValue') ?? '', options)
  }
  const signature = signatureOf(proof)
  return async (key, document, visit) => {
    const algorithm = algorithmFor(suite, key)
    return { isRight: await verifySignature(algorithm, key, await signedBytes(suite, algorithm, options, document, visit), signature) }
  }
}

function readMethod(proof: JsonObject): string {
  if (stringOf(proof, 'proofPurpose') !== 'assertionMethod') throw invalid('proof-purpose')
  const method = stringOf(proof, 'verificationMethod')
  if (method === undefined) throw invalid('method-malformed', { method: '?' })
  return method
}

function signatureOf(proof: JsonObject): Uint8Array<ArrayBuffer> {
  const value = stringOf(proof, 'proofValue')
  const signature = value?.startsWith('z') && value.length <= 140 ? decodeMultibase(value) : undefined
  // Of Ed25519 and P-256, of P-384; which of them the key decides.
  if (signature?.length !== 64 && signature?.length !== 96) throw invalid('proof-malformed', { property: 'proofValue' })
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
