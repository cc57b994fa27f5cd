/** A link that carries a whole badge behind its `#`, which no server sees: deflate (RFC 1951) in base64url. */

const NAME = '#badge='
const MOST_CHARACTERS = 2 * 1024 * 1024
const MOST_BYTES = 2 * 1024 * 1024

/** The fragment, from `#` on. */
export async function fragmentOf(text: string): Promise<string> {
  const packed = await piped(new TextEncoder().encode(text), new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY)
  const letters = Array.from(packed ?? [], (byte) => String.fromCharCode(byte)).join('')
  return NAME + btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The badge in a fragment; undefined when there is none, `'damaged'` when the link was cut or changed on its way. */
export async function badgeIn(fragment: string): Promise<string | 'damaged' | undefined> {
  if (!fragment.startsWith(NAME)) return undefined
  const packed = fragment.slice(NAME.length)
  if (packed.length > MOST_CHARACTERS || !/^[\w-]+$/.test(packed)) return 'damaged'
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
    const text = await piped(bytes, new DecompressionStream('deflate-raw'), MOST_BYTES)
    return text === undefined ? 'damaged' : new TextDecoder('utf-8', { fatal: true }).decode(text)
  } catch {
    return 'damaged'
  }
}

/** Stops at the limit: a small fragment may unpack into a very large text. */
async function piped(bytes: Uint8Array<ArrayBuffer>, through: TransformStream, most: number): Promise<Uint8Array | undefined> {
  const reader = (new Blob([bytes]).stream().pipeThrough(through) as ReadableStream<Uint8Array>).getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length
    if (length > most) {
      await reader.cancel()
      return undefined
    }
    parts.push(new Uint8Array(part.value))
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}
