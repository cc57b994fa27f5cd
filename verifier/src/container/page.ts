/** Finds the badge that a web page is about: the `<link rel="alternate">` in its head whose type is one of a badge's (HTML §4.6.7.1). */

/** The media types a badge may have, the surest first. */
const TYPES = [
  'application/vc+jwt',
  'application/vc+ld+json',
  'application/vc',
  'application/jwt',
  'application/ld+json',
  'application/json',
  'image/svg+xml',
  'image/png',
]
const MOST_LOOKED_AT = 256 * 1024
const MOST_IN_A_TAG = 4096

/**
 * The address of the badge that a page names; undefined when the bytes are no page, or it names none. An `http:` address is taken only
 * from a page of that origin. Reads no more of HTML than such links: nothing of a stranger's page is built or run.
 */
export function badgeOnPage(bytes: Uint8Array, address: string): string | undefined {
  const page = new TextDecoder().decode(bytes.subarray(0, MOST_LOOKED_AT))
  if (!/^\s*<(!doctype\s+html|html)\b/i.test(page)) return undefined
  const links = withoutComments(page)
    .split(/<link\b/i)
    .slice(1)
    .map(readLink)
  for (const type of TYPES) {
    const named = links.find((link) => link.get('type')?.split(';')[0]?.trim().toLowerCase() === type && isAlternate(link))
    const url = named && resolve(named.get('href') ?? '', address)
    if (url) return url
  }
  return undefined
}

const isAlternate = (link: ReadonlyMap<string, string>): boolean => /(^|\s)alternate(\s|$)/i.test(link.get('rel') ?? '')

function withoutComments(page: string): string {
  return page
    .split('<!--')
    .map((part, at) => (at === 0 ? part : part.includes('-->') ? part.slice(part.indexOf('-->') + 3) : ''))
    .join('')
}

/** The attributes of a tag, from behind its name on; of two alike the first counts (HTML §13.2.5.33). */
function readLink(rest: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [whole, name = '', double, single, bare] of rest.slice(0, MOST_IN_A_TAG).matchAll(ATTRIBUTE)) {
    if (whole === '>') break
    if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), plain(double ?? single ?? bare ?? ''))
  }
  return attributes
}

const ATTRIBUTE = />|([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** The one character reference that addresses are full of, in its three spellings. */
function plain(value: string): string {
  return value.replace(/&(?:amp|#38|#x26);/gi, '&').trim()
}

function resolve(href: string, address: string): string | undefined {
  const url = href && URL.canParse(href, address) ? new URL(href, address) : undefined
  return url && (url.protocol === 'https:' || url.origin === new URL(address).origin) ? url.href : undefined
}
