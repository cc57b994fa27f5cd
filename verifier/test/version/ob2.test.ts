import { describe, expect, it } from 'vitest'
import { credentialOf, judgeAssertion, readAssertion, readPointer } from '../../src/version/ob2.ts'
import { AT, makeAssertion, makeBadgeClass, makeProfile, OB2 } from '../made.ts'

const refusing = (code: string, details: object) => expect.objectContaining({ code, grounds: expect.objectContaining({ details }) as object }) as Error
const judging = (changes: Record<string, unknown>) => () => {
  judgeAssertion(makeAssertion(changes))
}

describe('an assertion', () => {
  it('with all it must have is one', () => {
    expect(judging({})).not.toThrow()
    expect(judging({ '@context': ['https://harbour.example/context', OB2], type: ['Assertion', 'Extension'], badge: {} })).not.toThrow()
  })

  it.each(['id', 'issuedOn', 'recipient', 'verification', 'badge'])('is none without %s', (name) => {
    expect(judging({ [name]: undefined })).toThrow(refusing('property-missing', { property: name }))
  })

  it.each(['id', 'issuedOn'])('is none when %s is no text', (name) => {
    for (const value of [null, 7, {}, [AT.assertion]]) expect(judging({ [name]: value })).toThrow(refusing('property-unreadable', { property: name }))
  })

  it.each(['recipient', 'verification'])('is none when %s is no object', (name) => {
    for (const value of [null, 7, 'hosted', [{}]]) expect(judging({ [name]: value })).toThrow(refusing('property-missing', { property: name }))
  })

  it('that was revoked needs its id only', () => {
    const bare = { recipient: undefined, badge: undefined, issuedOn: undefined, verification: undefined }
    expect(judging({ ...bare, revoked: true })).not.toThrow()
    expect(judging({ ...bare, revoked: true, id: undefined })).toThrow(refusing('property-missing', { property: 'id' }))
    for (const revoked of [false, 'true', 1]) expect(judging({ ...bare, revoked })).toThrow('property-missing')
  })

  it('of another context is not known', () => {
    expect(judging({ '@context': 'https://harbour.example/v9' })).toThrow(refusing('context-unknown', { context: 'https://harbour.example/v9' }))
    expect(judging({ '@context': undefined })).toThrow(refusing('context-unknown', { context: '?' }))
  })

  it('of another type is no badge', () => {
    expect(judging({ type: ['BadgeClass', 'Extension'] })).toThrow(refusing('not-a-badge', { type: 'BadgeClass, Extension' }))
    expect(judging({ type: undefined })).toThrow(refusing('not-a-badge', { type: '?' }))
  })
})

describe('how an assertion asks to be believed', () => {
  const securing = (verification: unknown, token?: string) => readAssertion(makeAssertion({ verification }), token).securing

  it.each(['hosted', 'HostedBadge', ['hosted'], undefined])('is its address when its verification says %j', (type) => {
    expect(securing({ type })).toEqual([{ kind: 'hosted', url: AT.assertion }])
  })

  it('is its token when it came in one', () => {
    expect(securing({ type: 'signed', creator: AT.key }, 'a.b.c')).toEqual([{ kind: 'jws', token: 'a.b.c', creator: AT.key }])
    expect(securing({ type: 'SignedBadge' }, 'a.b.c')).toEqual([{ kind: 'jws', token: 'a.b.c', creator: undefined }])
    const revoked = makeAssertion({ revoked: true, verification: undefined })
    expect(readAssertion(revoked, 'a.b.c').securing).toEqual([{ kind: 'jws', token: 'a.b.c', creator: undefined }])
    expect(readAssertion(revoked).securing).toEqual([{ kind: 'hosted', url: AT.assertion }])
  })

  it('is nothing when it should have come in a token', () => {
    for (const type of ['signed', 'SignedBadge', ['hosted', 'signed']]) expect(() => securing({ type })).toThrow('unsigned')
  })

  it('is not a creator that is no text', () => {
    expect(() => securing({ type: 'signed', creator: [AT.key] }, 'a.b.c')).toThrow(refusing('property-unreadable', { property: 'creator' }))
  })

  it('is the address alone when there is nothing else', () => {
    const { credential, document, securing } = readPointer(AT.assertion)
    expect([document, securing]).toEqual([{ id: AT.assertion }, [{ kind: 'hosted', url: AT.assertion }]])
    expect(credential).toMatchObject({ version: '2.0', id: AT.assertion, achievement: {}, issuer: {}, recipient: { identities: [] }, status: [] })
  })
})

