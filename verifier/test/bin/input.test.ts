import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { readInput } from '../../bin/input.ts'

const folder = mkdtempSync(join(tmpdir(), 'rosette-'))
writeFileSync(join(folder, 'badge'), 'bytes')
afterAll(() => rmSync(folder, { recursive: true }))

const signal = new AbortController().signal
const nothing = () => Readable.from([])

describe('an input', () => {
  test('is the bytes of a file, and a clear word when it is not there', async () => {
    expect(await readInput(join(folder, 'badge'), nothing(), signal)).toEqual(new TextEncoder().encode('bytes'))
    await expect(readInput(join(folder, 'none'), nothing(), signal)).rejects.toThrow(/^no such file$/)
    await expect(readInput(folder, nothing(), signal)).rejects.toThrow(/^a folder, not a file$/)
  })

  test('is standard input for -', async () => {
    const stdin = Readable.from([Buffer.from('by'), Buffer.from('tes')])
    expect(await readInput('-', stdin, signal)).toEqual(new TextEncoder().encode('bytes'))
  })

  test('is an address when it looks like one, and a clear word when it is none', async () => {
    expect(await readInput('HTTPS://example.org/a', nothing(), signal)).toEqual(new URL('https://example.org/a'))
    await expect(readInput('https://', nothing(), signal)).rejects.toThrow(/^not an address$/)
  })

  test('without end is refused', async () => {
    const chunk = Buffer.alloc(16 * 1024 * 1024)
    const endless = new Readable({ read: (): void => void endless.push(chunk) })
    await expect(readInput('-', endless, signal)).rejects.toThrow(/^too large to be a badge$/)
  })

  test('is waited for no longer than the signal allows', async () => {
    const silent = new Readable({ read: () => undefined })
    await expect(readInput('-', silent, AbortSignal.timeout(20))).rejects.toThrow()
  })
})
