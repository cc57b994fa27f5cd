/**
 * What may come of a spoilt badge: an answer, soon; and when it is "verified", then with what the control says, for that is all that
 * anybody signed. Where a graph was signed, lists have no order and a value may stand alone or in a list.
 */

import type { Credential } from '../../verifier/src/credential.ts'
import { verify } from '../../verifier/src/index.ts'
import { CHECK_IDS, type Report } from '../../verifier/src/report.ts'
import { makeFetch, NOW } from '../../verifier/test/made.ts'
import { forger } from '../hostile/made/forge.ts'
import type { Control } from './controls.ts'
import type { Spoilt } from './spoil.ts'

export type Outcome = 'rejected' | 'undetermined' | 'verified, equal' | 'finding'

export interface Judgement {
  readonly outcome: Outcome
  readonly milliseconds: number
  /** What is wrong. */
  readonly says?: string
}

const MOST_MILLISECONDS = 1000

/** Judges one; what was slow has a second and a third try, since a busy machine is no fault of the badge's. */
export async function judge(control: Control, spoilt: Spoilt, tries = 3): Promise<Judgement> {
  const begun = performance.now()
  try {
    const report = await ask(spoilt)
    const milliseconds = performance.now() - begun
    if (milliseconds > MOST_MILLISECONDS && tries > 1) return await judge(control, spoilt, tries - 1)
    const says = milliseconds > MOST_MILLISECONDS ? `took ${Math.round(milliseconds)} ms` : await faultOf(report, control, spoilt)
    if (says !== undefined) return { outcome: 'finding', milliseconds, says }
    return { outcome: report.verdict === 'verified' ? 'verified, equal' : report.verdict, milliseconds }
  } catch (error) {
    return { outcome: 'finding', milliseconds: performance.now() - begun, says: `threw ${String(error)}` }
  }
}

function ask({ input, web }: Pick<Spoilt, 'input' | 'web'>): Promise<Report> {
  return verify(input, { now: NOW, fetch: makeFetch(web) })
}

async function faultOf(report: Report, control: Control, spoilt: Spoilt): Promise<string | undefined> {
  const broken = CHECK_IDS.map((id) => report.checks[id]).find((check) => check.status === 'unknown' && check.code === 'internal')
  if (broken) return `internal: ${broken.details['cause'] ?? ''}`
  if (report.verdict !== 'verified') return undefined
  // The forger may well sign in their own name.
  if (report.credential?.issuer.id === forger.did) return undefined
  if (!control.sound) return 'verified, though it may never be'
  const [is, was] = [report, await controlReport(control)].map(({ credential }) => JSON.stringify(shownOf(credential, control, spoilt)))
  return is === was ? undefined : `verified with other content: ${differenceOf(is ?? '', was ?? '')}`
}

const reports = new Map<Control, Promise<Report>>()

/** The control itself, verified once. Throws when it is not as it should be. */
export function controlReport(control: Control): Promise<Report> {
  const before = reports.get(control)
  if (before) return before
  const report = ask(control)
  reports.set(control, report)
  return report
}

/** What of a credential has to stay as it was. */
function shownOf(credential: Credential | undefined, { kept, webMay }: Control, { what }: Spoilt): unknown {
  if (!credential) return undefined
  // The text it was read from may be written in other ways; what is read from it may not.
  const { source: _, ...shown } = credential
  if (what === 'badge' || webMay === undefined) return kept === 'graph' ? unordered(shown) : ordered(shown)
  // The issuer may change what it hosts itself: its class and its profile; of a hosted badge all but where it lies.
  const { id, recipient, validFrom, validUntil, evidence, narrative, image } = shown
  return webMay === 'address' ? { id } : { id, recipient, validFrom, validUntil, evidence, narrative, image }
}

/** The order of members says nothing. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  return isRecord(value)
    ? Object.fromEntries(
        Object.keys(value)
          .sort()
          .flatMap((name) => (value[name] === undefined ? [] : [[name, ordered(value[name])]])),
      )
    : value
}

/** Nor, in a graph, the order of a list, or that something stands in it twice. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((item) => JSON.stringify(unordered(item))))].sort()
  return isRecord(value) ? Object.fromEntries(Object.entries(ordered(value) as object).map(([name, item]) => [name, unordered(item)])) : value
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

function differenceOf(is: string, was: string): string {
  const at = [...is].findIndex((letter, place) => letter !== was[place])
  const from = Math.max(0, at - 30)
  return `…${is.slice(from, at + 60)}… was …${was.slice(from, at + 60)}…`
}
