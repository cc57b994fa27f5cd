/** Emoji as pictures, for no typeface here draws them: Microsoft's Fluent set, MIT. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** By what is written; emoji that the set lacks (flags) are not in it. */
export function emojiIn(text: string): Readonly<Record<string, string>> {
  const written = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment).filter((one) => EMOJI.test(one))
  if (written.length === 0) return {}
  const names = read('chars.json') as Readonly<Record<string, string>>
  const { icons } = read('icons.json') as { readonly icons: Readonly<Record<string, { readonly body: string }>> }
  return Object.fromEntries(
    written.flatMap((one) => {
      const body = icons[names[keyOf(one)] ?? '']?.body
      return body === undefined ? [] : [[one, `data:image/svg+xml,${encodeURIComponent(svg(body))}`]]
    }),
  )
}

/** Signs like © are pictures only when a selector asks for it. */
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}️/u

/** `1f469-200d-1f4bb`. */
function keyOf(emoji: string): string {
  return [...emoji.replaceAll('️', '')].map((sign) => sign.codePointAt(0)?.toString(16)).join('-')
}

function svg(body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${body}</svg>`
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`@iconify-json/fluent-emoji-flat/${file}`), 'utf8'))
}
