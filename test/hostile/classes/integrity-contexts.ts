/** Contexts that are not those of the standards, and the same graph written as other JSON. */

import type { JsonObject } from '../../../verifier/src/json.ts'
import { attack, control, webOf, type HostileRow, type Why } from '../case.ts'
import { badge, changed, EVIL, makeCredential, school, signIntegrity, without } from '../made/forge.ts'

const heading = 'JSON-LD and Data Integrity'
const VC = 'https://www.w3.org/ns/credentials/v2'
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
const IRI = 'https://www.w3.org/2018/credentials#'
const REFUSED: readonly Why[] = ['context-unknown', 'context-missing', 'shape-ambiguous', 'terms-undefined', 'signature-wrong', 'too-complex']

/** Put in the place of a signed document's contexts. */
const CONTEXTS: Readonly<Record<string, readonly unknown[] | JsonObject | null>> = {
  unknown: [VC, OB, `${EVIL}/context`],
  'unknown, in the place of the badge’s': [VC, `${EVIL}/context`],
  inline: [VC, OB, { awardedTo: 'https://schema.org/name' }],
  'inline and empty': [VC, OB, {}],
  prepended: [{ name: 'https://schema.org/alternateName' }, VC, OB],
  reordered: [OB, VC],
  'the badge’s taken away': [VC],
  'all taken away': [],
  null: null,
  'null within': [VC, OB, null],
  'nested lists': [[VC, OB]],
  '@vocab': [VC, OB, { '@vocab': 'https://evil.example/vocab#' }],
  '@base': [VC, OB, { '@base': 'https://evil.example/' }],
  '@import': [VC, OB, { '@import': `${EVIL}/context` }],
  '@propagate': [VC, OB, { '@propagate': false }],
  '@language': [VC, OB, { '@language': 'de' }],
  'a data: address': [VC, OB, `data:application/ld+json,${encodeURIComponent('{"@context":{}}')}`],
  'a relative address': [VC, OB, 'context.json'],
  'http instead of https': [VC.replace('https', 'http'), OB],
  'another query': [VC, `${OB}?v=1`],
  'another fragment': [VC, `${OB}#`],
  'in other letters': [VC, OB.replace('purl', 'PURL')],
  'one that loops': [VC, OB, `${EVIL}/loop`],
  'a chain': [VC, OB, `${EVIL}/chain/0`],
  'a thousand': [VC, OB, ...Array.from({ length: 1000 }, (_, at) => `${EVIL}/${at}`)],
  'a thousand times the same': [VC, ...Array.from({ length: 1000 }, () => OB)],
  'of the prototype': [VC, OB, 'constructor'],
}

const asContext = (inner: unknown) => ({ '@context': inner }) as JsonObject
const swapped = { '@context': { ...({ name: 'https://schema.org/description', description: 'https://schema.org/name' } as JsonObject) } }

