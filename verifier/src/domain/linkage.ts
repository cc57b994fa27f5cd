/** DIF Well Known DID Configuration: does a domain itself say that a DID is its own, in words that the DID signed? */

import type { Claimed, Securing } from '../credential.ts'
import { InvalidError, invalid, UnavailableError } from '../errors.ts'
import { checkIssuer } from '../issuer.ts'
import { isObject, listOf, objectsOf, property, stringOf, stringsOf, type Json, type JsonObject } from '../json.ts'
import { jsonOf, sourceOf, type Loaded } from '../load/loaded.ts'
import { prove } from '../proof/prove.ts'
import { readToken } from '../proof/token.ts'
import type { Source } from '../report.ts'
import { checkValidity } from '../validity.ts'
import { read } from '../version/read.ts'
import type { Visit } from '../visit.ts'

export interface Linkage {
  /** `open`: nothing could be learned. */
  readonly answer: 'linked' | 'unlinked' | 'open'
  readonly sources: readonly Source[]
}

const MOST_BYTES = 256 * 1024
/** A domain may link many DIDs; few of its links are about one. */
const MOST_LINKS = 200
const MOST_JUDGED = 8

/** Asks an origin whether it links the DID ("DID Configuration Resource Verification"). Throws only `stopped`. */
export async function askLinkage(origin: string, did: string, visit: Visit): Promise<Linkage> {
  const rule: Source = { kind: 'rule', standard: 'Well Known DID Configuration', section: 'Verification' }
  try {
    const loaded = await visit.load(`${origin}/.well-known/did-configuration.json`, { most: MOST_BYTES })
    return { answer: await answerIn(loaded, { origin, did }, visit), sources: [rule, sourceOf(loaded)] }
  } catch (error) {
    if (!(error instanceof UnavailableError) || error.code === 'stopped') throw error
    return { answer: 'open', sources: [rule, ...(error.grounds.sources ?? [])] }
  }
}

interface Link {
  readonly origin: string
  readonly did: string
}

/** No such document, or a page for people in its place, means that the domain links nobody. */
async function answerIn(loaded: Loaded, link: Link, visit: Visit): Promise<Linkage['answer']> {
  if (loaded.status === 404 || loaded.status === 410) return 'unlinked'
  if (loaded.status !== 200) return 'open'
  const entries = await Promise.all(
    linksIn(loaded)
      .slice(0, MOST_LINKS)
      .map((entry) => claimOf(entry, link.did)),
  )
  const answers: Linkage['answer'][] = []
  for (const claimed of entries.flat().slice(0, MOST_JUDGED)) answers.push(await judge(claimed, link, visit))
  return answers.find((answer) => answer === 'linked') ?? answers.find((answer) => answer === 'open') ?? 'unlinked'
}

function linksIn(loaded: Loaded): readonly Json[] {
  try {
    return listOf(property(jsonOf(loaded), 'linked_dids'))
  } catch (error) {
    if (error instanceof UnavailableError) return []
    throw error
  }
}

/** What an entry claims, when it can be read and is about this DID. */
async function claimOf(entry: Json, did: string): Promise<readonly Claimed[]> {
  const text = isObject(entry) ? JSON.stringify(entry) : typeof entry === 'string' && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(entry) ? entry : ''
  try {
    const claimed = await read({ text })
    return claimed.credential.issuer.id === did ? [claimed] : []
  } catch (error) {
    if (error instanceof InvalidError || error instanceof UnavailableError) return []
    throw error
  }
}

/** One link, by the same road as a badge. */
async function judge(claimed: Claimed, link: Link, visit: Visit): Promise<Linkage['answer']> {
  try {
    judgeForm(claimed, link)
    const { proven } = await prove(claimed, visit)
    await checkIssuer(proven, visit)
    checkValidity(proven, visit)
    return 'linked'
  } catch (error) {
    if (error instanceof InvalidError) return 'unlinked'
    if (error instanceof UnavailableError && error.code !== 'stopped') return 'open'
    throw error
  }
}

/** "Domain Linkage Credential": its type, no `id`, both dates, a subject that is the DID, and exactly this origin. */
function judgeForm({ credential, securing }: Claimed, { origin, did }: Link): void {
  const { source, validFrom, validUntil } = credential
  const [subject] = objectsOf(source['credentialSubject'])
  const stands =
    stringsOf(source['type']).includes('DomainLinkageCredential') &&
    property(source, 'id') === undefined &&
    validFrom !== undefined &&
    validUntil !== undefined &&
    subject !== undefined &&
    stringOf(subject, 'id') === did &&
    isOrigin(stringOf(subject, 'origin'), origin)
  if (!stands) throw invalid('property-unreadable', { property: 'linked_dids' })
  for (const one of securing) if (one.kind === 'vc-jwt') judgeToken(one, did)
}

/** The standard asks for an origin, and its own example of a token has the bare host. */
function isOrigin(text: string | undefined, origin: string): boolean {
  return text !== undefined && (text.replace(/\/$/, '') === origin || `https://${text}` === origin)
}

const HEADER = new Set(['alg', 'kid', 'typ'])
const CLAIMS = new Set(['iss', 'sub', 'nbf', 'exp', 'iat', 'vc'])

/** "JSON Web Token Proof Format": few names and no others; `typ` and `iat`, which real ones have, are let be. */
function judgeToken({ token, claims }: Extract<Securing, { kind: 'vc-jwt' }>, did: string): void {
  const { header } = readToken(token)
  // Without `vc` the claims are the credential itself (VC-JOSE-COSE), which names what it likes.
  const wrapped = property(claims, 'vc') !== undefined
  const stranger = unknownIn(header, HEADER) ?? (wrapped ? unknownIn(claims, CLAIMS) : undefined)
  if (stranger !== undefined) throw invalid('header-forbidden', { property: stranger })
  if (stringOf(header, 'kid') === undefined) throw invalid('key-unnamed')
  if (wrapped && (stringOf(claims, 'iss') !== did || stringOf(claims, 'sub') !== did)) throw invalid('claims-disagree', { property: 'sub' })
}

function unknownIn(object: JsonObject, known: ReadonlySet<string>): string | undefined {
  return Object.keys(object).find((name) => !known.has(name))
}
