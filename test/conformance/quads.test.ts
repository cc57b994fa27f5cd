/** Every JSON-LD document of the corpus, and the options of each of its proofs, means the same on the quick way as by the libraries. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { open } from '../../verifier/src/container/open.ts'
import { isObject, listOf, objectsOf, parseJson, property, type JsonObject } from '../../verifier/src/json.ts'
import { textByLibraries, textByQuickWay } from '../../verifier/test/proof/libraries.ts'
import { bytesOf, cases, CORPUS, corpusDocuments } from './cases.ts'

describe.skipIf(cases.length === 0)('the quads of the conformance corpus (skipped when CONFORMANCE_DIR is absent)', () => {
  it('are those of jsonld and rdf-canonize, byte for byte', async () => {
    const counts = { accepted: 0, quick: 0 }
    for (const document of await corpusJsonLd()) {
      const [quick, slow] = [await textByQuickWay(document), await textByLibraries(document)]
      if (quick) expect({ document, ...quick }).toEqual({ document, ...slow })
      if ('text' in slow) counts.accepted += 1
      if ('text' in slow && quick) counts.quick += 1
    }
    process.stdout.write(`\nquick way: ${counts.quick} of ${counts.accepted} sound documents of the corpus\n`)
    expect(counts.accepted).toBeGreaterThan(100)
    expect(counts.quick / counts.accepted).toBe(1)
  }, 120_000)
})

/** What is signed in each file: the document without its proofs, and each proof's options under the document's contexts. Those written out in it are never pinned. */
async function corpusJsonLd(): Promise<readonly JsonObject[]> {
  const badges = await Promise.all(cases.map(async (one) => textIn(await bytesOf(one))))
  const paths = [...Object.values(corpusDocuments()), ...cases.flatMap(({ documents = {} }) => Object.values(documents))]
  const files = [...new Set(paths.map((path) => (typeof path === 'string' ? path : path?.file)))].filter((path) => typeof path === 'string')
  const documents = await Promise.all(files.map((path) => readFile(join(CORPUS, path), 'utf8')))
  return [...badges, ...documents].flatMap(signedIn)
}

async function textIn(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    return (await open(bytes)).text
  } catch {
    return ''
  }
}

function signedIn(text: string): readonly JsonObject[] {
  const document = objectIn(text)
  const context = document && property(document, '@context')
  if (!document || !listOf(context).every((name) => typeof name === 'string')) return []
  const { proof, ...bare } = document
  const options = objectsOf(proof).map(({ proofValue: _, ...one }): JsonObject => ({ '@context': context, ...one }))
  return [bare, document, ...options]
}

function objectIn(text: string): JsonObject | undefined {
  try {
    const value = parseJson(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
