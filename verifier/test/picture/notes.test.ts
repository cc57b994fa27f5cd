/** The picture that holds a badge is compared with the one the badge describes: a note on the proof, and never a verdict. */

import { describe, expect, test, vi } from 'vitest'
import { bakePng, bakeSvg } from '../../src/bake.ts'
import { recheck, verify, verifyWithReceipt, type VerifyOptions } from '../../src/index.ts'
import { pngOf, designOf, svgOf } from '../../../test/picture/drawn.ts'
import { makeCredential, makeFetch, makeIssuer, NOW, signToken, type Answer } from '../made.ts'
import { bytes, chunk, END, iTXt, join } from '../container/pictures.ts'

const issuer = await makeIssuer()
const [MINE, THEIRS] = [designOf(3), designOf(4)]
const [mine, theirs] = [pngOf(MINE, 120), pngOf(THEIRS, 120)]
const small = pngOf(MINE, 90)
const ADDRESS = 'https://harbour.example/knots.png'

/** A badge that describes a picture, in a picture. */
async function baked(holder: Uint8Array | string, image: string | undefined, awardImage?: string): Promise<Uint8Array<ArrayBuffer>> {
  const credential = makeCredential(issuer.did, { image: awardImage && { id: awardImage, type: 'Image' } })
  const { achievement } = credential['credentialSubject'] as { achievement: Record<string, unknown> }
  if (image !== undefined) achievement['image'] = { id: image, type: 'Image' }
  const token = await signToken(issuer, credential)
  return typeof holder === 'string' ? bytes(await bakeSvg(holder, token, '3.0')) : bakePng(holder, token, '3.0')
}

const inside = (picture: Uint8Array, type = 'image/png') => `data:${type};base64,${Buffer.from(picture).toString('base64')}`

async function told(holder: Uint8Array<ArrayBuffer> | string, options: VerifyOptions = {}) {
  const report = await verify(holder, { now: NOW, fetch: makeFetch(), ...options })
  const notes = Object.values(report.checks).flatMap((check) => check.notes.map(({ code }) => ({ id: check.id, code })))
  return { report, codes: notes.filter(({ code }) => code.startsWith('picture-')) }
}

const SAYS_ALIKE = [{ id: 'proof', code: 'picture-alike' }]
const SAYS_UNLIKE = [{ id: 'proof', code: 'picture-unlike' }]
const SAYS_NOT = [{ id: 'proof', code: 'picture-not-compared' }]

describe('a badge that brings its picture along', () => {
  test('in that picture, or a smaller one, is told to look alike', async () => {
    for (const holder of [mine, small]) expect((await told(await baked(holder, inside(mine)))).codes).toEqual(SAYS_ALIKE)
  })

  test('in another picture is told to look different, and is genuine all the same', async () => {
    const { report, codes } = await told(await baked(theirs, inside(mine)))
    expect(codes).toEqual(SAYS_UNLIKE)
    expect(report.verdict).toBe('verified')
    expect(report.checks.proof.notes).toContainEqual({
      code: 'picture-unlike',
      text: 'The picture looks different from the one the badge describes.',
      details: {},
    })
  })

  test('of the award or of the achievement: one of them is enough', async () => {
    expect((await told(await baked(mine, inside(theirs), inside(mine)))).codes).toEqual(SAYS_ALIKE)
    expect((await told(await baked(small, inside(theirs), inside(theirs)))).codes).toEqual(SAYS_UNLIKE)
  })

  test('as an SVG is compared where it can be drawn, and everywhere when it is the very same', async () => {
    const [svg, other] = [svgOf(MINE), svgOf(THEIRS)]
    const drawing = inside(bytes(svg), 'image/svg+xml')
    expect((await told(await baked(svg, drawing))).codes).toEqual(SAYS_ALIKE)
    expect((await told(await baked(other, drawing))).codes).toEqual([])
    const decodePicture = draw
    expect((await told(await baked(other, drawing), { decodePicture })).codes).toEqual(SAYS_UNLIKE)
    expect((await told(await baked(mine, drawing), { decodePicture })).codes).toEqual(SAYS_ALIKE)
    expect((await told(await baked(theirs, drawing), { decodePicture })).codes).toEqual(SAYS_UNLIKE)
  })

  test('in a picture that moves is compared with nothing', async () => {
    const moving = (picture: Uint8Array) => join(picture.subarray(0, 33), chunk({ type: 'acTL', data: new Uint8Array(8) }), picture.subarray(33))
    expect((await told(await baked(moving(theirs), inside(mine)))).codes).toEqual([])
    const svg = svgOf(THEIRS).replace('</svg>', '<rect width="9" height="9"><animate attributeName="x" to="9" dur="1s"/></rect></svg>')
    expect((await told(await baked(svg, inside(mine)), { decodePicture: draw })).codes).toEqual([])
  })

  test('that is no picture, or a damaged or huge one, is let be', async () => {
    for (const image of ['data:text/plain,picture', 'data:image/png', inside(mine.subarray(0, 60)), inside(huge)]) {
      const { report, codes } = await told(await baked(mine, image))
      expect([report.verdict, codes]).toEqual(['verified', []])
    }
  })

  test('in no picture is compared with nothing', async () => {
    const credential = makeCredential(issuer.did, { image: { id: inside(mine), type: 'Image' } })
    expect((await told(await signToken(issuer, credential), { picture: 'declared' })).codes).toEqual([])
  })

  test('is not compared when its proof is not good, or when nobody wants it', async () => {
    const good = await baked(theirs, inside(mine))
    const spoilt = bakePng(theirs, `${new TextDecoder('latin1').decode(good).match(/ey[\w-]+\.[\w-]+\./)?.[0]}AAAA`, '3.0')
    expect((await told(spoilt)).codes).toEqual([])
    expect((await told(good, { picture: 'none' })).codes).toEqual([])
    expect((await told(good)).codes).toEqual(SAYS_UNLIKE)
  })

  test('asks nobody for the picture', async () => {
    const fetch = makeFetch({ [ADDRESS]: new Uint8Array(mine) })
    expect((await told(await baked(theirs, ADDRESS), { fetch })).codes).toEqual([])
    expect(fetch.asked).toEqual([])
  })
})

