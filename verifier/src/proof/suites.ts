/** The cryptosuites by their exact names: how each writes a document down, which keys it takes, where it is defined. */

import { concat, encodeUtf8 } from '../bytes.ts'
import { digest, type Algorithm, type PublicKey } from '../crypto.ts'
import { invalid, unavailable } from '../errors.ts'
import { listOf, property, stringOf, type Json, type JsonObject } from '../json.ts'
import type { Source } from '../report.ts'
import { goOn, type Visit } from '../visit.ts'
import type { canonicalHash as CanonicalHash } from './canonize.ts'
import { canonicalJson } from './jcs.ts'

export interface Suite {
  readonly name: string
  /** The canonical form: of the RDF graph (RDFC-1.0), whole or each of its statements alone, or of the JSON (RFC 8785). */
  readonly form: 'rdfc' | 'statements' | 'jcs'
  /** The first that the key is made for. */
  readonly algorithms: readonly Algorithm[]
  readonly source: Source
}

const rule = (standard: string, section: string): Source => ({ kind: 'rule', standard: `Data Integrity ${standard} Cryptosuites`, section })
const EDDSA: readonly Algorithm[] = ['EdDSA']
/** P-256 hashes with SHA-256, P-384 with SHA-384 (ECDSA §3). */
const ECDSA: readonly Algorithm[] = ['ES256', 'ES384']

const SUITES: ReadonlyMap<string, Suite> = new Map(
  (
    [
      { name: 'eddsa-rdfc-2022', form: 'rdfc', algorithms: EDDSA, source: rule('EdDSA', '3.2') },
      // What `eddsa-rdfc-2022` was called in drafts; badges of that time keep the name (OB3 implementation guide).
      { name: 'eddsa-2022', form: 'rdfc', algorithms: EDDSA, source: rule('EdDSA', '3.2') },
      { name: 'eddsa-jcs-2022', form: 'jcs', algorithms: EDDSA, source: rule('EdDSA', '3.3') },
      { name: 'ecdsa-rdfc-2019', form: 'rdfc', algorithms: ECDSA, source: rule('ECDSA', '3.2') },
      { name: 'ecdsa-jcs-2019', form: 'jcs', algorithms: ECDSA, source: rule('ECDSA', '3.3') },
      { name: 'ecdsa-sd-2023', form: 'statements', algorithms: ['ES256'], source: rule('ECDSA', '3.6') },
    ] satisfies readonly Suite[]
  ).map((suite) => [suite.name, suite]),
)

/** It signs as `eddsa-rdfc-2022` does, under a type of its own. */
const OLDER: Suite = { name: 'Ed25519Signature2020', form: 'rdfc', algorithms: EDDSA, source: rule('EdDSA', '3.2') }

/** What is not promised here is `proof-unsupported`, never a guess. */
export function suiteOf(proof: JsonObject): Suite {
  const [type, name] = [stringOf(proof, 'type'), stringOf(proof, 'cryptosuite')]
  if (type === OLDER.name) return OLDER
  const suite = type === 'DataIntegrityProof' ? SUITES.get(name ?? '') : undefined
  if (suite) return suite
  throw unavailable('proof-unsupported', { suite: (type === 'DataIntegrityProof' ? name : type)?.slice(0, 80) ?? '?' })
}

/** Of the suite's algorithms the one that the key is made for. Throws `key-unfit`. */
export function algorithmFor({ algorithms }: Suite, key: PublicKey): Algorithm {
  const fitting = algorithms.find((algorithm) => key.algorithms.includes(algorithm))
  if (!fitting) throw invalid('key-unfit', { reason: 'cryptosuite' })
  return fitting
}

/** Only a suite over the graph needs it. */
const loaded: { canonicalHash?: typeof CanonicalHash } = {}

/**
 * What is signed: the hash of the proof's options, then that of the document without its proofs (EdDSA §3.2.4, §3.3.4).
 * Throws `shape-ambiguous`, and what `canonicalHash` throws.
 */
export async function signedBytes(
  { form }: Suite,
  algorithm: Algorithm,
  options: JsonObject,
  document: JsonObject,
  visit: Visit,
): Promise<Uint8Array<ArrayBuffer>> {
  const hash = algorithm === 'ES384' ? 'SHA-384' : 'SHA-256'
  if (form !== 'jcs') {
    loaded.canonicalHash ??= (await import('./canonize.ts')).canonicalHash
    const { canonicalHash } = loaded
    return concat(await canonicalHash(optionsOf(options, document), visit, hash), await canonicalHash(document, visit, hash))
  }
  goOn(visit)
  const texts = [options, under(options['@context'], document)].map((value) => encodeUtf8(canonicalJson(value)))
  return concat(...(await Promise.all(texts.map((text) => digest(hash, text)))))
}

/** The options are canonicalised under the document's own context; one of their own could say something else. Throws `shape-ambiguous`. */
export function optionsOf(options: JsonObject, document: JsonObject): JsonObject {
  if (property(options, '@context') !== undefined) throw invalid('shape-ambiguous', { property: 'proof.@context' })
  return { '@context': document['@context'], ...options }
}

/** The contexts that the options name were there first, and are those that are signed (EdDSA §3.3.2 step 4, ECDSA §3.3.2 step 4). */
function under(context: Json | undefined, document: JsonObject): JsonObject {
  if (context === undefined) return document
  const [signed, shown] = [context, document['@context']].map((value) => listOf(value).map((item) => canonicalJson(item)))
  if (!signed?.every((item, at) => item === shown?.[at])) throw invalid('shape-ambiguous', { property: 'proof.@context' })
  return { ...document, '@context': context }
}
