/** Which languages there are besides English, and how they are fetched: one small file each, when first wanted. */

import { prefixesOf, registerWords, findWords, type Words } from './known.ts'

interface Module {
  readonly words: Words
}

const FILES: Readonly<Record<string, () => Promise<Module>>> = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  he: () => import('./he.ts'),
  it: () => import('./it.ts'),
  ja: () => import('./ja.ts'),
  nl: () => import('./nl.ts'),
  pl: () => import('./pl.ts'),
  pt: () => import('./pt.ts'),
  zh: () => import('./zh.ts'),
}

const asked = new Map<string, Promise<void>>()

/** The languages that can be had, English among them. */
export const LANGUAGES: readonly string[] = ['en', ...Object.keys(FILES)]

/** Fetches the words for a tag, once. Rejects when they cannot be had; the next call tries again. */
export async function loadWords(tag: string): Promise<void> {
  const language = prefixesOf(tag).find((prefix) => Object.hasOwn(FILES, prefix))
  if (language === undefined || findWords(language)) return
  const loading = asked.get(language) ?? fetchWords(language).finally(() => asked.delete(language))
  asked.set(language, loading)
  return loading
}

async function fetchWords(language: string): Promise<void> {
  const file = await FILES[language]?.()
  if (file) registerWords(language, file.words)
}
