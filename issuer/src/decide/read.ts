/** Reads what an earner decided: a token signed by the key in their claim (JWS compact, RFC 7515 §7.1). */

import { compactVerify, importJWK, type CompactVerifyResult } from 'jose'
import { CLAIM_ALGORITHM } from '../claim/claim-key.ts'
import { refused, type RefusedError } from '../errors.ts'
import type { PublicJwk } from '../key/store.ts'
import { isId } from '../secret.ts'
import { readWishes, type Wishes } from './wishes.ts'

/** A decision whose signature was checked. */
export interface Decided extends Wishes {
  readonly award: string
  /** Unix seconds. */
  readonly iat: number
  readonly jti: string
  /** As the earner signed it. */
  readonly token: string
}

/** Room for a picture of an earner's page. */
export const MOST_BYTES = 64 * 1024
/** Clocks may differ by this many seconds. */
const AHEAD = 300
const TOKEN = /^[A-Za-z0-9_-]{1,400}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{86}$/
const JTI = /^[A-Za-z0-9_-]{8,64}$/
const HEADERS = ['alg', 'typ', 'kid']
const MEMBERS = ['award', 'decision', 'name', 'profile', 'acceptAll', 'iat', 'jti']

/** Which award a decision speaks of. Nothing is believed yet. Throws RefusedError when it is no decision at all. */
export function awardNamedIn(token: string): string {
  return membersOf(judgeShape(token).split('.')[1] ?? '').award
}

/** The decision, when a key of the claim signed it. Throws RefusedError. */
export async function readDecision(token: string, claim: { readonly award: string; readonly publicKeys: readonly PublicJwk[] }, now: Date): Promise<Decided> {
  const text = judgeShape(token)
  const { protectedHeader } = await verified(text, claim.publicKeys)
  if (Object.keys(protectedHeader).some((name) => !HEADERS.includes(name))) throw no('its header says more than it may')
  const members = membersOf(text.split('.')[1] ?? '')
  const { award, iat, jti } = members
  if (award !== claim.award) throw no('it is about another award')
  if (typeof iat !== 'number' || !Number.isSafeInteger(iat) || iat <= 0) throw no('it does not say when it was made')
  if (iat > now.getTime() / 1000 + AHEAD) throw refused('the decision comes from the future', 'set the clock of the device that it was made on')
  if (typeof jti !== 'string' || !JTI.test(jti)) throw no('it has no id')
  return { award, iat, jti, token: text, ...readWishes(members) }
}

/** Of all that is wrong with a token, the same is told for an award that is not there: a stranger learns nothing. */
export function unanswered(): RefusedError {
  return refused('no claim of ours answers to this decision', 'open the newest claim link and decide again')
}

function judgeShape(token: string): string {
  const text = token.trim()
  if (text.length > MOST_BYTES || !TOKEN.test(text)) throw refused('this is no decision', 'take the file or text as the claim page gave it')
  return text
}

async function verified(token: string, publicKeys: readonly PublicJwk[]): Promise<CompactVerifyResult> {
  for (const publicKey of publicKeys) {
    const key = await importJWK({ ...publicKey }, CLAIM_ALGORITHM)
    const result = await compactVerify(token, key, { algorithms: [CLAIM_ALGORITHM] }).catch(() => undefined)
    if (result) return result
  }
  throw unanswered()
}

/** The payload, as an object without a member that is not known here. */
function membersOf(payload: string): Readonly<Record<string, unknown>> & { readonly award: string } {
  const members = parsed(payload)
  if (typeof members !== 'object' || members === null || Array.isArray(members)) throw no('it is no object')
  const strange = Object.keys(members).find((name) => !MEMBERS.includes(name))
  if (strange !== undefined) throw no(`it says ${JSON.stringify(strange.slice(0, 40))}, which is not known here`)
  const { award } = members as { readonly award?: unknown }
  if (typeof award !== 'string' || !isId(award)) throw no('it names no award')
  return { ...members, award }
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(payload, 'base64url')))
  } catch {
    throw no('it cannot be read')
  }
}

function no(message: string): RefusedError {
  return refused(`the decision is not accepted: ${message}`, 'decide again on the claim page')
}
