/** The sample badges of the site, one for each answer. Same input, same bytes. */

import { gzipSync } from 'node:zlib'
import { bakePng, bakeSvg } from '../../verifier/src/bake.ts'
import { encodeBase64url, encodeUtf8 } from '../../verifier/src/bytes.ts'
import type { JsonObject } from '../../verifier/src/json.ts'
import { makeArtwork, type Emblem } from './artwork.ts'
import { drawPng, drawSvg } from './picture.ts'
import { hashIdentity, makeIssuer, signIntegrity, signToken, type SampleIssuer } from './sign.ts'

const SCHOOL = 'Harbour School of Seamanship'
const CONTEXTS = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']
/** Where the revoked sample says its list is; that host does not exist, so the list is handed over. */
export const LIST = 'https://harbour.example/status/1'

const school = await makeIssuer('harbour school')
const stranger = await makeIssuer('a stranger')
const MAKERS = {
  'genuine.png': async () => bake(await sign(school, badge('1', 'Knots and Splices', 'Ties, splices and whips rope so that it holds in a storm.')), 'star'),
  'genuine.svg': async () =>
    bakeToken(await signToken(school, badge('2', 'Tide Reader', 'Reads a tide table and plans a passage by it.'), { kid: school.method }), 'waves'),
  'expired.png': async () =>
    bake(await sign(school, { ...badge('3', 'First Aid Afloat', 'Gives first aid at sea.'), validUntil: '2025-05-01T00:00:00Z' }), 'lifebuoy'),
  'revoked.png': async () =>
    bake(await sign(school, { ...badge('4', 'Night Watch', 'Stands a watch alone at night.'), credentialStatus: entry(94_567) }), 'moon'),
  'forged.png': async () => bake(forge(await sign(school, badge('5', 'Deckhand', 'Works on deck under supervision.'))), 'anchor'),
  'unattributed.svg': async () => bakeToken(await signToken(stranger, fromCollege(), { jwk: stranger.jwk }), 'sparks'),
  'list.json': async () => JSON.stringify({ badges: ['genuine.png', 'genuine.svg', 'expired.png', 'forged.png', 'unattributed.svg'] }, null, 2),
  'status-list.json': async () => JSON.stringify(await sign(school, statusList(94_567)), null, 2),
}

export type SampleName = keyof typeof MAKERS
export const SAMPLES = Object.keys(MAKERS) as readonly SampleName[]

/** The bytes of one sample. */
export async function makeSample(name: SampleName): Promise<Uint8Array<ArrayBuffer>> {
  const made = await MAKERS[name]()
  return typeof made === 'string' ? encodeUtf8(made) : new Uint8Array(made)
}

function badge(number: string, name: string, description: string): JsonObject {
  return {
    '@context': CONTEXTS,
    id: `urn:uuid:00000000-0000-4000-8000-00000000000${number}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name,
    issuer: { id: school.did, type: ['Profile'], name: SCHOOL },
    validFrom: '2024-05-01T09:00:00Z',
    credentialSubject: {
      id: 'did:example:ada',
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          identityType: 'emailAddress',
          hashed: true,
          identityHash: hashIdentity('ada@example.org', `salt-${number}`),
          salt: `salt-${number}`,
        },
      ],
      achievement: {
        id: `https://harbour.example/achievements/${number}`,
        type: ['Achievement'],
        name,
        description,
        criteria: { narrative: 'Shown twice, in daylight and in the dark, before two examiners.' },
        tag: ['seamanship', 'safety'],
      },
    },
  }
}

function sign(issuer: SampleIssuer, document: JsonObject): Promise<JsonObject> {
  return signIntegrity(issuer, document, '2024-05-01T09:00:00Z')
}

/** One word changed after signing. */
function forge(signed: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(signed).replaceAll('Deckhand', 'Master Mariner')) as JsonObject
}

/** Signed soundly, in the name of a college that never heard of the key. */
function fromCollege(): JsonObject {
  return {
    ...badge('6', 'Doctor of Everything', 'Knows it all.'),
    issuer: { id: 'https://college.example/issuer', type: ['Profile'], name: 'A Famous College' },
  }
}

function entry(index: number): JsonObject {
  return { id: `${LIST}#${index}`, type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: String(index), statusListCredential: LIST }
}

function statusList(revoked: number): JsonObject {
  const bits = new Uint8Array(131_072 / 8)
  bits[revoked >> 3] = 0x80 >> (revoked % 8)
  return {
    '@context': CONTEXTS.slice(0, 1),
    id: LIST,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: school.did,
    validFrom: '2024-05-01T09:00:00Z',
    credentialSubject: { id: `${LIST}#list`, type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList: `u${encodeBase64url(gzipSync(bits))}` },
  }
}

async function bake(credential: JsonObject, emblem: Emblem): Promise<Uint8Array> {
  return bakePng(drawPng(makeArtwork(emblem)), JSON.stringify(credential), '3.0')
}

async function bakeToken(token: string, emblem: Emblem): Promise<string> {
  return bakeSvg(drawSvg(makeArtwork(emblem), 'Sample badge'), token, '3.0')
}
