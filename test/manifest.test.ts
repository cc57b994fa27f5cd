/** Nothing is promised to a web developer that no test speaks of. Parts and custom properties are tried one by one in components/test/look.test.ts. */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'

interface Named {
  readonly name: string
}

interface Declaration {
  readonly tagName?: string
  readonly attributes?: readonly Named[]
  readonly members?: readonly (Named & { readonly static?: boolean })[]
  readonly events?: readonly Named[]
  readonly slots?: readonly Named[]
  readonly cssStates?: readonly Named[]
}

const root = new URL('../', import.meta.url).pathname
const manifest = JSON.parse(await readFile(join(root, 'components/dist/custom-elements.json'), 'utf8')) as {
  modules: readonly { declarations?: readonly Declaration[] }[]
}
const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName !== undefined)
const tests = (await Promise.all(['components/test', 'test/e2e'].map(textsIn))).join('\n')

it.each(elements.map((element) => [element.tagName, element] as const))(
  '<%s>: every attribute, property, method, event, slot and state is met in a test',
  (_, element) => {
    const { attributes = [], members = [], events = [], slots = [], cssStates = [] } = element
    const names = [attributes, members.filter((member) => !member.static), events, slots, cssStates].flat().map(({ name }) => name)
    expect(names.length).toBeGreaterThan(2)
    expect(names.filter((name) => name !== '' && !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(tests))).toEqual([])
  },
)

async function textsIn(folder: string): Promise<string> {
  const files = await readdir(join(root, folder), { recursive: true })
  return (await Promise.all(files.filter((name) => name.endsWith('.ts')).map((name) => readFile(join(root, folder, name), 'utf8')))).join('\n')
}
