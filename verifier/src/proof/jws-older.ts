/** Signed badges of 1.0 and 1.1 (OB1.1 "VerificationObject"): the badge itself names its key, so only the issuer's profile can say whose it is. */

import type { Claimed, Securing } from '../credential.ts'
import type { PublicKey } from '../crypto.ts'
import { unavailable } from '../errors.ts'
import { isObject, listOf, stringOf, type JsonObject } from '../json.ts'
import { keyOfPem } from '../key/pem.ts'
import { sourceOf, type Loaded } from '../load/loaded.ts'
import { credentialOfOlder, signedAssertion } from '../version/ob1.ts'
import { idOf } from '../version/read.ts'
import type { Visit } from '../visit.ts'
import { loadChain, loadObject, notesOf, objectIn } from './chain.ts'
import type { Shown } from './prove.ts'
import { judgeSignature, readToken } from './token.ts'

/**
 * Judges the signature by the key at `verify.url`, which OB 2.0 gave up as a hole: the voucher has a controller only when
 * the issuer's own profile lists that key, as it would for 2.0.
 * Throws `key-unreachable`, `key-unfit`, `signature-wrong`, and what the header and the chain throw.
 */
export async function proveOlderJws(securing: Extract<Securing, { kind: 'jws' }>, claimed: Claimed, visit: Visit): Promise<Shown> {
  const token = readToken(securing.token)
  const address = securing.creator ?? ''
  const loaded = await loadObject(address, visit, 'key-unreachable')
  const key = await keyOfPem(pemIn(loaded))
  await judgeSignature(token, key)
  const modern = signedAssertion(claimed.document)
  const { badgeClass, profile, sources, notes } = await loadChain(modern, visit, true)
  const credential = credentialOfOlder(claimed.document, modern, badgeClass, profile)
  const controller = (await isListed(address, key, profile)) ? credential.issuer.id : undefined
  return {
    credential,
    voucher: { securing: 'jws', suite: token.algorithm, method: address, controller, thumbprint: key.thumbprint },
    sources: [{ kind: 'rule', standard: `Open Badges ${credential.version}`, section: 'VerificationObject' }, sourceOf(loaded), ...sources],
    notes: [...notesOf(loaded), ...notes],
  }
}

/** The PEM itself, as 1.x has it, or the key of 2.0 that holds one. A page, or no answer, is no key. */
function pemIn(loaded: Loaded): string {
  const { url, status, bytes } = loaded
  const text = status === 200 ? new TextDecoder().decode(bytes).trim() : ''
  const pem = text.startsWith('{') ? stringOf(objectIn(loaded, 'key-unreachable'), 'publicKeyPem') : text
  if (!pem?.startsWith('-----BEGIN ')) throw unavailable('key-unreachable', { url, status: String(status) }, [sourceOf(loaded)])
  return pem
}

/** Under the very address the badge names; a PEM that the profile itself holds must be of the same key. */
async function isListed(address: string, key: PublicKey, profile: JsonObject): Promise<boolean> {
  const entry = listOf(profile['publicKey']).find((item) => idOf(item) === address)
  const pem = isObject(entry) ? stringOf(entry, 'publicKeyPem') : undefined
  return pem === undefined ? entry !== undefined : (await keyOfPem(pem)).thumbprint === key.thumbprint
}
