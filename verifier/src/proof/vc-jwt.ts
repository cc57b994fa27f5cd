/** VC-JWT (OB3 §8.2): a token whose payload is the credential, or holds it in `vc`, with claims that must agree. */

import type { Claimed, Credential, Securing, Voucher } from '../credential.ts'
import { importKey, type PublicKey } from '../crypto.ts'
import { invalid, UnavailableError } from '../errors.ts'
import { instantOf } from '../instant.ts'
import { isObject, property, type JsonObject } from '../json.ts'
import { resolveMethod } from '../key/resolve.ts'
import type { Noted, Source } from '../report.ts'
import type { Visit } from '../visit.ts'
import type { Shown } from './prove.ts'
import { judgeSignature, readToken } from './token.ts'

/** `typ` of OB3 §8.2.3 and of VC-JOSE-COSE; other tokens (access tokens, presentations, SD-JWT) are refused. */
const OB3_TYPES = new Set([undefined, 'JWT', 'jwt'])
const VC_TYPES = new Set(['vc+jwt', 'vc-ld+jwt', 'vc+ld+jwt', 'vc+ld+json+jwt'])

/**
 * Judges a token (OB3 §8.2.6).
 * Throws `claims-disagree`, `key-unnamed`, `signature-wrong`, and what `readToken` and `resolveMethod` throw.
 */
export async function proveToken(securing: Extract<Securing, { kind: 'vc-jwt' }>, claimed: Claimed, visit: Visit): Promise<Shown> {
  const token = readToken(securing.token)
  const lenient = judgeType(token.header)
  const { credential } = claimed
  const absent = judgeClaims(securing.claims, credential, lenient)
  const found = await keyOf(token.header, credential, visit)
  await judgeSignature(token, found.key)
  return {
    credential: withExpiry(credential, securing.claims),
    voucher: { securing: 'vc-jwt', suite: token.algorithm, thumbprint: found.key.thumbprint, ...found.voucher },
    sources: [{ kind: 'rule', standard: 'Open Badges 3.0', section: '8.2.6' }, ...found.sources],
    notes: [...absent, ...found.notes],
  }
}

function judgeType(header: JsonObject): 'lenient' | 'strict' {
  const typ = property(header, 'typ')
  if (typeof typ === 'string' && VC_TYPES.has(typ.replace(/^application\//, ''))) return 'lenient'
  if (typ !== undefined && !OB3_TYPES.has(typeof typ === 'string' ? typ : '')) throw invalid('header-forbidden', { property: 'typ' })
  return 'strict'
}

/** OB3 §8.2.6.1: claims that stand must agree; VC-JOSE-COSE tokens may leave them out. */
function judgeClaims(claims: JsonObject, credential: Credential, mode: 'lenient' | 'strict'): readonly Noted[] {
  const starts = credential.validFrom === undefined ? undefined : instantOf(credential.validFrom)
  const expected = [
    { claim: 'iss', value: credential.issuer.id, needed: true },
    { claim: 'sub', value: credential.recipient.id, needed: false },
    { claim: 'jti', value: credential.id, needed: credential.id !== undefined },
    { claim: 'nbf', value: starts && Math.floor(starts.getTime() / 1000), needed: starts !== undefined },
  ]
  const notes: Noted[] = []
  for (const { claim, value, needed } of expected) {
    const given = property(claims, claim)
    if (given !== undefined && (typeof given === 'number' ? Math.floor(given) : given) !== value) throw invalid('claims-disagree', { property: claim })
    if (given === undefined && needed && mode === 'strict') throw invalid('claims-disagree', { property: claim })
    if (given === undefined && (claim === 'sub' ? mode === 'strict' : needed))
      notes.push({ code: claim === 'sub' ? 'sub-absent' : 'claims-absent', details: { property: claim } })
  }
  const exp = property(claims, 'exp')
  if (exp !== undefined && !isInstant(exp)) throw invalid('claims-disagree', { property: 'exp' })
  return notes
}

/** Seconds since 1970 that a Date can hold (RFC 7519 §2, NumericDate). */
function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 8.64e12
}

/** `exp` sets the end of validity; where the credential names one too, the earlier wins. */
function withExpiry(credential: Credential, claims: JsonObject): Credential {
  const exp = property(claims, 'exp')
  if (!isInstant(exp)) return credential
  const own = credential.validUntil === undefined ? undefined : instantOf(credential.validUntil)
  if (credential.validUntil !== undefined && (!own || own.getTime() <= exp * 1000)) return credential
  return { ...credential, validUntil: new Date(exp * 1000).toISOString() }
}

interface Found {
  readonly key: PublicKey
  readonly voucher: Pick<Voucher, 'method' | 'controller'>
  readonly sources: readonly Source[]
  readonly notes: readonly Noted[]
}

/** `kid` names the key; a `jwk` in the header is only a hint that the issuer's own document must confirm (see `issuer.ts`). */
async function keyOf(header: JsonObject, credential: Credential, visit: Visit): Promise<Found> {
  const kid = property(header, 'kid')
  const jwk = property(header, 'jwk')
  if (kid !== undefined && typeof kid !== 'string') throw invalid('method-malformed', { method: 'kid' })
  if (kid === undefined && !isObject(jwk)) throw invalid('key-unnamed')
  if (kid === undefined) return hinted(jwk as JsonObject)
  try {
    const method = methodOf(kid, credential.issuer.id)
    const { key, controller, sources } = await resolveMethod(method, undefined, visit)
    return { key, voucher: { method, controller }, sources, notes: [] }
  } catch (error) {
    if (error instanceof UnavailableError && isObject(jwk)) return hinted(jwk)
    throw error
  }
}

async function hinted(jwk: JsonObject): Promise<Found> {
  return { key: await importKey(jwk), voucher: {}, sources: [], notes: [{ code: 'jwk-hint' }] }
}

/** A bare name or fragment is one within the issuer's own document, as seen in the wild. */
function methodOf(kid: string, issuer: string | undefined): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(kid) || issuer === undefined) return kid
  return `${issuer}#${kid.replace(/^#/, '')}`
}
