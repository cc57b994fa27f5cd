/** What a hostile case is: a badge file, the web it meets, and what may be said of it. Plain data, so that it can go to a worker. */

import type { InvalidCode, Reason, UnavailableCode } from '../../verifier/src/errors.ts'
import type { JsonObject } from '../../verifier/src/json.ts'

/** What the pretended web answers at one address. */
export type Reply =
  | { readonly body: string | Uint8Array; readonly status?: number; readonly type?: string; readonly location?: string }
  /** Never answers; goes on for ever; breaks off; breaks off in the middle. */
  | 'silent'
  | 'endless'
  | 'reset'
  | 'broken'

export type Web = Readonly<Record<string, Reply>>

/** A headline word, or the code of a check that did not pass: the closer, the better. */
export type Why = Reason | InvalidCode | UnavailableCode

export interface HostileCase {
  readonly name: string
  readonly input: string | Uint8Array
  readonly web: Web
  /** `false`: may never be verified. `true`: a control, the sound twin, must be. `either`: what it says may be true; only its limits are watched. */
  readonly sound: boolean | 'either'
  /** Why it is refused, any of these; empty when anything will do. */
  readonly why: readonly Why[]
  /** Seconds it may take: 3, poison graphs 10, silent servers 20. */
  readonly seconds: number
  /** What whoever asks knows from elsewhere. */
  readonly expect?: { readonly recipient?: string; readonly issuer?: string }
  /** Addresses that nobody may ask. Private ones never are. */
  readonly unasked?: readonly string[]
  /** The caller gives up after so many milliseconds; an answer is due within 100 more. */
  readonly stopAfter?: number
  /** What the printed report has to contain, or must not. */
  readonly printed?: { readonly has?: readonly string[]; readonly lacks?: readonly string[] }
}

/** The cases of one row of the list of threats. */
export interface HostileRow {
  /** The class that the table shows. */
  readonly heading: Heading
  readonly name: string
  readonly cases: () => Promise<readonly HostileCase[]> | readonly HostileCase[]
}

export const HEADINGS = [
  'JWS and JWT',
  'keys and issuers',
  'JSON-LD and Data Integrity',
  'JCS and JSON text',
  'OB 1 and 2: scope and hosting',
  'status',
  'containers',
  'text and display',
  'network',
] as const
export type Heading = (typeof HEADINGS)[number]

type Input = string | Uint8Array | JsonObject
type Rest = Partial<Omit<HostileCase, 'name' | 'input' | 'sound' | 'why'>>

const SECONDS = 3
/** What a silent server may cost: the loader gives up on each answer after 5 s and on all after 15. */
export const SILENT = { seconds: 20 }
/** What a graph made to be slow may cost. */
export const POISON = { seconds: 10 }

function make(sound: HostileCase['sound'], why: readonly Why[], name: string, input: Input, rest: Rest): HostileCase {
  const text = typeof input === 'string' || input instanceof Uint8Array ? input : JSON.stringify(input)
  return { name, input: text, web: {}, seconds: SECONDS, sound, why, ...rest }
}

/** Must never be verified, and for this reason (or one of these). */
export function attack(why: Why | readonly Why[], name: string, input: Input, rest: Rest = {}): HostileCase {
  return make(false, typeof why === 'string' ? [why] : why, name, input, rest)
}

/** Must be verified: the twin that shows that the attack, and not the way it is written, is refused. */
export function control(name: string, input: Input, rest: Rest = {}): HostileCase {
  return make(true, [], name, input, rest)
}

/** Signed by whom it names, so it may well be verified; it must not hang, throw or steer a terminal. */
export function strange(name: string, input: Input, rest: Rest = {}): HostileCase {
  return make('either', [], name, input, rest)
}

/** JSON documents by their addresses. */
export function webOf(documents: Readonly<Record<string, object>>): Web {
  return Object.fromEntries(Object.entries(documents).map(([url, document]) => [url, { body: JSON.stringify(document), type: 'application/json' }]))
}
