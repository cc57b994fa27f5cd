/** Takes the indentation out of the templates in `dist`: style sheets minified, white space in markup made single. */

import { transform } from 'esbuild'
import { globSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Rewrites every script of the folder in place. Throws when a style sheet has holes: it could not be minified. */
export async function slimTemplates(folder: string): Promise<void> {
  for (const name of globSync('**/*.js', { cwd: folder })) {
    const file = join(folder, name)
    const code = await readFile(file, 'utf8')
    const slim = await slimmed(code, file)
    if (slim !== code) await writeFile(file, slim)
  }
}

async function slimmed(code: string, file: string): Promise<string> {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS)
  const edits = await Promise.all(templatesIn(source).map(editsOf))
  return edits
    .flat()
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), code)
}

function templatesIn(node: ts.Node): readonly ts.TaggedTemplateExpression[] {
  const inside: ts.TaggedTemplateExpression[] = []
  node.forEachChild((child) => void inside.push(...templatesIn(child)))
  return ts.isTaggedTemplateExpression(node) ? [node, ...inside] : inside
}

async function editsOf({ tag, template }: ts.TaggedTemplateExpression): Promise<readonly Edit[]> {
  const kind = ts.isIdentifier(tag) ? tag.text : ''
  if (kind === 'css') return [await sheet(template)]
  if (kind !== 'html' && kind !== 'svg') return []
  const parts = ts.isNoSubstitutionTemplateLiteral(template) ? [template] : [template.head, ...template.templateSpans.map(({ literal }) => literal)]
  return parts.map((part) => edit(part, inner(part).replace(/\s*\n\s*/g, ' ')))
}

async function sheet(template: ts.TemplateLiteral): Promise<Edit> {
  if (!ts.isNoSubstitutionTemplateLiteral(template)) throw new Error('a style sheet with holes cannot be minified')
  const { code } = await transform(template.text, { loader: 'css', minify: true, target: 'esnext' })
  return edit(template, code.trim().replace(/[\\`]|\$\{/g, '\\$&'))
}

/** A part's text between its first character, `` ` `` or `}`, and its last ones, `` ` `` or `${`. */
function inner(part: ts.TemplateLiteralLikeNode): string {
  const text = part.getText()
  return text.slice(1, text.length - endOf(part))
}

function edit(part: ts.TemplateLiteralLikeNode, text: string): Edit {
  return { from: part.getStart() + 1, to: part.getEnd() - endOf(part), text }
}

const endOf = (part: ts.TemplateLiteralLikeNode): number => (ts.isTemplateHead(part) || ts.isTemplateMiddle(part) ? 2 : 1)
