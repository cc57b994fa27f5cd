/** Writes the sample badges into `site/public/samples/`: `node site/samples/make.ts`. */

import { mkdir, writeFile } from 'node:fs/promises'
import { makeSample, SAMPLES } from './samples.ts'

const folder = new URL('../public/samples/', import.meta.url)

await mkdir(folder, { recursive: true })
for (const name of SAMPLES) await writeFile(new URL(name, folder), await makeSample(name))
