import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentOf, stage, stageWithKey, type Around } from './stage.ts'

const PASSPHRASE = 'correct horse battery'
const env = { ROSETTE_PASSPHRASE: PASSPHRASE }
const fileOf = (folder: string, name: string) => readFileSync(join(folder, 'private/keys', `${name}.json`), 'utf8')
/** A terminal on which this is typed, in this order. */
function typing(...lines: readonly string[]): Required<Pick<Around, 'ask'>> & { readonly asked: (readonly [question: string, isSecret: boolean])[] } {
  const [left, asked] = [[...lines], [] as (readonly [string, boolean])[]]
  return {
    asked,
    ask: (question, options) => {
      asked.push([question, options?.isSecret ?? false])
      return Promise.resolve(left.shift() ?? '')
    },
  }
}

test('keys are made, listed, shown and replaced', async () => {
  const { folder, done } = stage()
  expect(await done('keys list')).toBe('There is no key yet: rosette keys new\n')
  expect(await done('keys new')).toBe(
    'key-1 is there (EdDSA), in private/keys/key-1.json. Keep a copy of it in a safe place.\nStrangers know you as did:web:badges.harbour.test, once you have published.\n',
  )
  expect(statSync(join(folder, 'private/keys/key-1.json')).mode & 0o777).toBe(0o600)
  expect(await done('keys new --name spare --algorithm ES256')).toMatch(/^spare is there \(ES256\), in private\/keys\/spare\.json\./)
  expect(await done('keys rotate', { now: new Date('2026-12-01T00:00:00Z') })).toBe(
    'key-2 is there (EdDSA), in private/keys/key-2.json. Keep a copy of it in a safe place.\n' +
      'key-1 is retired: it signs nothing more, and what it signed stays good.\nStrangers know you as did:web:badges.harbour.test, once you have published.\n',
  )
  expect(await done('keys list')).toBe(
    '3 keys\nkey-1  EdDSA  made 2026-11-23  retired 2026-12-01\nspare  ES256  made 2026-11-23  signs\nkey-2  EdDSA  made 2026-12-01  signs\n',
  )
  const shown = await done('keys show spare')
  expect(shown).toMatch(
    /^spare \(signs\)\n {2}did:web:badges\.harbour\.test#spare\n {2}did:web:badges\.harbour\.test#spare-multikey\n {2}\{"kty":"EC","crv":"P-256",/,
  )
  expect(await done('keys show')).toContain(shown)
})

test('a key that there is, or is not, is told', async () => {
  const { folder, run } = await stageWithKey()
  const before = fileOf(folder, 'key-1')
  expect((await run('keys new --name key-1')).errors).toBe('rosette: there is a key key-1 already (choose another name; a key is never overwritten)\n')
  expect(fileOf(folder, 'key-1')).toBe(before)
  expect((await run('keys show key-9')).errors).toBe('rosette: there is no key "key-9" (see the keys with: rosette keys list)\n')
})

describe('a passphrase', () => {
  test('from the environment locks the key, and opens it to sign', async () => {
    const { folder, done, run } = stage()
    await done('keys new --passphrase', { env })
    expect(fileOf(folder, 'key-1')).not.toContain('"d"')
    expect(await done('keys list')).toBe('1 key\nkey-1  EdDSA  made 2026-11-23  signs, locked\n')
    await done('issue knots --to ada@example.org', { env })
    expect(await run('issue knots --to bob@example.org')).toMatchObject({
      status: 1,
      errors: 'rosette: the key key-1 is locked (set ROSETTE_PASSPHRASE, or run this on a terminal)\n',
    })
    expect(await run('issue knots --to bob@example.org', { env: { ROSETTE_PASSPHRASE: 'another passphrase' } })).toMatchObject({
      status: 1,
      errors: 'rosette: this passphrase does not open the key key-1 (try again)\n',
    })
    // What cannot be signed is not entered.
    expect(await done('list')).toMatch(/^\S+ .*ada@example\.org\n1 award\n$/)
  })

  test('is asked for on a terminal, unseen, a new one twice', async () => {
    const { done } = stage()
    const twice = typing(PASSPHRASE, PASSPHRASE)
    await done('keys new --passphrase', twice)
    expect(twice.asked).toEqual([
      ['New passphrase: ', true],
      ['Once more: ', true],
    ])
    const once = typing(PASSPHRASE)
    await done('issue knots --to ada@example.org', once)
    expect(once.asked).toEqual([['Passphrase of key-1: ', true]])
    const none = typing()
    await done('list', none)
    expect(none.asked).toEqual([])
  })

  test.each<readonly [string, Around, string]>([
    ['that differs', typing(PASSPHRASE, 'something else'), 'the two passphrases differ (type the same one twice)'],
    ['that is short', typing('short', 'short'), 'the passphrase is short (take at least 12 characters)'],
    ['of nobody', {}, 'there is no terminal to type a passphrase on (set ROSETTE_PASSPHRASE)'],
    ['that is empty', { env: { ROSETTE_PASSPHRASE: '' } }, 'the passphrase is short (take at least 12 characters)'],
  ])('%s makes no key', async (_, around, message) => {
    const { folder, run } = stage()
    expect(await run('keys new --passphrase', around)).toEqual({ status: 1, out: '', errors: `rosette: ${message}\n` })
    expect([...contentOf(folder).keys()].filter((path) => path.startsWith('private'))).toEqual([])
  })
})
