import { beforeAll, describe, expect, it } from 'vitest'
import { AT, makeAssertion, makeBadgeClass, makeFetch, makeIssuer, makeProfile, makeRsaIssuer, makeVisit } from '../made.ts'
import { proveText, signPayload, type Answer, type RsaIssuer } from '../made.ts'

const OTHER = 'https://thief.example/keys/1'
let issuer: RsaIssuer
let thief: RsaIssuer

beforeAll(async () => {
  ;[issuer, thief] = await Promise.all([makeRsaIssuer(), makeRsaIssuer()])
})

const web = (others: Record<string, Answer> = {}): Record<string, Answer> => ({
  [AT.badgeClass]: makeBadgeClass(),
  [AT.profile]: makeProfile({ publicKey: AT.key }),
  [AT.key]: issuer.key,
  ...others,
})
const signing = (by: RsaIssuer, creator: string | undefined, changes: Record<string, unknown> = {}) =>
  signPayload(by, makeAssertion({ id: 'urn:uuid:1', verification: { type: 'signed', creator }, ...changes }), {}, 'RS256')
const proving = async (others: Record<string, Answer> = {}, creator: string | undefined = AT.key, by = issuer) =>
  proveText(await signing(by, creator), makeVisit(web(others)))

describe('a signed badge', () => {
  it('is proven with RS256 by the key its issuer’s profile lists', async () => {
    const { proven } = await proving()
    expect(proven.vouchers).toMatchObject([{ securing: 'jws', suite: 'RS256', method: AT.key, controller: AT.profile }])
    expect(proven.credential.issuer.name).toBe('Harbour School')
  })

  it('is refused when somebody else signed', async () => {
    await expect(proving({}, AT.key, thief)).rejects.toMatchObject({ code: 'signature-wrong' })
  })

  it('is refused when the PEM at the key’s address is not the signer’s', async () => {
    await expect(proving({ [AT.key]: { ...issuer.key, publicKeyPem: thief.pem } })).rejects.toMatchObject({ code: 'signature-wrong' })
  })

  it('is refused, with nothing fetched, when it is signed with HS256', async () => {
    const [, payload, signature] = (await signing(issuer, AT.key)).split('.')
    const fetch = makeFetch(web())
    const token = `${Buffer.from('{"alg":"HS256"}').toString('base64url')}.${payload}.${signature}`
    await expect(proveText(token, makeVisit({}, { fetch }))).rejects.toMatchObject({ code: 'algorithm-forbidden' })
    expect(fetch.asked).toEqual([])
  })

  it('is refused when it is presented without its signature', async () => {
    const bare = makeAssertion({ verification: { type: 'signed', creator: AT.key } })
    await expect(proveText(bare, makeVisit(web()))).rejects.toMatchObject({ code: 'unsigned' })
  })
})

describe('the key of a signed badge', () => {
  it('must be among those the profile lists', async () => {
    const others = { [OTHER]: { ...thief.key, id: OTHER } }
    await expect(proving(others, OTHER, thief)).rejects.toMatchObject({ code: 'key-not-found', grounds: { details: { method: OTHER } } })
    await expect(proving({ [AT.profile]: makeProfile() })).rejects.toMatchObject({ code: 'key-not-found' })
  })

  it('is never the one of a profile embedded in the assertion', async () => {
    const profile = makeProfile({ publicKey: { ...thief.key, id: OTHER } })
    const badge = makeBadgeClass({ issuer: profile })
    const token = await signing(thief, OTHER, { badge })
    await expect(proveText(token, makeVisit(web()))).rejects.toMatchObject({ code: 'key-not-found' })
  })

  it('may be embedded in the profile at its own address', async () => {
    const embedding = { [AT.profile]: makeProfile({ publicKey: [issuer.key] }), [AT.key]: { respond: () => new Response('', { status: 404 }) } }
    await expect(proving(embedding)).resolves.toBeDefined()
  })

  it('is fetched when the profile gives only its id, as an object', async () => {
    await expect(proving({ [AT.profile]: makeProfile({ publicKey: { id: AT.key } }) })).resolves.toBeDefined()
  })

  it('need not be named when the profile has one', async () => {
    const token = await signing(issuer, undefined)
    await expect(proveText(token, makeVisit(web()))).resolves.toBeDefined()
  })

  it('must be named when the profile has two or none', async () => {
    const token = await signing(issuer, undefined)
    for (const publicKey of [[AT.key, OTHER], []]) {
      await expect(proveText(token, makeVisit(web({ [AT.profile]: makeProfile({ publicKey }) })))).rejects.toMatchObject({ code: 'key-unnamed' })
    }
    await expect(proving({ [AT.profile]: makeProfile({ publicKey: [AT.key, OTHER] }) })).resolves.toBeDefined()
  })

  it.each(['https://thief.example/profile', undefined, [AT.profile]])('is refused when its owner is %j', async (owner) => {
    const key = JSON.parse(JSON.stringify({ ...issuer.key, owner })) as RsaIssuer['key']
    await expect(proving({ [AT.key]: key })).rejects.toMatchObject({ code: 'key-document-wrong', grounds: { details: { url: AT.key } } })
  })

  it('is refused when its document has another id or no PEM', async () => {
    await expect(proving({ [AT.key]: { ...issuer.key, id: OTHER } })).rejects.toMatchObject({ code: 'hosted-differs' })
    await expect(proving({ [AT.key]: { id: AT.key, owner: AT.profile } })).rejects.toMatchObject({ code: 'key-unfit' })
  })

  it('leaves the question open when it cannot be had', async () => {
    await expect(proving({ [AT.key]: '<p>Key</p>' })).rejects.toMatchObject({ name: 'UnavailableError', code: 'key-unreachable' })
  })

  it('is refused when it is made for another algorithm', async () => {
    const edwards = await makeIssuer()
    const token = await signPayload(edwards, makeAssertion({ verification: { type: 'SignedBadge', creator: AT.key } }))
    await expect(proveText(token, makeVisit(web()))).rejects.toMatchObject({ code: 'key-unfit' })
  })
})
