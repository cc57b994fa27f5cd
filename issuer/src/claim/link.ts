/** The link in a claim mail: `https://SITE/claim/#ID.KEY`. */

import { refused } from '../errors.ts'
import { addressesOf } from '../programme/addresses.ts'
import { isId } from '../secret.ts'

/** What a link holds; whoever has it may decide. */
export interface ClaimLink {
  readonly award: string
  /** 256 bits as base64url, as `randomToken` makes them. */
  readonly key: string
}

/** 32 bytes leave two bits of the last letter unused, and they are zero: one key has one spelling (RFC 4648 §3.5). */
const KEY = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/

export function linkOf(site: string, { award, key }: ClaimLink): string {
  return addressesOf(site).claim(award, key)
}

/** Throws RefusedError when it is no claim link of this site. The text is not repeated: it is a secret. */
export function readLink(site: string, text: string): ClaimLink {
  const begin = `${site}/claim/#`
  const link = text.trim()
  const [award = '', key = '', ...more] = link.startsWith(begin) ? link.slice(begin.length).split('.') : []
  if (!isId(award) || !isKey(key) || more.length > 0) throw refused(`this is no claim link of ${site}`, 'copy the whole link from the mail')
  return { award, key }
}

export function isKey(text: string): boolean {
  return KEY.test(text)
}
