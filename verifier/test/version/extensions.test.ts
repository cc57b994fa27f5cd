/** Extensions of OB 2.0, and the objects behind an assertion: what is wrong with their layout is told, and rejects nothing. */

import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { notesOnExtensions } from '../../src/version/extensions.ts'
import { AT, makeAssertion, makeBadgeClass, makeFetch, makeProfile, NOW } from '../made.ts'
import { verify } from '../../src/verify.ts'

const BASE = 'https://openbadgespec.org/extensions'
const extension = (name: string, rest: JsonObject, context = `${BASE}/x/context.json`): JsonObject => ({
  '@context': context,
  type: ['Extension', `extensions:${name}`],
  ...rest,
})
const faultsIn = async (name: string, rest: JsonObject) =>
  (await notesOnExtensions({ [`extensions:${name}`]: extension(name, rest) })).map(
    ({ code, details }) => `${code} ${details?.['property'] ?? details?.['url']}`,
  )

const accreditor = { name: 'Board', contactInstructions: 'Write.', url: 'https://board.example', address: { postalCode: '1' } }

describe('an extension', () => {
  it.each<[string, JsonObject, string, JsonObject]>([
    ['ApplyLink', { url: 'https://harbour.example/apply' }, 'url', { url: 'apply' }],
    ['applyLink', { url: 'https://harbour.example/apply' }, 'url', {}],
    ['GeoCoordinates', { description: 'Pier', geo: { latitude: 1, longitude: 2 } }, 'geo.longitude', { description: 'Pier', geo: { latitude: 1 } }],
    ['Accessibility', { accessibilityAPI: ['ARIA'] }, 'accessibilityAPI', { accessibilityAPI: 7 }],
    ['LicenseExtension', { id: 'CC-BY' }, 'id', {}],
    ['OriginalCreator', { url: 'https://harbour.example/issuer' }, 'url', { url: 7 }],
    ['IssuerAccreditation', accreditor, 'address', { ...accreditor, address: 'Pier 1' }],
  ])('%s is held to its table', async (name, sound, property, faulty) => {
    expect(await faultsIn(name, sound)).toEqual([])
    expect(await faultsIn(name, faulty)).toEqual([`schema-fault extensions:${name}.${property}`])
  })

  it('that has no schema here is told by its context, and nothing is fetched', async () => {
    expect(await faultsIn('Weather', {})).toEqual([`schema-not-run ${BASE}/x/context.json`])
    expect(await notesOnExtensions({ recipient: { type: 'email' }, badge: 'x' })).toEqual([])
  })
})

it('faults of the class and the issuer are notes where they were loaded, and the badge stays good', async () => {
  const reportOn = async (badgeClass: JsonObject, profile: JsonObject) => {
    const fetch = makeFetch({ [AT.assertion]: makeAssertion(), [AT.badgeClass]: badgeClass, [AT.profile]: profile })
    return verify(JSON.stringify(makeAssertion()), { fetch, now: NOW })
  }
  const whole = { description: 'Ties knots.', image: `${AT.badgeClass}.png`, criteria: AT.badgeClass }
  const contact = { url: 'https://harbour.example', email: 'school@harbour.example' }
  const sound = await reportOn(makeBadgeClass(whole), makeProfile(contact))
  expect([sound.verdict, sound.checks.proof.notes]).toEqual(['verified', []])
  const faulty = await reportOn(
    makeBadgeClass({ ...whole, description: 7, 'extensions:ApplyLink': extension('ApplyLink', {}) }),
    makeProfile({ ...contact, email: [] }),
  )
  expect(faulty.verdict).toBe('verified')
  expect(faulty.checks.proof.notes.map(({ details }) => details['property'])).toEqual(['badge.description', 'badge.extensions:ApplyLink.url', 'issuer.email'])
})
