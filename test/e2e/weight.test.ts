/** What `<open-badge>` costs a page, measured on the package as it is published: its weight as sent, and what is not part of it. */

import { build } from 'esbuild'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const ENTRY = fileURLToPath(new URL('../../components/dist/define-badge.js', import.meta.url))
const VERIFIER = '@rosette/verifier'

describe('the weight of <open-badge>, gzip', () => {
  it('is at most 12 000 bytes with Lit', async () => {
    expect((await bundle()).bytes).toBeLessThanOrEqual(12_000)
  })

  it('is at most 6 000 bytes without Lit', async () => {
    expect((await bundle(['lit', 'lit/*'])).bytes).toBeLessThanOrEqual(6_000)
  })

  it('leaves for later what only a file, a report or a card needs, and the verifier for when it is asked for', async () => {
    const { inputs, imports } = await bundle()
    const names = inputs.map((path) => basename(path))
    expect(names).toContain('badge-facts.js')
    for (const later of ['badge-source.js', 'badge-check.js', 'verdict.js', 'details.js', 'report.js', 'load.js']) expect(names).not.toContain(later)
    expect(imports.filter(({ path }) => path.startsWith(VERIFIER))).toEqual([])
  })
})

type Imports = readonly { readonly path: string; readonly kind: string }[]

/** The entry with everything it loads at once; parts that are loaded later are left out. */
async function bundle(external: readonly string[] = []): Promise<{ readonly bytes: number; readonly imports: Imports; readonly inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [ENTRY],
    outdir: 'out',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    metafile: true,
    external: [VERIFIER, `${VERIFIER}/*`, ...external],
  })
  const atOnce = reached(metafile.outputs, Object.keys(metafile.outputs).find((name) => name.endsWith('define-badge.js')) ?? '')
  const files = outputFiles.filter(({ path }) => atOnce.some((name) => basename(name) === basename(path)))
  const bytes = gzipSync(Buffer.concat(files.map(({ contents }) => contents)), { level: 9 }).length
  const outputs = [...new Set(atOnce)].flatMap((name) => metafile.outputs[name] ?? [])
  const imports = outputs.flatMap((output) => output.imports).filter(({ kind }) => kind === 'import-statement')
  return { bytes, imports, inputs: outputs.flatMap((output) => Object.keys(output.inputs)) }
}

function reached(outputs: Readonly<Record<string, { readonly imports: Imports }>>, name: string): readonly string[] {
  const next = outputs[name]?.imports.filter(({ path, kind }) => kind === 'import-statement' && path in outputs) ?? []
  return [name, ...next.flatMap(({ path }) => reached(outputs, path))]
}
