/** PNG pictures that are damaged, that hold two badges, or that would grow. */

import { deflateSync } from 'node:zlib'
import { bakePng } from '../../../verifier/src/bake.ts'
import {
  chunk,
  END,
  HEADER,
  iTXt,
  iTXtDeflated,
  join,
  PIXELS,
  png,
  pngOf,
  SIGNATURE,
  tEXt,
  zTXt,
  type Piece,
} from '../../../verifier/test/container/pictures.ts'
import { attack, control, strange, type HostileRow } from '../case.ts'
import { forged, forger, makeCredential, school, signToken, badge } from '../made/forge.ts'
import { AT, hosted, makeAssertion } from '../made/open-badges-2.ts'
import { chanceOf } from '../seed.ts'

const heading = 'containers'
const NEW = 'openbadgecredential'
const OLD = 'openbadges'

const conflicts: HostileRow = {
  heading,
  name: 'two badges in a PNG',
  cases: async () => {
    const ours = await signToken(school, badge)
    const theirs = await signToken(forger, makeCredential(forger.did, { name: 'Master of Medicine' }))
    const older = JSON.stringify(makeAssertion())
    const conflict = (name: string, ...pieces: readonly Piece[]) =>
      attack('image-conflict', name, png(...pieces), { web: hosted(), printed: { lacks: ['Medicine'] } })
    return [
      conflict('the school’s, then the forger’s', iTXt(NEW, ours), iTXt(NEW, theirs)),
      conflict('the forger’s, then the school’s', iTXt(NEW, theirs), iTXt(NEW, ours)),
      conflict('one of 3.0, one of 2.0', iTXt(NEW, ours), iTXt(OLD, older)),
      conflict('one of 2.0, one of 3.0', iTXt(OLD, older), iTXt(NEW, ours)),
      conflict('a decoy in tEXt', iTXt(NEW, ours), tEXt(NEW, theirs)),
      conflict('a decoy in zTXt', iTXt(NEW, ours), zTXt(OLD, theirs)),
      conflict('a decoy that is an address', iTXt(NEW, ours), tEXt(OLD, AT.assertion)),
      conflict('a decoy with one blank more within', iTXt(NEW, JSON.stringify(forged)), iTXt(NEW, JSON.stringify(forged, null, 1))),
      attack('image-damaged', 'seventeen badges', png(...Array.from({ length: 17 }, () => iTXt(NEW, ours)))),
      control('the same one twice', png(iTXt(NEW, ours), iTXt(NEW, ours))),
      control('an empty one beside', png(iTXt(NEW, ours), iTXt(OLD, ''))),
      control('a text of another name beside', png(iTXt('Comment', theirs), iTXt(NEW, ours))),
      control('behind the end of the picture', join(png(iTXt(NEW, ours)), chunk(iTXt(NEW, theirs)))),
      control('one of 2.0', png(iTXt(OLD, older)), { web: hosted() }),
    ]
  },
}

