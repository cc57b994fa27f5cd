/** Reads a source file into what the rules of the rooms ask about: its imports, and the expressions it is made of. */

import { posix } from 'node:path'
import ts from 'typescript'

export interface Source {
  /** From the top of the repository, with `/`. */
  readonly path: string
  readonly imports: readonly Import[]
  /** Every node that is neither a type nor inside one. */
  readonly nodes: readonly ts.Node[]
}

export interface Import {
  readonly specifier: string
  /** The path a relative specifier leads to; else undefined. */
  readonly path: string | undefined
  readonly kind: 'value' | 'type' | 'dynamic'
}

export function readSource(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const imports: Import[] = []
  const nodes: ts.Node[] = []
  const add = (specifier: ts.Node | undefined, kind: Import['kind']) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return
    const { text: name } = specifier
    imports.push({ specifier: name, path: name.startsWith('.') ? posix.join(posix.dirname(path), name) : undefined, kind })
  }

  const visit = (node: ts.Node, inType: boolean): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause) ? 'type' : 'value')
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeExport(node) ? 'type' : 'value')
    else if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, 'type')
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], 'dynamic')
    const within = inType || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)
    if (!within) nodes.push(node)
    ts.forEachChild(node, (child) => visit(child, within))
  }
  visit(file, false)
  return { path, imports, nodes }
}

/** `import type` and an import of nothing but `type` names. */
function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const names = clause.namedBindings
  return !clause.name && names !== undefined && ts.isNamedImports(names) && names.elements.length > 0 && names.elements.every((one) => one.isTypeOnly)
}

function isTypeExport({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  if (isTypeOnly) return true
  return (
    exportClause !== undefined && ts.isNamedExports(exportClause) && exportClause.elements.length > 0 && exportClause.elements.every((one) => one.isTypeOnly)
  )
}
