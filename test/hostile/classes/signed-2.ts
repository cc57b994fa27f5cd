/** Signed badges of 2.0 whose key is not the issuer's, lists of what was revoked, and recipients that hide. */

import { createHash, createPublicKey } from 'node:crypto'
import { attack, control, type HostileRow } from '../case.ts'
import { compact, EVIL, hmac, unsigned } from '../made/forge.ts'
import { AT, forgerRsa, hosted, keyOf, makeAssertion, makeProfile, schoolRsa, signAssertion, signedAssertion, signedWeb } from '../made/open-badges-2.ts'

const heading = 'OB 1 and 2: scope and hosting'

const keys: HostileRow = {
  heading,
  name: 'keys of signed badges',
  cases: async () => {
    const token = await signAssertion()
    const theirs = await signAssertion(signedAssertion(), forgerRsa)
    const evilKey = `${EVIL}/key`
    const atEvil = signedAssertion({ verification: { type: 'signed', creator: evilKey } })
    const evil = { [evilKey]: keyOf(forgerRsa.pem, { id: evilKey }) }
    const der = createPublicKey(schoolRsa.pem).export({ type: 'spki', format: 'der' })
    const by = (profile: Record<string, unknown>) => ({ web: signedWeb({}, makeProfile(profile)) })
    const hs = (secret: string | Uint8Array) => compact({ alg: 'HS256' }, signedAssertion(), hmac('sha256', secret))
    return [
      attack('signature-wrong', 'signed by the forger', theirs, { web: signedWeb() }),
      attack('key-document-wrong', 'the key’s owner is another', token, { web: signedWeb({ [AT.key]: keyOf(schoolRsa.pem, { owner: `${EVIL}/profile` }) }) }),
      attack('key-document-wrong', 'the key has no owner', token, { web: signedWeb({ [AT.key]: { ...keyOf(), owner: null } }) }),
      attack('key-not-found', 'the profile lists no such key', token, by({ publicKey: 'https://harbour.example/keys/2' })),
      attack('key-not-found', 'the profile lists no key', token, by({})),
      attack('key-not-found', 'creator at the forger, who names the school as owner', await signAssertion(atEvil, forgerRsa), { web: signedWeb(evil) }),
      attack('hosted-differs', 'the key’s address gives another id', token, { web: signedWeb({ [AT.key]: keyOf(schoolRsa.pem, { id: evilKey }) }) }),
      attack('signature-wrong', 'the key’s PEM is exchanged', token, { web: signedWeb({ [AT.key]: keyOf(forgerRsa.pem) }) }),
      attack('key-unfit', 'the PEM is a private key', token, {
        web: signedWeb({ [AT.key]: keyOf('-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----') }),
      }),
      attack('key-unfit', 'the PEM holds two keys', token, { web: signedWeb({ [AT.key]: keyOf(`${forgerRsa.pem}${schoolRsa.pem}`) }) }),
      attack('key-unfit', 'no PEM', token, { web: signedWeb({ [AT.key]: { ...keyOf(), publicKeyPem: null } }) }),
      attack('key-unreachable', 'the key’s address is not there', token, {
        web: Object.fromEntries(Object.entries(signedWeb()).filter(([url]) => url !== AT.key)),
      }),
      attack(
        'key-unnamed',
        'no creator, and two keys',
        await signAssertion(signedAssertion({ verification: { type: 'signed' } })),
        by({ publicKey: [AT.key, 'https://harbour.example/keys/2'] }),
      ),
      attack('algorithm-forbidden', 'HS256 with the PEM', await hs(schoolRsa.pem), { web: signedWeb() }),
      attack('algorithm-forbidden', 'HS256 with the trimmed PEM', await hs(schoolRsa.pem.trim()), { web: signedWeb() }),
      attack('algorithm-forbidden', 'HS256 with the DER', await hs(der), { web: signedWeb() }),
      attack('algorithm-forbidden', 'none', await compact({ alg: 'none' }, signedAssertion(), unsigned), { web: signedWeb() }),
      attack('key-unfit', 'EdDSA is said', await signAssertion(signedAssertion(), schoolRsa, { alg: 'EdDSA' }), { web: signedWeb() }),
      attack('unsigned', 'a signed badge without its signature', signedAssertion(), { web: signedWeb() }),
      control('as it should be', token, { web: signedWeb() }),
      control('the key stands in the profile itself', token, by({ publicKey: keyOf() })),
    ]
  },
}

