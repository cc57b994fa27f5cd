/** Every case of the conformance corpus leaves a receipt that gives the same report again, with nobody asked. */

import { describe, expect, it } from 'vitest'
import { fetchFromDocuments } from '../../verifier/bin/documents.ts'
import { recheck, verifyWithReceipt } from '../../verifier/src/index.ts'
import { bytesOf, cases, CORPUS, corpusDocuments } from './cases.ts'

describe.skipIf(cases.length === 0)('receipts of the conformance corpus (skipped when CONFORMANCE_DIR is absent)', () => {
  const documents = cases.length ? corpusDocuments() : {}

  it.each(cases)('$id', async (one) => {
    const bytes = await bytesOf(one)
    const receipt = await verifyWithReceipt(bytes, { now: new Date(one.at), fetch: fetchFromDocuments(CORPUS, one.documents ?? {}, documents) })
    const saved: unknown = JSON.parse(JSON.stringify(receipt))
    expect(await recheck(saved, bytes)).toEqual({ same: true, differences: [], report: receipt.report })
  })
})
