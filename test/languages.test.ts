/** Holds every language to English and to the verifier: nothing missing, nothing empty, no hole lost, no plural form forgotten. */

import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { en } from '../components/src/languages/en.ts'
import { LANGUAGES } from '../components/src/languages/load.ts'
import type { Words } from '../components/src/languages/words.ts'
import { INVALID as INVALID_CODES, SKIPPED as SKIP_CODES, UNAVAILABLE as UNAVAILABLE_CODES } from '../verifier/src/errors.ts'
import { PASSED, SKIPPED, SUMMARIES, UNESTABLISHED } from '../verifier/src/explain.ts'
import { NOTES } from '../verifier/src/explain/notes.ts'
import { INVALID, UNAVAILABLE } from '../verifier/src/explain/refusals.ts'
import { CHECK_IDS } from '../verifier/src/report.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = globSync('components/src/languages/*.ts', { cwd: root }).map((path) => basename(path, '.ts'))
const names = files.filter((name) => !['en', 'en-badge', 'en-details', 'en-verdict', 'known', 'load', 'words'].includes(name))
const translations = await Promise.all(names.map(async (name): Promise<Language> => ({ name, words: await wordsOf(name) })))

interface Language {
  readonly name: string
  readonly words: Words
}

async function wordsOf(name: string): Promise<Words> {
  const { words } = (await import(`../components/src/languages/${name}.ts`)) as { readonly words: Words }
  return words
}

/** The verifier's own tables, as English has them. */
const REASONS = {
  passed: PASSED,
  skipped: SKIPPED,
  invalid: INVALID,
  unavailable: UNAVAILABLE,
  notes: NOTES,
  summaries: SUMMARIES,
  unestablished: UNESTABLISHED,
}

/** Words that are the same in English and in another language, and patterns that hold no words. */
const THE_SAME = /^(\{standard\}, \{section\}|SHA-256 \{sha256\}|\{count\} badges?|[\w-]+\.json)$/
const THE_SAME_IN: Readonly<Record<string, readonly string[]>> = {
  es: ['answers.no'],
  it: ['answers.no'],
}
const WANTED = ['ar', 'de', 'en', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pl', 'pt', 'zh']

describe('the languages', () => {
  test('there are twelve, and each file can be had', () => {
    expect([...LANGUAGES].sort()).toEqual(WANTED)
    expect(['en', ...names].sort()).toEqual(WANTED)
  })

  describe.each(translations)('$name', ({ name, words }) => {
    const english = { ...sentences(en), ...prefixed('reasons', sentences(REASONS)) }
    const said = sentences(words)
    const own = Object.fromEntries(Object.entries(said).filter(([path]) => !path.startsWith('reasons.values.')))

    test('has every sentence of English and of the verifier, and no other', () => {
      expect(withoutForms(own).sort()).toEqual(withoutForms(english).sort())
    })

    test('has no empty sentence, and none with spaces at its ends', () => {
      expect(Object.entries(said).filter(([, sentence]) => sentence === '' || sentence !== sentence.trim())).toEqual([])
    })

    test('has the holes of English, no more and no fewer', () => {
      const differing = Object.entries(own).filter(([path, sentence]) => holes(sentence) !== holes(english[path] ?? english[otherForm(path)] ?? ''))
      expect(differing).toEqual([])
    })

    test('leaves out the same part as the verifier when a hole has no value', () => {
      const bracketed = (all: Readonly<Record<string, string>>) => Object.keys(all).filter((path) => /\[[^\]]*\{\w+\}[^\]]*\]/.test(all[path] ?? ''))
      expect(bracketed(said).sort()).toEqual(bracketed(english).sort())
    })

    test('has left nothing in English', () => {
      const same = Object.entries(own).filter(
        ([path, sentence]) => sentence === english[path] && !THE_SAME.test(sentence) && !THE_SAME_IN[name]?.includes(path),
      )
      expect(same).toEqual([])
    })

    test('has a form for every plural of its rules', () => {
      const { pluralCategories } = new Intl.PluralRules(name).resolvedOptions()
      for (const forms of [words.verifier.several, words.list.count]) expect(Object.keys(forms).sort()).toEqual([...pluralCategories].sort())
    })

    test('has the words that the verifier puts into holes', () => {
      expect(Object.keys(words.reasons?.values ?? {}).sort()).toEqual(['unknown', ...wordsInHoles()].sort())
    })
  })
})

describe('the verifier', () => {
  test('has a sentence for every code, so that comparing with its sentences compares with its codes', () => {
    expect(Object.keys(INVALID).sort()).toEqual(Object.keys(INVALID_CODES).sort())
    expect(Object.keys(UNAVAILABLE).sort()).toEqual(Object.keys(UNAVAILABLE_CODES).sort())
    expect(Object.keys(SKIPPED).sort()).toEqual([...SKIP_CODES].sort())
    expect(Object.keys(PASSED).sort()).toEqual([...CHECK_IDS].sort())
  })
})

/** Every sentence by its path. */
function sentences(table: object): Readonly<Record<string, string>> {
  const all = Object.entries(table).map(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? { [key]: value } : typeof value === 'object' && value !== null ? prefixed(key, sentences(value)) : {},
  )
  return Object.assign({}, ...all) as Readonly<Record<string, string>>
}

function prefixed(key: string, table: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(table).map(([path, sentence]) => [`${key}.${path}`, sentence]))
}

/** A language has the plural forms of its own rules. */
const otherForm = (path: string): string => path.replace(/^(verifier\.several|list\.count)\.\w+$/, '$1.other')
const withoutForms = (all: Readonly<Record<string, string>>): string[] => [...new Set(Object.keys(all).map(otherForm))]
const holes = (sentence: string): string =>
  [...sentence.matchAll(/\{\w+\}/g)]
    .map(([hole]) => hole)
    .sort()
    .join()

/** What a file looks like is said in English words by the container room, as is the file itself. */
function wordsInHoles(): readonly string[] {
  const source = globSync('verifier/src/container/*.ts', { cwd: root })
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n')
  const looks = [
    ...matches(source, /looks: '([^']+)'/g),
    ...matches(source, /unknown\('([^']+)'\)/g),
    ...matches(source, /\? '([^']+)' : 'plain text'/g),
    ...matches(source, /: '(plain text)'/g),
    ...matches(source, /url: '([^']+)'/g),
    ...matches(/const LOOKS.*/.exec(source)?.[0] ?? '', /: '([^']+)'/g),
  ]
  return [...new Set(looks)].filter((word) => word !== 'JSON')
}

const matches = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, word]) => word ?? '')
