/** Which word answers which check. */

import type { CheckId } from '@rosette/verifier'
import type { Words } from './languages/words.ts'

type Answer = keyof Words['answers']
type Status = 'passed' | 'failed' | 'unknown' | 'skipped'

const USUAL: Readonly<Record<Status, Answer>> = { passed: 'yes', failed: 'no', unknown: 'unknown', skipped: 'notAsked' }

/** To "was it changed?" and "was it taken back?" no is the good answer. */
const OWN: Readonly<Partial<Record<CheckId, Partial<Record<Status, Answer>>>>> = {
  proof: { passed: 'no', failed: 'notProven' },
  validity: { skipped: 'noDates' },
  revocation: { passed: 'no', failed: 'yes', skipped: 'cannotBeAsked' },
}

/** The answer to a check's question in a word. */
export function answerTo(id: CheckId, status: Status, { answers }: Words): string {
  return answers[OWN[id]?.[status] ?? USUAL[status]]
}
