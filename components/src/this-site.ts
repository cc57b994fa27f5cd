/** Is the site that shows a badge the one it was awarded to? Asked only of badges whose recipient is a site. */

import type { Report } from '@rosette/verifier'
import { didDocument } from './did-document.ts'
import type { Site } from './verdict.ts'

type AwardedTo = (credential: NonNullable<Report['credential']>, identity: string) => Promise<boolean>

/**
 * `this` when the recipient is an address at or above the page's, a hash of one (OB2 "IdentityObject", type `url`), or the did:web of its
 * host or of a path above the page, or a did:web whose document links back to such an address; `other` when it is another site; undefined
 * when the recipient is no site, or the badge not verified.
 */
export async function siteOf(report: Report, page: Pick<URL, 'href'>, isAwardedTo: AwardedTo, ask = fetch): Promise<Site | undefined> {
  const { credential } = report
  if (report.verdict !== 'verified' || !credential) return undefined
  const { id, identities } = credential.recipient
  const isSite = /^(https?:|did:web:)/i.test(id ?? '') || identities.some(({ type }) => /^(url|ext:.*url)$/i.test(type))
  if (!isSite) return undefined
  const names = namesOf(new URL(page.href))
  for (const name of names) if (await isAwardedTo(credential, name)) return 'this'
  return id !== undefined && (await linksBack(id, names, ask)) ? 'this' : 'other'
}

/** Every name that a site may have which this page is part of. */
function namesOf({ protocol, origin, host, pathname }: URL): readonly string[] {
  const folders = pathname.split('/').slice(1, -1)
  const paths = ['', ...folders.map((_, at) => `/${folders.slice(0, at + 1).join('/')}`), pathname]
  const did = `did:web:${host.replace(':', '%3A')}`
  const dids = protocol === 'https:' ? paths.map((path) => `${did}${path.replace(/\/$/, '').replaceAll('/', ':')}`) : []
  return [...new Set([...paths.flatMap((path) => [`${origin}${path}`, `${origin}${path}/`]), ...dids])]
}

/** Does the recipient's own document name this site: by `alsoKnownAs` (DID Core §5.1.3), or as a linked domain (DIF "LinkedDomains")? */
async function linksBack(did: string, names: readonly string[], ask: typeof fetch): Promise<boolean> {
  const document = await didDocument(did, ask)
  if (!document) return false
  const domains = list(document['service'])
    .filter(isLinkedDomains)
    .flatMap(({ serviceEndpoint: at }) => list(isRecord(at) ? at['origins'] : at))
  return [...list(document['alsoKnownAs']), ...domains].some((name) => typeof name === 'string' && names.includes(name))
}

function isLinkedDomains(service: unknown): service is Record<string, unknown> {
  return isRecord(service) && list(service['type']).includes('LinkedDomains')
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value or several, as JSON-LD writes them alike. */
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
