/**
 * Plants each fault in a copy of the project, runs the verifier's tests, and writes which of them failed first to docs/sabotage.md.
 * Ends with 1 when a fault was found by none. Arguments: words; only faults whose name has one of them are planted, and only their rows are written anew.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FAULTS, type Fault } from './faults.ts'
import { readTable, writeTable } from './table.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const words = process.argv.slice(2)
const copy = mkdtempSync(join(tmpdir(), 'rosette-sabotage-'))
const finders = new Map(readTable(root))
const planted = FAULTS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
let missed = 0

try {
  makeCopy()
  if (firstFailure(['verifier/test'])) throw new Error('the tests fail before anything was planted')
  for (const fault of planted) {
    const by = findsIt(fault)
    if (!by) missed += 1
    console.log(`${by ? 'found ' : 'MISSED'}  ${fault.name}  (${by ?? 'nothing'})`)
    finders.set(fault.name, by ?? 'nothing')
    await writeTable(root, finders)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
console.log(`\n${planted.length} planted, ${planted.length - missed} found, ${missed} missed`)
process.exit(missed ? 1 : 0)

function makeCopy(): void {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  for (const file of files.split('\n')) if (/^(verifier|test|tools)\/|^[^/]+$/.test(file)) cpSync(join(root, file), join(copy, file))
  for (const folder of ['node_modules', 'verifier/node_modules'])
    try {
      symlinkSync(join(root, folder), join(copy, folder))
    } catch {
      // A workspace without packages of its own has no such folder.
    }
}

/** The tests of the fault's own room first: most faults are found there, and soon. */
function findsIt({ file, from, to }: Fault): string | undefined {
  const path = join(copy, 'verifier/src', file)
  const sound = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    sound.replace(from, () => to),
  )
  try {
    const room = basename(file) === file ? file.replace('.ts', '') : file.split('/')[0]
    return firstFailure([`verifier/test/${room}`]) ?? firstFailure(['verifier/test', 'test/conformance/node'])
  } finally {
    writeFileSync(path, sound)
  }
}

/** The name of the first test that fails; one file after another could take minutes, so what began along with it may fail too. */
function firstFailure(filters: readonly string[]): string | undefined {
  const out = join(copy, 'result.json')
  rmSync(out, { force: true })
  const run = spawnSync(
    'npx',
    ['vitest', 'run', '--project', 'node', '--bail', '1', '--reporter', 'json', '--outputFile', out, '--passWithNoTests', ...filters],
    {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, CONFORMANCE_DIR: resolve(root, process.env['CONFORMANCE_DIR'] ?? '../shared/conformance') },
    },
  )
  if (run.status === 0) return undefined
  const { testResults } = JSON.parse(readFileSync(out, 'utf8')) as { testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[] }
  for (const { name, assertionResults } of testResults) {
    const failed = assertionResults.find(({ status }) => status === 'failed')
    if (failed) return `${basename(name)}: ${failed.fullName.replaceAll('|', '/').replaceAll('\n', ' ').slice(0, 120).trim()}`
  }
  return 'a file that no longer runs'
}
