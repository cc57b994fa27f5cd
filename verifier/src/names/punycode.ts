/** Punycode (RFC 3492): from the ASCII form of a label to its letters. Only to look at them; nothing is asked under what comes out. */

const BASE = 36
const LEAST = 1
const MOST = 26
const SKEW = 38
const DAMP = 700

/** The letters of a label without its `xn--`; undefined when it is none. */
export function decodePunycode(label: string): string | undefined {
  const border = label.lastIndexOf('-')
  const letters = border > 0 ? Array.from(label.slice(0, border), (letter) => letter.codePointAt(0) ?? 0) : []
  const digits = label.slice(border + 1)
  let [code, index, bias, at] = [128, 0, 72, 0]
  while (at < digits.length) {
    const before = index
    for (let weight = 1, k = BASE; ; k += BASE, at += 1) {
      const digit = valueOf(digits.charAt(at))
      if (digit === undefined) return undefined
      index += digit * weight
      const threshold = Math.min(MOST, Math.max(LEAST, k - bias))
      if (digit < threshold) break
      weight *= BASE - threshold
    }
    at += 1
    bias = adapt(index - before, letters.length + 1, before === 0)
    code += Math.floor(index / (letters.length + 1))
    index %= letters.length + 1
    // A host name has at most 63 of them, and Unicode ends here.
    if (code > 0x10_ffff || letters.length > 63) return undefined
    letters.splice(index, 0, code)
    index += 1
  }
  return String.fromCodePoint(...letters)
}

function valueOf(digit: string): number | undefined {
  if (/^[a-z]$/i.test(digit)) return digit.toLowerCase().charCodeAt(0) - 97
  return /^\d$/.test(digit) ? Number(digit) + 26 : undefined
}

/** RFC 3492 §6.1. */
function adapt(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2))
  rest += Math.floor(rest / count)
  let k = 0
  for (; rest > ((BASE - LEAST) * MOST) / 2; k += BASE) rest = Math.floor(rest / (BASE - LEAST))
  return k + Math.floor(((BASE - LEAST + 1) * rest) / (rest + SKEW))
}
