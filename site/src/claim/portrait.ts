/** Draws a picture of oneself anew: small, square, and without the notes on where and with what it was taken. */

const SIDE = 256
/** What the issuer takes. */
const MOST_BYTES = 32 * 1024
const QUALITIES = [0.9, 0.75, 0.6, 0.4]

/** A JPEG as base64. Throws when the file is no picture that the browser knows. */
export async function portraitOf(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file)
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SIDE
  const context = canvas.getContext('2d')
  if (!context) throw new TypeError('this browser cannot draw')
  // What is transparent would become black.
  context.fillStyle = 'white'
  context.fillRect(0, 0, SIDE, SIDE)
  const side = Math.min(picture.width, picture.height)
  context.drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, SIDE, SIDE)
  for (const quality of QUALITIES) {
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (drawn && drawn.size <= MOST_BYTES) return base64Of(drawn)
  }
  throw new RangeError('the picture cannot be made small enough')
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
