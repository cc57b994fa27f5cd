import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RefusedError } from '../../src/errors.ts'
import { findFolder, readProgramme, surveyProgramme } from '../../src/programme/read.ts'
import { achievement, KNOTS, PROFILE, smallProgramme } from '../folders.ts'
import { temporaryFolder } from '../temporary.ts'

const complaints = (folder: string) => surveyProgramme(folder).findings.map(({ file, line, message }) => `${file ?? '-'}:${line ?? '-'}: ${message}`)

test('a small programme has sensible settings', () => {
  const folder = smallProgramme()
  const { achievements, ...programme } = readProgramme(folder)
  expect(programme).toEqual({
    ...PROFILE,
    folder,
    issuer: { id: 'did:web:badges.harbour.test', ...PROFILE.issuer },
    languages: ['en'],
    securing: 'vc-jwt',
    algorithm: 'EdDSA',
    dataModel: '2.0',
    ob2Twin: false,
    claimDays: 90,
    reminderDays: [7, 30],
  })
  expect([...achievements.keys()]).toEqual(['knots'])
})

test('reminders are in order, once each, and may be none', () => {
  const days = (reminderDays: readonly number[]) => readProgramme(smallProgramme({}, { reminderDays })).reminderDays
  expect([days([30, 7, 30]), days([])]).toEqual([[7, 30], []])
})

describe('the profile', () => {
  test.each([
    ['no name', { name: undefined }, 'the field name is missing'],
    ['a name with a line break', { name: 'a\nBcc: x@y.z' }, /name holds a line break/],
    ['an address of one machine', { url: 'https://localhost' }, 'url: the host is no name of the internet'],
    ['two contacts', { contact: 'a@b.test, c@d.test' }, /^contact: .* looks like several addresses/],
    ['no issuer', { issuer: undefined }, /the field issuer is missing/],
    ['an issuer that is a text', { issuer: 'School' }, /issuer is no object/],
    ['a language nobody wrote', { languages: ['en', 'tlh'] }, 'languages: "tlh" is no language known here'],
    ['a word that is none', { securing: 'blockchain' }, 'securing is none of the words known here'],
    ['a flag that is a text', { ob2Twin: 'yes' }, 'ob2Twin is neither true nor false'],
    ['no days to claim', { claimDays: 0 }, 'claimDays does not fit'],
    ['a reminder on no day', { reminderDays: [7, 'soon'] }, 'reminderDays does not fit'],
    ['a reminder before the mail', { reminderDays: [-1] }, 'reminderDays does not fit'],
    ['a receiver in the open', { receiver: 'http://receiver.test' }, /^receiver: .* is no https address/],
    ['a curve that RDF does not sign with', { securing: 'data-integrity', algorithm: 'ES256' }, /needs EdDSA/],
    ['a misspelt field', { ob2twin: true }, 'there is no field "ob2twin"'],
  ])('%s is told', (_, fields, message) => {
    const messages = surveyProgramme(smallProgramme({}, fields)).findings.map((finding) => finding.message)
    expect(messages.join('\n')).toMatch(message)
  })

  test('each fault has its line', () => {
    expect(complaints(smallProgramme({}, { claimDays: 0 }))).toEqual(['programme/programme.json:10: claimDays does not fit'])
    expect(complaints(smallProgramme({}, { issuer: { name: 'School', email: 'none' } }))).toEqual([
      'programme/programme.json:6: email: "none" is no e-mail address',
    ])
  })

  test.each(['', '[]', '{', 'null', '"text"'])('%j is no profile', (text) => {
    expect(complaints(smallProgramme({ 'programme/programme.json': text }))).toEqual([
      expect.stringMatching(/programme\.json:\d+: (holds no fields|cannot be read)/),
    ])
  })

  test('a profile indented with tabs is read', () => {
    expect(complaints(smallProgramme({ 'programme/programme.json': JSON.stringify(PROFILE, null, '\t') }))).toEqual([])
  })
})

describe('achievements', () => {
  test.each([
    ['another ending', { 'programme/achievements/notes.txt': '' }, 'notes.txt:-: is no .md file'],
    ['a name with a space', { 'programme/achievements/two words.md': KNOTS }, /the name of the file cannot be an id/],
    ['a device of Windows', { 'programme/achievements/con.md': KNOTS }, /cannot be the name of a file/],
    ['names that differ in case', { 'programme/achievements/KNOTS.md': KNOTS }, /has the same id as .* where case does not count/],
    ['other bytes than UTF-8', { 'programme/achievements/latin.md': Uint8Array.of(0xe9) }, /is not UTF-8 text/],
    ['a requirement nobody knows', { 'programme/achievements/sails.md': achievement({ requires: ['rope'] }) }, /requires "rope", which is no achievement here/],
    ['one that requires itself', { 'programme/achievements/sails.md': achievement({ requires: ['sails'] }) }, /sails\.md.* requires itself/],
  ])('%s', (_, files, complaint) => {
    expect(complaints(smallProgramme(files))).toEqual([typeof complaint === 'string' ? expect.stringContaining(complaint) : expect.stringMatching(complaint)])
  })

  test('a circle of two is told of both; a diamond is none', () => {
    const circle = { 'programme/achievements/a.md': achievement({ requires: ['b'] }), 'programme/achievements/b.md': achievement({ requires: ['a'] }) }
    expect(complaints(smallProgramme(circle))).toHaveLength(2)
    const diamond = {
      'programme/achievements/left.md': achievement({ requires: ['knots'] }),
      'programme/achievements/right.md': achievement({ requires: ['knots'] }),
      'programme/achievements/top.md': achievement({ requires: ['left', 'right'] }),
    }
    expect(complaints(smallProgramme(diamond))).toEqual([])
  })

  test('none at all is a fault', () => {
    const folder = temporaryFolder()
    expect(complaints(folder)).toEqual(['programme/programme.json:-: is missing', 'programme/achievements:-: holds no achievement'])
    expect(() => readProgramme(folder)).toThrow(RefusedError)
  })
})

test('the programme is found from any folder in it', () => {
  const folder = smallProgramme()
  mkdirSync(join(folder, 'a', 'b'), { recursive: true })
  expect(findFolder(join(folder, 'a', 'b'))).toBe(folder)
  expect(findFolder('/', folder)).toBe(folder)
  expect(() => findFolder(temporaryFolder())).toThrow(/there is no programme here.*rosette init/)
})
