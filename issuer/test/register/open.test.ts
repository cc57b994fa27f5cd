import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openRegister } from '../../src/register/open.ts'
import { keepPerson, personBy } from '../../src/register/people.ts'
import { temporaryFolder } from '../temporary.ts'
import { award, NOW, register } from './registers.ts'

const fileOf = (folder: string) => join(folder, 'private', 'register.sqlite')
const ada = { email: 'ada@example.org', name: 'Ada' }

test('what was entered is there when it is opened again', () => {
  const folder = temporaryFolder()
  const first = openRegister(folder)
  keepPerson(first, ada, NOW)
  first.close()
  expect(personBy(register(folder), 'ada@example.org')).toMatchObject(ada)
})

describe.skipIf(process.platform === 'win32')('nobody else', () => {
  test('may read it, nor its log', () => {
    const folder = temporaryFolder()
    keepPerson(register(folder), ada, NOW)
    const names = readdirSync(join(folder, 'private'))
    expect(names.sort()).toEqual(['register.sqlite', 'register.sqlite-shm', 'register.sqlite-wal'])
    expect(names.map((name) => statSync(join(folder, 'private', name)).mode & 0o777)).toEqual([0o600, 0o600, 0o600])
  })

  test('could: then it is not opened', () => {
    const folder = temporaryFolder()
    openRegister(folder).close()
    chmodSync(fileOf(folder), 0o644)
    expect(() => openRegister(folder)).toThrow(/chmod 600/)
  })

  test('put a link in its place', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'private'), { mode: 0o700 })
    symlinkSync(join(folder, 'elsewhere'), fileOf(folder))
    expect(() => openRegister(folder)).toThrow(/is a link/)
    expect(readdirSync(folder)).toEqual(['private'])
  })
})

describe('a transaction', () => {
  test('is all or nothing', () => {
    const opened = register()
    const fails = () =>
      opened.transaction(() => {
        keepPerson(opened, ada, NOW)
        throw new Error('stop')
      })
    expect(fails).toThrow('stop')
    expect(personBy(opened, ada.email)).toBeUndefined()
  })

  test('within another is part of it', () => {
    const opened = register()
    const fails = () =>
      opened.transaction(() => {
        opened.transaction(() => keepPerson(opened, ada, NOW))
        throw new Error('stop')
      })
    expect(fails).toThrow('stop')
    expect(personBy(opened, ada.email)).toBeUndefined()
  })

  test('waits for nothing, so that no other change slips in between', () => {
    const opened = register()
    expect(() => opened.transaction(async () => keepPerson(opened, ada, NOW))).toThrow(/waits for nothing/)
    expect(personBy(opened, ada.email)).toBeUndefined()
  })

  test('keeps a second writer waiting, and a reader sees nothing half done', () => {
    const folder = temporaryFolder()
    const [one, other] = [register(folder), register(folder)]
    one.transaction(() => {
      keepPerson(one, ada, NOW)
      expect(personBy(other, ada.email)).toBeUndefined()
    })
    expect(personBy(other, ada.email)).toBeDefined()
  })
})

test('a process that dies in the middle leaves nothing half done', () => {
  const folder = temporaryFolder()
  register(folder)
  const program = `
    import { openRegister } from ${JSON.stringify(new URL('../../src/register/open.ts', import.meta.url).href)}
    import { keepPerson } from ${JSON.stringify(new URL('../../src/register/people.ts', import.meta.url).href)}
    const register = openRegister(${JSON.stringify(folder)})
    keepPerson(register, { email: 'whole@example.org' }, new Date(0))
    register.transaction(() => {
      keepPerson(register, { email: 'half@example.org' }, new Date(0))
      process.kill(process.pid, 'SIGKILL')
      for (;;);
    })`
  expect(() => execFileSync(process.execPath, ['--input-type=module', '--eval', program])).toThrow()
  const opened = register(folder)
  expect(personBy(opened, 'whole@example.org')).toBeDefined()
  expect(personBy(opened, 'half@example.org')).toBeUndefined()
  expect(opened.one('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
})

test('a register by a newer program is left alone', () => {
  const folder = temporaryFolder()
  const opened = openRegister(folder)
  opened.all('PRAGMA user_version = 999')
  opened.close()
  expect(() => openRegister(folder)).toThrow(/newer rosette/)
})

test('another file in its place is told', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'private'), { mode: 0o700 })
  writeFileSync(fileOf(folder), 'no register, but long enough to be looked at'.repeat(100), { mode: 0o600 })
  expect(() => openRegister(folder)).toThrow('private/register.sqlite: is no register')
})

test('what points nowhere is refused, text where a number belongs too', () => {
  const opened = register()
  award(opened)
  expect(() => opened.run('UPDATE awards SET person = 99')).toThrow(/FOREIGN KEY/)
  expect(() => opened.run("UPDATE statuses SET position = 'one'")).toThrow(/cannot store TEXT/)
})
