/** Signed badges in pictures, as many as wanted, each with a number in its name. */

import { bakePng } from '../../verifier/src/bake.ts'
import { makeCredential, makeIssuer, signIntegrity } from '../../verifier/test/made.ts'
import { paintPng } from './paint.ts'

export const nameOf = (at: number): string => `Knots, number ${at}`
export const pathOf = (at: number): string => `/badge-${at}.png`

/** The files of `count` badges by their paths, each in a picture of its own colour. */
export async function bakedBadges(count: number): Promise<Readonly<Record<string, Uint8Array>>> {
  return Object.fromEntries(await Promise.all(Array.from({ length: count }, async (_, at) => [pathOf(at), await bakedBadge(at)] as const)))
}

async function bakedBadge(at: number): Promise<Uint8Array> {
  const issuer = await makeIssuer()
  const achievement = {
    id: `https://harbour.example/knots/${at}`,
    type: ['Achievement'],
    name: nameOf(at),
    description: 'Ties them.',
    criteria: { narrative: 'Tie.' },
  }
  const credential = makeCredential(issuer.did, {
    id: `urn:uuid:00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    credentialSubject: { id: 'did:example:learner', type: ['AchievementSubject'], achievement },
  })
  return bakePng(paintPng([96, 96], [at * 5, 90, 255 - at * 5]), JSON.stringify(await signIntegrity(issuer, credential)), '3.0')
}
