/** Which addresses may be asked: public ones, so that no badge can make its reader knock on doors of an inner network. */

import { unavailable } from '../errors.ts'

/**
 * Throws `address-refused` unless the URL is https (or http) to a public DNS name with a dot, default port, no user.
 * The origin of the page itself is always allowed. What DNS answers cannot be seen here: see `bin/fetch.ts` for Node.
 */
export function refuseAddress(url: string, hosts: 'public' | 'any'): void {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password) throw unavailable('address-refused', { url: url.slice(0, 200) })
  if (hosts === 'any' || parsed.origin === globalThis.location?.origin) return
  if (parsed.port || !isPublicName(parsed.hostname)) throw unavailable('address-refused', { url: url.slice(0, 200) })
}

/** A DNS name with a dot that is not set aside for private use. The URL parser has already turned odd spellings of IPs into IPs. */
function isPublicName(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '')
  if (name.startsWith('[') || /^[\d.]+$/.test(name) || !name.includes('.')) return false
  // RFC 1035 §3.1: only the root's label is empty; some resolvers drop the others.
  if (/\.(\.|$)/.test(name)) return false
  return !/(^|\.)(localhost|local|internal|home\.arpa|lan|intranet|corp|home|onion)$/.test(name)
}
