/** Proofs that a holder derived (`ecdsa-sd-2023`, ECDSA §3.6.7): the issuer signed each statement, the holder chose which of them to show. */

import { concat, encodeBase58, encodeUtf8 } from '../bytes.ts'
import { digest, verifySignature } from '../crypto.ts'
import { invalid } from '../errors.ts'
import { stringOf, type JsonObject } from '../json.ts'
import { keyOfMultikey } from '../key/multikey.ts'
import { breathe, goOn, type Visit } from '../visit.ts'
import { canonicalText } from './canonize.ts'
import type { Judge } from './data-integrity.ts'
import { readDerivedValue, type DerivedValue } from './derived-value.ts'
import { optionsOf } from './suites.ts'

/**
 * How a derived proof is judged: by the issuer's signature over all that may not be left out, and one for each statement besides.
 * Throws `proof-malformed`; judging throws it too when statements and signatures do not match, and what `canonicalText` throws.
 */
export function judgeDerived(text: string, options: JsonObject): Judge {
  const value = readDerivedValue(text)
  return async (key, document, visit) => {
    const statements = relabel(await canonicalText(document, visit), value.labels)
    const mandatory = statements.filter((_, at) => value.mandatory.has(at))
    const chosen = statements.filter((_, at) => !value.mandatory.has(at))
    if (mandatory.length !== value.mandatory.size || chosen.length !== value.signatures.length) throw malformed()
    const optionsHash = await hashOf(await canonicalText(optionsOf(options, document), visit))
    const base = concat(optionsHash, value.publicKey, await hashOf(mandatory.join('')))
    const isRight = (await verifySignature('ES256', key, base, value.baseSignature)) && (await areRight(chosen, value, visit))
    return { isRight, partial: isGuarded(document, mandatory, chosen) ? 'guarded' : 'open' }
  }
}

/**
 * The statements with the names that the issuer gave to nameless nodes, in the order of those (ECDSA §3.4, “labelReplacementCanonicalizeNQuads”).
 * A name stands at the start of a line or near its end; within the marks of a text it is no name.
 */
function relabel(text: string, labels: DerivedValue['labels']): readonly string[] {
  const used = new Set<string>()
  const lines = text.split('\n').slice(0, -1)
  const renamed = lines.map((line) =>
    line.replace(/^_:(c14n\d+)|(?<= )_:(c14n\d+)(?=(?: _:c14n\d+)? \.$)/g, (_, subject: string | undefined, object: string) => {
      const name = subject ?? object
      used.add(name)
      return `_:${labels.get(name) ?? ''}`
    }),
  )
  if (used.size !== labels.size || ![...used].every((name) => labels.has(name))) throw malformed()
  return renamed.map((line) => `${line}\n`).sort()
}

function hashOf(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return digest('SHA-256', encodeUtf8(text))
}

/** Every statement that the holder chose has a signature of its own, by the key that the issuer's signature covers. */
async function areRight(chosen: readonly string[], { publicKey, signatures }: DerivedValue, visit: Visit): Promise<boolean> {
  const key = await keyOfMultikey(`z${encodeBase58(publicKey)}`)
  for (const [at, signature] of signatures.entries()) {
    if (at % 32 === 0) await breathe()
    goOn(visit)
    if (!(await verifySignature('ES256', key, encodeUtf8(chosen[at] ?? ''), signature))) return false
  }
  return true
}

const CREDENTIALS = 'https://www.w3.org/2018/credentials#'
const iri = (term: string): string => `<${CREDENTIALS}${term}>`
const ISSUER = iri('issuer')
const BEGINS = [iri('validFrom'), iri('issuanceDate')]
const STATUS = iri('credentialStatus')
const DECISIVE = [ISSUER, ...BEGINS, iri('validUntil'), iri('expirationDate'), STATUS]

/**
 * Whether silence may be believed. What was never signed and what was left out look alike; but an issuer that lets nobody
 * leave out who issued it and when, nor any end or status that is here, has said which statements decide. Where it left one
 * of them to the holder, an end or a status that is not here may well be among the rest.
 */
function isGuarded(document: JsonObject, mandatory: readonly string[], chosen: readonly string[]): boolean {
  const id = stringOf(document, 'id')
  const isOwn = ({ subject }: Statement) => (id === undefined ? subject.startsWith('_:') : subject === `<${id}>`)
  const [bound, free] = [mandatory.map(read), chosen.map(read)]
  const own = bound.filter(isOwn)
  const entries = own.filter(({ predicate }) => predicate === STATUS).map(({ object }) => object)
  const isLeft = free.some((one) => (isOwn(one) && DECISIVE.includes(one.predicate)) || entries.includes(one.subject))
  const has = (names: readonly string[]) => own.some(({ predicate }) => names.includes(predicate))
  return !isLeft && has([ISSUER]) && has(BEGINS)
}

interface Statement {
  readonly subject: string
  readonly predicate: string
  readonly object: string
}

/** The parts of a canonical line; a text may be cut short, since only names are compared. */
function read(line: string): Statement {
  const [subject = '', predicate = '', object = ''] = line.split(' ', 3)
  return { subject, predicate, object }
}

const malformed = () => invalid('proof-malformed', { property: 'proofValue' })
