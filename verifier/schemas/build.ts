/** Writes `generated/validators.ts`: our schemas as data, and the little that judges by them, in one file without imports. */

import { mkdir, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { ob2 } from './ob2.ts'
import { ob3 } from './ob3.ts'

export const SCHEMAS = { ob2, ob3 }

/** The kinds of document we have a schema for: the schema, and the name of the shape in it. */
export const SHAPES = {
  'ob2-assertion': ['ob2', 'assertion'],
  'ob2-badge-class': ['ob2', 'badgeClass'],
  'ob2-profile': ['ob2', 'profile'],
  'ob3-achievement-vc11': ['ob3', 'achievementCredential11'],
  'ob3-achievement-vc20': ['ob3', 'achievementCredential20'],
  'ob3-endorsement-vc11': ['ob3', 'endorsementCredential11'],
  'ob3-endorsement-vc20': ['ob3', 'endorsementCredential20'],
} as const

const GENERATED = new URL('generated/', import.meta.url)

/** The text of the module that holds a validator for every kind. */
export async function compileSchemas(): Promise<string> {
  const table = Object.entries(SHAPES).map(([kind, [schema, shape]]) => `'${kind}': validatorOf(${schema}, '${shape}')`)
  const contents = [
    `import { validatorOf } from './compile.ts'`,
    ...Object.entries(SCHEMAS).map(([name, schema]) => `const ${name} = ${JSON.stringify(schema['$defs'])}`),
    `export const validators = { ${table.join()} }`,
  ].join('\n')
  const stdin = { contents, resolveDir: import.meta.dirname, loader: 'js' } as const
  const bundle = await build({ stdin, bundle: true, format: 'esm', platform: 'neutral', target: 'es2022', minifySyntax: true, write: false })
  return `// @ts-nocheck\n/** Made by schemas/build.ts. */\n${bundle.outputFiles[0]?.text ?? ''}`
}

if (import.meta.main) {
  await mkdir(GENERATED, { recursive: true })
  await writeFile(new URL('validators.ts', GENERATED), await compileSchemas())
}
