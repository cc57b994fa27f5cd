/** Text of strangers, made fit to be shown: nothing invisible steers it, nothing endless fills the page. Always a text node. */

import { html, type TemplateResult } from 'lit'

/** Longest name shown. The raw credential has everything. */
const MOST_IN_A_NAME = 180

/** C0 and C1 controls but tab and line feed, bidi controls, zero-width characters, byte order mark, tags. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** Joiners that composed emoji, and Arabic and Indic scripts, are rightly written with. Two, because one class of both fails in some Chromium. */
const EMOJI_BEFORE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u
const JOINING_SCRIPT_BEFORE = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}]$/u

/** Every character that would be unseen, or would turn the text around, is written out as `⟨U+202E⟩`; marks do not pile up. */
export function visible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, (character, at: number) => (isJoiner(character, text.slice(Math.max(0, at - 2), at)) ? character : named(character)))
    .replace(/(\p{Mn}{4})\p{Mn}+/gu, '$1')
}

/** A name or an identifier, in a box of its own direction. */
export function name(text: string): TemplateResult {
  return html`<bdi dir="auto">${fit(text, MOST_IN_A_NAME).replace(/\s+/g, ' ')}</bdi>`
}

/** Cut before, so that little is looked at, and after, because what is written out is longer. */
export function fit(text: string, most: number): string {
  return cut(visible(cut(text, most)), most)
}

/** The first `most` characters, never half of one. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')} …`
}

function isJoiner(character: string, before: string): boolean {
  return (character === '\u200c' || character === '\u200d') && (EMOJI_BEFORE.test(before) || JOINING_SCRIPT_BEFORE.test(before))
}

function named(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`
}
