/** Claim links, `SITE/claim/#ID.KEY`: one in the address of the page, or as many as stand in a text that was pasted. */

/** What a link holds; whoever has it may decide. */
export interface ClaimLink {
  readonly award: string
  /** 256 bits as base64url. */
  readonly key: string
}

/** An id is 26 letters of base32; of a key's last letter two bits are unused, and zero (RFC 4648 §3.5). */
const LINK = /([a-z2-7]{26})\.([\w-]{42}[AEIMQUYcgkosw048])/
const ALONE = new RegExp(String.raw`(?<![\w-])${LINK.source}(?![\w-])`, 'g')
/** What a mail program may put into the middle of a long line (RFC 2045 §6.7). */
const BREAKS = /=?\s*\n\s*/g

/** Each link of a text once, in their order; none when what stands there is damaged. */
export function linksIn(text: string): readonly ClaimLink[] {
  const whole = found(text, ALONE)
  const joined = text.trim().replaceAll(BREAKS, '')
  if (whole.length > 0 || joined === text.trim()) return whole
  // Without the breaks a link may touch the word behind it, so only its beginning is looked at.
  return found(joined, new RegExp(`#${LINK.source}`, 'g'))
}

function found(text: string, pattern: RegExp): readonly ClaimLink[] {
  const links = [...text.matchAll(pattern)].map(([, award = '', key = '']) => ({ award, key }))
  return [...new Map(links.map((link) => [`${link.award}.${link.key}`, link])).values()]
}
