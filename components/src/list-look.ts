/** What there is to find and to compare in a list. Files that no badge has read yet are read for it. */

import type { Credential } from '@rosette/verifier'
import type { OpenBadge } from './badge.ts'
import { badgeIn, type Item } from './list-items.ts'
import type { Sought } from './list-order.ts'
import type { Reading } from './list-reading.ts'

export interface Making {
  /** The badges that the list made itself, in the order of their items, as soon as they are there. */
  readonly made: ArrayLike<OpenBadge | undefined>
  /** Whether it makes them without their recipients. */
  readonly isAnonymous: boolean
}

export function look(items: readonly Item[], { made, isAnonymous }: Making, reading: Reading): readonly (Item & Sought)[] {
  const seen = items.map((item, at) => {
    const badge = item.child ? badgeIn(item.child) : made[at]
    return { item, badge, shown: badge && credentialOf(badge), address: item.src || (badge && addressOf(badge)) || '' }
  })
  reading.want(seen.flatMap(({ shown, address }) => (shown || !address ? [] : [address])))
  return seen.map(({ item, badge, shown, address }) => ({
    ...item,
    credential: shown ?? reading.find(address),
    isAnonymous: item.child && badge ? badge.hideRecipient : isAnonymous,
    text: item.child?.textContent ?? '',
  }))
}

/** What a badge shows, as far as it has been read. */
function credentialOf({ report, credential }: OpenBadge): Credential | undefined {
  return report ? report.credential : credential
}

/** Where a badge's file is; undefined when it has none. */
function addressOf({ src }: OpenBadge): string | undefined {
  return src && URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : undefined
}
