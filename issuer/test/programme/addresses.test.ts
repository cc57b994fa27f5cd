import { describe, expect, test } from 'vitest'
import { addressesOf, didOf, didPathOf, readSite } from '../../src/programme/addresses.ts'

describe('the address of a site', () => {
  test.each([
    ['https://badges.example.org', 'https://badges.example.org'],
    ['https://badges.example.org/', 'https://badges.example.org'],
    ['https://Example.org/Badges/', 'https://example.org/Badges'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ])('%s is taken', (text, site) => expect(readSite(text)).toBe(site))

  test.each([
    'http://badges.example.org',
    'badges.example.org',
    'https://localhost',
    'https://127.0.0.1',
    'https://[::1]',
    'https://example.org:8443',
    'https://ada@example.org',
    'https://example.org?x',
    'https://example.org#x',
    'https://example.org/a%2fb',
    'https://example.org/a:b',
    'javascript:alert(1)',
  ])('%s is refused', (text) => expect(() => readSite(text)).toThrow(/write the address of your site/))
})

test('the identity is where the DID document lies (did:web §3.2)', () => {
  expect(didOf('https://badges.example.org')).toBe('did:web:badges.example.org')
  expect(didPathOf('https://badges.example.org')).toBe('.well-known/did.json')
  expect(didOf('https://example.org/school/badges')).toBe('did:web:example.org:school:badges')
  expect(didPathOf('https://example.org/school/badges')).toBe('did.json')
})

test('the key of a claim stands behind the #, where no server sees it', () => {
  const url = new URL(addressesOf('https://example.org/b').claim('id', 'key'))
  expect([url.origin + url.pathname + url.search, url.hash]).toEqual(['https://example.org/b/claim/', '#id.key'])
})
