/** A built site as files: what is there, and its pages as a browser parses them. */

import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultTreeAdapter as tree, html, parse, type DefaultTreeAdapterTypes } from 'parse5'

export const DIST = fileURLToPath(new URL('../../site/dist', import.meta.url))

export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly text: string
}

export interface BuiltPage {
  /** As it is asked for: `/de/verify/`. */
  readonly path: string
  readonly html: string
  /** In their order; those in shadow roots too. */
  readonly tags: readonly Tag[]
}

export interface Built {
  /** Paths of all files: `/de/verify/index.html`. */
  readonly files: ReadonlySet<string>
  /** By their paths. */
  readonly pages: ReadonlyMap<string, BuiltPage>
}

export function readBuilt(folder = DIST): Built {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length).split(sep).join('/'))
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(file.replace(/index\.html$/, ''), readFileSync(join(folder, file), 'utf8')))
  return { files: new Set(files), pages: new Map(pages.map((page) => [page.path, page])) }
}

export function tagsOf({ tags }: BuiltPage, name: string, fits: Readonly<Record<string, string>> = {}): readonly Tag[] {
  return tags.filter((tag) => tag.name === name && Object.entries(fits).every(([attribute, value]) => tag.attributes.get(attribute) === value))
}

export function saysNoIndex(page: BuiltPage): boolean {
  return tagsOf(page, 'meta', { name: 'robots', content: 'noindex' }).length > 0
}

function readPage(path: string, text: string): BuiltPage {
  return { path, html: text, tags: [...elementsIn(parse(text))].map(describe) }
}

function* elementsIn(node: DefaultTreeAdapterTypes.ParentNode): Generator<DefaultTreeAdapterTypes.Element> {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue
    yield child
    yield* elementsIn(child)
    if (child.namespaceURI === html.NS.HTML && child.tagName === 'template')
      yield* elementsIn(tree.getTemplateContent(child as DefaultTreeAdapterTypes.Template))
  }
}

function describe(element: DefaultTreeAdapterTypes.Element): Tag {
  return { name: element.tagName, attributes: new Map(element.attrs.map(({ name, value }) => [name, value])), text: textOf(element) }
}

function textOf(node: DefaultTreeAdapterTypes.ParentNode): string {
  return node.childNodes.map((child) => (tree.isTextNode(child) ? child.value : 'childNodes' in child ? textOf(child) : '')).join('')
}