const lists: HostileRow = {
  heading,
  name: 'revocation lists of 2.0',
  cases: async () => {
    const LIST = 'https://harbour.example/revoked'
    const assertion = signedAssertion()
    const token = await signAssertion(assertion)
    const profile = makeProfile({ publicKey: AT.key, revocationList: LIST })
    const list = (revokedAssertions: unknown, more: object = {}) => ({
      web: signedWeb({ [LIST]: { id: LIST, type: 'RevocationList', issuer: AT.profile, revokedAssertions, ...more } }, profile),
    })
    const reply = (body: string, status = 200, type = 'application/json') => ({ web: { ...signedWeb({}, profile), [LIST]: { body, status, type } } })
    const id = assertion['id']
    return [
      attack('status-unreachable', 'not there', token, { web: signedWeb({}, profile) }),
      attack('status-unreachable', '404', token, reply('', 404)),
      attack('status-unreachable', '500 with an empty list', token, reply('{"revokedAssertions":[]}', 500)),
      attack('status-unreachable', 'HTML', token, reply('<p>Nothing revoked', 200, 'text/html')),
      attack('status-list-stranger', 'of another issuer', token, list([], { issuer: `${EVIL}/profile` })),
      attack('status-list-invalid', 'without entries', token, list(undefined)),
      attack('status-list-invalid', 'null', token, list(null)),
      attack('revoked', 'an entry as a text', token, list([id])),
      attack('revoked', 'an entry as an object', token, list([{ id, revocationReason: 'Fraud' }])),
      attack('revoked', 'an entry by uid', token, list([{ uid: id }])),
      attack('revoked', 'one entry, not in a list', token, list(id)),
      attack('revoked', 'an entry that says revoked: "false"', token, list([{ id, revoked: 'false' }])),
      attack('status-list-invalid', 'an entry that names nothing', token, list([{ revocationReason: 'Fraud' }])),
      attack('status-list-invalid', 'an entry that is null', token, list([null])),
      attack('status-list-invalid', 'an entry that is a number', token, list([7])),
      control('other entries', token, list(['urn:uuid:0', { id: 'urn:uuid:1' }])),
      control('an entry that says revoked: false', token, list([{ id, revoked: false }])),
      control('an empty list', token, list([])),
    ]
  },
}

const sha256 = (text: string) => `sha256$${createHash('sha256').update(text).digest('hex')}`

const recipients: HostileRow = {
  heading,
  name: 'recipients',
  cases: () => {
    const address = 'learner@harbour.example'
    const hash = sha256(`${address}salt`)
    const asked = (recipient: unknown, expected = address) => {
      const assertion = makeAssertion({ recipient })
      return [assertion, { web: hosted({ assertion }), expect: { recipient: expected } }] as const
    }
    const email = { type: 'email', hashed: true, salt: 'salt', identity: hash }
    const printed = { printed: { lacks: [hash, 'salt'] } }
    const [assertion, rest] = asked(email)
    return [
      attack('recipient-differs', 'the hash offered as the address', ...asked(email, hash)),
      attack('recipient-differs', 'the hash offered as the address, and called plain', ...asked({ ...email, hashed: false }, address)),
      attack('property-unreadable', 'hashed: "false"', ...asked({ ...email, hashed: 'false' })),
      attack('property-unreadable', 'hashed: 1', ...asked({ ...email, hashed: 1 })),
      attack('property-missing', 'an empty identity', ...asked({ ...email, identity: '' })),
      attack('property-unreadable', 'a list of identities', ...asked({ ...email, identity: [hash] })),
      attack('property-unreadable', 'a salt that is a number', ...asked({ ...email, salt: 7 })),
      attack('recipient-differs', 'the border of the salt moved', ...asked({ ...email, salt: 'esalt' }, address)),
      attack('recipient-differs', 'another address', ...asked(email, 'eve@harbour.example')),
      attack('recipient-differs', 'an address with the salt behind it', ...asked({ ...email, salt: 'x' }, `${address}salt`)),
      attack('recipient-unsupported', 'an unknown hash', ...asked({ ...email, identity: 'sha1$0123456789012345678901234567890123456789' })),
      attack('recipient-unsupported', 'a hash too short', ...asked({ ...email, identity: hash.slice(0, -2) })),
      attack('recipient-unsupported', 'a hash that is none', ...asked({ ...email, identity: 'sha256$' })),
      attack('property-missing', 'no recipient', ...asked('learner@harbour.example')),
      control('the right address', assertion, { ...rest, ...printed }),
      control(
        'the right address in capitals, hash in capitals',
        ...asked({ ...email, identity: hash.replace(/\$.*/, (hex) => hex.toUpperCase()) }, address.toUpperCase()),
      ),
      control('a plain address', ...asked({ type: 'email', hashed: false, identity: address })),
    ]
  },
}

export const signed2: readonly HostileRow[] = [keys, lists, recipients]
