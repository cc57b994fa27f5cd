import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { bakePng, bakeSvg } from '../src/bake.ts'
import { encodeUtf8 } from '../src/bytes.ts'
import { open } from '../src/container/open.ts'
import type { JsonObject } from '../src/json.ts'
import { CHECK_IDS, type Report } from '../src/report.ts'
import { verify } from '../src/verify.ts'
import type { VerifyOptions } from '../src/visit.ts'
import { iTXt, png, svg } from './container/pictures.ts'
import { makeCredential, makeFetch, makeIssuer, NOW, signIntegrity, signToken, type Issuer } from './made.ts'

const ASCII = [...Array(95).keys()].map((code) => String.fromCharCode(code + 32))
const runs = (numRuns = 250) => ({ numRuns, seed: 20261101 })
const options: VerifyOptions = { now: NOW, fetch: makeFetch() }

const made: { issuer?: Issuer; token: string; document: string } = { token: '', document: '' }

beforeAll(async () => {
  made.issuer = await makeIssuer()
  const credential = makeCredential(made.issuer.did, { validUntil: '2027-05-01T00:00:00Z' })
  made.token = await signToken(made.issuer, credential)
  made.document = JSON.stringify(await signIntegrity(made.issuer, credential))
})

/** One character of the text becomes another. */
function changed(text: string): fc.Arbitrary<string> {
  const character = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...ASCII) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  )
  return fc
    .tuple(fc.nat(text.length - 1), character)
    .map(([at, next]) => text.slice(0, at) + next + text.slice(at + 1))
    .filter((other) => other !== text)
}

/** One character is left out, or one more is put in. */
function longerOrShorter(text: string): fc.Arbitrary<string> {
  const less = fc.nat(text.length - 1).map((at) => text.slice(0, at) + text.slice(at + 1))
  const more = fc.tuple(fc.nat(text.length), fc.constantFrom(...ASCII)).map(([at, next]) => text.slice(0, at) + next + text.slice(at))
  return fc.oneof(less, more)
}

async function expectNotVerified(input: string | Uint8Array): Promise<void> {
  const report = await verify(input, options)
  expect(report.verdict, typeof input === 'string' ? input : '').not.toBe('verified')
  expectWhole(report)
}

function expectWhole(report: Report): void {
  expect(Object.keys(report.checks)).toEqual(CHECK_IDS)
  for (const id of CHECK_IDS) expect(report.checks[id]).toMatchObject({ id, explanation: expect.stringMatching(/\S/) as string })
  expect(Object.values(report.checks).map((check) => (check.status === 'unknown' ? check.code : ''))).not.toContain('internal')
}

describe('a badge that was changed', () => {
  it('is verified as long as nobody touches it', async () => {
    for (const input of [made.token, made.document, bakePng(png(), made.token, '3.0'), bakePng(png(), made.document, '3.0')]) {
      expect((await verify(input, options)).verdict).toBe('verified')
    }
  })

  it('is not verified with one character of its token changed', async () => {
    await fc.assert(fc.asyncProperty(changed(made.token), expectNotVerified), runs(400))
  })

  it('is not verified with one character of its JSON changed', async () => {
    await fc.assert(fc.asyncProperty(changed(made.document), expectNotVerified), runs(1500))
  }, 30_000)

  it('is not verified with a character more or less inside its token', async () => {
    const inner = longerOrShorter(made.token).filter((text) => text.trim() !== made.token)
    await fc.assert(fc.asyncProperty(inner, expectNotVerified), runs())
  })

  it.each(['token', 'document'] as const)('is not verified with one byte of the %s in its PNG flipped', async (kind) => {
    const baked = bakePng(png(), made[kind], '3.0')
    const start = Buffer.from(baked).indexOf(made[kind])
    const flipped = fc.tuple(fc.nat(made[kind].length - 1), fc.integer({ min: 1, max: 255 })).map(([at, mask]) => {
      const picture = Uint8Array.from(baked)
      picture[start + at] = (picture[start + at] ?? 0) ^ mask
      return picture
    })
    await fc.assert(fc.asyncProperty(flipped, expectNotVerified), runs())
  })

  it('is not verified either when the checksum of the PNG is made right again', async () => {
    const baked = changed(made.token).map((text) => png(iTXt('openbadgecredential', text)))
    await fc.assert(fc.asyncProperty(baked, expectNotVerified), runs())
  })
})

describe('a badge that went into a picture', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })

  it.each(['PNG', 'SVG'])('comes out of a %s as it went in, whatever it says, and is verified', async (format) => {
    const issuer = made.issuer as Issuer
    await fc.assert(
      fc.asyncProperty(name, async (text) => {
        const token = await signToken(issuer, makeCredential(issuer.did, { name: text }))
        const picture = format === 'PNG' ? bakePng(png(), token, '3.0') : encodeUtf8(await bakeSvg(svg(''), token, '3.0'))
        expect((await open(picture)).text).toBe(token)
        const report = await verify(picture, options)
        expect(report).toMatchObject({ verdict: 'verified', credential: { name: text } })
      }),
      runs(200),
    )
  })
})

describe('whatever is thrown at it, verify answers', () => {
  const expectAnswer = async (input: Uint8Array | string | JsonObject): Promise<void> => expectNotVerified(input as string)

  it('to any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), expectAnswer), runs())
  })

  it('to any bytes that begin like a picture', async () => {
    const picture = png(iTXt('openbadgecredential', '{}'))
    const spoilt = fc
      .tuple(fc.nat(picture.length - 1), fc.uint8Array({ maxLength: 40 }))
      .map(([at, rest]) => Uint8Array.from([...picture.subarray(0, at), ...rest]))
    await fc.assert(fc.asyncProperty(spoilt, expectAnswer), runs())
  })

  it('to any text', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.webUrl()), expectAnswer), runs())
  })

  it('to any JSON', async () => {
    await fc.assert(fc.asyncProperty(fc.json({ maxDepth: 5 }), expectAnswer), runs())
  })

  it('to any JSON in the place of a property', async () => {
    const document = JSON.parse(made.document) as JsonObject
    const swapped = fc
      .tuple(fc.constantFrom(...Object.keys(document)), fc.jsonValue({ maxDepth: 3 }))
      .map(([property, value]) => ({ ...document, [property]: value }))
      .filter((other) => JSON.stringify(other) !== made.document)
    await fc.assert(fc.asyncProperty(swapped, expectAnswer), runs())
  }, 30_000)

  it('to any payload inside a token', async () => {
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const token = fc.tuple(fc.jsonValue(), fc.jsonValue(), fc.jsonValue()).map((parts) => parts.map(encode).join('.'))
    await fc.assert(fc.asyncProperty(token, expectAnswer), runs())
  })
})
