/** Claims that contradict the credential, several credentials in one token, tokens made for something else. */

import { attack, control, type HostileRow } from '../case.ts'
import { badge, changed, claimsOf, compact, forger, makeCredential, school, signerOf, signToken } from '../made/forge.ts'

const heading = 'JWS and JWT'
const OLD = 'https://www.w3.org/2018/credentials/v1'
const OB3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'

const claims: HostileRow = {
  heading,
  name: 'claims that disagree',
  cases: async () => {
    const nbf = Date.parse('2024-05-01T00:00:00Z') / 1000
    const values: Readonly<Record<string, Record<string, unknown>>> = {
      'iss is the forger': { iss: forger.did },
      'iss in other letters': { iss: school.did.toUpperCase() },
      'iss in an array': { iss: [school.did] },
      'iss missing': { iss: undefined },
      'sub is another': { sub: 'did:example:eve' },
      'sub in an array': { sub: ['did:example:learner'] },
      'jti is another': { jti: 'urn:uuid:0' },
      'jti missing': { jti: undefined },
      'nbf is another': { nbf: nbf - 86_400 },
      'nbf is a text': { nbf: String(nbf) },
      'nbf missing': { nbf: undefined },
      'nbf null': { nbf: null },
      'exp is a text': { exp: '4102444800' },
      'exp is null': { exp: null },
      'exp is beyond all dates': { exp: 1e300 },
    }
    const attacks = Object.entries(values).map(async ([name, more]) => attack('claims-disagree', name, await signToken(school, badge, more)))
    const infinite = JSON.stringify(claimsOf(badge)).replace('{', '{"exp":1e400,')
    const until = makeCredential(school.did, { validUntil: '2036-01-01T00:00:00Z' })
    return Promise.all([
      ...attacks,
      compact({ alg: 'EdDSA', kid: school.method }, infinite, signerOf(school)).then((token) => attack('not-json', 'exp is infinite', token)),
      signToken(school, until, { exp: nbf + 60 }).then((token) => attack('expired', 'exp is past, the credential goes on', token)),
      signToken(school, makeCredential(school.did, { validUntil: '2025-01-01T00:00:00Z' }), { exp: 4_102_444_800 }).then((token) =>
        attack('expired', 'the credential is past, exp goes on', token),
      ),
      signToken(school, makeCredential(school.did, { validFrom: '2030-01-01T00:00:00Z' })).then((token) => attack('not-yet-valid', 'nbf is to come', token)),
      signToken(school, until, { exp: 4_102_444_800 }).then((token) => control('claims that agree, and an end to come', token)),
    ])
  },
}

const older = (changes: Record<string, unknown> = {}) =>
  makeCredential(school.did, { '@context': [OLD, OB3], validFrom: undefined, issuanceDate: '2024-05-01T00:00:00Z', ...changes })

const foreign: HostileRow = {
  heading,
  name: 'tokens of another kind',
  cases: async () => {
    const bare = { iss: school.did, sub: 'did:example:learner', jti: badge['id'], nbf: Date.parse('2024-05-01T00:00:00Z') / 1000 }
    const sign = (payload: object | string, header: object = {}) => compact({ alg: 'EdDSA', kid: school.method, ...header }, payload, signerOf(school))
    const token = await signToken(school, badge)
    const [head = '', body = '', signature = ''] = token.split('.')
    const [, other = ''] = (await signToken(school, changed(badge, 'name', 'Sails'))).split('.')
    const presentation = { ...bare, vp: { type: ['VerifiablePresentation'], verifiableCredential: [token] } }
    return [
      attack('shape-ambiguous', 'a vc claim and a credential at the top', await sign({ ...claimsOf(badge), vc: older() })),
      attack('claims-disagree', 'a vc claim of another issuer', await sign({ ...bare, vc: changed(older(), 'issuer.id', forger.did) })),
      attack('shape-ambiguous', 'a vc claim of data model 2.0', await sign({ ...bare, vc: badge })),
      attack('not-a-badge', 'a vc claim that is a list', await sign({ ...bare, vc: [older()] })),
      control('a presentation, whose badge is judged by itself', await sign(presentation)),
      attack(
        'signature-wrong',
        'a presentation of a badge that was changed',
        await sign({ ...presentation, vp: { ...presentation.vp, verifiableCredential: [[head, other, signature].join('.')] } }),
      ),
      attack('header-forbidden', 'an access token', await sign(claimsOf(badge), { typ: 'at+jwt' })),
      attack('header-forbidden', 'a presentation by its type', await sign(claimsOf(badge), { typ: 'vp+jwt' })),
      attack('header-forbidden', 'an SD-JWT by its type', await sign(claimsOf(badge), { typ: 'vc+sd-jwt' })),
      attack('header-forbidden', 'a type that is an object', await sign(claimsOf(badge), { typ: { a: 1 } })),
      attack('unknown-file', 'an SD-JWT with disclosures', `${token}~WyJzIiwibmFtZSIsIkV2ZSJd~`),
      attack('not-json', 'a token within a token', await sign(token, { cty: 'JWT' })),
      attack('not-a-badge', 'JSON serialization, flattened', { payload: body, protected: head, signature }),
      attack('not-a-badge', 'JSON serialization, general', { payload: body, signatures: [{ protected: head, signature }] }),
      attack('unknown-file', 'four parts', `${token}.AAAA`),
      attack('unknown-file', 'five parts, as encrypted ones have', `${token}.AAAA.AAAA`),
      control('a credential at the top', token),
      control('a vc claim alone', await sign({ ...bare, vc: older() })),
      control('the type of VC-JOSE-COSE', await sign(claimsOf(badge), { typ: 'vc+jwt' })),
    ]
  },
}

export const jwsClaims: readonly HostileRow[] = [claims, foreign]
