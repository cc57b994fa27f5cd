/** Component tests: each file in a page of its own, in the Chromium that tools/browser.ts finds. */

import { esbuildPlugin } from '@web/dev-server-esbuild'
import { defaultReporter } from '@web/test-runner'
import { chromeLauncher } from '@web/test-runner-chrome'
import { fileURLToPath } from 'node:url'
import { browserArguments, findBrowser } from './tools/browser.ts'
import { countingReporter } from './tools/counting-reporter.ts'
import { emulateFeatures } from './tools/emulate-features.ts'

const { path } = await findBrowser()
const counts = process.env['ROSETTE_COUNTS']

export default {
  files: 'components/test/**/*.test.ts',
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  nodeResolve: { exportConditions: ['development'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('./components/tsconfig.json', import.meta.url)) }), emulateFeatures()],
  browsers: [chromeLauncher({ concurrency: 1, launchOptions: { executablePath: path, args: browserArguments } })],
  // The first badge of a file loads the verifier from its many modules.
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter(), ...(counts ? [countingReporter(counts)] : [])],
}
