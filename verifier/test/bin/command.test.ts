import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { designOf, pngOf } from '../../../test/picture/drawn.ts'
import { bakePng } from '../../src/bake.ts'
import { didDocument, makeBadge, makeSigner } from './badge.ts'

const COMMAND = resolve(import.meta.dirname, '../../bin/rosette-verify.ts')
const DID_WEB = 'did:web:bakers.example'
const folder = mkdtempSync(join(tmpdir(), 'rosette-'))

beforeAll(async () => {
  const signer = await makeSigner()
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
  const genuine = await makeBadge(signer)
  const [header, , signature] = genuine.split('.')
  const [, other] = (await makeBadge(signer, { name: 'Doctor of Medicine' })).split('.')
  put('genuine.jwt', genuine)
  put('forged.jwt', [header, other, signature].join('.'))
  put('two.json', JSON.stringify({ type: 'VerifiablePresentation', verifiableCredential: [genuine, [header, other, signature].join('.')] }))
  put('expired.jwt', await makeBadge(signer, { validUntil: '2026-02-01T00:00:00Z' }))
  put('web.jwt', await makeBadge(signer, { issuer: DID_WEB, kid: `${DID_WEB}#key-1` }))
  put('evil.jwt', await makeBadge(signer, { name: '\u001b[2J\rVerified\u202e' }))
  put('did.json', JSON.stringify(didDocument(DID_WEB, signer)))
  const [loaf, stranger] = [pngOf(designOf(3), 96), pngOf(designOf(4), 96)]
  const pictured = await makeBadge(signer, { image: 'https://bakers.example/loaf.png' })
  writeFileSync(join(folder, 'loaf.png'), loaf)
  writeFileSync(join(folder, 'strange.png'), bakePng(stranger, pictured, '3.0'))
  put(
    'documents.json',
    JSON.stringify({ documents: { 'https://bakers.example/.well-known/did.json': 'did.json', 'https://bakers.example/loaf.png': 'loaf.png' } }),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Ending {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

function start(...words: string[]) {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', NODE_OPTIONS: '' }
  return spawn(process.execPath, [COMMAND, ...words], { cwd: folder, env })
}

/** Runs the whole command as a process of its own. */
async function command(words: readonly string[], stdin = ''): Promise<Ending> {
  const child = start(...words)
  const ended = once(child, 'close')
  child.stdin.end(stdin)
  const [stdout, stderr] = await Promise.all([child.stdout.setEncoding('utf8').toArray(), child.stderr.setEncoding('utf8').toArray()])
  const [status] = (await ended) as [number | null]
  return { status, stdout: stdout.join(''), stderr: stderr.join('') }
}

// vitest types these as `any`.
const containing = (text: string): unknown => expect.stringContaining(text)
const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern)

const AT = ['--at', '2026-11-01T00:00:00Z', '--offline']

describe('rosette-verify', { timeout: 30_000 }, () => {
  test('gives an answer for each badge that a file carries, and ends with the worst', async () => {
    const { status, stdout } = await command(['two.json', ...AT])
    expect(status).toBe(1)
    expect(stdout).toContain('two.json, verifiableCredential[0]')
    expect(stdout).toContain('2 badges: 1 verified, 1 rejected')
    const kept = await command(['two.json', ...AT, '--receipt', 'two.receipt'])
    expect(kept).toMatchObject({ status: 2, stdout: containing('a receipt is of one badge') })
  })

  test('says that a genuine badge is verified and ends with 0', async () => {
    const { status, stdout, stderr } = await command(['genuine.jwt', ...AT])
    expect(stdout).toMatch(/^genuine\.jwt\n✓ Verified\n/)
    expect(stdout).toContain('Achievement  Sourdough')
    expect(stdout).not.toContain('\u001b')
    expect([status, stderr]).toEqual([0, ''])
  })

  test('says that a forged badge is not valid and ends with 1', async () => {
    const { status, stdout } = await command(['forged.jwt', ...AT])
    expect(stdout).toContain('✗ Not valid')
    expect(status).toBe(1)
  })

  test('answers for the moment asked', async () => {
    expect(await command(['expired.jwt', ...AT])).toMatchObject({ status: 1, stdout: containing('✗ Genuine, but expired') })
    expect(await command(['expired.jwt', '--offline', '--at', '2026-01-15'])).toMatchObject({ status: 0 })
  })

  test('judges the recipient and the issuer when they are named', async () => {
    expect(await command(['genuine.jwt', ...AT, '--recipient', 'did:example:ada'])).toMatchObject({ status: 0 })
    expect(await command(['genuine.jwt', ...AT, '--recipient', 'did:example:bob'])).toMatchObject({ status: 1 })
    expect(await command(['genuine.jwt', ...AT, '--issuer', 'did:web:a.example', '--issuer', 'did:web:b.example'])).toMatchObject({ status: 1 })
  })

  test('ends with 2 when a document cannot be had, and with 0 when the folder has it', async () => {
    expect(await command(['web.jwt', ...AT])).toMatchObject({ status: 2, stdout: containing('? Could not be checked') })
    const { status, stdout } = await command(['web.jwt', ...AT, '--documents', '.'])
    expect(stdout).toMatch(/Network +nothing was asked\n +From folder +bakers\.example/)
    expect(status).toBe(0)
  })

  test('gives one JSON report per line in the order of the files, and 1 wins over 2', async () => {
    const files = ['none.jwt', 'web.jwt', 'forged.jwt', 'genuine.jwt', 'genuine.jwt', 'genuine.jwt']
    const { status, stdout, stderr } = await command([...files, ...AT, '--json'])
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    const verdicts = ['undetermined', 'rejected', 'verified', 'verified', 'verified'].map((verdict) => ({ verdict }))
    expect(lines).toMatchObject([{ error: 'no such file' }, ...verdicts])
    expect(lines).toMatchObject(files.map((file) => ({ file })))
    expect([status, stderr]).toEqual([1, ''])
  })

  test('counts at the end when there are several', async () => {
    const { status, stdout } = await command(['genuine.jwt', 'none.jwt', ...AT])
    expect(stdout).toMatch(/none\.jwt\n\? Could not be read\n {2}no such file\n\n2 badges: 1 verified, 1 unreadable\n$/)
    expect(status).toBe(2)
  })

  test('reads standard input for -', async () => {
    expect(await command(['-', ...AT], readFileSync(join(folder, 'genuine.jwt'), 'utf8'))).toMatchObject({ status: 0 })
    expect(await command(['-', ...AT])).toMatchObject({ status: 1 })
  })

  test('lets no text of a badge reach the terminal as an instruction', async () => {
    const text = await command(['evil.jwt', ...AT])
    expect(text.stdout.match(/[^\P{C}\n]/gu)).toBeNull()
    expect(text.stdout).toContain('<U+001B>[2J<U+000D>Verified<U+202E>')
    const json = await command(['evil.jwt', ...AT, '--json'])
    expect(json.stdout.match(/[^\P{C}\n]/gu)).toBeNull()
  })

  test('refuses wrong usage with 64 and a word on standard error', async () => {
    expect(await command(['genuine.jwt', '--jsn'])).toMatchObject({
      status: 64,
      stdout: '',
      stderr: matching(/^rosette-verify: unknown option '--jsn'\nusage: /),
    })
    expect(await command([])).toMatchObject({ status: 64, stdout: '' })
  })

  test('gives help and the version', async () => {
    expect(await command(['--help'])).toMatchObject({ status: 0, stdout: matching(/^usage: rosette-verify/), stderr: '' })
    expect(await command(['--version'])).toMatchObject({ status: 0, stdout: matching(/^\d+\.\d+\.\d+\n$/) })
  })

  test('ends with 130 when interrupted, and prints no half answer', async () => {
    const child = start('genuine.jwt', '-', ...AT, '--json')
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    const [status] = (await once(child, 'close')) as [number | null]
    expect(status).toBe(130)
  })

  test('never ends with 0 when nobody read the answer', async () => {
    const child = start('genuine.jwt', ...AT)
    child.stdout.destroy()
    const [status] = (await once(child, 'close')) as [number | null]
    expect(status).toBe(74)
  })

  test('asks a loopback address only when private ones are allowed', async () => {
    const asked: (string | undefined)[] = []
    const server = createServer((request, response) => {
      asked.push(request.url)
      response.end(readFileSync(join(folder, 'genuine.jwt')))
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/genuine.jwt`
    expect(await command([address, '--at', '2026-11-01'])).toMatchObject({ status: 2 })
    expect(asked).toEqual([])
    expect(await command([address, '--at', '2026-11-01', '--allow-private'])).toMatchObject({ status: 0 })
    expect(asked).toEqual(['/genuine.jwt'])
    server.close()
  })

  test('compares the picture with the one the badge points to when asked, and with none that nobody asked for', async () => {
    const options = [...AT, '--documents', 'documents.json']
    const asked = await command(['strange.png', ...options, '--picture', 'declared'])
    expect(asked).toMatchObject({ status: 0, stdout: containing('note: The picture looks different from the one the badge describes.') })
    expect((await command(['strange.png', ...options])).stdout).not.toContain('picture')
  })

  test('keeps a receipt, and finds the same from it without a network, at its instant', async () => {
    const options = ['--documents', '.', '--at', '2026-11-01T00:00:00Z', '--recipient', 'did:example:ada']
    const first = await command(['web.jwt', ...options, '--receipt', 'receipt.json'])
    expect(first).toMatchObject({ status: 0, stdout: containing('Verified') })
    expect(await command(['recheck', 'receipt.json', 'web.jwt'])).toMatchObject({ status: 0, stdout: containing('The same as in the receipt.'), stderr: '' })
    expect(JSON.parse((await command(['recheck', 'receipt.json', 'web.jwt', '--json'])).stdout)).toMatchObject({ same: true, report: { verdict: 'verified' } })
    const other = await command(['recheck', 'receipt.json', 'forged.jwt'])
    expect(other).toMatchObject({ status: 3, stdout: containing('Not what the receipt says:') })
    expect(other.stdout).toContain('input.sha256')
    // A receipt that is there is not written over.
    expect(await command(['genuine.jwt', ...AT, '--receipt', 'receipt.json'])).toMatchObject({ status: 64, stderr: containing('there is a file already') })
  })

  test.each([
    [['recheck'], 64, 'takes a receipt'],
    [['recheck', 'documents.json'], 64, 'takes a receipt'],
    [['recheck', 'documents.json', 'web.jwt', '--offline'], 64, 'does not go with recheck'],
    [['web.jwt', 'genuine.jwt', '--receipt', 'two.json'], 64, 'of one badge'],
    [['recheck', 'nowhere.json', 'web.jwt'], 2, 'nowhere.json'],
    [['recheck', 'web.jwt', 'web.jwt'], 2, 'is not JSON'],
  ])('%j ends with %i', async (words, status, sentence) => {
    expect(await command(words)).toMatchObject({ status, stderr: containing(sentence) })
  })

  test('a receipt of something else is unreadable, and no answer', async () => {
    expect(await command(['recheck', 'documents.json', 'web.jwt'])).toMatchObject({ status: 3, stdout: containing('unreadable') })
  })
})
