/** Is it you? Compares an address with the fingerprint in the claim. The address goes nowhere. */

import type { HashedIdentity } from './file.ts'

/** OB2 "IdentityHash", OB3 §B.1 IdentityObject: the salt is appended. */
export async function isRecipient({ hash, salt }: HashedIdentity, typed: string): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(addressIn(typed) + salt))
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hash.toLowerCase() === `sha256$${hex}`
}

/** As the issuer spelled it before hashing: small letters, the domain in ASCII. Invisible marks come along when an address is copied. */
function addressIn(typed: string): string {
  const text = typed
    .replaceAll(/[\p{Cf}\p{Cc}\s]/gu, '')
    .normalize('NFC')
    .toLowerCase()
  const at = text.lastIndexOf('@')
  return at < 0 ? text : `${text.slice(0, at)}@${hostIn(text.slice(at + 1))}`
}

function hostIn(domain: string): string {
  return URL.canParse(`https://${domain}`) ? new URL(`https://${domain}`).hostname : domain
}
