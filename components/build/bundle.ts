/**
 * Makes the files for a CDN: `rosette.js`, all elements with Lit, and beside it what it loads when first needed (`verifier.js`, languages).
 * The hashes of those are kept in the first: one `integrity` attribute vouches for all. `rosette.css` keeps the place of badges until then.
 */

import { transform } from 'esbuild'
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'vite'

const components = fileURLToPath(new URL('..', import.meta.url))
const folder = join(components, 'bundle')

/** `import("./de.js")`, `import("@rosette/verifier")`. */
const DYNAMIC_IMPORT = /\bimport\(['"]([^'"]+)['"]\)/g

/** Writes the bundle and `integrity.json`, and prints each file's hash and weight. */
export async function makeBundle(): Promise<void> {
  const beside = new Map<string, string>()
  const rosette = await bundled(join(components, 'dist/all.js'), loadingBeside(beside))
  const files = [['rosette.js', rosette] as const, ['rosette.css', await reserve()] as const, ...[...beside].sort()]
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const [name, code] of files) {
    await writeFile(join(folder, name), code)
    console.log(`bundle/${name} ${integrityOf(code)} ${gzipSync(code, { level: 9 }).length} bytes gzip`)
  }
  const integrity = Object.fromEntries(files.map(([name, code]) => [name, integrityOf(code)]))
  await writeFile(join(folder, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`)
}

async function reserve(): Promise<string> {
  const { code } = await transform(await readFile(join(components, 'dist/reserve.css'), 'utf8'), { loader: 'css', minify: true })
  return code
}

function integrityOf(code: string): string {
  return `sha384-${createHash('sha384').update(code).digest('base64')}`
}

/** One file, for every browser of the last years. Throws when it became several. */
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

/** The modules whose dynamic imports become files of their own; what other modules load later is small, and shares much with the elements. */
const LOADERS = /\/(languages\/load|load-verifier)\.js$/

/** Bundles what the loaders import dynamically, each into a file of its own in `beside`, and has it loaded by its hash. */
function loadingBeside(beside: Map<string, string>): Plugin {
  return {
    name: 'loading-beside',
    async transform(code, id) {
      if (!id.startsWith(join(components, 'dist')) || !LOADERS.test(id)) return
      let changed = code
      for (const [expression, source = ''] of code.matchAll(DYNAMIC_IMPORT)) {
        const found = await this.resolve(source, id)
        if (!found) throw new Error(`${source} is not to be found from ${id}`)
        const name = basename(source.endsWith('.js') ? source : `${source}.js`)
        const file = await bundled(found.id)
        beside.set(name, file)
        changed = changed.replace(expression, () => `importBeside('${name}', '${integrityOf(file)}')`)
      }
      return changed === code ? undefined : `import { importBeside } from '${join(components, 'build/import-beside.ts')}'\n${changed}`
    },
  }
}
