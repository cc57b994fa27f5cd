/** The picture check with a browser's own decoders: what is baked here is compared with what the badge brings along. */

import { expect } from '@open-wc/testing'
import { verify, type VerifyOptions } from '@rosette/verifier'
import { bakePng } from '@rosette/verifier/bake'
import { award, worldOf } from './award.ts'

const svg = (ground: string, drawing: string, size = 'width="240" height="240"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 120 120"><circle cx="60" cy="60" r="56" fill="${ground}"/>${drawing}</svg>`
const STAR = '<path d="M60 30l8.8 18 19.8 2.8-14.4 14 3.5 19.7L60 75.2l-17.7 9.3 3.5-19.7-14.4-14L51.2 48z" fill="#f2c14e"/>'
const SQUARE = '<rect x="36" y="36" width="48" height="48" fill="#fff"/>'
const MINE = svg('#123b63', STAR)
const THEIRS = svg('#7a1f3d', SQUARE)

/** The drawing in another format, as a designer would export it. */
async function exported(drawing: string, type: string, { side = 240, ground = '' } = {}): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(drawing)}`
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side })
  const context = canvas.getContext('2d')!
  context.fillStyle = ground
  if (ground) context.fillRect(0, 0, side, side)
  context.drawImage(image, 0, 0, side, side)
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), type, 0.7))
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())
const asAddress = (blob: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.readAsDataURL(blob)
  })

/** What is told of the picture, when a badge that brings `described` along lies in `holder`. */
async function told(holder: Blob, described: Blob, options: VerifyOptions = {}): Promise<readonly string[]> {
  const made = await award({ image: { id: await asAddress(described), type: 'Image' } })
  const report = await verify(bakePng(await bytesOf(holder), made.token, '3.0'), { fetch: worldOf(made), ...options })
  expect(report.verdict).to.equal('verified')
  return report.checks.proof.notes.map(({ code }) => code).filter((code) => code.startsWith('picture-'))
}

const svgBlob = (drawing: string) => new Blob([drawing], { type: 'image/svg+xml' })

describe('the picture check in a browser', () => {
  for (const type of ['image/png', 'image/jpeg', 'image/webp']) {
    it(`decodes ${type}`, async () => {
      const ground = type === 'image/jpeg' ? '#fff' : ''
      const described = await exported(MINE, type, { side: 160, ground })
      expect(described.type).to.equal(type)
      expect(await told(await exported(MINE, 'image/png'), described)).to.deep.equal(['picture-alike'])
      expect(await told(await exported(THEIRS, 'image/png'), described)).to.deep.equal(['picture-unlike'])
    })
  }

  it('draws SVG, with a size of its own and without', async () => {
    for (const described of [MINE, svg('#123b63', STAR, '')].map(svgBlob)) {
      expect(await told(await exported(MINE, 'image/png'), described)).to.deep.equal(['picture-alike'])
      expect(await told(await exported(THEIRS, 'image/png'), described)).to.deep.equal(['picture-unlike'])
    }
  })

  it('says nothing where a picture is damaged, or its canvas may not be read', async () => {
    const mine = await exported(MINE, 'image/png')
    expect(await told(await exported(THEIRS, 'image/png'), mine.slice(0, 200, 'image/png'))).to.deep.equal([])
    const restore = makeNoisy(OffscreenCanvasRenderingContext2D.prototype)
    try {
      expect(await told(await exported(THEIRS, 'image/png'), mine)).to.deep.equal([])
    } finally {
      restore()
    }
    expect(await told(await exported(THEIRS, 'image/png'), mine)).to.deep.equal(['picture-unlike'])
  })
})

/** As browsers do that hide from whom they can be told. */
function makeNoisy(canvas: OffscreenCanvasRenderingContext2D): () => void {
  const own = Object.getOwnPropertyDescriptor(canvas, 'getImageData')!
  const read = own.value as OffscreenCanvasRenderingContext2D['getImageData']
  const value = function (this: OffscreenCanvasRenderingContext2D, ...area: Parameters<typeof read>) {
    const image = read.apply(this, area)
    image.data.forEach((level, at) => (image.data[at] = (level * 7 + at) % 256))
    return image
  }
  Object.defineProperty(canvas, 'getImageData', { ...own, value })
  return () => Object.defineProperty(canvas, 'getImageData', own)
}
