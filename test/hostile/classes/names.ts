/** Names of issuers that lead elsewhere, or look like another's. */

import { concat, encodeBase58 } from '../../../verifier/src/bytes.ts'
import { attack, control, strange, webOf, type HostileRow, type Why } from '../case.ts'
import { asNamed, changed, documentOf, forger, makeCredential, school, signIntegrity, signToken } from '../made/forge.ts'
import { tokenOf } from './keys.ts'

const heading = 'keys and issuers'

const addresses: HostileRow = {
  heading,
  name: 'where a did:web or did:key may lead',
  cases: async () => {
    const refused: readonly Why[] = ['address-refused', 'method-malformed', 'key-unattributed']
    const webs = [
      'harbour.example%3A8443', 'harbour.example%2Fevil', 'user%40harbour.example', 'harbour.example%00', 'harbour.example:..:x', 'harbour.example:%2e%2e:x',
      '127.0.0.1', '2130706433', '0x7f000001', '0177.0.0.1', '127.1', '%5B%3A%3A1%5D', '10.0.0.1', '169.254.169.254', '0', '127.0.0.1.', 'localhost', 'localhost.',
      'a.localhost', 'printer.local', 'intranet', 'db.internal', 'router.lan', 'harbour..example', '.harbour.example', 'harbour.example:', ':x', '-', '%', '%zz',
    ] // prettier-ignore
    const attacks = webs.map(async (name) => attack(refused, `did:web:${name}`, await tokenOf(`did:web:${name}`)))
    const multikey = (codec: readonly number[], length = 32) => `did:key:z${encodeBase58(concat(Uint8Array.from(codec), new Uint8Array(length).fill(7)))}`
    const keys: readonly (readonly [string, string, Why])[] = [
      ['an unknown codec', multikey([0x99, 0x99, 0x01]), 'algorithm-unsupported'],
      ['a key for agreement (X25519)', multikey([0xec, 0x01]), 'algorithm-unsupported'],
      ['secp256k1', multikey([0xe7, 0x01], 33), 'algorithm-unsupported'],
      ['a key too short', multikey([0xed, 0x01], 31), 'key-unfit'],
      ['a key too long', multikey([0xed, 0x01], 64), 'key-unfit'],
      ['100 kB', `did:key:z${'2'.repeat(100_000)}`, 'method-malformed'],
      ['2000 digits', `did:key:z${'2'.repeat(2000)}`, 'key-unfit'],
      ['another multibase', `did:key:u${'A'.repeat(46)}`, 'key-unfit'],
      ['digits that are none', 'did:key:z0OIl', 'key-unfit'],
      ['no key', 'did:key:', 'method-malformed'],
      ['an unknown method', 'did:example:harbour', 'did-unsupported'],
      ['a method of the prototype', 'did:constructor:x', 'did-unsupported'],
    ]
    const sized = keys.map(async ([name, did, why]) => attack(why, `did:key: ${name}`, await tokenOf(did, did.slice('did:key:'.length))))
    const path = asNamed(school, 'did:web:harbour.example:schools:one')
    return Promise.all([
      ...attacks,
      tokenOf('did:web:').then((token) => attack('method-malformed', 'an empty did:web', token)),
      ...sized,
      signToken(path, makeCredential(path.did)).then((token) =>
        control('did:web with a path', token, { web: webOf({ 'https://harbour.example/schools/one/did.json': documentOf(path) }) }),
      ),
    ])
  },
}

const forms: HostileRow = {
  heading,
  name: 'an issuer in another form',
  cases: async () => {
    const sign = (issuer: unknown) => signIntegrity(school, makeCredential(school.did, { issuer }), { cryptosuite: 'eddsa-jcs-2022' })
    const missing: Readonly<Record<string, unknown>> = {
      'an array': [school.did],
      'an array of two': [school.did, forger.did],
      null: null,
      'a number': 1,
      'an empty text': '',
      'an object without id': { name: 'Harbour School' },
      'an object whose id is a list': { id: [school.did], name: 'Harbour School' },
      missing: undefined,
    }
    const others: Readonly<Record<string, string>> = {
      'a prefix of the controller': school.did.slice(0, -1),
      'longer than the controller': `${school.did}x`,
      'in capitals': school.did.toUpperCase(),
      'with a space': `${school.did} `,
      'with a fragment': school.method,
      'with a NUL': `${school.did}\0`,
    }
    return Promise.all([
      ...Object.entries(missing).map(async ([name, issuer]) => attack('issuer-missing', name, await sign(issuer))),
      ...Object.entries(others).map(async ([name, issuer]) => attack(['key-not-issuers', 'key-unattributed'], name, await sign(issuer))),
      sign(school.did).then((document) => control('one text', document)),
      sign({ id: school.did, type: ['Profile'], name: 'Harbour School' }).then((document) => control('one object', document)),
    ])
  },
}

const lookAlike: HostileRow = {
  heading,
  name: 'names that look like another’s',
  cases: async () => {
    const named = (name: string) => signToken(forger, changed(makeCredential(forger.did), 'issuer.name', name))
    // The second letter is Cyrillic.
    const host = 'https://h\u0430rbour.example/issuer'
    const twin = asNamed(forger, host)
    const ascii = asNamed(school, new URL(host).href)
    const web = webOf({ [host]: documentOf(twin), [ascii.did]: documentOf(twin) })
    const famous = await named('Massachusetts Institute of Technology')
    return [
      strange('the name of a famous school, and the id that was checked beside it', famous, { printed: { has: [forger.did] } }),
      strange('a name in letters of another script', await named('H\u0430rbour School'), { printed: { has: [forger.did] } }),
      strange('a host in letters of another script', await signToken(twin, makeCredential(host)), { web }),
      attack('issuer-differs', 'the name of the expected school, with another id', await named('Harbour School'), { expect: { issuer: school.did } }),
      attack('issuer-differs', 'the host of the expected school in other letters', await signToken(ascii, makeCredential(ascii.did)), {
        web: webOf({ [ascii.did]: documentOf(ascii) }),
        expect: { issuer: 'https://harbour.example/issuer' },
      }),
      control('the expected school', await signToken(school, makeCredential(school.did)), { expect: { issuer: school.did } }),
    ]
  },
}

export const names: readonly HostileRow[] = [addresses, forms, lookAlike]
