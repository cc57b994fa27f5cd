import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/programme/read.ts'
import { dayIn, say, speechOf, WORDS } from '../../src/words/words.ts'

type Sentences = readonly (readonly [path: string, sentence: string])[]

function sentencesOf(table: object, before = ''): Sentences {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as const] : sentencesOf(value as object, `${before}${key}.`),
  )
}

const holesIn = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
const ENGLISH = sentencesOf(WORDS['en']!)
const OTHERS = LANGUAGES.filter((language) => language !== 'en')

test('there are words for every language of a programme, and for no other', () => expect(Object.keys(WORDS).sort()).toEqual([...LANGUAGES].sort()))

describe.each(OTHERS)('%s', (language) => {
  const sentences = sentencesOf(WORDS[language]!)

  test('lacks no sentence and has none too many', () => expect(sentences.map(([path]) => path)).toEqual(ENGLISH.map(([path]) => path)))
  test('says the same: every sentence has the holes of the English one', () => {
    const holes = (all: Sentences) => all.map(([path, sentence]) => `${path}: ${holesIn(sentence).join(' ')}`)
    expect(holes(sentences)).toEqual(holes(ENGLISH))
  })
  test('is not left in English', () => {
    const english = new Map(ENGLISH)
    expect(sentences.filter(([path, sentence]) => english.get(path) === sentence)).toEqual([])
  })
})

test.each(LANGUAGES)('no sentence of %s is empty, has a brace too many or a second space', (language) => {
  const bad = sentencesOf(WORDS[language]!).filter(
    ([, sentence]) => sentence.trim() !== sentence || sentence === '' || /  |\{(?!\w+\})|(?<!\{\w+)\}|[<>]/.test(sentence),
  )
  expect(bad).toEqual([])
})

describe('a language', () => {
  test('is the first one known, else English', () => {
    expect(speechOf(undefined, 'de', 'fr').language).toBe('de')
    expect(speechOf('constructor', 'xx', undefined)).toMatchObject({ language: 'en', direction: 'ltr' })
  })
  test.each(LANGUAGES)('%s knows where it begins', (language) => expect(speechOf(language).direction).toBe(['ar', 'he'].includes(language) ? 'rtl' : 'ltr'))
  test.each([
    ['en', 'March 2, 2026'],
    ['de', '2. März 2026'],
    ['ja', '2026年3月2日'],
    ['ar', '2 مارس 2026'],
  ])('%s writes a day in its own way', (language, day) => expect(dayIn(language, '2026-03-02')).toBe(day))
})

describe('a sentence', () => {
  test('is filled once: a name with braces is a name', () => expect(say('{a} and {b}', { a: '{b}', b: '$& {c}' })).toBe('{b} and $& {c}'))
  test('with a hole that nothing fills is never said', () => {
    expect(() => say('Hello {name}', {})).toThrow(TypeError)
    expect(() => say('Hello {toString}', {})).toThrow(TypeError)
  })
})
