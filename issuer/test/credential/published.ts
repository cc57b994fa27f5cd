/** What a site would serve, from memory: for verifying what was issued without a network. */

import { verify, type Report } from '@rosette/verifier'
import { assertionOf, badgeClassOf, issuerProfileOf } from '../../src/credential/ob2.ts'
import { endingOf } from '../../src/credential/secure.ts'
import { signerOf, type Signer } from '../../src/credential/signer.ts'
import { didDocument, jwksOf } from '../../src/key/public.ts'
import { createKey, listKeys } from '../../src/key/store.ts'
import { addressesOf, didPathOf } from '../../src/programme/addresses.ts'
import type { Programme } from '../../src/programme/programme.ts'
import { readProgramme } from '../../src/programme/read.ts'
import { eachAward } from '../../src/register/awards.ts'
import type { Register } from '../../src/register/open.ts'
import { changesOf, listsIn, PURPOSES, signedList } from '../../src/register/statuses.ts'
import { signLists } from '../../src/status/list.ts'
import { achievement, smallProgramme } from '../folders.ts'
import { NOW, register } from '../register/registers.ts'

export interface Issuer {
  readonly folder: string
  readonly programme: Programme
  readonly opened: Register
  readonly signer: Signer
}

const SKILLED = achievement({
  type: 'Certification',
  tags: ['knots', 'ropes'],
  alignment: [{ name: 'Ropework', url: 'https://skills.test/ropes', framework: 'Skills', code: 'R-1' }],
})

/** An issuer with a key and an empty register. */
export async function issuerWith(settings: object, files: Readonly<Record<string, string>> = {}): Promise<Issuer> {
  const folder = smallProgramme({ 'programme/achievements/knots.md': SKILLED, ...files }, settings)
  const programme = readProgramme(folder)
  await createKey(folder, { algorithm: programme.algorithm, now: NOW })
  return { folder, programme, opened: register(folder), signer: signerOf(programme) }
}

/** Address and text of everything that strangers may ask for. */
export async function documentsOf({ folder, programme, opened, signer }: Issuer): Promise<ReadonlyMap<string, string>> {
  await signLists(opened, programme, signer, NOW)
  const { url } = programme
  const { ob2, statusList } = addressesOf(url)
  const did = programme.issuer.id
  const documents: (readonly [string, unknown])[] = [
    [`${url}/${didPathOf(url)}`, didDocument(did, listKeys(folder))],
    [`${new URL(url).origin}/.well-known/jwks.json`, jwksOf(did, listKeys(folder))],
    [ob2.profile, issuerProfileOf(programme)],
    ...[...programme.achievements.keys()].map((id) => [ob2.badgeClass(id), badgeClassOf(programme, id)] as const),
    ...[...eachAward(opened)].map((award) => [ob2.assertion(award.id), assertionOf(programme, award, changesOf(opened, award.id).at(-1)?.because)] as const),
  ]
  const lists = listsIn(opened).flatMap(({ number, securing }) =>
    PURPOSES.map((purpose) => [statusList(purpose, number, endingOf(securing)), signedList(opened, number, purpose)!.text] as const),
  )
  return new Map([...documents.map(([address, document]) => [address, JSON.stringify(document)] as const), ...lists])
}

/** The verifier's word, with nothing but these documents. */
export function verifyWith(documents: ReadonlyMap<string, string>, badge: string | Uint8Array, recipient?: string, now = NOW): Promise<Report> {
  const fetch = async (input: RequestInfo | URL) => {
    const text = documents.get(input instanceof Request ? input.url : String(input))
    return text === undefined ? new Response(null, { status: 404 }) : new Response(text)
  }
  return verify(typeof badge === 'string' ? badge : new Uint8Array(badge), { fetch, now, ...(recipient !== undefined && { expect: { recipient } }) })
}

/** Every check that is not good, for a failing test to show. */
export function troubles({ checks }: Report): readonly string[] {
  return Object.values(checks).flatMap((check) => (check.status === 'failed' || check.status === 'unknown' ? [`${check.id}: ${check.explanation}`] : []))
}
