import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '../../site/src/words/catalogue.ts'
import { LANGUAGES, type Language } from '../../site/src/words/language.ts'
import { say, sayCount, sayDay, sayKind, saySpan, type Forms } from '../../site/src/words/say.ts'

const folder = new URL('../../site/src/words/', import.meta.url)
const files = readdirSync(folder).filter((name) => !['language.ts', 'say.ts'].includes(name))
const tables = await Promise.all(
  files.map(async (name) => {
    const module = (await import(new URL(name, folder).href)) as Readonly<Record<string, Readonly<Record<Language, unknown>>>>
    return [name, Object.values(module)[0]!] as const
  }),
)

/** Every sentence by its path; the forms of a plural are one sentence, whatever forms a language needs. */
function sentences(value: unknown, path = ''): readonly (readonly [path: string, text: string | Forms])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return []
  if (typeof value === 'object' && value !== null && 'other' in value && typeof value.other === 'string') return [[path, value as Forms]]
  return Object.entries(value as object).flatMap(([name, one]) => sentences(one, `${path}.${name}`))
}

const marks = (text: string | Forms) =>
  (typeof text === 'string' ? text : text.other)
    .match(/\{\w+\}|\[|\]/g)
    ?.toSorted()
    .join(' ') ?? ''

describe.each(tables)('the words of %s', (_, table) => {
  test.each(LANGUAGES)('%s lacks no sentence, and each has the holes and links that English has', (language) => {
    const english = new Map(sentences(table.en))
    const said = new Map(sentences(table[language]))
    expect([...said.keys()]).toEqual([...english.keys()])
    for (const [path, text] of said) {
      expect(marks(text), path).toBe(marks(english.get(path)!))
      for (const one of typeof text === 'string' ? [text] : Object.values(text)) expect(one?.trim(), path).toBeTruthy()
    }
  })

  test.each(LANGUAGES)('%s has every plural form that its language asks for', (language) => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    for (const [path, forms] of sentences(table[language])) {
      if (typeof forms !== 'string') expect(Object.keys(forms).toSorted(), path).toEqual([...pluralCategories].toSorted())
    }
  })
})

test('holes are filled once, and what fills them is not searched', () => {
  expect(say('{a} and {b}', { a: '{b}', b: 1 })).toBe('{b} and 1')
})

test('counts, spans, days and kinds are said as each language does', () => {
  expect(sayCount(CATALOGUE.ar.found, 3, 'ar')).toMatch(/^\S+ شارات$/)
  expect(['P2Y', 'P1Y', 'P18M', 'P1Y6M', 'P2W', 'P1D'].map((span) => saySpan(span, 'en'))).toEqual([
    '2 years',
    '1 year',
    '18 months',
    '1 year and 6 months',
    '2 weeks',
    '1 day',
  ])
  expect(saySpan('P2Y', 'de')).toBe('2 Jahre')
  expect(sayDay('2026-03-02', 'en')).toBe('2 March 2026')
  expect(sayDay('2026-03-02T23:59:59Z', 'es')).toBe('2 de marzo de 2026')
  const { kinds } = CATALOGUE.en
  expect(['Certification', 'MicroCredential', 'ext:FieldTrip', 'LearningProgram'].map((type) => sayKind(type, kinds))).toEqual([
    'Certification',
    'Fundamentals',
    'Field Trip',
    'Learning Program',
  ])
})
