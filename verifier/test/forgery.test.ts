import { expect, describe, it } from 'vitest'
import { bakePng } from '../src/bake.ts'
import type { JsonObject } from '../src/json.ts'
import { verify } from '../src/verify.ts'
import { iTXt, png } from './container/pictures.ts'
import { makeCredential, makeFetch, makeIssuer, NOW, signIntegrity, signPayload, signToken } from './made.ts'

const issuer = await makeIssuer()
const forger = await makeIssuer()
const credential = makeCredential(issuer.did, { validUntil: '2026-10-01T00:00:00Z' })
const token = await signToken(issuer, credential)
const document = await signIntegrity(issuer, credential)
/** While the badge still stands. */
const THEN = new Date('2026-09-01T00:00:00Z')
const forever = '2036-10-01T00:00:00Z'

const ask = (badge: string | Uint8Array | JsonObject, now = THEN, fetch = makeFetch()) =>
  verify(typeof badge === 'string' || badge instanceof Uint8Array ? badge : JSON.stringify(badge), { now, fetch })
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const [head = '', body = '', signature = ''] = token.split('.')
const { validUntil: _, ...endless } = document

describe('a forged badge is never verified', () => {
  it('while the true ones are, until they expire', async () => {
    for (const badge of [token, document, bakePng(png(), token, '3.0')]) {
      expect((await ask(badge)).verdict).toBe('verified')
      expect(await ask(badge, NOW)).toMatchObject({ verdict: 'rejected', reason: 'expired' })
    }
  })

  const forgeries: Readonly<Record<string, () => Promise<string | Uint8Array | JsonObject> | string | Uint8Array | JsonObject>> = {
    'nobody signed it': () => credential,
    'the token has no signature': () => `${head}.${body}.`,
    'the header says that none is needed': () => `${encode({ alg: 'none', kid: issuer.method })}.${body}.`,
    'the public key is used as a secret': async () => {
      const secret = await crypto.subtle.importKey('raw', Buffer.from(String(issuer.jwk['x']), 'base64url'), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
      const signed = `${encode({ alg: 'HS256', kid: issuer.method })}.${body}`
      return `${signed}.${Buffer.from(await crypto.subtle.sign('HMAC', secret, Buffer.from(signed))).toString('base64url')}`
    },
    'another key signed it in the name of the issuer’s': () => signToken({ ...issuer, privateKey: forger.privateKey }, credential),
    'the forger signed it with their own key': () => signToken({ ...issuer, method: forger.method, privateKey: forger.privateKey }, credential),
    'the forger’s key comes with it': () => signToken({ ...issuer, privateKey: forger.privateKey }, credential, {}, { kid: undefined, jwk: forger.jwk }),
    'the key’s name has the issuer’s DID and the forger’s fragment': () =>
      signToken({ ...issuer, method: `${issuer.did}#${forger.did.slice(8)}`, privateKey: forger.privateKey }, credential),
    'the claims name the issuer and the credential another': () => signToken(forger, makeCredential(issuer.did), { iss: forger.did }),
    'a true claim stands beside a false credential': () => signPayload(issuer, { ...credential, vc: makeCredential(issuer.did) }, { kid: issuer.method }),
    'the expiry was put off in the token': () =>
      `${head}.${encode({ ...(JSON.parse(Buffer.from(body, 'base64url').toString()) as object), validUntil: forever })}.${signature}`,
    'the forger’s proof stands in the issuer’s name': () => signIntegrity({ ...issuer, privateKey: forger.privateKey }, credential),
    'the forger’s proof names the forger': () => signIntegrity({ ...issuer, method: forger.method, privateKey: forger.privateKey }, credential),
    'the expiry was put off in the document': () => ({ ...document, validUntil: forever }),
    'the expiry was left out': () => endless,
    'the expiry hides under its full IRI': () => ({ ...endless, 'https://www.w3.org/2018/credentials#validUntil': credential['validUntil'] }),
    'the expiry hides in a nest': () => ({ ...endless, '@nest': { validUntil: credential['validUntil'] } }),
    'the expiry was renamed by a context': () => ({
      ...endless,
      '@context': [
        ...(document['@context'] as string[]),
        { end: { '@id': 'https://www.w3.org/2018/credentials#validUntil', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' } },
      ],
      end: credential['validUntil'],
    }),
    'the expiry stands in a node of the same id': () => ({
      ...endless,
      credentialSubject: { ...(document['credentialSubject'] as JsonObject), evidence: { id: credential['id'], validUntil: credential['validUntil'] } },
    }),
    'the proof is for something else': () => signIntegrity(issuer, credential, { proofPurpose: 'authentication' }),
    'the proof had its own end': () => signIntegrity(issuer, credential, { expires: '2025-01-01T00:00:00Z' }),
    'something unsigned was added': () => ({ ...document, awardedTo: 'Eve' }),
    'a name stands twice': () => JSON.stringify(document).replace('{', '{"name":"Medicine",'),
    'a second badge hides in the picture': async () =>
      png(iTXt('openbadgecredential', token), iTXt('openbadges', await signToken(forger, makeCredential(forger.did)))),
  }

  it.each(Object.entries(forgeries))('when %s', async (_, forge) => {
    const forged = await forge()
    const report = await ask(forged)
    expect(report.verdict).not.toBe('verified')
    expect(report.reason).not.toBe('verified')
    expect(Object.values(report.checks).map((check) => (check.status === 'unknown' ? check.code : ''))).not.toContain('internal')
    expect((await ask(forged, NOW)).verdict).not.toBe('verified')
  })

  it('and a good signature by a stranger is called unattributed, not wrong', async () => {
    const victim = makeCredential('https://harbour.example/issuer')
    const stolen = await signToken({ ...forger, method: forger.method }, victim)
    expect(await ask(stolen)).toMatchObject({ verdict: 'undetermined', reason: 'unattributed' })
  })
})