const damage: HostileRow = {
  heading,
  name: 'damaged PNGs',
  cases: async () => {
    const token = await signToken(school, badge)
    const whole = bakePng(png(), token, '3.0')
    const chance = chanceOf(20_261_101)
    const piece = iTXt(NEW, token)
    const wrongSum = Uint8Array.from(whole, (byte, at) => (at === 8 + 25 + 8 + 4 ? byte ^ 1 : byte))
    const sized = (length: number) => {
      const picture = Buffer.from(whole)
      picture.writeUInt32BE(length >>> 0, 8 + 25)
      return picture
    }
    const damaged = (name: string, picture: Uint8Array) => attack('image-damaged', name, picture)
    return [
      ...Array.from({ length: 12 }, () => 9 + Math.floor(chance() * (whole.length - 9))).map((at) => damaged(`cut off at byte ${at}`, whole.subarray(0, at))),
      attack(['image-damaged', 'empty-file', 'unknown-file'], 'cut off at byte 3', whole.subarray(0, 3)),
      damaged('the signature alone', SIGNATURE),
      damaged('a wrong checksum', wrongSum),
      damaged('a length of 2^32 − 1', sized(0xffffffff)),
      damaged('a length of 2^31', sized(0x80000000)),
      damaged('a length of 0', sized(0)),
      damaged('a length one too long', sized(piece.data.length + 1)),
      damaged(
        'a hundred thousand empty chunks and no end',
        join(SIGNATURE, chunk(HEADER), ...Array.from({ length: 100_000 }, () => chunk({ type: 'teSt', data: new Uint8Array() }))),
      ),
      damaged('no header', pngOf(piece, PIXELS, END)),
      damaged('the header in second place', pngOf(piece, HEADER, PIXELS, END)),
      damaged('two headers', pngOf(HEADER, piece, HEADER, PIXELS, END)),
      damaged('a header of the wrong length', pngOf({ type: 'IHDR', data: new Uint8Array(12) }, piece, PIXELS, END)),
      damaged('no end', pngOf(HEADER, piece, PIXELS)),
      damaged('an end with data', pngOf(HEADER, piece, PIXELS, { type: 'IEND', data: new Uint8Array(1) })),
      damaged('a type that is none', pngOf(HEADER, piece, { type: 'I TX', data: new Uint8Array() }, END)),
      damaged('line ends that were translated', Buffer.from(Buffer.from(whole).toString('latin1').replace('\r\n', '\n'), 'latin1')),
      attack('no-badge', 'the badge behind the end', join(png(), chunk(piece))),
      attack('no-badge', 'a keyword with a space', png(iTXt(`${NEW} `, token))),
      attack('no-badge', 'a keyword in capitals', png(iTXt(NEW.toUpperCase(), token))),
      damaged('a text chunk without its parts', png({ type: 'iTXt', data: Buffer.from(`${NEW}\0\0`) })),
      damaged('an unknown way of compressing', png(iTXt(NEW, token, '\x01\x07\0\0'))),
      attack('not-utf8', 'a badge that is no UTF-8', png(iTXt(NEW, Uint8Array.of(0x7b, 0xff, 0x7d)))),
      control('whole', whole),
    ]
  },
}

const ZEROS = deflateSync(new Uint8Array(64 * 2 ** 20))

const bombs: HostileRow = {
  heading,
  name: 'PNGs that grow',
  cases: async () => {
    const token = await signToken(school, badge)
    const ours = iTXt(NEW, token)
    const size = Uint8Array.of(0x7f, 255, 255, 255, 0x7f, 255, 255, 255, 8, 6, 0, 0, 0)
    const zeros = (type: string, head: string): Piece => ({ type, data: join(Buffer.from(head, 'latin1'), ZEROS) })
    return [
      attack('image-damaged', 'a compressed badge of 64 MiB', png(zeros('iTXt', `${NEW}\0\x01\0\0\0`))),
      attack('image-damaged', 'a zTXt badge of 64 MiB', png(zeros('zTXt', `${OLD}\0\0`))),
      attack('image-damaged', 'sixteen of them', png(...Array.from({ length: 16 }, () => zeros('zTXt', `${OLD}\0\0`)))),
      control('a compressed badge', png(iTXtDeflated(NEW, token))),
      control('another text of 64 MiB is not expanded', png(ours, zeros('zTXt', 'Comment\0\0'))),
      control('a colour profile of 64 MiB is not expanded', png(ours, zeros('iCCP', 'icc\0\0'))),
      control('pixels of 64 MiB are not expanded', pngOf(HEADER, ours, { type: 'IDAT', data: ZEROS }, END)),
      control('2^31 × 2^31 pixels are not drawn', pngOf({ type: 'IHDR', data: size }, ours, PIXELS, END)),
      strange('a badge of 1.5 MiB', png(iTXt(NEW, JSON.stringify({ ...forged, x: 'x'.repeat(1.5 * 2 ** 20) })))),
      attack('file-too-large', 'a badge of 3 MiB', png(iTXt(NEW, JSON.stringify({ ...forged, x: 'x'.repeat(3 * 2 ** 20) })))),
      attack('file-too-large', 'a picture of 33 MiB', join(png(ours), new Uint8Array(33 * 2 ** 20))),
    ]
  },
}

export const pictures: readonly HostileRow[] = [conflicts, damage, bombs]
