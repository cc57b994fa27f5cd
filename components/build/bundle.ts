/**
 * Makes the files for a CDN: `rosette.js`, all elements with Lit, and `verifier.js`, which it loads when it is first needed.
 * The hash of the second is kept in the first: one `integrity` attribute vouches for both.
 */

import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'vite'

const components = fileURLToPath(new URL('..', import.meta.url))
const folder = join(components, 'bundle')

/** Writes the bundle and `integrity.json`, and prints each file's hash and weight. */
export async function makeBundle(): Promise<void> {
  const verifier = await bundled(join(components, '../verifier/src/index.ts'))
  const rosette = await bundled(join(components, 'src/all.ts'), verifierBeside(integrityOf(verifier)))
  const files = { 'rosette.js': rosette, 'verifier.js': verifier }
  const integrity = Object.fromEntries(Object.entries(files).map(([name, code]) => [name, integrityOf(code)]))
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const [name, code] of Object.entries(files)) await writeFile(join(folder, name), code)
  await writeFile(join(folder, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`)
  for (const [name, code] of Object.entries(files)) console.log(`bundle/${name} ${integrityOf(code)} ${gzipSync(code, { level: 9 }).length} bytes gzip`)
}

function integrityOf(code: string): string {
  return `sha384-${createHash('sha384').update(code).digest('base64')}`
}

/** One file, for every browser of the last years. */
async function bundled(entry: string, ...plugins: readonly Plugin[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [...plugins],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rollupOptions: { input: entry, preserveEntrySignatures: 'strict', output: { format: 'es', codeSplitting: false } },
    },
  })
  const [chunk, ...others] = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []))
  if (chunk?.type !== 'chunk' || others.length) throw new Error(`${entry} did not become one file`)
  return chunk.code
}

/** Puts `load-beside.ts` in the place of `load-verifier.ts`. */
function verifierBeside(integrity: string): Plugin {
  return {
    name: 'verifier-beside',
    enforce: 'pre',
    resolveId: (source) => (source === './load-verifier.ts' ? join(components, 'build/load-beside.ts') : undefined),
    transform: (code, id) => (id === join(components, 'build/load-beside.ts') ? code.replace('__VERIFIER_INTEGRITY__', integrity) : undefined),
  }
}
