/** Hosted badges of other people, and places that look as if they were the issuer's. */

import type { JsonObject } from '../../../verifier/src/json.ts'
import { attack, control, SILENT, webOf, type HostileRow, type Reply, type Web } from '../case.ts'
import { AT, hosted, makeAssertion, makeBadgeClass, makeProfile } from '../made/open-badges-2.ts'
import { EVIL } from '../made/forge.ts'

const heading = 'OB 1 and 2: scope and hosting'
const sound = makeAssertion()

const origins: HostileRow = {
  heading,
  name: 'parts at other origins',
  cases: () => {
    const evil = makeAssertion({ id: `${EVIL}/assertions/1` })
    const evilClass = makeBadgeClass({ id: `${EVIL}/badges/1`, name: 'Master of Medicine' })
    const copy = makeProfile({ id: `${EVIL}/profile`, name: 'Harbour School' })
    const embedded = makeAssertion({ id: evil['id'], badge: { ...makeBadgeClass(), issuer: makeProfile() } })
    const embeddedUrn = makeAssertion({
      id: evil['id'],
      badge: { ...makeBadgeClass({ id: 'urn:badge:1' }), issuer: { ...makeProfile(), verification: { allowedOrigins: 'evil.example' } } },
    })
    const older = {
      uid: '1',
      recipient: { type: 'email', hashed: false, identity: 'x@y.example' },
      badge: AT.badgeClass,
      verify: { type: 'hosted', url: `${EVIL}/1.json` },
      issuedOn: 1_700_000_000,
    }
    return [
      attack('hosted-outside-scope', 'an assertion of the forger for the school’s badge', evil, { web: hosted({ assertion: evil }) }),
      attack('hosted-outside-scope', 'an older assertion of the forger for the school’s badge', older, {
        web: { ...hosted(), ...webOf({ [`${EVIL}/1.json`]: older }) },
      }),
      attack('hosted-outside-scope', 'a class of the forger with the school’s profile', makeAssertion({ badge: evilClass['id'] }), {
        web: hosted({ assertion: makeAssertion({ badge: evilClass['id'] }), badgeClass: evilClass }),
      }),
      attack(
        'hosted-differs',
        'a copy of the profile that keeps the school’s id',
        { ...evil, badge: `${EVIL}/badges/1` },
        {
          web: webOf({
            [String(evil['id'])]: { ...evil, badge: `${EVIL}/badges/1` },
            [`${EVIL}/badges/1`]: { ...evilClass, issuer: copy['id'] },
            [`${EVIL}/profile`]: makeProfile(),
          }),
        },
      ),
      attack('hosted-outside-scope', 'an embedded profile of the school', embedded, { web: hosted({ assertion: embedded }) }),
      attack('hosted-outside-scope', 'an embedded profile that allows the forger’s host', embeddedUrn, { web: hosted({ assertion: embeddedUrn }) }),
      attack('address-refused', 'another port of the school’s host', makeAssertion({ id: 'https://harbour.example:8443/a' })),
      attack('hosted-outside-scope', 'a sub-domain of the school’s', makeAssertion({ id: 'https://students.harbour.example/a' }), {
        web: hosted({ assertion: makeAssertion({ id: 'https://students.harbour.example/a' }) }),
      }),
      attack('hosted-unreachable', 'a profile that is not there', sound, { web: webOf({ [AT.assertion]: sound, [AT.badgeClass]: makeBadgeClass() }) }),
      attack('property-unreadable', 'a profile that is none', sound, { web: hosted({ profile: makeProfile({ type: 'BadgeClass' }) }) }),
      attack('issuer-missing', 'a class without an issuer', sound, { web: hosted({ badgeClass: makeBadgeClass({ issuer: undefined }) }) }),
      control('all on the school’s host', sound, { web: hosted() }),
    ]
  },
}

const under = (verification: unknown, id: string = AT.assertion) => {
  const assertion = makeAssertion({ id })
  return [assertion, { web: hosted({ assertion, profile: makeProfile({ verification }) }) }] as const
}

const prefixes: HostileRow = {
  heading,
  name: 'startsWith',
  cases: () => {
    const all = { allowedOrigins: ['harbour.example', 'evil.example', 'harbour.example.evil.example', 'harbour.example@evil.example'] }
    const outside = (name: string, startsWith: unknown, id?: string) =>
      attack(['hosted-outside-scope', 'address-refused', 'hosted-unreachable'], name, ...under({ ...all, startsWith }, id))
    return [
      outside('without a slash, and a longer host', 'https://harbour.example', 'https://harbour.example.evil.example/a'),
      outside('without a slash, and a longer segment', 'https://harbour.example/assert', AT.assertion),
      outside('with user info', 'https://harbour.example', 'https://harbour.example@evil.example/a'),
      outside('dot segments', 'https://harbour.example/private/', 'https://harbour.example/private/../assertions/1'),
      outside('encoded dots', 'https://harbour.example/private/', 'https://harbour.example/private/%2e%2e/assertions/1'),
      outside('an encoded slash', 'https://harbour.example/private/', 'https://harbour.example/private/..%2fassertions/1'),
      outside('a backslash', 'https://harbour.example/private/', String.raw`https://harbour.example/private/..\assertions/1`),
      outside('an encoded backslash', 'https://harbour.example/private/', 'https://harbour.example/private/..%5cassertions/1'),
      outside('empty', ''),
      outside('a scheme alone', 'https://'),
      outside('null', null),
      outside('a number', 1),
      outside('an empty list', []),
      outside('an object', { id: 'https://harbour.example/' }),
      outside('a list of what is none', ['', 'https://', null]),
      outside('http for https', 'http://harbour.example/'),
      outside('another host', `${EVIL}/`),
      outside('a regular expression', 'https://.*/'),
      outside('a query in the place of a path', 'https://harbour.example/?', AT.assertion),
      control('a prefix that ends in a slash', ...under({ startsWith: 'https://harbour.example/assertions/' })),
      control('a prefix at the border of a segment', ...under({ startsWith: 'https://harbour.example/assertions' })),
      control('one of several', ...under({ startsWith: [`${EVIL}/`, 'https://harbour.example/'] })),
    ]
  },
}

