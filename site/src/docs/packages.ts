/** What the pages say of the packages: their version, the hash for a script tag, and what a visitor downloads. All of it is read, none is written down. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'

const require = createRequire(import.meta.url)
const read = (path: string): Buffer => readFileSync(require.resolve(`@rosette/components/${path}`))
const { version } = JSON.parse(read('package.json').toString()) as { readonly version: string }
const hashes = JSON.parse(read('bundle/integrity.json').toString()) as Readonly<Record<string, string>>

const CDN = `https://cdn.jsdelivr.net/npm/@rosette/components@${version}/bundle`
export const INSTALL = `npm install @rosette/components@${version}`

export const SCRIPT_TAG = `<link
  rel="stylesheet"
  href="${CDN}/rosette.css"
  integrity="${hashes['rosette.css'] ?? ''}"
  crossorigin="anonymous"
>
<script
  type="module"
  src="${CDN}/rosette.js"
  integrity="${hashes['rosette.js'] ?? ''}"
  crossorigin="anonymous"
></script>`

export const BUNDLER = `import '@rosette/components/define-badge.js'
import '@rosette/components/reserve.css'`

export interface Weight {
  readonly file: string
  readonly when: string
  /** Bytes, compressed with gzip. */
  readonly bytes: number
}

export const WEIGHTS: readonly Weight[] = [
  { file: 'rosette.js', when: 'at once: every element, and Lit' },
  { file: 'rosette.css', when: 'at once: keeps the place of badges, so that nothing moves' },
  { file: 'verifier.js', when: 'when the first badge is verified' },
  { file: 'de.js', when: 'when an element speaks German; the other languages weigh about as much' },
].map((one) => ({ ...one, bytes: gzipSync(read(`bundle/${one.file}`), { level: 9 }).length }))

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
