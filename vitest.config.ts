/** Tests that run in Node: `node` (rooms, units, conformance), `e2e` (the built site in a browser), and `timed` (the same, one at a time). */

import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Tests that measure time in a browser. */
const TIMED = ['test/e2e/many.test.ts', 'test/e2e/lighthouse.test.ts']
const env = { CONFORMANCE_DIR: resolve(process.env['CONFORMANCE_DIR'] ?? '../shared/conformance') }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['{verifier,issuer}/test/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/browser/**'],
          globalSetup: 'tools/generate.ts',
          testTimeout: 20_000,
          env,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: TIMED,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          env,
        },
      },
      {
        test: {
          name: 'timed',
          include: TIMED,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          // After all others: what measures time has the machine to itself.
          sequence: { groupOrder: 1 },
          env,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['verifier/src/**/*.ts'],
      reporter: ['text', 'html'],
      thresholds: { branches: 90 },
    },
  },
})
