/** Text of strangers made safe to print: what would steer a terminal or hide in a line is written out as `<U+202E>`. */

/** Controls (C0, C1, DEL), format characters (bidi, zero width, tags), line separators, lone surrogates, and letters that look like nothing. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115F\u1160\u3164\uFFA0]/gu

/** More marks than any script puts on one letter: the rest would be drawn over the lines above and below. */
const MARKS = /(\p{M}{4})\p{M}+/gu

/** One line for a reader: line breaks and tabs become a space, other invisible characters are named, long text ends with how much is left. */
export function escapeText(text: string, most = 400): string {
  const characters = [...text.slice(0, most * 2)]
  const shown = characters.slice(0, most).join('')
  const left = text.length - shown.length
  const safe = shown
    .replace(/(\r?\n|\t)+/g, ' ')
    .replace(MARKS, '$1')
    .replace(INVISIBLE, nameOf)
  return left > 0 ? `${safe}... (${left} characters more)` : safe
}

/** JSON that means the same and can be printed: the invisible characters as `\u` escapes. */
export function escapeJson(json: string): string {
  return json.replace(INVISIBLE, (character) =>
    Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  )
}

function nameOf(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`
}
