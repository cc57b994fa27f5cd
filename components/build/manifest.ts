/** Finishes the custom elements manifest: paths and tags as they are shipped, and only what a page may use. */

import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cssProperties, type CssProperty } from './properties.ts'

interface Named {
  readonly name: string
  readonly description?: string
}

interface Attribute extends Named {
  readonly fieldName?: string
  readonly type?: { readonly text: string }
}

interface Member extends Named {
  readonly kind: 'field' | 'method'
  readonly privacy?: 'public' | 'private' | 'protected'
  readonly type?: { readonly text: string }
}

/** Of a class in the manifest, what this build reads or changes. */
export interface Declaration extends Named {
  readonly kind: 'class'
  readonly tagName?: string
  readonly customElement?: true
  readonly members?: readonly Member[]
  readonly attributes?: readonly Attribute[]
  readonly events?: readonly (Partial<Named> & { readonly type?: { readonly text: string } })[]
  readonly slots?: readonly Named[]
  readonly cssParts?: readonly Named[]
  readonly cssProperties?: readonly CssProperty[]
  readonly cssStates?: readonly Named[]
}

interface Export {
  readonly kind: 'js' | 'custom-element-definition'
  readonly name: string
  readonly declaration: { readonly name: string; readonly module?: string }
}

interface Module {
  readonly kind: 'javascript-module'
  readonly path: string
  readonly declarations?: readonly Declaration[]
  readonly exports?: readonly Export[]
}

export interface Manifest {
  readonly schemaVersion: string
  readonly modules: readonly Module[]
}

const components = fileURLToPath(new URL('..', import.meta.url))
const file = join(components, 'dist/custom-elements.json')

/** Writes `dist/custom-elements.json` and returns it. Throws when the analyzer fails. */
export async function makeManifest(): Promise<Manifest> {
  const analyzer = join(dirname(createRequire(import.meta.url).resolve('@custom-elements-manifest/analyzer')), 'cem.js')
  const { status } = spawnSync(process.execPath, [analyzer, 'analyze'], { cwd: components, stdio: 'inherit' })
  if (status !== 0) throw new Error('cem analyze failed')
  const read = JSON.parse(await readFile(file, 'utf8')) as Manifest
  const sources = new Map(await Promise.all(read.modules.map(async ({ path }) => [path, await readFile(join(components, path), 'utf8')] as const)))
  const tags = new Map([...sources.values()].flatMap(tagsIn))
  const words = new Map([...sources.values()].flatMap(unionsIn))
  const known = { tags, words, propertiesOf: await cssProperties() }
  const manifest = { ...read, modules: read.modules.map((module) => shipped(module, sources.get(module.path) ?? '', known)) }
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

/** What all modules together say. */
interface Known {
  readonly tags: ReadonlyMap<string, string>
  readonly words: ReadonlyMap<string, string>
  readonly propertiesOf: (tag: string) => readonly CssProperty[]
}

function shipped(module: Module, source: string, known: Known): Module {
  const definitions = tagsIn(source).map(([name, tag]): Export => ({
    kind: 'custom-element-definition',
    name: tag,
    declaration: { name, ...from(source, name) },
  }))
  return {
    ...module,
    path: pathOf(module.path),
    declarations: (module.declarations ?? []).map((one) => (one.customElement ? element(one, source, known) : publicPart(one))),
    exports: [...(module.exports ?? []).map((one) => ({ ...one, declaration: relocated(one.declaration) })), ...definitions],
  }
}

function element(declaration: Declaration, source: string, { tags, words, propertiesOf }: Known): Declaration {
  const tagName = tags.get(declaration.name)
  const { members, attributes, events, ...rest } = publicPart(declaration)
  const spelled = <Typed extends { readonly type?: { readonly text: string } }>(one: Typed) =>
    one.type ? { ...one, type: { text: words.get(one.type.text) ?? one.type.text } } : one
  return {
    ...rest,
    tagName,
    description: declaration.description || firstComment(source),
    members: members?.map(spelled),
    cssProperties: tagName === undefined ? [] : propertiesOf(tagName),
    attributes: attributes?.filter(({ fieldName }) => members?.some(({ name }) => name === fieldName)).map(spelled),
    // the analyzer also guesses at events from the names of variables
    events: events?.filter(({ name }) => name?.startsWith('open-badge-')),
  }
}

function publicPart(declaration: Declaration): Declaration {
  const isPublic = ({ name, privacy }: Member) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#')
  return { ...declaration, members: declaration.members?.filter(isPublic) }
}

/** `define('open-badge', OpenBadge)`, as class and tag. */
function tagsIn(source: string): readonly (readonly [string, string])[] {
  return Array.from(source.matchAll(/\bdefine\('([\w-]+)', (\w+)\)/g), ([, tag = '', name = '']) => [name, tag] as const)
}

/** `export type BadgeLayout = 'card' | 'row'`, so that editors can offer the words. */
function unionsIn(source: string): readonly (readonly [string, string])[] {
  return Array.from(source.matchAll(/^export type (\w+) = ((?:'[\w-]+'(?: \| )?)+)$/gm), ([, name = '', text = '']) => [name, text] as const)
}

function from(source: string, name: string): { readonly module?: string } {
  const found = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '\\./([\\w-]+)\\.ts'`).exec(source)
  return found ? { module: `dist/${String(found[1])}.js` } : {}
}

function relocated(declaration: Export['declaration']): Export['declaration'] {
  return declaration.module === undefined ? declaration : { ...declaration, module: pathOf(declaration.module) }
}

function pathOf(source: string): string {
  return source.replace(/^\/?(?:\.\/)?(?:src\/)?(.*)\.ts$/, 'dist/$1.js')
}

function firstComment(source: string): string {
  return (
    /^\/\*\* ?(.*?) ?\*\//s
      .exec(source)?.[1]
      ?.replace(/\n \* ?/g, ' ')
      .trim() ?? ''
  )
}

/** Every element with its tag. */
export function elementsOf({ modules }: Manifest): readonly (Declaration & { readonly tagName: string })[] {
  return modules.flatMap(({ declarations = [] }) => declarations.flatMap((one) => (one.tagName === undefined ? [] : [{ ...one, tagName: one.tagName }])))
}

/** The names of the classes of events that elements fire. */
export function eventTypesOf(manifest: Manifest): readonly string[] {
  const types = elementsOf(manifest).flatMap(({ events = [] }) => events.flatMap(({ type }) => (type ? [type.text] : [])))
  return [...new Set(types)].sort()
}