describe('the credential of an assertion', () => {
  const data = 'data:image/png;base64,iVBORw0KGgo='
  const assertion = makeAssertion({
    uid: '7',
    expires: '2030-01-01T00:00:00Z',
    image: { id: data },
    narrative: 'At the harbour.',
    evidence: ['https://harbour.example/film', { id: 'https://harbour.example/log', name: 'Log', genre: 'Text' }, 7, null],
    endorsement: 'https://harbour.example/endorsement',
    recipient: { type: 'email', hashed: true, identity: 'sha256$00', salt: 'sea' },
  })
  const badgeClass = makeBadgeClass({
    criteria: { id: 'https://harbour.example/criteria', narrative: 'Tie them.' },
    image: { id: data, caption: 'A knot' },
    tags: ['knots', 7, 'sea'],
    alignment: { targetName: 'Seamanship', targetUrl: 'https://skills.example/7' },
  })
  const credential = credentialOf(assertion, badgeClass, makeProfile({ revocationList: 'https://harbour.example/revoked', email: 'a@harbour.example' }))

  it('has every part of the three', () => {
    expect(credential).toEqual({
      version: '2.0',
      kind: 'achievement',
      id: AT.assertion,
      name: 'Knots',
      description: 'Ties eight knots.',
      achievement: {
        id: AT.badgeClass,
        name: 'Knots',
        description: 'Ties eight knots.',
        criteria: { id: 'https://harbour.example/criteria', narrative: 'Tie them.' },
        image: { id: data, caption: 'A knot' },
        tags: ['knots', 'sea'],
        alignments: [{ name: 'Seamanship', url: 'https://skills.example/7' }],
      },
      issuer: { id: AT.profile, name: 'Harbour School', url: 'https://harbour.example', email: 'a@harbour.example' },
      recipient: { identities: [{ type: 'email', value: 'sha256$00', hashed: true, salt: 'sea' }] },
      validFrom: '2024-05-01T00:00:00Z',
      validUntil: '2030-01-01T00:00:00Z',
      image: data,
      narrative: 'At the harbour.',
      evidence: [{ id: 'https://harbour.example/film' }, { id: 'https://harbour.example/log', name: 'Log', genre: 'Text' }],
      results: [],
      status: [{ kind: 'revocation-list', url: 'https://harbour.example/revoked', ids: [AT.assertion, '7'] }],
      endorsements: [{ of: 'credential', claim: 'https://harbour.example/endorsement' }],
      source: assertion,
    })
    expect(credential.source).toBe(assertion)
  })

  it('knows its class and issuer by address or from inside, until they are loaded', () => {
    expect(credentialOf(makeAssertion())).toMatchObject({ achievement: { id: AT.badgeClass, name: undefined }, issuer: { id: undefined } })
    const inside = (issuer: unknown) => credentialOf(makeAssertion({ badge: makeBadgeClass({ issuer }) }))
    expect(inside(AT.profile)).toMatchObject({ name: 'Knots', issuer: { id: AT.profile } })
    expect(inside(makeProfile())).toMatchObject({ issuer: { id: AT.profile, name: 'Harbour School' } })
    expect(inside(7)).toMatchObject({ name: 'Knots', issuer: { id: undefined } })
    expect(credentialOf(makeAssertion({ badge: 7 }))).toMatchObject({ achievement: { id: undefined } })
  })

  it('has the criteria as an address too', () => {
    const criteria = (value: unknown) => credentialOf(makeAssertion(), makeBadgeClass({ criteria: value })).achievement.criteria
    expect(criteria('https://harbour.example/criteria')).toEqual({ id: 'https://harbour.example/criteria' })
    expect([criteria(7), criteria(undefined)]).toEqual([{}, {}])
  })

  it('has no list to ask unless its loaded profile names one', () => {
    const revocationList = 'https://harbour.example/revoked'
    expect(credentialOf(makeAssertion({ badge: makeBadgeClass({ issuer: makeProfile({ revocationList }) }) })).status).toEqual([])
    expect(credentialOf(makeAssertion(), makeBadgeClass(), makeProfile()).status).toEqual([])
    expect(credentialOf(makeAssertion(), makeBadgeClass(), makeProfile({ revocationList })).status).toMatchObject([{ ids: [AT.assertion] }])
    const unreadable = () => credentialOf(makeAssertion(), makeBadgeClass(), makeProfile({ revocationList: [revocationList] }))
    expect(unreadable).toThrow(refusing('property-unreadable', { property: 'revocationList' }))
  })

  it.each(['issuedOn', 'expires'])('is none when %s is no text', (name) => {
    for (const value of [null, 7, {}]) expect(() => credentialOf(makeAssertion({ [name]: value }))).toThrow(refusing('property-unreadable', { property: name }))
  })
})

describe('the recipient of an assertion', () => {
  const identities = (recipient: unknown) => credentialOf(makeAssertion({ recipient })).recipient.identities

  it('is in the clear and an email address unless it says otherwise', () => {
    expect(identities({ identity: 'a@b.example' })).toEqual([{ type: 'email', value: 'a@b.example', hashed: false }])
    expect(identities({ type: ['url', 'id'], identity: 'https://a.example', hashed: null })).toEqual([
      { type: 'url', value: 'https://a.example', hashed: false },
    ])
  })

  it.each(['false', 'true', 0, 1, {}, []])('is not hashed as %j', (hashed) => {
    expect(() => identities({ identity: 'a@b.example', hashed })).toThrow(refusing('property-unreadable', { property: 'recipient.hashed' }))
  })

  it('must be named, by texts', () => {
    expect(() => identities({ type: 'email' })).toThrow(refusing('property-missing', { property: 'identity' }))
    expect(() => identities({ identity: ['a@b.example'] })).toThrow(refusing('property-unreadable', { property: 'identity' }))
    expect(() => identities({ identity: 'sha256$00', hashed: true, salt: 7 })).toThrow(refusing('property-unreadable', { property: 'salt' }))
  })
})
