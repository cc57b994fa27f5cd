/**
 * A report kept with all that it rests on but the badge itself, to be checked again: later, elsewhere, without a network.
 * A receipt is no proof of its own: it shows that the report follows from these documents, and whoever kept it answers for them.
 */

import { decodeBase64url, encodeBase64url } from './bytes.ts'
import type { BadgeInput } from './container/open.ts'
import { sha256Hex } from './crypto.ts'
import { differencesBetween, type Difference } from './difference.ts'
import { InvalidError, UNAVAILABLE, type UnavailableCode } from './errors.ts'
import { isObject, listOf, objectsOf, property, stringOf, stringsOf, type JsonObject } from './json.ts'
import type { Answer } from './load/loader.ts'
import { readRegistry, type Registry } from './registry.ts'
import type { Report } from './report.ts'
import { travel } from './verify.ts'
import { beginVisit, type VerifyOptions } from './visit.ts'

/** Plain JSON. It names the recipient that was expected, if one was. */
export interface Receipt {
  readonly receipt: '1'
  readonly report: Report
  readonly expect: { readonly recipient?: string; readonly issuers: readonly string[] }
  /** The lists that could know the issuer; absent without any. */
  readonly registries?: readonly Registry[]
  readonly domains?: 'ask'
  readonly hosts: 'public' | 'any'
  /** Present when the caller wanted a part left out. */
  readonly refresh?: 'skip'
  readonly endorsements?: 'skip'
  /** Contexts of the caller's own. */
  readonly contexts: Readonly<Record<string, JsonObject>>
  /** What each address answered; bodies in base64url. */
  readonly answers: readonly JsonObject[]
}

export interface Rechecked {
  /** The same report comes of the same badge and documents. */
  readonly same: boolean
  /** Where the two reports differ, as paths (`checks.proof.status`); the first 50. */
  readonly differences: readonly Difference[]
  /** What comes of them now; absent when the receipt cannot be read. */
  readonly report?: Report
}

/** As `verify`, and keeps what was found. Pictures are not compared, for what they look like depends on who decodes them. Always resolves; throws TypeError only for a caller's own mistake in `options`. */
export async function verifyWithReceipt(input: BadgeInput, options: VerifyOptions = {}): Promise<Receipt> {
  const visit = beginVisit({ ...options, picture: 'none' })
  const report = plain(await travel(input, visit)) as Report
  const { recipient, issuers, registries, domains, contexts, refresh, endorsements } = visit
  const skipped = { ...(refresh && { refresh }), ...(endorsements && { endorsements }) }
  const expect = { ...(recipient !== undefined && { recipient }), issuers }
  const lists = { ...(registries.length > 0 && { registries }), ...(domains && { domains }) }
  return { receipt: '1', report, expect, ...lists, hosts: options.hosts ?? 'public', ...skipped, contexts, answers: visit.answers().map(kept) }
}

/**
 * Walks the road again with the documents of a receipt, asking nobody, at the instant of its report.
 * Always resolves: a receipt that cannot be read differs at `receipt`, another badge at `input.sha256`.
 */
export async function recheck(receipt: unknown, input: BadgeInput, options: Pick<VerifyOptions, 'signal'> = {}): Promise<Rechecked> {
  const made = await optionsOf(receipt)
  if (!made) return { same: false, differences: [{ where: 'receipt', was: '', is: 'unreadable' }] }
  const report = plain(await travel(input, beginVisit({ ...made.options, ...options }, made.answers))) as Report
  const differences = differencesBetween(made.report, report)
  return { same: differences.length === 0, differences, report }
}

async function optionsOf(receipt: unknown): Promise<{ options: VerifyOptions; answers: ReadonlyMap<string, Answer>; report: JsonObject } | undefined> {
  if (!isObject(receipt) || property(receipt, 'receipt') !== '1') return undefined
  const [report, expect, contexts] = ['report', 'expect', 'contexts'].map((name) => property(receipt, name))
  if (!isObject(report) || !isObject(expect) || !isObject(contexts) || !Object.values(contexts).every(isObject)) return undefined
  const now = new Date(stringOf(report, 'now') ?? NaN)
  const day = property(report, 'day') === undefined ? undefined : new Date(stringOf(report, 'day') ?? NaN)
  const answers = await Promise.all(objectsOf(receipt['answers']).map(answerOf))
  if (Number.isNaN(now.getTime()) || (day && !(day <= now)) || answers.some((answer) => answer === undefined)) return undefined
  const issuer = stringsOf(expect['issuers'])
  const registries = registriesIn(receipt)
  if (!registries) return undefined
  const options: VerifyOptions = {
    now,
    day,
    refresh: skipIn(receipt, 'refresh'),
    endorsements: skipIn(receipt, 'endorsements'),
    expect: { recipient: stringOf(expect, 'recipient'), ...(issuer.length > 0 && { issuer }) },
    registries,
    ...(property(receipt, 'domains') === 'ask' && { domains: 'ask' }),
    hosts: property(receipt, 'hosts') === 'any' ? 'any' : 'public',
    contexts: contexts as Record<string, JsonObject>,
    picture: 'none',
  }
  return { options, answers: new Map(answers.flatMap((answer) => (answer ? [[answer.url, answer]] : []))), report }
}

function skipIn(receipt: JsonObject, part: 'refresh' | 'endorsements'): 'skip' | undefined {
  return property(receipt, part) === 'skip' ? 'skip' : undefined
}

function registriesIn(receipt: JsonObject): readonly Registry[] | undefined {
  try {
    return listOf(receipt['registries']).map((one) => readRegistry(one))
  } catch (error) {
    if (error instanceof InvalidError) return undefined
    throw error
  }
}

function kept({ url, addresses, loaded, refused }: Answer): JsonObject {
  if (!loaded) return { url, addresses: [...addresses], refused: plain(refused) as JsonObject }
  const { status, type, unprotected, given, bytes } = loaded
  return { url, addresses: [...addresses], status, type, unprotected, given, body: encodeBase64url(bytes) }
}

/** The hash is made anew: a receipt cannot lie about it. */
async function answerOf(answer: JsonObject): Promise<Answer | undefined> {
  const [url, addresses, refused, status] = [stringOf(answer, 'url'), stringsOf(answer['addresses']), property(answer, 'refused'), property(answer, 'status')]
  if (url === undefined) return undefined
  if (isObject(refused)) {
    const code = stringOf(refused, 'code') ?? ''
    if (!Object.hasOwn(UNAVAILABLE, code)) return undefined
    const details = Object.fromEntries(
      Object.entries(isObject(refused['details']) ? refused['details'] : {}).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
    )
    const sources = objectsOf(refused['sources']).map(() => ({ kind: 'document', url, status: 0, sha256: '' }) as const)
    return { url, addresses, refused: { code: code as UnavailableCode, details, sources } }
  }
  const bytes = decodeBase64url(stringOf(answer, 'body') ?? '')
  if (!bytes || typeof status !== 'number') return undefined
  const [unprotected, given] = [property(answer, 'unprotected') === true, property(answer, 'given') === true]
  const sha256 = bytes.length || given ? await sha256Hex(bytes) : ''
  return { url, addresses, loaded: { url, status, bytes, type: stringOf(answer, 'type') ?? '', sha256, unprotected, given } }
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
