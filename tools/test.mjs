/** `npm test`: installs what is needed, builds everything and runs every test. */

import { begin } from './begin.mjs'

begin('run-tests.ts')
