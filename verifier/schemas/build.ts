/** Compiles our schemas ahead of time into modules of `generated/`, because a page's security policy forbids making functions from strings. */

import { mkdir, writeFile } from 'node:fs/promises'
import { _, Ajv, type CodeKeywordDefinition, type KeywordCxt } from 'ajv'
import { Type } from 'ajv/dist/compile/util.js'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { extensions } from './extensions.ts'
import { ob2 } from './ob2.ts'
import { ob3 } from './ob3.ts'

/** The kinds of document we have a schema for, by family, and where each stands. A badge needs those of one family. */
const FAMILIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ob2: { 'ob2-assertion': 'ob2#/$defs/assertion', 'ob2-badge-class': 'ob2#/$defs/badgeClass', 'ob2-profile': 'ob2#/$defs/profile' },
  achievement11: { 'ob3-achievement-vc11': 'ob3#/$defs/achievementCredential11' },
  achievement20: { 'ob3-achievement-vc20': 'ob3#/$defs/achievementCredential20' },
  endorsements: { 'ob3-endorsement-vc11': 'ob3#/$defs/endorsementCredential11', 'ob3-endorsement-vc20': 'ob3#/$defs/endorsementCredential20' },
  extensions: Object.fromEntries(
    ['applyLink', 'geoCoordinates', 'accessibility', 'license', 'originalCreator', 'issuerAccreditation'].map((name) => [
      `extension-${name}`,
      `extensions#/$defs/${name}`,
    ]),
  ),
}

const GENERATED = new URL('generated/', import.meta.url)

/** The text of each family's module, with a compiled validator for every kind. */
export async function compileSchemas(): Promise<ReadonlyMap<string, string>> {
  return new Map(await Promise.all(Object.entries(FAMILIES).map(async ([family, kinds]) => [family, await compileFamily(kinds)] as const)))
}

async function compileFamily(kinds: Readonly<Record<string, string>>): Promise<string> {
  const table = Object.keys(kinds).map((kind) => `'${kind}': ${nameOf(kind)}`)
  const bundle = await build({
    // Bundled, because ajv's code may `require` parts of ajv when a schema begins to need them.
    stdin: {
      contents: `${lean(code(kinds)).replaceAll('export const ', 'const ')}\nexport const validators = {${table.join()}}`,
      resolveDir: import.meta.dirname,
      loader: 'js',
    },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    minifySyntax: true,
    write: false,
  })
  return `// @ts-nocheck\n/** Made by schemas/build.ts. */\n${bundle.outputFiles[0]?.text ?? ''}`
}

/** Of a complaint we read the place, the keyword and what is missing (`version/schema.ts`): the rest only weighs. */
function lean(code: string): string {
  const text = String.raw`"(?:[^"\\]|\\.)*"`
  return code
    .replace(new RegExp(`schemaPath:${text},`, 'g'), '')
    .replace(new RegExp(String.raw`params:\{(?!missingProperty)(?:${text}|[^{}"])*\}`, 'g'), 'params:{}')
}

/** ajv's own standalone code, one function for each named shape. */
function code(kinds: Readonly<Record<string, string>>): string {
  const ajv = new Ajv({ code: { source: true, esm: true }, allErrors: true, inlineRefs: false, messages: false, strictTypes: false, strictTuples: false })
  const items = ajv.getKeyword('items') as CodeKeywordDefinition
  ajv.removeKeyword('items').addKeyword({ ...items, code: (cxt) => (Array.isArray(cxt.schema) ? items.code(cxt) : untilFirstFault(cxt)) })
  ajv.addSchema([ob2, ob3, extensions])
  return standalone.default(ajv, Object.fromEntries(Object.entries(kinds).map(([kind, place]) => [nameOf(kind), place])))
}

/**
 * A list is judged up to its first faulty item. ajv would go on and copy all complaints so far for each faulty item, so that
 * a hostile list of a million could occupy a reader for hours (threats: "depth and ref caps").
 */
function untilFirstFault(cxt: KeywordCxt): void {
  const { gen, data } = cxt
  const valid = gen.name('valid')
  const length = gen.const('len', _`${data}.length`)
  gen.forRange('i', 0, length, (i) => {
    cxt.subschema({ keyword: 'items', dataProp: i, dataPropType: Type.Num }, valid)
    gen.if(_`!${valid}`, () => gen.break())
  })
}

/** ajv wants names that are identifiers. */
function nameOf(kind: string): string {
  return kind.replaceAll('-', '_')
}

if (import.meta.main) {
  await mkdir(GENERATED, { recursive: true })
  for (const [family, text] of await compileSchemas()) await writeFile(new URL(`${family}.ts`, GENERATED), text)
}
