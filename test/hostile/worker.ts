/** The thread that a case runs in: verifies it against its pretended web, and says what came of it, how long it took and how much it held. */

import { parentPort } from 'node:worker_threads'
import { printReport } from '../../verifier/bin/print.ts'
import { verify } from '../../verifier/src/index.ts'
import { CHECK_IDS, type Report } from '../../verifier/src/report.ts'
import { makeCredential, NOW, signIntegrity, signToken } from '../../verifier/test/made.ts'
import type { HostileCase } from './case.ts'
import { issuerOf } from './seed.ts'
import { pretend } from './web.ts'

/** What came of a case. */
export interface Answer {
  readonly verdict: Report['verdict']
  /** The headline word, then the codes of all checks that did not pass. */
  readonly reasons: readonly string[]
  readonly milliseconds: number
  /** Bytes held above those of a thread that has verified its first badges. */
  readonly bytes: number
  /** What was wrong besides: a fault of the program, an address that may not be asked, text that steers a terminal. */
  readonly faults: readonly string[]
}

await warmUp()
const baseline = held()
parentPort?.on('message', (one: HostileCase) => void answer(one).then((made) => parentPort?.postMessage(made)))
parentPort?.postMessage('ready')

/** All that is loaded on demand is there before anything is measured. */
async function warmUp(): Promise<void> {
  const issuer = await issuerOf('warm')
  const credential = makeCredential(issuer.did)
  const badges = [await signToken(issuer, credential), JSON.stringify(await signIntegrity(issuer, credential))]
  for (const badge of badges) await verify(badge, { now: NOW, fetch: pretend({}, () => undefined).fetch })
}

function held(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

async function answer(one: HostileCase): Promise<Answer> {
  let most = 0
  const look = () => (most = Math.max(most, held()))
  const timer = setInterval(look, 10)
  const web = pretend(one.web, look)
  const stop = one.stopAfter === undefined ? undefined : AbortSignal.timeout(one.stopAfter)
  const begun = performance.now()
  let stopped = Infinity
  stop?.addEventListener('abort', () => (stopped = performance.now()))
  try {
    const report = await verify(one.input, { now: NOW, fetch: web.fetch, ...(one.expect && { expect: one.expect }), ...(stop && { signal: stop }) })
    const milliseconds = performance.now() - begun
    look()
    const faults = [
      ...faultsIn(report),
      ...web.careless,
      ...askedIn(one, web.asked),
      ...faultsInPrint(report, one),
      ...faultsInStop(one, milliseconds, begun + milliseconds - stopped),
    ]
    return { verdict: report.verdict, reasons: reasonsIn(report), milliseconds, bytes: most - baseline, faults: [...new Set(faults)] }
  } catch (error) {
    const faults = [`threw ${String(error).slice(0, 200)}`]
    return { verdict: 'undetermined', reasons: [], milliseconds: performance.now() - begun, bytes: most - baseline, faults }
  } finally {
    clearInterval(timer)
  }
}

function reasonsIn({ reason, checks }: Report): readonly string[] {
  const codes = CHECK_IDS.map((id) => checks[id]).flatMap((check) => (check.status === 'failed' || check.status === 'unknown' ? [check.code] : []))
  return [reason, ...codes]
}

function faultsIn({ checks }: Report): readonly string[] {
  return CHECK_IDS.flatMap((id) => {
    const check = checks[id]
    return check.status === 'unknown' && check.code === 'internal' ? [`internal at ${id}: ${check.details['cause'] ?? ''}`] : []
  })
}

const MOST_REQUESTS = 16

function askedIn({ unasked = [] }: HostileCase, asked: readonly string[]): readonly string[] {
  return [...asked.filter((url) => unasked.includes(url)).map((url) => `asked ${url}`), ...(asked.length > MOST_REQUESTS ? [`${asked.length} requests`] : [])]
}

/** A report is printed on one's own terminal: nothing in it moves the cursor, hides text or turns its direction. */
function faultsInPrint(report: Report, { printed = {} }: HostileCase): readonly string[] {
  const lines = printReport('badge', report, { width: 80, paint: (_, text) => text, marks: { passed: '+', failed: 'x', unknown: '?', skipped: '-' } })
  const text = lines.join('\n')
  return [
    ...lines.filter((line) => STEERS.test(line)).map((line) => `steers the terminal: ${JSON.stringify(line.slice(0, 80))}`),
    ...(printed.has ?? []).filter((word) => !text.includes(word)).map((word) => `not printed: ${word}`),
    ...(printed.lacks ?? []).filter((word) => text.includes(word)).map((word) => `printed: ${word}`),
  ]
}

const STEERS = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u
/** After the signal was heard; and after it was due, for a thread too busy to hear it (more on a machine that has other work). */
const LATE = 100
const DEAF = 1000

function faultsInStop({ stopAfter }: HostileCase, milliseconds: number, sinceHeard: number): readonly string[] {
  if (stopAfter === undefined) return []
  const sinceDue = milliseconds - stopAfter
  return sinceHeard > LATE || sinceDue > DEAF ? [`stopped ${Math.round(sinceDue)} ms late`] : []
}
