import { describe, expect, it } from 'vitest'
import { judgeScope } from '../../src/proof/scope.ts'
import { AT, makeAssertion, makeBadgeClass, makeProfile } from '../made.ts'

const BASE = 'https://harbour.example/assertions/'
const judging =
  (id: unknown, verification?: unknown, badge: unknown = AT.badgeClass) =>
  () => {
    judgeScope(makeAssertion({ id }), makeBadgeClass({ id: badge }), makeProfile({ verification }))
  }
const OUTSIDE = 'hosted-outside-scope'

describe('without rules of its own, an issuer hosts', () => {
  it('on the host of its profile', () => {
    expect(judging(AT.assertion)).not.toThrow()
    expect(judging(AT.assertion, 'none')).not.toThrow()
    expect(judging(AT.assertion, { type: 'hosted' })).not.toThrow()
  })

  it.each([
    'https://harbour.example.thief.example/1',
    'https://thief.example/1',
    'https://sub.harbour.example/1',
    'https://harbour.example:8443/1',
    'https://thief@harbour.example/1',
    'https://harbour.example@thief.example/1',
    'urn:uuid:1',
    'no address',
    undefined,
  ])('not at %s', (id) => {
    expect(judging(id)).toThrow(OUTSIDE)
  })

  it('its badge classes too, unless they have no address of their own', () => {
    expect(judging(AT.assertion, undefined, 'https://thief.example/badge')).toThrow(OUTSIDE)
    expect(judging(AT.assertion, undefined, 'urn:uuid:2')).not.toThrow()
    expect(judging(AT.assertion, undefined, undefined)).not.toThrow()
  })

  it('nowhere when its profile has no host', () => {
    expect(() => {
      judgeScope(makeAssertion(), makeBadgeClass(), makeProfile({ id: undefined }))
    }).toThrow(OUTSIDE)
  })
})

describe('startsWith', () => {
  it.each([
    [AT.assertion, BASE],
    [AT.assertion, [`${BASE}other/`, BASE]],
    [AT.assertion, AT.assertion],
    ['https://harbour.example/assertions/1', 'https://harbour.example/assertions'],
    ['https://harbour.example/a?id=1', 'https://harbour.example/a'],
    [AT.assertion, 'https://harbour.example/'],
    [AT.assertion, 'https://harbour.example'],
  ])('lets %s pass under %j', (id, startsWith) => {
    expect(judging(id, { startsWith })).not.toThrow()
  })

  it.each([
    ['a name that only begins alike', 'https://harbour.example/assertions-of-thieves/1', 'https://harbour.example/assertions'],
    ['a host that only begins alike', 'https://harbour.example.thief.example/1', 'https://harbour.example'],
    ['the prefix as user info', 'https://harbour.example@thief.example/1', 'https://harbour.example'],
    ['user info before the right host', 'https://thief@harbour.example/assertions/1', BASE],
    ['user info in the prefix', AT.assertion, 'https://thief@harbour.example/assertions/'],
    ['dot segments', `${BASE}../uploads/1`, BASE],
    ['encoded dot segments', `${BASE}%2e%2e/uploads/1`, BASE],
    ['an encoded dot', `${BASE}a%2eb`, BASE],
    ['an encoded slash', `${BASE}..%2Fuploads/1`, BASE],
    ['an encoded backslash', `${BASE}..%5cuploads/1`, BASE],
    ['a backslash', `${BASE}..\\uploads\\1`, BASE],
    ['another protocol', 'http://harbour.example/assertions/1', BASE],
    ['another port', 'https://harbour.example:8443/assertions/1', BASE],
    ['a prefix with an empty query', AT.assertion, 'https://harbour.example/?'],
    ['another case of the path', 'https://harbour.example/Assertions/1', BASE],
    ['no prefix at all', AT.assertion, []],
    ['an empty prefix', AT.assertion, ''],
    ['a protocol alone', AT.assertion, 'https://'],
    ['null', AT.assertion, null],
    ['an id without a host', 'urn:uuid:1', 'urn:uuid:'],
    ['an id that is no address', 'knots', BASE],
  ])('refuses %s', (_, id, startsWith) => {
    expect(judging(id, { startsWith })).toThrow(OUTSIDE)
  })
})

describe('startsWith on a host that is not the profile’s', () => {
  it('needs allowedOrigins to name that host', () => {
    const startsWith = 'https://badges.example/'
    expect(judging('https://badges.example/1', { startsWith })).toThrow(OUTSIDE)
    expect(judging('https://badges.example/1', { startsWith, allowedOrigins: 'badges.example' })).not.toThrow()
  })
})

describe('allowedOrigins', () => {
  it.each(['harbour.example', 'https://harbour.example', ['other.example', 'harbour.example'], 'HARBOUR.example'])(
    'lets the host pass with %j',
    (allowedOrigins) => {
      expect(judging(AT.assertion, { allowedOrigins })).not.toThrow()
    },
  )

  it.each([
    [[]],
    ['*'],
    ['https://*'],
    ['*.example'],
    ['example'],
    ['.harbour.example'],
    ['harbour.exampl'],
    ['our.example'],
    ['harbour.example:8443'],
    [''],
    [null],
    [7],
  ])('refuses with %j', (allowedOrigins) => {
    expect(judging(AT.assertion, { allowedOrigins })).toThrow(OUTSIDE)
  })

  it('no longer allows the profile’s own host when it names another', () => {
    expect(judging(AT.assertion, { allowedOrigins: 'badges.example' })).toThrow(OUTSIDE)
    expect(judging('https://badges.example/1', { allowedOrigins: 'badges.example' })).not.toThrow()
  })

  it('holds beside startsWith, not instead of it', () => {
    expect(judging(AT.assertion, { startsWith: BASE, allowedOrigins: 'harbour.example' })).not.toThrow()
    expect(judging(AT.assertion, { startsWith: BASE, allowedOrigins: 'badges.example' })).toThrow(OUTSIDE)
    expect(judging('https://harbour.example/x', { startsWith: BASE, allowedOrigins: 'harbour.example' })).toThrow(OUTSIDE)
  })
})

describe('verificationProperty', () => {
  it('may be id and nothing else', () => {
    expect(judging(AT.assertion, { verificationProperty: 'id' })).not.toThrow()
    expect(judging(AT.assertion, { verificationProperty: 'image' })).toThrow(OUTSIDE)
  })
})
