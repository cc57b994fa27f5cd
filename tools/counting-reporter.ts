/** A reporter for @web/test-runner that leaves the counts of a run in a file, for tools/run-tests.ts. */

import type { Reporter, TestSuiteResult } from '@web/test-runner'
import { writeFileSync } from 'node:fs'
import type { Counts } from './counts.ts'

export function countingReporter(file: string): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const all = sessions.flatMap(({ testResults }) => (testResults ? testsOf(testResults) : []))
      const skipped = all.filter((test) => test.skipped).length
      const passed = all.filter((test) => test.passed && !test.skipped).length
      const counts: Counts = { passed, failed: all.length - passed - skipped, skipped }
      writeFileSync(file, JSON.stringify(counts))
    },
  }
}

function testsOf(suite: TestSuiteResult): TestSuiteResult['tests'] {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)]
}
