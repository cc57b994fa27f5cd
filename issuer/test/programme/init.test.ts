import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkProgramme } from '../../src/programme/check.ts'
import { EXAMPLE_ARTWORK, initProgramme } from '../../src/programme/init.ts'
import { EXAMPLE, exampleProgramme } from '../folders.ts'
import { temporaryFolder } from '../temporary.ts'

test('the example is without fault, and says itself that it is an example', () => {
  const { programme, wrong, unwise } = checkProgramme(exampleProgramme())
  expect(wrong).toEqual([])
  expect(unwise.map(({ message }) => message)).toEqual(['https://badges.meridian.example is an example'])
  expect([...programme!.achievements.keys()].sort()).toEqual(Object.keys(EXAMPLE_ARTWORK).sort())
})

test('an expert certification needs an associate one, which needs exams', () => {
  const { achievements } = checkProgramme(exampleProgramme()).programme!
  const needs = (id: string) => achievements.get(id)!.requires
  expect(needs('expert-architect')).toEqual(['associate-administrator'])
  expect(needs('associate-administrator').map((id) => achievements.get(id)!.type)).toEqual(['Assessment', 'Assessment'])
})

test('the private folder is private, and git leaves it alone', () => {
  const folder = exampleProgramme()
  expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('private/\n')
  if (process.platform !== 'win32') expect(statSync(join(folder, 'private')).mode & 0o777).toBe(0o700)
})

test('nothing is overwritten', () => {
  const folder = exampleProgramme()
  expect(() => initProgramme(folder, EXAMPLE)).toThrow(/there is a programme already/)
  const other = temporaryFolder()
  writeFileSync(join(other, 'README.md'), 'mine')
  expect(() => initProgramme(other, EXAMPLE)).toThrow(/README\.md: is there already/)
  expect([readFileSync(join(other, 'README.md'), 'utf8'), existsSync(join(other, 'programme'))]).toEqual(['mine', false])
})
