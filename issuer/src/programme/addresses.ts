/** Where everything of a programme lies on its site: the only room that spells addresses. */

import { refused } from '../errors.ts'

/** The address of a site, as it is written into badges for good: `https`, no query, no slash at the end. Throws RefusedError. */
export function readSite(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const cure = 'write the address of your site, such as https://badges.example.org'
  if (!url || url.protocol !== 'https:') throw refused('the address is no https address', cure)
  if (url.username || url.password || url.search || url.hash || url.port) throw refused('the address holds more than a host and a path', cure)
  if (!/^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+(?!\d+$)[a-z0-9-]{2,}$/.test(url.hostname)) throw refused('the host is no name of the internet', cure)
  // did:web writes a path with colons, so its segments are kept to letters that need no escape (did:web §3.2).
  if (!/^(\/[A-Za-z0-9._-]+)*\/?$/.test(url.pathname)) throw refused('the path holds unusual letters', cure)
  return `https://${url.hostname}${url.pathname}`.replace(/\/$/, '')
}

/** The identity of the issuer (did:web §3.2). */
export function didOf(site: string): string {
  return `did:web:${site.slice('https://'.length).replaceAll('/', ':')}`
}

/** The path of the DID document below the site's address. */
export function didPathOf(site: string): string {
  return new URL(site).pathname === '/' ? '.well-known/did.json' : 'did.json'
}

export interface Addresses {
  readonly achievement: (id: string) => string
  readonly picture: (id: string) => string
  readonly badge: (id: string) => string
  readonly credential: (id: string, ending: 'jwt' | 'json') => string
  readonly statusList: (purpose: string, number: number, ending: 'jwt' | 'json') => string
  readonly claim: (id: string, key: string) => string
  readonly ob2: { readonly assertion: (id: string) => string; readonly badgeClass: (id: string) => string; readonly profile: string }
  readonly badgePicture: (id: string) => string
  readonly profile: (slug: string) => string
}

export function addressesOf(site: string): Addresses {
  return {
    achievement: (id) => `${site}/achievements/${id}`,
    picture: (id) => `${site}/achievements/${id}.png`,
    badge: (id) => `${site}/badges/${id}`,
    credential: (id, ending) => `${site}/badges/${id}.${ending}`,
    badgePicture: (id) => `${site}/badges/${id}.png`,
    statusList: (purpose, number, ending) => `${site}/status/${purpose}-${number}.${ending}`,
    profile: (slug) => `${site}/profiles/${slug}`,
    // Behind the # no server and no log sees the key.
    claim: (id, key) => `${site}/claim/#${id}.${key}`,
    ob2: {
      assertion: (id) => `${site}/badges/${id}/ob2.json`,
      badgeClass: (id) => `${site}/achievements/${id}/ob2.json`,
      profile: `${site}/issuer/ob2.json`,
    },
  }
}
