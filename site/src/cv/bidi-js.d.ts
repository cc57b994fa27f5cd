/** What of bidi-js is used here; the package brings no types. */
declare module 'bidi-js' {
  export interface Bidi {
    /** UAX #9 levels of each code unit. */
    readonly getEmbeddingLevels: (text: string, direction?: 'ltr' | 'rtl') => Levels
    /** Indices of code units from left to right. */
    readonly getReorderedIndices: (text: string, levels: Levels) => readonly number[]
    readonly getMirroredCharacter: (sign: string) => string | null
  }

  export interface Levels {
    readonly levels: Uint8Array
    readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly level: number }[]
  }

  export default function bidiFactory(): Bidi
}
