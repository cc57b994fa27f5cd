import { describe, expect, test } from 'vitest'
import { countsOf, exitStatusOf, jsonLineOf, type Outcome } from '../../bin/outcome.ts'
import { makeReport } from './report.ts'

const verified: Outcome = { file: 'a', report: makeReport() }
const rejected: Outcome = { file: 'b', report: makeReport({ verdict: 'rejected', reason: 'revoked' }) }
const undetermined: Outcome = { file: 'c', report: makeReport({ verdict: 'undetermined', reason: 'unreachable' }) }
const unreadable: Outcome = { file: 'd', error: 'no such file' }

describe('the exit status', () => {
  test.each([
    [0, 'all are verified', [verified, verified]],
    [1, 'one is rejected', [verified, rejected]],
    [1, 'one is rejected and one undetermined', [undetermined, rejected, unreadable]],
    [2, 'one is undetermined', [verified, undetermined]],
    [2, 'one cannot be read', [verified, unreadable]],
  ])('is %i when %s', (status, _, outcomes) => {
    expect(exitStatusOf(outcomes)).toBe(status)
  })
})

describe('a JSON line', () => {
  test('is the report with the name of its file, on one line', () => {
    expect(jsonLineOf(verified)).toMatch(/^\{"file":"a","verdict":"verified",.*\}\n$/)
    expect(JSON.parse(jsonLineOf(verified))).toEqual({ file: 'a', ...makeReport() })
  })

  test('carries the error of a file that could not be read', () => {
    expect(jsonLineOf(unreadable)).toBe('{"file":"d","error":"no such file"}\n')
  })
})

test('the counts name only what there is', () => {
  expect(countsOf([verified, verified, rejected])).toBe('3 badges: 2 verified, 1 rejected')
  expect(countsOf([undetermined, unreadable])).toBe('2 badges: 1 undetermined, 1 unreadable')
})
