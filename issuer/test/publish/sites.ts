/** A programme with an award of each kind of visibility, published; and ways to look at what came out. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { takeDecision } from '../../src/decide/apply.ts'
import { filesBelow } from '../../src/folder.ts'
import { publish, type Published } from '../../src/publish/publish.ts'
import { awardBy, type Visibility } from '../../src/register/awards.ts'
import { issuerWith, type Issuer } from '../credential/published.ts'
import { claim, type Claimed } from '../decide/decisions.ts'
import { signedAward } from '../claim/claims.ts'
import { NOW } from '../register/registers.ts'

export const DECIDED = new Date(NOW.getTime() + 3_600_000)

export interface Site extends Issuer {
  readonly content: string
  /** By what their earners decided. */
  readonly earners: Readonly<Record<Visibility, Claimed>>
  readonly publish: (now?: Date) => Promise<Published>
}

export function emailOf(visibility: Visibility): string {
  return `${visibility}.person@example.org`
}

/** One earner for each visibility; the public one has a page of their own. Not published yet. */
export async function siteWith(settings: object = {}, files: Readonly<Record<string, string>> = {}): Promise<Site> {
  const issuer = await issuerWith(settings, files)
  const earn = async (visibility: Visibility, wish: Readonly<Record<string, unknown>> | undefined) => {
    const award = await signedAward(issuer, { email: emailOf(visibility), name: `Real Name Of ${visibility}`, securing: issuer.programme.securing })
    const claimed = await claim(issuer, award)
    if (wish) await takeDecision(issuer.opened, await claimed.decide(wish), DECIDED)
    return claimed
  }
  const earners = {
    undecided: await earn('undecided', undefined),
    declined: await earn('declined', { decision: 'decline' }),
    private: await earn('private', { decision: 'private', name: 'Shown To Nobody' }),
    unlisted: await earn('unlisted', { decision: 'unlisted', name: 'Una L.' }),
    public: await earn('public', { decision: 'public', name: 'Paula P.', profile: { slug: 'paula', text: 'I tie knots.', links: ['https://paula.example/'] } }),
  }
  const { programme, opened, signer, folder } = issuer
  return { ...issuer, earners, content: join(folder, 'site/content'), publish: (now = DECIDED) => publish(programme, opened, signer, { now }) }
}

/** Path and bytes of all that lies in the content. */
export function bytesIn(content: string): ReadonlyMap<string, Buffer> {
  return new Map([...filesBelow(content)].sort().map((path) => [path, readFileSync(join(content, path))]))
}

export function jsonIn(content: string, path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(content, path), 'utf8')) as Record<string, unknown>
}

/** The award as it is now. */
export function nowOf({ opened, earners }: Site, visibility: Visibility): NonNullable<ReturnType<typeof awardBy>> {
  return awardBy(opened, earners[visibility].award.id)!
}

/** The content as a web server gives it: by address; of large ones only what is asked for. */
export function servedFrom(url: string, content: string, which = /^/): ReadonlyMap<string, string> {
  const paths = [...filesBelow(content)].filter((path) => which.test(path))
  return new Map(paths.map((path) => [`${url}/${path}`, readFileSync(join(content, path), 'utf8')]))
}
