/**
 * Makes `generated/contexts.ts`, the JSON-LD contexts the verifier knows, from npm packages; each is a module of its own, loaded by its address.
 * `contexts.json` names each context's address, package and SHA-256; a context whose content changed stops the build.
 * `node verifier/pinned/build.ts --pin` writes the hashes anew, for a reviewed change.
 */

import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'

interface Pin {
  readonly url: string
  readonly package: string
  readonly sha256: string
}

const here = new URL('./', import.meta.url)
const list = new URL('contexts.json', here)
const pins = JSON.parse(await readFile(list, 'utf8')) as readonly Pin[]
const texts = await Promise.all(pins.map(async (pin) => JSON.stringify(await contextOf(pin))))
const now = pins.map((pin, i) => ({ ...pin, sha256: sha256(texts[i] ?? '') }))

if (process.argv.includes('--pin')) {
  await writeFile(list, `${JSON.stringify(now, null, 2)}\n`)
} else {
  const changed = now.filter((pin, i) => pin.sha256 !== pins[i]?.sha256)
  if (changed.length) throw new Error(`pinned contexts changed: ${changed.map((pin) => pin.url).join(', ')}`)
}

const files = pins.map(({ url }) => `${url.replace(/^https?:\/\//, '').replace(/[^\w.]+/g, '-')}.ts`)
const made = new URL('generated/', here)
await rm(made, { recursive: true, force: true })
await mkdir(made, { recursive: true })
await Promise.all(files.map((file, i) => writeFile(new URL(file, made), moduleOf(`export const text = ${JSON.stringify(texts[i])}`))))
const entries = pins.map(({ url }, i) => `  [${JSON.stringify(url)}, () => import('./${files[i]}')],\n`).join('')
await writeFile(
  new URL('contexts.ts', made),
  moduleOf(
    `export const CONTEXTS: ReadonlyMap<string, () => Promise<{ readonly text: string }>> = new Map<string, () => Promise<{ readonly text: string }>>([\n${entries}])`,
  ),
)

function moduleOf(code: string): string {
  return `/** Made by pinned/build.ts. */\n${code}\n`
}

async function contextOf(pin: Pin): Promise<unknown> {
  const module = (await import(pin.package)) as { contexts?: Map<string, unknown>; default?: { contexts?: Map<string, unknown> } }
  const context = (module.contexts ?? module.default?.contexts)?.get(pin.url)
  if (!context) throw new Error(`${pin.package} has no context ${pin.url}`)
  return context
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
