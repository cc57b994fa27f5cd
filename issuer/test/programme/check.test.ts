import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkProgramme } from '../../src/programme/check.ts'
import { achievement, smallProgramme } from '../folders.ts'

const wrong = (folder: string) => checkProgramme(folder).wrong.map(({ file, message }) => `${file ?? '-'}: ${message}`)
const unwise = (folder: string) => checkProgramme(folder).unwise.map(({ file, message }) => `${file ?? '-'}: ${message}`)

test('a small programme is well', () => {
  expect(checkProgramme(smallProgramme())).toMatchObject({ wrong: [], unwise: [] })
})

test('pictures are looked at', () => {
  const named = { 'programme/achievements/knots.md': achievement({ image: 'knots.svg' }) }
  expect(wrong(smallProgramme(named))).toEqual(['programme/achievements/knots.md: the picture programme/artwork/knots.svg is missing'])
  const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'
  expect(wrong(smallProgramme({ ...named, 'programme/artwork/knots.svg': script }))).toEqual([
    'programme/artwork/knots.svg: holds an element that is more than a picture',
  ])
})

test.skipIf(process.platform === 'win32')('keys that others may read are told', () => {
  const folder = smallProgramme()
  mkdirSync(join(folder, 'private', 'keys'), { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, 'private', 'keys', 'key-1.json'), '{}', { mode: 0o600 })
  expect(wrong(folder)).toEqual([])
  chmodSync(join(folder, 'private', 'keys', 'key-1.json'), 0o644)
  expect(wrong(folder)).toEqual([expect.stringMatching(/others on this machine may open .*key-1\.json/)])
})

test('what is unwise is told, but hinders nothing', () => {
  const profile = { issuer: { name: 'School' } }
  const folder = smallProgramme(
    { 'programme/achievements/knots.md': achievement({ tags: [], description: 'Knots.' }), 'programme/artwork/old.svg': '' },
    profile,
  )
  mkdirSync(join(folder, '.git'))
  expect(wrong(folder)).toEqual([])
  expect(unwise(folder)).toEqual([
    'programme/programme.json: the issuer has no description',
    'programme/achievements/knots.md: Knots names no skills',
    'programme/achievements/knots.md: the description is very short',
    '.gitignore: git would take the private folder',
    'programme/artwork/old.svg: no achievement uses this picture',
  ])
})
