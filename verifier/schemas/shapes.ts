/** The few shapes our schemas are put together from, as plain JSON Schema (2019-09). */

export interface Schema {
  readonly [keyword: string]: unknown
}
export type Shapes = Readonly<Record<string, Schema>>

/** A shape of the same document, by its name under `$defs`. */
export const to = (name: string): Schema => ({ $ref: `#/$defs/${name}` })

/** An object with these properties; every other property is welcome, because both standards let badges be extended. */
export const object = (required: readonly string[], properties: Shapes): Schema => ({ type: 'object', required, properties })

/** One value or a list of them (OB3 §A; OB2 "Primitive datatypes", array). Written with `if`, so that a fault names the item and not the choice. */
export const many = (item: Schema): Schema => ({ if: { type: 'array' }, then: { items: item }, else: item })

/** An address in place of the object it leads to. */
export const textOr = (other: Schema): Schema => ({ if: { type: 'string' }, else: other })

/** One or more strings, among them this one. */
export const including = (word: string): Schema => ({ if: { type: 'array' }, then: { items: text, ...containing(word) }, else: { const: word } })

/** A list in which one of these stands. The double `not` says "contains" with a single fault. */
export const containing = (...words: readonly string[]): Schema => ({ not: { items: { not: oneOf(words) } } })

const oneOf = (words: readonly string[]): Schema => (words.length === 1 ? { const: words[0] } : { enum: words })

/** One of these terms, or an issuer's own that begins with `ext:` (OB3 §B.1.28 to §B.1.31). */
export const termOf = (...terms: readonly string[]): Schema => ({ if: { type: 'string', pattern: '^ext:' }, else: { enum: terms } })

export const text: Schema = { type: 'string' }
export const number: Schema = { type: 'number' }
export const boolean: Schema = { type: 'boolean' }
