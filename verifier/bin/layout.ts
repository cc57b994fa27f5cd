/** Lines of a fixed width: how many columns text takes, and where it breaks. */

/** Letters that fill two columns: ideographs, kana, Hangul, full-width forms, emoji. */
const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]$/u
const MARK = /^\p{M}$/u

/** The columns text takes on a terminal. */
export function columns(text: string): number {
  let sum = 0
  for (const character of text) sum += MARK.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return sum
}

/** Breaks text at spaces into lines of at most `most` columns; a longer word is cut. Always at least one line. */
export function wrap(text: string, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((whole) => cut(whole, most))) {
    if (line && columns(line) + 1 + columns(word) > most) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line]
}

/** `first` before the first line and as much space before the others. */
export function hang(first: string, text: string, most: number): readonly string[] {
  const indent = ' '.repeat(columns(first))
  return wrap(text, Math.max(20, most - indent.length)).map((line, i) => (i === 0 ? first : indent) + line)
}

export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)))
}

function cut(word: string, most: number): readonly string[] {
  if (columns(word) <= most) return [word]
  const parts = ['']
  for (const character of word) {
    const last = parts[parts.length - 1] ?? ''
    if (columns(last + character) > most) parts.push(character)
    else parts[parts.length - 1] = last + character
  }
  return parts
}
