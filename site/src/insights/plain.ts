/** What strangers wrote, as plain text: no markup, nothing invisible, nothing endless. */

/** Undefined for what is no text, or empty. Longer text is cut. */
export function plainText(value: unknown, limit: number): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value
    .slice(0, limit * 8)
    .toWellFormed()
    .replaceAll(TAG, ' ')
    .replaceAll(ENTITY, (entity, name: string) => ENTITIES[name] ?? entity)
    .normalize('NFC')
    .replaceAll(INVISIBLE, (sign) => (/\s/u.test(sign) ? ' ' : ''))
    .replaceAll(/(\p{M}{4})\p{M}+/gu, '$1')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  const signs = [...text]
  if (signs.length <= limit) return text === '' ? undefined : text
  return `${signs.slice(0, limit - 1).join('')}…`
}

/** One or many, as JSON-LD has it. */
export function listOf(value: unknown, limit = 100): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.slice(0, limit) : [value]
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An https address, without name and password; undefined for every other. */
export function httpsAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2000) return undefined
  const url = URL.parse(value.trim())
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined
}

/** The words of a text for comparing: lower case, one space between them, nothing but letters, digits, + and # (C++ is not C). */
export function phraseOf(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}+#]+/gu) ?? []
  ).join(' ')
}

const TAG = /<\/?[a-z!][^<>]*>/giu
const ENTITY = /&(amp|lt|gt|quot|apos|nbsp|#39|#160);/gu
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', '#39': "'", '#160': ' ' }
/** Controls and format signs, but for the joiners that Persian and the scripts of India need. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu
