/** A JSON document with postings in it: one, an array, a @graph, or a DataFeed or ItemList of schema.org. */

import { isRecord, listOf, plainText } from './plain.ts'
import { hasType, isPosting } from './posting.ts'

export interface Postings {
  /** Not judged yet. */
  readonly postings: readonly unknown[]
  /** What the document itself says of its day. */
  readonly modifiedOn?: string
  /** Whether the document calls itself a sample (`creativeWorkStatus`). */
  readonly isSample: boolean
}

/** Throws when the text is no JSON. More than `limit` postings are not looked at, but for the first beyond it. */
export function readDocument(text: string, limit: number): Postings {
  const document: unknown = JSON.parse(text)
  const about = isRecord(document) ? document : {}
  const modifiedOn = /^\d{4}-\d\d-\d\d/.exec(plainText(about['dateModified'], 40) ?? '')?.[0]
  return {
    postings: postingsIn(document, limit + 1),
    ...(modifiedOn !== undefined && { modifiedOn }),
    isSample: about['creativeWorkStatus'] === 'Sample',
  }
}

function postingsIn(document: unknown, limit: number): readonly unknown[] {
  if (!isRecord(document) || isPosting(document)) return listOf(document, limit)
  // A @graph also tells of the organizations and pages around the postings.
  if ('@graph' in document) return listOf(document['@graph'], limit).filter(isPosting)
  const elements = hasType(document, 'DataFeed') ? document['dataFeedElement'] : hasType(document, 'ItemList') ? document['itemListElement'] : document
  return listOf(elements, limit).map((one) => (isRecord(one) && !isPosting(one) && 'item' in one ? one['item'] : one))
}
