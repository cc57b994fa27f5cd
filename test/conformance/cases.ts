/** The conformance corpus beside the project: its cases, and the one place that says where it lies. */

import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readDocuments, type DocumentMap } from '../../verifier/bin/documents.ts'

export interface Case {
  readonly id: string
  readonly file: string
  readonly standard: string
  readonly proof: string
  readonly expect: string
  readonly also?: readonly string[]
  readonly accept?: readonly string[]
  readonly documents?: DocumentMap
  readonly at: string
}

export interface Dispute {
  readonly id: string
  readonly verdict: string
  readonly clause: string
}

export const CORPUS = resolve(process.env['CONFORMANCE_DIR'] ?? '../shared/conformance')

/** Empty when the corpus is not there; the tests then say so and skip. */
export const cases: readonly Case[] = existsSync(join(CORPUS, 'cases.json'))
  ? (JSON.parse(readFileSync(join(CORPUS, 'cases.json'), 'utf8')) as readonly Case[])
  : []

export const disputes = JSON.parse(readFileSync(new URL('disputed.json', import.meta.url), 'utf8')) as readonly Dispute[]

/** Every outside document any case may need. */
export function corpusDocuments(): DocumentMap {
  return readDocuments(CORPUS).documents
}

export function bytesOf(one: Case): Promise<Uint8Array<ArrayBuffer>> {
  return readFile(join(CORPUS, one.file)).then((bytes) => new Uint8Array(bytes))
}

const PROMISED = /^(hosted|JWS|VC-JWT|Ed25519Signature2020|eddsa-((rdfc|jcs)-)?2022|ecdsa-(rdfc|jcs)-2019|ecdsa-sd-2023)/

/** Open Badges 0.5, which has no proof but its place, and 1.0 to 3.0 with a proof this version promises. */
export function isPromised({ standard, proof }: Case): boolean {
  return standard === 'OB0.5' || (/^OB[123]\./.test(standard) && proof.split('+').some((part) => PROMISED.test(part)))
}

/** The words that are right for a case: those of the corpus, or the one our dispute argues for. */
export function rightWords({ id, expect, also = [], accept = [] }: Case): readonly string[] {
  const dispute = disputes.find((one) => one.id === id)
  return dispute ? [dispute.verdict] : [expect, ...also, ...accept]
}

/** Whether a headline word is right for a case; what is not promised must only never be falsely verified. */
export function isRight(one: Case, reason: string): boolean {
  const words = rightWords(one)
  return isPromised(one) ? words.includes(reason) : reason !== 'verified' || words.includes('verified')
}

export interface Outcome {
  readonly case: Case
  readonly reason: string
}

/** The counts by kind of proof, as a table for the test's output. */
export function table(outcomes: readonly Outcome[]): string {
  const kinds = new Map<string, { right: number; wrong: number; disputed: number }>()
  for (const { case: one, reason } of outcomes) {
    const kind = isPromised(one) ? `${one.standard} ${one.proof}` : 'other kinds (never falsely verified)'
    const row = kinds.get(kind) ?? { right: 0, wrong: 0, disputed: 0 }
    if (disputes.some(({ id }) => id === one.id)) row.disputed += 1
    else if (isRight(one, reason)) row.right += 1
    else row.wrong += 1
    kinds.set(kind, row)
  }
  const rows = [...kinds].sort(([a], [b]) => a.localeCompare(b))
  const sum = (name: 'right' | 'wrong' | 'disputed') => rows.reduce((total, [, row]) => total + row[name], 0)
  const lines = [...rows, ['all', { right: sum('right'), wrong: sum('wrong'), disputed: sum('disputed') }] as const]
  return lines
    .map(([kind, row]) => `${kind.padEnd(48)} right ${String(row.right).padStart(3)}  wrong ${String(row.wrong).padStart(3)}  disputed ${row.disputed}`)
    .join('\n')
}
