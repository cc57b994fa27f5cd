/** The CRC of PNG (PNG §5.5, Annex D), eight bytes at a time: a picture is mostly its pixels, and all of them are looked at. */

/** The CRC-32 of the bytes. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1
  let at = 0
  for (const whole = bytes.length - 7; at < whole; at += 8) {
    const low = crc ^ (by(bytes, at) | (by(bytes, at + 1) << 8) | (by(bytes, at + 2) << 16) | (by(bytes, at + 3) << 24))
    crc =
      after(7, low & 0xff) ^
      after(6, (low >>> 8) & 0xff) ^
      after(5, (low >>> 16) & 0xff) ^
      after(4, low >>> 24) ^
      after(3, by(bytes, at + 4)) ^
      after(2, by(bytes, at + 5)) ^
      after(1, by(bytes, at + 6)) ^
      after(0, by(bytes, at + 7))
  }
  for (; at < bytes.length; at += 1) crc = after(0, (crc ^ by(bytes, at)) & 0xff) ^ (crc >>> 8)
  return ~crc >>> 0
}

const by = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0

/** What a byte does to the CRC when so many more have followed it. */
const after = (followers: number, byte: number): number => TABLE[followers * 256 + byte] ?? 0

const TABLE = new Int32Array(8 * 256)
for (let byte = 0; byte < 256; byte += 1) {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  TABLE[byte] = crc
}
for (let at = 256; at < TABLE.length; at += 1) {
  const before = TABLE[at - 256] ?? 0
  TABLE[at] = (before >>> 8) ^ (TABLE[before & 0xff] ?? 0)
}