const hosts: HostileRow = {
  heading,
  name: 'allowedOrigins and verificationProperty',
  cases: () => {
    const values: Readonly<Record<string, unknown>> = {
      'a suffix': 'example',
      'a suffix with a dot': '.harbour.example',
      'a prefix': 'harbour',
      'a longer host': 'harbour.example.evil.example',
      'a star': '*',
      'a star before a dot': '*.example',
      empty: '',
      'an empty list': [],
      null: null,
      'an object': { id: 'harbour.example' },
      'a number': 1,
      'with user info': 'harbour.example@evil.example',
      another: 'evil.example',
    }
    const properties = ['url', 'badge', 'issuer', 'uid', '']
    return [
      ...Object.entries(values).map(([name, allowedOrigins]) => attack('hosted-outside-scope', `allowedOrigins: ${name}`, ...under({ allowedOrigins }))),
      attack(
        'hosted-outside-scope',
        'allowedOrigins: a host whose end it is',
        ...under({ allowedOrigins: 'harbour.example' }, 'https://not-harbour.example/a'),
      ),
      ...properties.map((verificationProperty) =>
        attack('hosted-outside-scope', `verificationProperty: ${JSON.stringify(verificationProperty)}`, ...under({ verificationProperty })),
      ),
      control('allowedOrigins: the very host', ...under({ allowedOrigins: 'harbour.example' })),
      control('allowedOrigins: in capitals', ...under({ allowedOrigins: 'HARBOUR.example' })),
      control('allowedOrigins: another host of the school’s', ...under({ allowedOrigins: ['badges.example'] }, 'https://badges.example/a')),
      control('verificationProperty: id', ...under({ verificationProperty: 'id' })),
    ]
  },
}

const copies: HostileRow = {
  heading,
  name: 'the hosted copy',
  cases: () => {
    const at = (reply: Reply): { readonly web: Web } => ({ web: { ...hosted(), [AT.assertion]: reply } })
    const json = (body: unknown, more: object = {}) => at({ body: JSON.stringify(body), type: 'application/json', ...more })
    const pasted = makeAssertion({
      recipient: { type: 'email', hashed: false, identity: 'eve@evil.example' },
      narrative: 'Master of Medicine',
      expires: '2046-01-01T00:00:00Z',
    })
    const of = (changes: Record<string, unknown>): JsonObject => makeAssertion(changes)
    return [
      attack('hosted-differs', 'another id', sound, json(of({ id: 'https://harbour.example/assertions/2' }))),
      attack('hosted-differs', 'no id', sound, json(of({ id: undefined }))),
      attack('hosted-unreachable', '404', sound, json({}, { status: 404 })),
      attack('hosted-revoked', '410', sound, json({}, { status: 410 })),
      attack('hosted-revoked', '410 with a badge', sound, json(sound, { status: 410 })),
      attack('hosted-revoked', 'revoked: true', sound, json(of({ revoked: true }))),
      attack(
        'hosted-revoked',
        'revoked: true and nothing else',
        sound,
        json({ '@context': sound['@context'] ?? '', id: AT.assertion, type: 'Assertion', revoked: true }),
      ),
      attack('hosted-unreachable', '500 with a badge', sound, json(sound, { status: 500 })),
      attack('hosted-unreachable', '204', sound, json('', { status: 204 })),
      attack('hosted-unreachable', 'HTML', sound, at({ body: '<!doctype html><h1>Knots</h1>', type: 'text/html' })),
      attack('hosted-unreachable', 'silence', sound, { ...at('silent'), ...SILENT }),
      attack('limit-reached', 'an endless answer', sound, at('endless')),
      attack('hosted-unreachable', 'an answer that breaks off', sound, at('broken')),
      attack('hosted-unreachable', 'no answer', sound, at('reset')),
      attack('address-refused', 'a redirect to the forger', sound, at({ body: '', status: 302, location: `${EVIL}/1` })),
      attack('address-refused', 'a redirect in a circle', sound, at({ body: '', status: 301, location: AT.assertion })),
      attack('expired', 'a pasted badge that has not ended, of one that has', pasted, {
        ...json(of({ expires: '2025-01-01T00:00:00Z' })),
        printed: { lacks: ['Master of Medicine'] },
      }),
      attack('recipient-differs', 'a pasted badge of another person', pasted, {
        ...json(sound),
        expect: { recipient: 'eve@evil.example' },
        printed: { lacks: ['eve@evil'] },
      }),
      attack('unknown-file', 'a pasted address that gives no JSON', AT.assertion, at({ body: 'hello', type: 'text/plain' })),
      control('a pasted badge that says more is shown as hosted', pasted, { ...json(sound), printed: { lacks: ['Master of Medicine'] } }),
      control('the same', sound, json(sound)),
    ]
  },
}

export const hosting: readonly HostileRow[] = [origins, prefixes, hosts, copies]
