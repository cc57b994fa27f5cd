/** What a page needs besides the markup that Lit wrote on a server: the elements with support for it, and the hashes of its styles. */

import { createHash } from 'node:crypto'
import { build } from 'esbuild'

/** The elements with Lit's support for what a server has written, which has to run first: in one file, for esbuild would run shared parts before it. */
export async function application(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: "import '@lit-labs/ssr-client/lit-element-hydrate-support.js'\nimport '@rosette/components/all.js'", resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    write: false,
    target: 'es2022',
  })
  return outputFiles[0]?.text ?? ''
}

/** Of the style sheets that a server wrote into its markup, for a policy. */
export function hashesOf(body: string): readonly string[] {
  return [...body.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
}
