/** Makes what editors and type checkers read from the manifest: types for templates, and the data of VS Code and JetBrains. */

import { generateJsxTypes } from '@wc-toolkit/jsx-types'
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration'
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { elementsOf, eventTypesOf, type Manifest } from './manifest.ts'

/** Writes the files into `outdir`: `jsx/` for the frameworks, the rest beside the modules. */
export function makeEditorFiles(manifest: Manifest, outdir: string): void {
  const plain = JSON.parse(JSON.stringify(manifest)) as unknown
  const custom = plain as Parameters<typeof generateVsCodeCustomElementData>[0]
  const jsx = join(outdir, 'jsx')
  mkdirSync(jsx, { recursive: true })
  generateJsxTypes(plain as Parameters<typeof generateJsxTypes>[0], { outdir: jsx, fileName: 'elements.d.ts', globalTypePath: '../index.js' })
  ownPart(join(jsx, 'elements.d.ts'), eventTypesOf(manifest))
  for (const [name, text] of Object.entries(frameworks(manifest))) writeFileSync(join(jsx, `${name}.d.ts`), text)
  generateVsCodeCustomElementData(custom, { outdir, htmlFileName: 'vscode.html-custom-data.json', cssFileName: 'vscode.css-custom-data.json', hideLogs: true })
  generateJetBrainsWebTypes(custom, { outdir, webTypesFileName: 'web-types.json', packageJson: false, hideLogs: true })
}

/** The generator names the types of events without importing them, and speaks to every framework at once; `frameworks` do that one by one. */
function ownPart(file: string, events: readonly string[]): void {
  const [types = ''] = readFileSync(file, 'utf8').split('\ndeclare ', 1)
  writeFileSync(file, `import type { ${events.join(', ')} } from '../index.js'\n${types}`)
}

/** Each framework keeps its list of known tags in a module of its own, so each gets a file: only those who have it can read it. */
function frameworks(manifest: Manifest): Readonly<Record<'react' | 'preact' | 'solid' | 'vue' | 'svelte', string>> {
  const elements = elementsOf(manifest)
  const classes = `import type { ${elements.map(({ name }) => name).join(', ')} } from '../index.js'\n`
  const props = `import type { ${elements.map(({ name }) => `${name}Props`).join(', ')} } from './elements.js'\n`
  const tags = (type: (name: string) => string) => elements.map(({ name, tagName }) => `'${tagName}': ${type(name)}`).join('\n')
  const jsx = (module: string, list: string, more = '') =>
    `declare module '${module}' {\nnamespace JSX {\ninterface IntrinsicElements {\n${list}\n}\n}\n${more}}\n`
  return {
    react: `import type { DetailedHTMLProps, HTMLAttributes } from 'react'\n${classes}${props}${jsx(
      'react',
      tags((name) => `DetailedHTMLProps<HTMLAttributes<${name}>, ${name}> & ${name}Props`),
      'interface CSSProperties {\n[property: `--open-badge-${string}`]: string | number | undefined\n}\n',
    )}`,
    preact: `import type { JSX } from 'preact'\n${classes}${props}${jsx(
      'preact',
      tags((name) => `JSX.HTMLAttributes<${name}> & ${name}Props`),
    )}`,
    solid: `import 'solid-js'\nimport type { CustomElementsSolidJs } from './elements.js'\n${jsx(
      'solid-js',
      elements.map(({ tagName }) => `'${tagName}': CustomElementsSolidJs['${tagName}']`).join('\n'),
    )}`,
    vue: `import type { HTMLAttributes } from 'vue'\n${props}declare module 'vue' {\ninterface GlobalComponents {\n${tags(
      (name) => `new () => { $props: HTMLAttributes & ${name}Props }`,
    )}\n}\n}\n`,
    svelte: `import type { HTMLAttributes } from 'svelte/elements'\n${classes}${props}declare module 'svelte/elements' {\ninterface SvelteHTMLElements {\n${tags(
      (name) => `HTMLAttributes<${name}> & ${name}Props`,
    )}\n}\n}\n`,
  }
}
