/** `rosette` as a process of its own. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stageWithAwards } from './stage.ts'

const COMMAND = resolve(import.meta.dirname, '../../bin/rosette.ts')
const VERSION = (JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }).version

interface Ending {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

function start(words: readonly string[], cwd = '/') {
  return spawn(process.execPath, [COMMAND, ...words], { cwd, env: { ...process.env, NODE_OPTIONS: '' } })
}

async function ending(child: ReturnType<typeof start>, stdin = ''): Promise<Ending> {
  const ended = once(child, 'close')
  child.stdin.end(stdin)
  const [stdout, stderr] = await Promise.all([child.stdout.setEncoding('utf8').toArray(), child.stderr.setEncoding('utf8').toArray()])
  const [status] = (await ended) as [number | null]
  return { status, stdout: stdout.join(''), stderr: stderr.join('') }
}

describe('the process', { timeout: 30_000 }, () => {
  test('tells help and version', async () => {
    expect(await ending(start(['--version']))).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: '' })
    const { status, stdout, stderr } = await ending(start(['help']))
    expect([status, stdout.startsWith('usage: rosette COMMAND'), stderr]).toEqual([0, true, ''])
  })

  test('ends with 0, 1 or 64, and says nothing of its database', async () => {
    const { folder } = await stageWithAwards()
    expect(await ending(start(['list', '--email', 'ada@example.org'], folder))).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/\n1 award\n$/) as string,
      stderr: '',
    })
    expect(await ending(start(['erase', 'ada@example.org'], folder))).toEqual({
      status: 1,
      stdout: '',
      stderr: 'rosette: ada@example.org and 1 award would be forgotten for good (say --yes)\n',
    })
    expect(await ending(start(['list', '--all'], folder))).toMatchObject({ status: 64, stdout: '' })
    expect(await ending(start(['decide', '-'], folder), 'Dear Sirs')).toMatchObject({ status: 1 })
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('ends with 130 after %s, also while it waits for standard input', async (signal) => {
    const { folder } = await stageWithAwards()
    const child = start(['decide', '-', '--json'], folder)
    const ended = once(child, 'close')
    const said: string[] = []
    child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
    // Taken from the pipe: then it is listening.
    await new Promise<void>((taken) => child.stdin.write('x'.repeat(512 * 1024), () => taken()))
    child.kill(signal)
    expect([await ended, said.join('')]).toEqual([[130, null], 'interrupted; run it again to go on\n'])
  })

  test('ends a server of decisions with 0', async () => {
    const { folder } = await stageWithAwards([])
    const child = start(['serve-decisions', '--port', '0'], folder)
    const ended = once(child, 'close')
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect(await ended).toEqual([0, null])
  })

  test('says nothing when its reader has seen enough, and never ends with 0', async () => {
    const { folder } = await stageWithAwards(Array.from({ length: 3 }, (_, at) => `person${at}@example.org`))
    const child = start(['list', '--json'], folder)
    const said: string[] = []
    child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
    child.stdout.destroy()
    expect([await once(child, 'close'), said.join('')]).toEqual([[74, null], ''])
    const shell = spawn('sh', ['-c', `'${process.execPath}' '${COMMAND}' list | head -n 1`], { cwd: folder, env: { ...process.env, NODE_OPTIONS: '' } })
    expect(await ending(shell)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\S{26} .*\n$/) as string, stderr: '' })
  })

  test('finds the example beside its package', async () => {
    const { folder } = await stageWithAwards([])
    const { status, stdout } = await ending(start(['init', 'badges', '--json'], folder))
    expect([status, (JSON.parse(stdout) as { folder: string }).folder]).toEqual([0, join(folder, 'badges')])
  })
})