describe('a badge that only points to its picture', () => {
  test('has it fetched when that is asked for', async () => {
    const options = () => ({ picture: 'declared', fetch: makeFetch({ [ADDRESS]: new Uint8Array(mine) }) }) as const
    expect((await told(await baked(small, ADDRESS), options())).codes).toEqual(SAYS_ALIKE)
    const { report, codes } = await told(await baked(theirs, ADDRESS), options())
    expect(codes).toEqual(SAYS_UNLIKE)
    expect(report.documents).toMatchObject([{ url: ADDRESS, status: 200 }])
  })

  test('says so when it cannot be had, is too large, or is not named, and is genuine all the same', async () => {
    const missing = { respond: () => new Response('', { status: 404 }) }
    const large = new Uint8Array(5 * 1024 * 1024 + 1)
    const none: Readonly<Record<string, Answer>> = {}
    for (const answers of [none, { [ADDRESS]: missing }, { [ADDRESS]: large }]) {
      const { report, codes } = await told(await baked(mine, ADDRESS), { picture: 'declared', fetch: makeFetch(answers) })
      expect([report.verdict, codes]).toEqual(['verified', SAYS_NOT])
    }
    for (const image of [undefined, 'http://harbour.example/knots.png', 'knots.png', 'https://10.0.0.1/knots.png']) {
      const fetch = makeFetch()
      expect((await told(await baked(mine, image), { picture: 'declared', fetch })).codes).toEqual(SAYS_NOT)
      expect(fetch.asked).toEqual([])
    }
  })

  test('beside one that it brings along is not called different for that one alone', async () => {
    const both = await baked(theirs, ADDRESS, inside(mine))
    expect((await told(both)).codes).toEqual([])
    const answers = (picture: Uint8Array) => makeFetch({ [ADDRESS]: new Uint8Array(picture) })
    expect((await told(both, { picture: 'declared', fetch: answers(mine) })).codes).toEqual(SAYS_UNLIKE)
    expect((await told(both, { picture: 'declared', fetch: answers(theirs) })).codes).toEqual(SAYS_ALIKE)
  })

  test('needs no request when it also brings one along', async () => {
    const fetch = makeFetch()
    expect((await told(await baked(mine, ADDRESS, inside(mine)), { picture: 'declared', fetch })).codes).toEqual(SAYS_ALIKE)
    expect(fetch.asked).toEqual([])
  })
})

describe('a decoder of the caller', () => {
  test('is given the bytes and the type that they show', async () => {
    const decodePicture = vi.fn(() => Promise.resolve(undefined))
    await told(await baked(small, inside(mine, 'image/jpeg')), { decodePicture })
    expect(decodePicture.mock.calls).toEqual([
      [expect.any(Uint8Array), 'image/png'],
      [new Uint8Array(mine), 'image/png'],
    ])
  })

  test('that passes leaves it to the one that is there', async () => {
    expect((await told(await baked(small, inside(mine)), { decodePicture: () => Promise.resolve(undefined) })).codes).toEqual(SAYS_ALIKE)
  })

  test.each([
    ['fails', () => Promise.reject(new Error('no decoder'))],
    [
      'throws',
      () => {
        throw new Error('no decoder')
      },
    ],
    ['gives nonsense', () => Promise.resolve({ width: -1, height: 1e9, data: new Uint8Array() })],
    ['never answers', () => new Promise<undefined>(() => undefined)],
  ])('that %s changes nothing', async (_, decodePicture) => {
    const { report, codes } = await told(await baked(small, inside(mine)), { decodePicture })
    expect([report.verdict, codes]).toEqual(['verified', []])
  })
})

test('a receipt leaves the picture out, so that it is found again by any decoder', async () => {
  const badge = await baked(theirs, inside(mine))
  const receipt = await verifyWithReceipt(badge, { now: NOW, fetch: makeFetch(), picture: 'declared' })
  expect(receipt.report.checks.proof.notes.map(({ code }) => code)).not.toContain('picture-unlike')
  expect(await recheck(JSON.parse(JSON.stringify(receipt)), badge)).toMatchObject({ same: true })
  expect((await told(badge)).codes).toEqual(SAYS_UNLIKE)
})

/** Claims 65535 pixels a side. */
const huge = join(
  mine.subarray(0, 8),
  chunk({ type: 'IHDR', data: Uint8Array.of(0, 0, 255, 255, 0, 0, 255, 255, 8, 6, 0, 0, 0) }),
  chunk(iTXt('a', 'b')),
  chunk(END),
)

async function draw(picture: Uint8Array, type: string) {
  const { Resvg } = await import('@resvg/resvg-js')
  if (type !== 'image/svg+xml') return undefined
  const image = new Resvg(new TextDecoder().decode(picture), { fitTo: { mode: 'width', value: 128 } }).render()
  return { width: image.width, height: image.height, data: new Uint8Array(image.pixels) }
}
