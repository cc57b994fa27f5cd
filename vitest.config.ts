/** Tests that run in Node: `node` (rooms, units, conformance) and `e2e` (the built site in a browser). */

import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

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
          env,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          fileParallelism: false,
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
