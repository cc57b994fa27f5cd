/** Header fields that give orders, bring keys, or name them in another's words. */

import { encodeBase64url, encodeUtf8 } from '../../../verifier/src/bytes.ts'
import { attack, control, webOf, type HostileRow, type Why } from '../case.ts'
import { asNamed, badge, claimsOf, compact, documentOf, EVIL, forged, forger, makeCredential, school, signerOf } from '../made/forge.ts'

const heading = 'JWS and JWT'
const bySchool = (header: object) => compact({ alg: 'EdDSA', kid: school.method, ...header }, claimsOf(badge), signerOf(school))
const byForger = (header: object, credential = forged) => compact({ alg: 'EdDSA', ...header }, claimsOf(credential), signerOf(forger))

const critical: HostileRow = {
  heading,
  name: 'crit and b64',
  cases: async () => {
    const headers: Readonly<Record<string, object>> = {
      'crit with an unknown name': { crit: ['x-must'], 'x-must': true },
      'an empty crit': { crit: [] },
      'crit that lists registered names': { crit: ['alg', 'kid'] },
      'crit that is no list': { crit: 'exp' },
      'b64 false': { b64: false, crit: ['b64'] },
      'b64 false without crit': { b64: false },
      zip: { zip: 'DEF' },
      enc: { enc: 'A256GCM' },
    }
    const attacks = Object.entries(headers).map(async ([name, header]) => attack('header-forbidden', name, await bySchool(header)))
    return Promise.all([...attacks, bySchool({ 'x-may': true }).then((token) => control('a name that nobody has to know', token))])
  },
}

const URLS = ['jku', 'x5u'].map((name) => `${EVIL}/${name}`)
const web = asNamed(school, 'did:web:harbour.example')
const https = asNamed(school, 'https://harbour.example/issuer')

const keysAlong: HostileRow = {
  heading,
  name: 'a key that the header brings',
  cases: async () => {
    const x5c = [Buffer.from('certificate').toString('base64')]
    const served = webOf({ [`${EVIL}/jku`]: { keys: [{ ...forger.jwk, kid: school.method }] }, [`${EVIL}/x5u`]: forger.jwk })
    const rest = { web: served, unasked: URLS }
    const hint = { jwk: forger.jwk }
    const jwks = 'https://harbour.example/.well-known/jwks.json'
    const hintOfSchool = (did: string) => compact({ alg: 'EdDSA', jwk: school.jwk }, claimsOf(makeCredential(did)), signerOf(school))
    return [
      attack('key-not-issuers', 'jwk of the forger, issuer a did:key', await byForger(hint), rest),
      attack('key-unattributed', 'jwk of the forger, issuer a did:web that does not answer', await byForger(hint, makeCredential(web.did)), rest),
      attack('key-not-issuers', 'jwk of the forger, issuer a did:web', await byForger(hint, makeCredential(web.did)), {
        web: webOf({ 'https://harbour.example/.well-known/did.json': documentOf(web) }),
      }),
      attack('key-unattributed', 'jwk of the forger, issuer an address that publishes no keys', await byForger(hint, makeCredential(https.did)), rest),
      attack('key-not-issuers', 'jwk of the forger, issuer an address with other keys', await byForger(hint, makeCredential(https.did)), {
        web: webOf({ [jwks]: { keys: [school.jwk] } }),
      }),
      attack(
        'key-unattributed',
        'jwk of the forger beside a kid that cannot be had',
        await byForger({ ...hint, kid: web.method }, makeCredential(web.did)),
        rest,
      ),
      attack('signature-wrong', 'jwk of the forger beside the kid of the school', await byForger({ ...hint, kid: school.method }), rest),
      attack('key-unnamed', 'jku alone', await byForger({ jku: URLS[0] }), rest),
      attack('key-unnamed', 'x5u alone', await byForger({ x5u: URLS[1] }), rest),
      attack('key-unnamed', 'x5c alone', await byForger({ x5c }), rest),
      attack('key-unnamed', 'jwk that is a text', await byForger({ jwk: JSON.stringify(forger.jwk) }), rest),
      attack('signature-wrong', 'jku beside the kid of the school', await byForger({ jku: URLS[0], kid: school.method }), rest),
      attack('signature-wrong', 'x5u and x5c beside the kid of the school', await byForger({ x5u: URLS[1], x5c, kid: school.method }), rest),
      control('jwk of the school, which its did:key is', await hintOfSchool(school.did)),
      control('jwk of the school, which its did:web document lists', await hintOfSchool(web.did), {
        web: webOf({ 'https://harbour.example/.well-known/did.json': documentOf(web) }),
      }),
      control('jwk of the school, which its key set lists', await hintOfSchool(https.did), { web: webOf({ [jwks]: { keys: [school.jwk] } }) }),
      control('jku and x5u that nobody asks', await bySchool({ jku: URLS[0], x5u: URLS[1] }), rest),
    ]
  },
}

const names: HostileRow = {
  heading,
  name: 'kid in the words of another',
  cases: async () => {
    const controller = asNamed(forger, `${EVIL}/controller`)
    const served = webOf({ [`${EVIL}/key`]: forger.jwk, [controller.did]: documentOf(controller) })
    const data = `data:application/json;base64,${encodeBase64url(encodeUtf8(JSON.stringify(forger.jwk)))}`
    const fragment = (did: string) => did.slice('did:key:'.length)
    const kids: Readonly<Record<string, readonly [unknown, Why]>> = {
      'the did of the forger': [forger.method, 'key-not-issuers'],
      'an address of the forger with a bare key': [`${EVIL}/key`, 'key-not-issuers'],
      'an address of the forger with a document': [controller.method, 'key-not-issuers'],
      'a data: address': [data, 'method-malformed'],
      'a javascript: address': ['javascript:alert(1)', 'method-malformed'],
      'a path that climbs': ['../../evil.example/key', 'key-not-found'],
      'an object': [{ id: school.method }, 'method-malformed'],
      'an array': [[school.method], 'method-malformed'],
      'a number': [7, 'method-malformed'],
      'the name __proto__': ['__proto__', 'key-not-found'],
      'the name constructor': ['constructor', 'key-not-found'],
      empty: ['', 'method-malformed'],
      'the did of the school with the fragment of the forger': [`${school.did}#${fragment(forger.did)}`, 'key-not-found'],
      'the did of the forger with the fragment of the school': [`${forger.did}#${fragment(school.did)}`, 'key-not-found'],
      'the did of the school without a fragment': [school.did, 'method-malformed'],
      'the did of the school with a query': [`${school.did}?service=x#${fragment(school.did)}`, 'method-malformed'],
      'the did of the school with a path': [`${school.did}/x#${fragment(school.did)}`, 'method-malformed'],
      'two fragments': [`${school.method}#${fragment(forger.did)}`, 'method-malformed'],
    }
    const attacks = Object.entries(kids).map(async ([name, [kid, why]]) => attack(why, name, await byForger({ kid }), { web: served }))
    return Promise.all([
      ...attacks,
      bySchool({}).then((token) => control('the exact id of the method', token)),
      bySchool({ kid: `#${fragment(school.did)}` }).then((token) => control('a bare fragment of the issuer’s document', token)),
    ])
  },
}

export const jwsHeaders: readonly HostileRow[] = [critical, keysAlong, names]
