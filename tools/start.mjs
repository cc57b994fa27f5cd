/** `npm start`: installs what is needed, builds everything, serves the site and prints its address. */

import { begin } from './begin.mjs'

begin('serve.ts')
