/** Every case of the conformance corpus, offline, in Node. */

import { afterAll, describe, expect, it } from 'vitest'
import { fetchFromDocuments } from '../../verifier/bin/documents.ts'
import { verify } from '../../verifier/src/index.ts'
import { bytesOf, cases, CORPUS, corpusDocuments, isRight, rightWords, table, type Outcome } from './cases.ts'

describe.skipIf(cases.length === 0)('conformance corpus in Node (skipped when CONFORMANCE_DIR is absent)', () => {
  const outcomes: Outcome[] = []
  const documents = cases.length ? corpusDocuments() : {}

  it.each(cases)('$id is $expect', async (one) => {
    const fetch = fetchFromDocuments(CORPUS, one.documents ?? {}, documents)
    const report = await verify(await bytesOf(one), { now: new Date(one.at), fetch })
    outcomes.push({ case: one, reason: report.reason })
    expect(isRight(one, report.reason), `${report.reason}, right: ${rightWords(one).join(', ')}\n${JSON.stringify(report.checks, null, 1)}`).toBe(true)
  })

  afterAll(() => process.stdout.write(`\nConformance corpus in Node\n${table(outcomes)}\n\n`))
})
