/** What every part of the page is told: what is known, in which words to say it, and what its buttons do. */

import type { ClaimWords } from '../../words/claim.ts'
import type { Language } from '../../words/language.ts'
import { say } from '../../words/say.ts'
import type { State } from '../state.ts'

/** Of the programme, as it was when the page was made. */
export interface Issuer {
  readonly id: string
  readonly name: string
  /** Of the site. */
  readonly url: string
  readonly contact: string
  readonly receiver?: string
}

export interface Actions {
  readonly open: (text: string) => void
  readonly confirm: (address: string) => void
  /** Takes over what was filled in. */
  readonly fill: (form: HTMLFormElement) => void
  /** A picture for a page of one's own; undefined takes it back. */
  readonly picture: (file: File | undefined) => void
  /** Moves a badge up or down on that page. */
  readonly move: (award: string, by: -1 | 1) => void
  readonly accept: () => void
  readonly decline: () => void
  readonly send: () => void
  readonly retry: () => void
  readonly include: (award: string, isIncluded: boolean) => void
  readonly reconsider: (award: string) => void
  readonly forget: (award: string) => void
}

export interface Scene {
  readonly state: State
  readonly issuer: Issuer
  readonly language: Language
  readonly words: ClaimWords
  readonly actions: Actions
  readonly now: Date
}

/** A sentence in which the issuer is named. */
export function told({ issuer }: Scene, sentence: string, values: Readonly<Record<string, string>> = {}): string {
  return say(sentence, { issuer: issuer.name, contact: issuer.contact, ...values })
}

/** Names are the issuer's; in a page that runs the other way they keep their own direction (Unicode UAX #9 §2.4). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`
}
