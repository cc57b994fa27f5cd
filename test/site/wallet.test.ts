import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { badgeIn, fragmentOf } from '../../site/src/wallet/link.ts'

const fragment = (bytes: Uint8Array) => `#badge=${Buffer.from(bytes).toString('base64url')}`

describe('a link that carries a badge', () => {
  test.each(['eyJhbGciOiJFZERTQSJ9.e30.c2ln', JSON.stringify({ name: 'Zoë 🎓' }), 'a'.repeat(100_000)])('gives it back: %.40s', async (text) => {
    const carried = await fragmentOf(text)
    expect(carried).toMatch(/^#badge=[\w-]+$/)
    expect(await badgeIn(carried)).toBe(text)
  })

  test('is none of ours when it says nothing of a badge', async () => {
    for (const other of ['', '#', '#main', '#badges=abc']) expect(await badgeIn(other)).toBeUndefined()
  })

  test.each([
    ['cut', async () => (await fragmentOf(Array.from({ length: 500 }, (_, at) => String(at * 7919)).join())).slice(0, -4)],
    ['empty', () => '#badge='],
    ['other letters', () => '#badge=ä'],
    ['a script', () => '#badge=<script>alert(1)</script>'],
    ['no deflate', () => fragment(Buffer.from('hello'))],
    ['bad UTF-8', () => fragment(deflateRawSync(Uint8Array.of(0xff, 0xfe)))],
    ['a bomb', () => fragment(deflateRawSync(Buffer.alloc(64 * 1024 * 1024)))],
    ['very long', () => `#badge=${'A'.repeat(3 * 1024 * 1024)}`],
  ])('that is damaged says so: %s', async (_, made) => {
    expect(await badgeIn(await made())).toBe('damaged')
  })
})
