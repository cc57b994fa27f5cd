/** Which languages besides English are in hand. */

import type { Words } from './words.ts'

export type { Words } from './words.ts'

const inHand = new Map<string, Words>()

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

/** A tag as the standard writes it (RFC 5646 §4.5: `iw` is `he`); nothing for what is no tag. */
export function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

/** The longest first. */
export function prefixesOf(tag: string): readonly string[] {
  const parts = (canonical(tag) ?? '').split('-')
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('-'))
}
