/** What `rosette publish` wrote, read for the pages: an issuer's own `site/content`, else the demo's. Nothing private is in it. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentFolder } from './folder.ts'

export interface Programme {
  readonly name: string
  readonly url: string
  readonly issuer: { readonly id: string; readonly name: string; readonly description?: string; readonly email?: string; readonly image?: string }
  readonly languages: readonly string[]
  readonly contact: string
  readonly receiver?: string
}

export interface Achievement {
  readonly id: string
  readonly name: string
  /** OB3 §B.1 AchievementType. */
  readonly type: string
  readonly description: string
  /** Markdown. */
  readonly criteria: string
  readonly tags: readonly string[]
  readonly alignments: readonly { readonly name: string; readonly url: string; readonly framework?: string; readonly code?: string }[]
  readonly requires: readonly string[]
  readonly awardedSince?: string
  readonly until?: string
  /** ISO 8601 span. */
  readonly expiresAfter?: string
  readonly level?: string
  /** How many people hold it. */
  readonly earned: number
}

export interface Badge {
  readonly id: string
  readonly achievement: string
  readonly visibility: 'public' | 'unlisted'
  /** As the earner wants it shown. */
  readonly recipientName?: string
  /** The slug of the earner's page. */
  readonly profile?: string
  readonly awardedOn: string
  readonly expiresOn?: string
  readonly renewedAt?: string
  readonly securing: 'vc-jwt' | 'data-integrity'
  readonly state: 'valid' | 'suspended' | 'revoked'
  readonly because?: string
}

export interface Profile {
  readonly slug: string
  readonly name?: string
  readonly text: string
  readonly links: readonly string[]
  /** Its path, when the earner gave one. */
  readonly picture?: string
  /** Public ones, in the order the earner chose. */
  readonly badges: readonly string[]
}

export interface Content {
  readonly folder: string
  readonly isDemo: boolean
  readonly programme: Programme
  /** In the order of their ids. */
  readonly achievements: ReadonlyMap<string, Achievement>
  readonly badges: ReadonlyMap<string, Badge>
  readonly profiles: ReadonlyMap<string, Profile>
}

/** Undefined when nothing was published: then the site is the verifier alone. */
export const CONTENT: Content | undefined = readContent()

function readContent(): Content | undefined {
  const found = contentFolder()
  if (found === undefined) return undefined
  const { path: folder, isDemo } = found
  return {
    folder,
    isDemo,
    programme: read(folder, 'programme.json') as Programme,
    achievements: readAll<Achievement>(folder, 'achievements', /^(.+)\.json$/),
    badges: readAll<Badge>(folder, 'badges', /^([a-z2-7]{26})$/, '/badge.json'),
    profiles: readAll<Profile>(folder, 'profiles', /^(.+)\.json$/),
  }
}

/** Where the picture of a badge or an achievement lies: the drawing where there is one, which is lighter and sharp at any size. */
export function pictureAt(path: `${'achievements' | 'badges'}/${string}`): string {
  return CONTENT && existsSync(join(CONTENT.folder, `${path}.svg`)) ? `${path}.svg` : `${path}.png`
}

/** By id: the files of a folder, or those of a name within its folders. */
function readAll<One>(folder: string, kind: string, pattern: RegExp, below = ''): ReadonlyMap<string, One> {
  const names = existsSync(join(folder, kind)) ? readdirSync(join(folder, kind)).sort() : []
  return new Map(
    names.flatMap((name) => {
      const [, id] = pattern.exec(name) ?? []
      return id === undefined ? [] : [[id, read(folder, `${kind}/${name}${below}`) as One]]
    }),
  )
}

function read(folder: string, path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'))
}
