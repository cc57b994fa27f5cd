import { describe, expect, test } from 'vitest'
import { readAchievement } from '../../src/programme/achievement.ts'
import { achievement } from '../folders.ts'

const read = (text: string) => readAchievement('knots', text, 'knots.md')
const complaints = (text: string) => read(text).findings.map(({ line, message }) => `${line ?? '-'}: ${message}`)

test('everything that is written is read', () => {
  const text = `---
name: Knots
type: ext:Seamanship
description: |
  First line.
  Second line.
tags: [knots, ropes]
alignment:
  - name: Ropework
    url: https://skills.test/ropes
    code: R-1
image: knots.svg
requires: [swimming]
awardedSince: 2020-01-01
until: 2030-12-31
expiresAfter: P2Y
level: 1
---

Tie **ten** knots.
`
  expect(read(text)).toEqual({
    findings: [],
    found: {
      id: 'knots',
      file: 'knots.md',
      name: 'Knots',
      type: 'ext:Seamanship',
      description: 'First line.\nSecond line.',
      criteria: 'Tie **ten** knots.',
      tags: ['knots', 'ropes'],
      alignments: [{ name: 'Ropework', url: 'https://skills.test/ropes', code: 'R-1' }],
      image: 'knots.svg',
      requires: ['swimming'],
      awardedSince: '2020-01-01',
      until: '2030-12-31',
      expiresAfter: 'P2Y',
      level: '1',
    },
  })
})

test('a file from Windows is read too', () => expect(complaints(achievement({}).replaceAll('\n', '\r\n'))).toEqual([]))

describe('each fault is told with its line', () => {
  test.each([
    ['no front matter', '# Knots\n', '1: there is no front matter'],
    ['damaged YAML', '---\nname: [Knots\n---\nx', /^2: cannot be read/],
    ['fields that are a list', '---\n- Knots\n---\nx', '2: holds no fields'],
    ['the same field twice', '---\nname: A\nname: B\ndescription: C\n---\nx', /^3: cannot be read: Map keys must be unique/],
    ['no name', achievement({ name: undefined }), '2: the field name is missing'],
    ['an empty name', achievement({ name: ' ' }), '2: name is empty'],
    ['a name that is true', achievement({ name: true }), '2: name is no text'],
    ['a long name', achievement({ name: 'x'.repeat(121) }), '2: name has 121 characters'],
    ['a name on two lines', achievement({ name: 'a\nb' }), /^2: name holds a line break/],
    ['a turned name', achievement({ name: 'a\u202eb' }), /^2: name holds a line break or an invisible/],
    ['a long description', achievement({ description: 'x\n'.repeat(600) }), '4: description has 1199 characters'],
    ['an unknown type', achievement({ type: 'Medal' }), '3: type: "Medal" is no type of achievement'],
    ['a misspelt field', achievement({ tag: ['a'] }), '6: there is no field "tag"'],
    ['tags that are a text', achievement({ tags: 'knots' }), '5: tags is no list'],
    ['tags that are objects', achievement({ tags: [{ name: 'knots' }] }), '5: tags holds what is no text'],
    ['an alignment without its address', achievement({ alignment: [{ name: 'Ropes' }] }), '6: the field url is missing'],
    ['an alignment to a script', achievement({ alignment: [{ name: 'Ropes', url: 'javascript:1' }] }), '6: url: "javascript:1" is no https address'],
    ['a picture elsewhere', achievement({ image: '../../etc/passwd' }), '6: image: "../../etc/passwd" is no name of a picture'],
    ['a day that is none', achievement({ awardedSince: '2026-02-30' }), '6: awardedSince: the date "2026-02-30" is no day'],
    ['a span that is none', achievement({ expiresAfter: '2 years' }), '6: expiresAfter: the span "2 years" is no span of time'],
    ['an end before the beginning', achievement({ awardedSince: '2026-01-01', until: '2025-01-01' }), '7: until lies before awardedSince'],
    ['no criteria', achievement({}, ''), '2: there are no criteria'],
    ['endless criteria', achievement({}, 'x'.repeat(20_001)), '2: the criteria have 20001 characters'],
  ])('%s', (_, text, complaint) => {
    expect(complaints(text)).toEqual([typeof complaint === 'string' ? complaint : expect.stringMatching(complaint)])
    expect(read(text).found).toBeUndefined()
  })
})

test('all faults are told at once', () => {
  expect(complaints(achievement({ name: undefined, type: 'Medal', until: 'soon' }, ''))).toHaveLength(4)
})

test('an alias of YAML stands for nothing', () => {
  const text = '---\nname: &a Knots\ndescription: *a\n---\nx'
  expect(complaints(text)).toEqual(['3: description is no text'])
})
