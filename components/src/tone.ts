/** The tone of an answer, from which its colour and its state follow. */

import type { Report } from '@rosette/verifier'

/** Green is kept for what was verified without the visitor's own help. */
export type Tone = 'verified' | 'rejected' | 'undetermined'

export function toneOf(report: Report): Tone {
  return report.verdict === 'verified' && restsOnGiven(report) ? 'undetermined' : report.verdict
}

/** Some document was handed over by the visitor. */
export function restsOnGiven({ documents }: Report): boolean {
  return documents.some(({ given }) => given === true)
}
