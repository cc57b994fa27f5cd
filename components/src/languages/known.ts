/** Which languages there are besides English, which are in hand, and how the others are fetched: one small file each, when first wanted. */

import type { Words } from './words.ts'

export type { Words } from './words.ts'

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

const inHand = new Map<string, Words>()
const asked = new Map<string, Promise<void>>()

/** The languages that can be had, English among them. */
export const LANGUAGES: readonly string[] = ['en', ...Object.keys(FILES)]

/** Gives the elements the words of a language: one of their own before it is wanted (on a server), or one that they lack. */
export function registerWords(tag: string, words: Words): void {
  inHand.set(canonical(tag) ?? tag, words)
}

/** The words in hand that fit a tag best: `de-AT` finds `de`. */
export function findWords(tag: string): Words | undefined {
  return prefixesOf(tag)
    .map((prefix) => inHand.get(prefix))
    .find((words) => words !== undefined)
}

/** Fetches the words for a tag, once. Rejects when they cannot be had; the next call tries again. */
export async function loadWords(tag: string): Promise<void> {
  const language = prefixesOf(tag).find((prefix) => Object.hasOwn(FILES, prefix))
  if (language === undefined || inHand.has(language)) return
  const loading = asked.get(language) ?? fetchWords(language).finally(() => asked.delete(language))
  asked.set(language, loading)
  return loading
}

/** A tag as the standard writes it (RFC 5646 §4.5: `iw` is `he`); nothing for what is no tag. */
export function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

async function fetchWords(language: string): Promise<void> {
  const file = await FILES[language]?.()
  if (file) inHand.set(language, file.words)
}

/** The longest first. */
function prefixesOf(tag: string): readonly string[] {
  const parts = (canonical(tag) ?? '').split('-')
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('-'))
}
