/** Which documents an answer lacks: those that were asked for and not had. */

import type { Check, Report, Source } from '@rosette/verifier'
import { inOrder } from './check-order.ts'

/** Their addresses, once each. Empty when the answer does not hang on them. */
export function missingDocuments(report: Report): readonly string[] {
  if (report.verdict !== 'undetermined') return []
  const asked = report.documents.filter(({ status, given }) => !given && isMissing(status)).map(({ url }) => url)
  const unknown = inOrder(report).filter(({ status }) => status === 'unknown')
  const rested = unknown.flatMap(({ sources }) => sources.filter(isMissingDocument).map(({ url }) => url))
  return [...new Set([...asked, ...rested, ...unknown.map(refusedUrl).filter((url) => url !== undefined)])]
}

/** The badge itself could not be fetched: then the file is wanted, not a document about it. */
export function isInputMissing({ checks: { container } }: Report): boolean {
  return container.status === 'unknown' && container.code !== 'stopped'
}

const isMissing = (status: number): boolean => status === 0 || status >= 400

function isMissingDocument(source: Source): source is Extract<Source, { readonly kind: 'document' }> {
  return source.kind === 'document' && isMissing(source.status)
}

/** A refused address was never asked, so the ledger does not have it. */
function refusedUrl(check: Check): string | undefined {
  return check.status === 'unknown' && check.code === 'address-refused' ? check.details['url'] : undefined
}
