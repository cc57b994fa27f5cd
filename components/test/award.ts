/** Makes real signed badges with throw-away keys, so that the verifier itself answers in these tests. */

export interface Award {
  /** A VC-JWT (OB3 §8.2). */
  readonly token: string
  readonly issuer: string
  /** The issuer's did.json, for `did:web`. */
  readonly document: string
  readonly documentUrl: string
}

const HOST = 'badges.alder.example'
export const RECIPIENT = 'mira@alder.example'

/** An Open Badge 3.0 by `did:web:badges.alder.example`, whose did.json has to be fetched. */
export async function award(changes: Readonly<Record<string, unknown>> = {}): Promise<Award> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const issuer = `did:web:${HOST}`
  const method = `${issuer}#key-1`
  const head = encode({ alg: 'ES256', typ: 'JWT', kid: method })
  const body = encode({ ...credential(issuer), ...changes })
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, new TextEncoder().encode(`${head}.${body}`))
  return {
    token: `${head}.${body}.${base64url(new Uint8Array(signature))}`,
    issuer,
    document: didDocument(issuer, method, { kty, crv, x, y }),
    documentUrl: `https://${HOST}/.well-known/did.json`,
  }
}

/** The world in which the issuer's document can be had, and nothing else. */
export function worldOf({ document, documentUrl }: Award): typeof fetch {
  return (request) => (String(request) === documentUrl ? Promise.resolve(Response.json(JSON.parse(document))) : Promise.reject(new TypeError('no such place')))
}

export const nowhere: typeof fetch = () => Promise.reject(new TypeError('no network'))

/** Changed after it was signed. */
export function tamperedWith({ token }: Award): string {
  const [head = '', body = '', signature = ''] = token.split('.')
  return [head, encode({ ...decode(body), name: 'Ocean Navigation' }), signature].join('.')
}

function credential(issuer: string): Readonly<Record<string, unknown>> {
  const id = 'https://badges.alder.example/awards/41'
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id,
    jti: id,
    iss: issuer,
    nbf: 1714694400,
    sub: `mailto:${RECIPIENT}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Coastal Navigation',
    issuer: { id: issuer, type: ['Profile'], name: 'Alder Sailing School' },
    validFrom: '2024-05-03T00:00:00Z',
    credentialSubject: {
      id: `mailto:${RECIPIENT}`,
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://badges.alder.example/achievements/coastal-navigation',
        type: ['Achievement'],
        name: 'Coastal Navigation',
        description: 'Plans and sails a passage in sight of land.',
        criteria: { narrative: 'Two days of theory and sixty miles as skipper.' },
      },
    },
  }
}

function didDocument(issuer: string, method: string, publicKeyJwk: JsonWebKey): string {
  return JSON.stringify({
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id: issuer,
    verificationMethod: [{ id: method, type: 'JsonWebKey', controller: issuer, publicKeyJwk }],
    assertionMethod: [method],
  })
}

const encode = (value: unknown): string => base64url(new TextEncoder().encode(JSON.stringify(value)))
const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
const decode = (text: string): Readonly<Record<string, unknown>> =>
  JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/'))) as Readonly<Record<string, unknown>>
