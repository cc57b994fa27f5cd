/** Verifies a badge of this site in the visitor's browser; what that needs is loaded only now. */

import type { SaidReport } from '@rosette/components'
import type { Report } from '@rosette/verifier'
import type { Language } from '../words/language.ts'

/** What the answer looks like, in the page's own card. */
export const SIGNS = { verified: '✓', rejected: '✕', undetermined: '?' } as const

/** Throws when the badge or the verifier cannot be loaded. */
export async function checked(address: string, language: Language): Promise<{ readonly report: Report; readonly said: SaidReport }> {
  const [{ verify }, { sayReport }] = await Promise.all([import('@rosette/verifier'), import('../elements/say.ts')])
  const answer = await fetch(address)
  if (!answer.ok) throw new TypeError(String(answer.status))
  const report = await verify(await answer.blob())
  return { report, said: await sayReport(report, language) }
}
