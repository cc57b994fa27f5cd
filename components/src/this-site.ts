/** Is the site that shows a badge the one it was awarded to? Asked only of badges whose recipient is a site. */

import type { Report } from '@rosette/verifier'
import type { Site } from './verdict.ts'

type AwardedTo = (credential: NonNullable<Report['credential']>, identity: string) => Promise<boolean>

/**
 * `this` when the recipient is an address at or above the page's, a hash of one (OB2 "IdentityObject", type `url`), or the did:web of its
 * host or of a path above the page; `other` when it is another site; undefined when the recipient is no site, or the badge not verified.
 */
export async function siteOf(report: Report, page: Pick<URL, 'href'>, isAwardedTo: AwardedTo): Promise<Site | undefined> {
  const { credential } = report
  if (report.verdict !== 'verified' || !credential) return undefined
  const { id, identities } = credential.recipient
  const isSite = /^(https?:|did:web:)/i.test(id ?? '') || identities.some(({ type }) => /^(url|ext:.*url)$/i.test(type))
  if (!isSite) return undefined
  for (const identity of namesOf(new URL(page.href))) if (await isAwardedTo(credential, identity)) return 'this'
  return 'other'
}

/** Every name that a site may have which this page is part of. */
function namesOf({ protocol, origin, host, pathname }: URL): readonly string[] {
  const folders = pathname.split('/').slice(1, -1)
  const paths = ['', ...folders.map((_, at) => `/${folders.slice(0, at + 1).join('/')}`), pathname]
  const did = `did:web:${host.replace(':', '%3A')}`
  const dids = protocol === 'https:' ? paths.map((path) => `${did}${path.replace(/\/$/, '').replaceAll('/', ':')}`) : []
  return [...new Set([...paths.flatMap((path) => [`${origin}${path}`, `${origin}${path}/`]), ...dids])]
}
