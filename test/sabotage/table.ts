/** The table of planted faults in docs/sabotage.md: which test found each. Read and written here alone. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { FAULTS } from './faults.ts'

const FILE = 'docs/sabotage.md'

/** The names of the faults and what found them; empty before the first run. */
export function readTable(root: string): readonly (readonly [fault: string, by: string])[] {
  const path = join(root, FILE)
  if (!existsSync(path)) return []
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.includes('---'))
  return rows.slice(1).map((line) => {
    const [, fault = '', , by = ''] = line.split('|').map((cell) => cell.trim())
    return [fault, by]
  })
}

/** In the order of the faults; one that was never planted has no row. */
export async function writeTable(root: string, finders: ReadonlyMap<string, string>): Promise<void> {
  const rows = FAULTS.flatMap(({ name, file }) => (finders.has(name) ? [`| ${name} | \`${file}\` | ${finders.get(name) ?? ''} |`] : []))
  const page = `# Sabotage

Faults planted in the verifier one at a time, and the first test that failed. Written by \`npm run test:sabotage\`.

| Fault | File in \`verifier/src\` | Found by |
| --- | --- | --- |
${rows.join('\n')}
`
  writeFileSync(join(root, FILE), await format(page, { parser: 'markdown', printWidth: 160 }))
}
