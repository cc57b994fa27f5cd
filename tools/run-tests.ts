/**
 * Builds, runs every kind of test there is and ends with `N passed, N failed`.
 * `npm test -- --only unit` narrows it to some kinds: unit, components, e2e (comma between).
 */

import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build, type Package } from './build.ts'
import { judge, line, sum, type Counts } from './counts.ts'

interface Kind {
  readonly name: string
  readonly files: string
  readonly except?: string
  readonly packages: readonly Package[]
  readonly run: (output: string) => { readonly exitCode: number | null; readonly counts: Counts | undefined }
}

const root = fileURLToPath(new URL('..', import.meta.url))

const KINDS: readonly Kind[] = [
  {
    name: 'unit',
    files: '{verifier/test,issuer/test,test}/**/*.test.ts',
    except: 'test/e2e/**',
    packages: ['verifier'],
    run: (output) => runVitest(['node'], output),
  },
  { name: 'components', files: 'components/test/**/*.test.ts', packages: ['verifier', 'components'], run: runComponents },
  { name: 'e2e', files: 'test/e2e/**/*.test.ts', packages: ['verifier', 'issuer', 'components', 'site'], run: (output) => runVitest(['e2e', 'timed'], output) },
]

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const only = values.only?.split(',')
const strangers = only?.filter((one) => !KINDS.some(({ name }) => name === one)) ?? []
if (strangers.length) throw new Error(`no such kind of test: ${strangers.join(', ')}`)
const kinds = KINDS.filter(
  ({ name, files, except }) => (only?.includes(name) ?? true) && globSync(files, { cwd: root, exclude: except ? [except] : [] }).length > 0,
)

if (!kinds.length) console.error('There are no such tests.')
const built = new Set<Package>()
const total = kinds.length ? sum(kinds.map(runKind)) : judge(undefined, 1)
console.log(line(total))
process.exitCode = total.failed ? 1 : 0

function runKind({ name, packages, run }: Kind): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'rosette-tests-'))
  try {
    buildOnce(packages)
    const { exitCode, counts } = run(join(folder, 'counts.json'))
    const judged = judge(counts, exitCode)
    console.log(`${name}: ${line(judged)}${exitCode === 0 ? '' : ` (ended with ${exitCode})`}\n`)
    return judged
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}\n`)
    return judge(undefined, 1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function buildOnce(packages: readonly Package[]): void {
  build(packages.filter((name) => !built.has(name)))
  for (const name of packages) built.add(name)
}

function runVitest(projects: readonly string[], output: string): ReturnType<Kind['run']> {
  const exitCode = runProgram('vitest', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${output}`,
  ])
  const report = readJson(output) as VitestReport | undefined
  const counts = report && { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests }
  return { exitCode, counts }
}

/** Of vitest's JSON report, the counts. */
interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
}

function runComponents(output: string): ReturnType<Kind['run']> {
  const exitCode = runProgram('wtr', [], { ROSETTE_COUNTS: output })
  return { exitCode, counts: readJson(output) as Counts | undefined }
}

function runProgram(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): number | null {
  const path = join(root, 'node_modules', '.bin', program)
  return spawnSync(path, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' }).status
}

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
