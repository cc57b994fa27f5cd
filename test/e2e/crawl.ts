/** Follows every address that pages name within their own site, and tells those that lead nowhere. */

import type { Built, BuiltPage, Tag } from './built.ts'

export interface Home {
  /** Addresses that are this site: where it was built for, and where its badges say that it is. Without a slash at the end. */
  readonly origins: readonly string[]
  /** Begins and ends with a slash. */
  readonly base: string
}

/** One sentence for each address that leads nowhere, and for each that is no address. */
export function deadEnds(built: Built, home: Home): readonly string[] {
  const ids = new Map([...built.pages].map(([path, { tags }]) => [path, new Set(tags.flatMap(({ attributes }) => attributes.get('id') ?? []))]))
  return [...built.pages.values()].flatMap((page) =>
    [...new Set(page.tags.flatMap(addressesIn))].flatMap((address) => {
      const fault = faultOf(address, page, home, built, ids)
      return fault === undefined ? [] : [`${page.path}: ${address} ${fault}`]
    }),
  )
}

/** Attributes whose value is an address, wherever they stand. */
const ADDRESSED = ['href', 'src', 'action', 'poster', 'data-check', 'component-url', 'renderer-url', 'before-hydration-url']
const PROPERTIES = ['og:url', 'og:image', 'twitter:image']

function addressesIn({ name, attributes }: Tag): readonly string[] {
  const set = attributes.get('srcset')?.split(',') ?? []
  const meta = PROPERTIES.includes(attributes.get('property') ?? attributes.get('name') ?? '') && name === 'meta' ? [attributes.get('content') ?? ''] : []
  return [...ADDRESSED.flatMap((one) => attributes.get(one) ?? []), ...set.map((one) => one.trim().split(/\s/)[0] ?? ''), ...meta]
}

function faultOf(address: string, page: BuiltPage, home: Home, { files }: Built, ids: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  const here = `${home.origins[0] ?? ''}${home.base}${page.path.slice(1)}`
  if (!URL.canParse(address, here)) return 'is no address'
  const { protocol, origin, pathname, hash } = new URL(address, here)
  if (['mailto:', 'data:'].includes(protocol)) return undefined
  if (protocol !== 'https:') return `is asked for by ${protocol}`
  if (!home.origins.includes(origin)) return undefined
  const path = pathname.startsWith(home.base) ? decodeURIComponent(pathname.slice(home.base.length - 1)) : undefined
  if (path === undefined) return `is outside ${home.base}`
  if (!files.has(path.endsWith('/') ? `${path}index.html` : path)) return 'is not there'
  // What stands behind the # of a claim is a key.
  if (hash.length < 2 || path.endsWith('/claim/')) return undefined
  return ids.get(path)?.has(decodeURIComponent(hash.slice(1))) ? undefined : 'names a place that is not in that page'
}
