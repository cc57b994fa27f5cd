import { describe, expect, it } from 'vitest'
import * as errors from '../src/errors.ts'
import type { Details } from '../src/errors.ts'
import { PASSED, say, SKIPPED } from '../src/explain.ts'
import { NOTES } from '../src/explain/notes.ts'
import { INVALID, UNAVAILABLE } from '../src/explain/refusals.ts'
import { CHECK_IDS } from '../src/report.ts'

describe('a sentence', () => {
  it('has its holes filled', () => {
    expect(say('From {id}, of {id}.', { id: 'a' })).toBe('From a, of a.')
  })

  it('says days for dates, and every other value as it stands', () => {
    expect(say('{date} {from} {until}', { date: '2024-05-03T10:00:00Z', from: '2024-05-03', until: '-' })).toBe('2024-05-03 2024-05-03 -')
    expect(say('{date}', { date: 'the day after' })).toBe('the day after')
    expect(say('{url}', { url: '2024-05-03T10:00:00Z' })).toBe('2024-05-03T10:00:00Z')
  })

  it.each<Details>([{}, { reason: '' }])('leaves out a part in brackets that has no value (%j)', (details) => {
    expect(say('Taken back.[ Reason given: {reason}.]', details)).toBe('Taken back.')
  })

  it('keeps a part in brackets that has one, without the brackets', () => {
    expect(say('Taken back.[ Reason given: {reason}.]', { reason: 'error' })).toBe('Taken back. Reason given: error.')
  })

  it('says unknown where a value is missing, also one that every object has', () => {
    expect(say('It is {id}.', {})).toBe('It is unknown.')
    expect(say('It is {constructor}.', {})).toBe('It is unknown.')
  })

  it('takes a value for text, be it written like a hole, a bracket or a pattern', () => {
    expect(say('It is {id}.', { id: '{url} [x] $& $1', url: 'no' })).toBe('It is {url} [x] $& $1.')
    expect(say('Back.[ For {reason}.]', { reason: '{id}', id: 'no' })).toBe('Back. For {id}.')
  })
})

describe('the sentences', () => {
  const tables = { PASSED, SKIPPED, INVALID, UNAVAILABLE, NOTES }
  const all = Object.entries(tables).flatMap(([table, sentences]) => Object.entries(sentences).map(([code, text]) => ({ name: `${table} ${code}`, text })))

  it('exist for every check and every code, and for nothing else', () => {
    expect(Object.keys(PASSED).sort()).toEqual([...CHECK_IDS].sort())
    expect(Object.keys(SKIPPED).sort()).toEqual([...errors.SKIPPED].sort())
    expect(Object.keys(INVALID).sort()).toEqual(Object.keys(errors.INVALID).sort())
    expect(Object.keys(UNAVAILABLE).sort()).toEqual(Object.keys(errors.UNAVAILABLE).sort())
  })

  it.each(all)('$name is one sentence of plain words', ({ text }) => {
    expect(text).toMatch(/^[A-Z].*[.]\]?$/)
    expect(text.length).toBeLessThan(160)
    expect(text).not.toMatch(/\b(JWT|JWS|JSON|DID|URL|VC|null|undefined|canonical|cryptosuite)\b/)
  })

  it.each(all)('$name has whole brackets and holes', ({ text }) => {
    expect(text.replace(/\[[^[\]]*\{\w+\}[^[\]]*\]/g, '').replace(/\{\w+\}/g, '')).not.toMatch(/[{}[\]]/)
  })
})