const contexts: HostileRow = {
  heading,
  name: 'contexts of somebody else',
  cases: async () => {
    const signed = await signIntegrity(school, badge)
    const web = webOf({
      [`${EVIL}/context`]: swapped,
      [`${EVIL}/loop`]: asContext(`${EVIL}/loop`),
      ...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${EVIL}/chain/${at}`, asContext([`${EVIL}/chain/${at + 1}`])])),
    })
    const rest = { web, unasked: Object.keys(web) }
    const subject = signed['credentialSubject'] as JsonObject
    const inner = { ...subject, '@context': { achievement: { '@id': 'https://evil.example/a' } } }
    return [
      ...Object.entries(CONTEXTS).map(([name, context]) => attack(REFUSED, name, { ...signed, '@context': context as never }, rest)),
      attack(['shape-ambiguous'], 'in the subject', { ...signed, credentialSubject: inner }, rest),
      attack(['shape-ambiguous'], 'in the proof', changed(signed, 'proof.@context', { verificationMethod: 'https://evil.example/v' }), rest),
      attack(
        ['context-unknown'],
        'unknown, and signed so by the school',
        await signIntegrity(school, badge).then((one) => ({ ...one, '@context': [VC, OB, `${EVIL}/context`] })),
        rest,
      ),
      control('those of the standards', signed),
      control(
        'those of the standards, one more of them',
        await signIntegrity(school, { ...badge, '@context': [VC, OB, 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'] }),
      ),
    ]
  },
}

const copies: HostileRow = {
  heading,
  name: 'a copy of a known context from the network',
  cases: async () => {
    const signed = await signIntegrity(school, badge)
    const web = webOf({ [VC]: swapped, [OB]: swapped })
    const rest = { web, unasked: [VC, OB] }
    const exchanged = { ...signed, name: badge['description'] ?? 'x', description: badge['name'] } as JsonObject
    return [
      attack('signature-wrong', 'that exchanges two terms', exchanged, rest),
      attack(
        'terms-undefined',
        'that would define a term',
        { ...signed, awardedTo: 'Eve' },
        { ...rest, web: webOf({ [OB]: asContext({ awardedTo: 'https://schema.org/name' }) }) },
      ),
      control('is never asked for', signed, rest),
    ]
  },
}

/** The end of a badge, signed, and then written so that a reader of the JSON misses it. Some lose their end in the graph as well. */
const HIDDEN: Readonly<Record<string, (signed: JsonObject, end: string) => JsonObject>> = {
  'under its full name': (signed, end) => ({ ...signed, [`${IRI}validUntil`]: { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': end } }),
  'under its full name, as a list': (signed, end) => ({
    ...signed,
    [`${IRI}validUntil`]: [{ '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': end }],
  }),
  'under a compact name': (signed, end) => ({ ...signed, 'cred:validUntil': end }),
  'renamed by a context': (signed, end) => ({
    ...signed,
    '@context': [...(signed['@context'] as string[]), { end: { '@id': `${IRI}validUntil`, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' } }],
    end,
  }),
  'under @nest': (signed, end) => ({ ...signed, '@nest': { validUntil: end } }),
  'under @included': (signed, end) => ({ ...signed, '@included': [{ id: signed['id'], validUntil: end }] }),
  'under @graph': (signed, end) => ({ '@context': signed['@context'], '@graph': [{ ...without(signed, '@context'), validUntil: end }] }),
  'under @reverse': (signed, end) => ({ ...signed, '@reverse': { credentialSubject: { id: signed['id'], validUntil: end } } }),
  'in evidence of the same id': (signed, end) => ({ ...signed, evidence: [{ id: signed['id'], validUntil: end }] }),
  'in the subject’s evidence of the same id': (signed, end) => changed(signed, 'credentialSubject.evidence', { id: signed['id'], validUntil: end }),
  'in an endorsement of the same id': (signed, end) => ({
    ...signed,
    endorsement: [{ id: signed['id'], type: ['VerifiableCredential', 'EndorsementCredential'], validUntil: end }],
  }),
  'as a value object': (signed, end) => ({ ...signed, validUntil: { '@value': end, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' } }),
  'as a list of one': (signed, end) => ({ ...signed, validUntil: [end] }),
  'under @set': (signed, end) => ({ ...signed, validUntil: { '@set': [end] } }),
}

const hidden: HostileRow = {
  heading,
  name: 'the same graph as other JSON',
  cases: async () => {
    const end = '2026-10-01T00:00:00Z'
    const signed = await signIntegrity(school, makeCredential(school.did, { validUntil: end }))
    const open = without(signed, 'validUntil')
    const status = {
      id: 'https://harbour.example/status/1#7',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '7',
      statusListCredential: 'https://harbour.example/status/1',
    }
    const withStatus = await signIntegrity(school, makeCredential(school.did, { credentialStatus: status }))
    const bare = without(withStatus, 'credentialStatus')
    const id = { '@id': signed['id'], ...without(signed, 'id') }
    const why: readonly Why[] = ['shape-ambiguous', 'terms-undefined', 'property-unreadable', 'context-missing', 'not-a-badge', 'expired', 'context-unknown']
    return [
      ...Object.entries(HIDDEN).map(([name, hide]) => attack(why, `an end ${name}`, hide(open, end))),
      attack(why, 'a status under its full name', { ...bare, [`${IRI}credentialStatus`]: [status] }),
      attack(why, 'a status under @nest', { ...bare, '@nest': { credentialStatus: status } }),
      attack(why, 'a status under @included', { ...bare, '@included': [{ id: bare['id'], credentialStatus: status }] }),
      attack(why, 'a status in evidence of the same id', { ...bare, evidence: [{ id: bare['id'], credentialStatus: status }] }),
      attack(why, '@id in the place of id', id),
      attack(why, '@type in the place of type', { '@type': signed['type'], ...without(signed, 'type') }),
      attack('expired', 'an end where it belongs', signed),
      control('the same badge while it lasts', await signIntegrity(school, makeCredential(school.did, { validUntil: '2036-10-01T00:00:00Z' }))),
    ]
  },
}

export const integrityContexts: readonly HostileRow[] = [contexts, copies, hidden]
