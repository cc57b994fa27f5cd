/** Bundles the verifier for browsers, in memory: what a page loads, by file name. Entry `index.js`, lazy parts beside it. */

import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Of everything that is public, or of one room of it, as a page that imports nothing else has it. */
export async function bundleVerifier(room = 'index'): Promise<ReadonlyMap<string, string>> {
  const entry = fileURLToPath(new URL(`../verifier/src/${room}.ts`, import.meta.url))
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      // Not Vite's library mode, which leaves the white space in.
      rollupOptions: {
        input: { index: entry },
        // Lazy parts take what they share with the entry from the entry: one file for all that is needed at once packs best.
        preserveEntrySignatures: 'allow-extension',
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          codeSplitting: { groups: [{ name: 'index', tags: ['$initial'] }] },
        },
      },
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]) as readonly {
    readonly output: readonly { readonly fileName: string; readonly code?: string }[]
  }[]
  return new Map(outputs.flatMap(({ output }) => output.map(({ fileName, code }) => [fileName, code ?? ''] as const)))
}
