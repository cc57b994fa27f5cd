import { describe, expect, it } from 'vitest'
import { readDerivedValue } from '../../src/proof/derived-value.ts'
import { bytesItem, encodeParts, encodeValue, head, type Parts } from './made-derived.ts'

const bytes = (length: number, fill = 7): Uint8Array<ArrayBuffer> => new Uint8Array(length).fill(fill)
const KEY = Uint8Array.from([0x80, 0x24, ...bytes(33)])
const PARTS: Parts = { baseSignature: bytes(64), publicKey: KEY, signatures: [bytes(64, 1), bytes(64, 2)], labels: [[0, bytes(32)]], mandatory: [0, 2] }
const value = (changes: Partial<Parts> = {}) => encodeParts({ ...PARTS, ...changes })
const refusal = expect.objectContaining({ name: 'InvalidError', code: 'proof-malformed' }) as Error

/** The five parts as items, of which some can be replaced by any bytes. */
function items(changes: Readonly<Record<number, readonly number[]>> = {}): readonly number[] {
  const five = [bytesItem(bytes(64)), bytesItem(KEY), head(4, 0), [...head(5, 1), 0, ...bytesItem(bytes(32))], [...head(4, 1), 0]]
  return five.flatMap((item, at) => changes[at] ?? item)
}

describe('the value of a derived proof', () => {
  it('has five parts', () => {
    const read = readDerivedValue(value())
    expect(read).toMatchObject({ baseSignature: bytes(64), publicKey: KEY, signatures: [bytes(64, 1), bytes(64, 2)] })
    expect([...read.labels]).toEqual([['c14n0', expect.stringMatching(/^u[\w-]{43}$/)]])
    expect([...read.mandatory]).toEqual([0, 2])
  })

  it.each([
    ['no statement but the mandatory ones', { signatures: [] }],
    ['no nameless node', { labels: [] }],
    ['nothing mandatory', { mandatory: [] }],
    ['numbers of every length', { mandatory: [0, 23, 24, 255, 256, 65_535] }],
    ['a thousand signatures', { signatures: Array.from({ length: 1_000 }, () => bytes(64)) }],
  ])('may have %s', (_, changes) => {
    expect(() => readDerivedValue(value(changes))).not.toThrow()
  })

  it.each<[string, string]>([
    ['a base proof, which only its holder may see', encodeValue([0x85, ...items()], [0xd9, 0x5d, 0x00])],
    ['of another suite', encodeValue([0x85, ...items()], [0xd9, 0x5d, 0x03])],
    ['only a header', encodeValue([])],
    ['nothing', ''],
    ['in another multibase', `z${value().slice(1)}`],
    ['padded', `${value()}=`],
    ['beyond its limit', `u${'A'.repeat(200_000)}`],
    ['a thousand and one signatures', value({ signatures: Array.from({ length: 1_001 }, () => bytes(64)) })],
    ['with bytes behind its end', encodeValue([0x85, ...items(), 0])],
    ['cut short', encodeValue([0x85, ...items()].slice(0, -1))],
    ['of four parts', encodeValue([0x84, ...items({ 4: [] })])],
    ['of six parts', encodeValue([0x86, ...items(), 0])],
    ['a map of parts', encodeValue([0xa5, ...items()])],
    ['tagged within', encodeValue([0x85, ...items({ 0: [0xd8, 0x40, ...bytesItem(bytes(64))] })])],
    ['with a base signature of 63 bytes', value({ baseSignature: bytes(63) })],
    ['with a key of 34 bytes', value({ publicKey: KEY.slice(1) })],
    ['with a key of another kind', value({ publicKey: Uint8Array.from([0xe7, 0x01, ...bytes(33)]) })],
    ['with a signature of 65 bytes', value({ signatures: [bytes(65)] })],
    ['with a name of 31 bytes', value({ labels: [[0, bytes(31)]] })],
    ['with one name for two nodes', value({ labels: [[0, bytes(32)], [1, bytes(32)]] })], // prettier-ignore
    ['with two names for one node', value({ labels: [[0, bytes(32)], [0, bytes(32, 8)]] })], // prettier-ignore
    ['with a place given twice', value({ mandatory: [1, 1] })],
    ['with a text for bytes', encodeValue([0x85, ...items({ 0: [0x78, 64, ...bytes(64)] })])],
    ['with a negative place', encodeValue([0x85, ...items({ 4: [0x81, 0x20] })])],
    ['with a fraction for a place', encodeValue([0x85, ...items({ 4: [0x81, 0xf9, 0x3c, 0x00] })])],
    ['with a list that has no length', encodeValue([0x85, ...items({ 4: [0x9f, 0x00, 0xff] })])],
    ['with bytes in pieces', encodeValue([0x85, ...items({ 0: [0x5f, ...bytesItem(bytes(64)), 0xff] })])],
    ['with 0 in two bytes', encodeValue([0x85, ...items({ 4: [0x81, 0x18, 0x00] })])],
    ['with 255 in three bytes', encodeValue([0x85, ...items({ 4: [0x81, 0x19, 0x00, 0xff] })])],
    ['with a place in five bytes', encodeValue([0x85, ...items({ 4: [0x81, 0x1a, 0x00, 0x01, 0x00, 0x00] })])],
    ['with a count that never ends', encodeValue([0x85, ...items({ 2: [0x9b, ...bytes(8, 0xff)] })])],
  ])('is refused when it is %s', (_, text) => {
    expect(() => readDerivedValue(text)).toThrow(refusal)
  })
})
