/** Documents changed after they were signed, and things that a graph would leave out. */

import type { JsonObject } from '../../../verifier/src/json.ts'
import { attack, control, strange, type HostileRow, type Why } from '../case.ts'
import { added, badge, changed, makeCredential, school, school256, school384, signIntegrity, without, type Issuer } from '../made/forge.ts'

const heading = 'JSON-LD and Data Integrity'

const SIGNERS: readonly (readonly [Issuer, string])[] = [
  [school, 'eddsa-rdfc-2022'],
  [school, 'eddsa-jcs-2022'],
  [school256, 'ecdsa-rdfc-2019'],
  [school256, 'ecdsa-jcs-2019'],
  [school384, 'ecdsa-rdfc-2019'],
]

const subject = (document: JsonObject) => document['credentialSubject'] as JsonObject
const achievement = (document: JsonObject) => subject(document)['achievement'] as JsonObject
const NAME = 'credentialSubject.achievement.name'

/** What whoever has a signed badge may do to it. */
const CHANGES: Readonly<Record<string, (signed: JsonObject) => JsonObject>> = {
  'another name': (signed) => changed(signed, 'name', 'Medicine'),
  'another achievement': (signed) => changed(signed, NAME, 'Medicine'),
  'another recipient': (signed) => changed(signed, 'credentialSubject.id', 'did:example:eve'),
  'a recipient removed': (signed) => changed(signed, 'credentialSubject', without(subject(signed), 'id')),
  'another id': (signed) => changed(signed, 'id', 'urn:uuid:00000000-0000-0000-0000-000000000000'),
  'another type': (signed) => changed(signed, 'type', ['VerifiableCredential', 'EndorsementCredential']),
  'a type more': (signed) => changed(signed, 'type', ['VerifiableCredential', 'OpenBadgeCredential', 'EndorsementCredential']),
  'an earlier start': (signed) => changed(signed, 'validFrom', '2020-05-01T00:00:00Z'),
  'a later end': (signed) => changed(signed, 'validUntil', '2046-01-01T00:00:00Z'),
  'no end': (signed) => without(signed, 'validUntil'),
  'evidence added': (signed) => changed(signed, 'evidence', [{ id: 'https://evil.example/diploma', type: ['Evidence'], name: 'Diploma' }]),
  'a status removed': (signed) => without(signed, 'credentialStatus'),
  'a second subject': (signed) => changed(signed, 'credentialSubject', [subject(signed), { ...subject(signed), id: 'did:example:eve' }]),
  'a second achievement': (signed) => changed(signed, 'credentialSubject.achievement', [achievement(signed), { ...achievement(signed), name: 'Medicine' }]),
  'a zero-width space in a name': (signed) => changed(signed, NAME, 'Kno\u200bts'),
  'a combining mark on a name': (signed) => changed(signed, NAME, 'Knots\u0301'),
  'a space after a name': (signed) => changed(signed, NAME, 'Knots '),
  'a name in capitals': (signed) => changed(signed, NAME, 'KNOTS'),
  'a name with a language': (signed) => changed(signed, NAME, { '@value': 'Knots', '@language': 'en' }),
  'another issuer name': (signed) => changed(signed, 'issuer.name', 'Oxford'),
}

const REFUSED: readonly Why[] = ['signature-wrong', 'property-unreadable', 'shape-ambiguous']

const values: HostileRow = {
  heading,
  name: 'a value changed',
  cases: async () => {
    const cases = await Promise.all(
      SIGNERS.map(async ([issuer, cryptosuite], at) => {
        const credential = makeCredential(issuer.did, { validUntil: '2036-01-01T00:00:00Z' })
        const signed = await signIntegrity(issuer, credential, { cryptosuite })
        const label = `${cryptosuite} (${String(issuer.jwk['crv'])})`
        // Every change under two suites, a few under the others.
        const some = Object.entries(CHANGES).slice(0, at < 2 ? undefined : 5)
        const attacks = some.filter(([name]) => name !== 'a status removed').map(([name, change]) => attack(REFUSED, `${label}: ${name}`, change(signed)))
        return [...attacks, control(`${label}: as it was signed`, signed)]
      }),
    )
    const credentialStatus = {
      id: 'urn:status:1',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'refresh',
      statusListIndex: '1',
      statusListCredential: 'https://harbour.example/s',
    }
    const standing = await signIntegrity(school, makeCredential(school.did, { credentialStatus }))
    return [
      ...cases.flat(),
      attack('signature-wrong', 'eddsa-rdfc-2022: a status removed', without(standing, 'credentialStatus')),
      control('eddsa-rdfc-2022: a status that stays', standing),
      // Both names stand for one type (OB3 §B.1), so nothing was changed.
      control('eddsa-rdfc-2022: the other name of the same type', changed(standing, 'type', ['VerifiableCredential', 'AchievementCredential'])),
    ]
  },
}

const EVIDENCE = '"type":["Evidence"],"name":"Diploma"'

/** Added to a signed document: what JSON-LD drops without a word, so that the signature would still be right. */
const DROPPED: Readonly<Record<string, string>> = {
  'an undefined term': '"awardedTo":"Eve"',
  'an undefined term with an object': '"award":{"name":"Medicine"}',
  'a relative id of evidence': `"evidence":[{"id":"diploma.pdf",${EVIDENCE}}]`,
  'a relative type': `"evidence":[{"id":"https://evil.example/1","type":["Evidence","./Diploma"]}]`,
  'a type that is no term': `"evidence":[{"id":"https://evil.example/1","type":["Evidence","Diploma"]}]`,
  'a free-floating value': `"evidence":["Diploma with honours"]`,
  'a look-alike of a keyword': '"@evidence":"Diploma"',
  'a look-alike of a keyword within': `"evidence":[{"id":"https://evil.example/1","@names":"Diploma",${EVIDENCE}}]`,
  '@index': `"@index":"Medicine"`,
  '@index within': `"evidence":[{"id":"https://evil.example/1","@index":"x",${EVIDENCE}}]`,
  'a value object that is null': '"description":{"@value":null}',
  'a name with a colon that no context knows': '"school:name":"Oxford"',
}

/** These show nothing: a reader sees what was signed. */
const NOTHING: Readonly<Record<string, string>> = {
  'a text that is null': '"description":null',
  'an empty list': '"evidence":[]',
  'a null in a list': '"evidence":[null]',
}

const dropped: HostileRow = {
  heading,
  name: 'what a graph leaves out',
  cases: async () => {
    const signed = await signIntegrity(school, badge)
    return [
      ...Object.entries(DROPPED).map(([name, member]) => attack(['terms-undefined', 'shape-ambiguous', 'signature-wrong'], name, added(signed, member))),
      attack(['property-unreadable', 'shape-ambiguous'], 'an end that is null', added(signed, '"validUntil":null')),
      attack(['status-unsupported', 'shape-ambiguous'], 'a status that is null', added(signed, '"credentialStatus":null')),
      ...Object.entries(NOTHING).map(([name, member]) => strange(name, added(signed, member), { printed: { lacks: ['Diploma'] } })),
      control('nothing added', signed),
      control(
        'evidence that was signed',
        await signIntegrity(school, changed(badge, 'evidence', [{ id: 'https://harbour.example/1', type: ['Evidence'], name: 'Film' }])),
      ),
    ]
  },
}

export const integrityValues: readonly HostileRow[] = [values, dropped]
