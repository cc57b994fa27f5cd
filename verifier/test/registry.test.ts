import { describe, expect, it } from 'vitest'
import { findListing, readRegistry } from '../src/registry.ts'

const OURS = { name: 'Ports', issuers: [{ id: 'did:web:harbour.example', domain: 'HARBOUR.example', name: 'Harbour School', url: 'https://harbour.example' }] }
const KNOWN = {
  meta: { created: '2026-01-01T00:00:00Z' },
  registry: { 'did:key:z6Mk1': { name: 'Harbour School', location: 'Prato', url: 'https://harbour.example' } },
}

describe('a registry', () => {
  it('of our form is read, and comes back the same when it is read again', () => {
    const registry = readRegistry(OURS)
    expect(registry).toEqual({ name: 'Ports', issuers: [{ ...OURS.issuers[0], domain: 'harbour.example' }] })
    expect(readRegistry(JSON.parse(JSON.stringify(registry)))).toEqual(registry)
  })

  it('of known DIDs is read under the name that is given', () => {
    expect(readRegistry(KNOWN, 'Consortium')).toEqual({
      name: 'Consortium',
      issuers: [{ id: 'did:key:z6Mk1', name: 'Harbour School', url: 'https://harbour.example' }],
    })
  })

  it.each([
    ['no object', [], 'property-unreadable', 'registry'],
    ['no issuers', { name: 'Ports' }, 'property-missing', 'issuers'],
    ['issuers that are no list', { name: 'Ports', issuers: {} }, 'property-unreadable', 'issuers'],
    ['no name', { issuers: [] }, 'property-missing', 'name'],
    ['an issuer without a name', { name: 'Ports', issuers: [{ id: 'did:web:a.example' }] }, 'property-missing', 'issuers[0].name'],
    ['an issuer that is nobody', { name: 'Ports', issuers: [{ name: 'A' }] }, 'property-missing', 'issuers[0].id'],
    ['an id that is none', { name: 'Ports', issuers: [{ id: 'harbour', name: 'A' }] }, 'property-unreadable', 'issuers[0].id'],
    ['a domain that is an address', { name: 'Ports', issuers: [{ domain: 'https://a.example', name: 'A' }] }, 'property-unreadable', 'issuers[0].domain'],
    ['a domain of one label', { name: 'Ports', issuers: [{ domain: 'example', name: 'A' }] }, 'property-unreadable', 'issuers[0].domain'],
    ['a DID without a name', { registry: { 'did:key:z1': {} } }, 'property-missing', 'registry["did:key:z1"].name'],
    ['a DID that is none', { registry: { school: { name: 'A' } } }, 'property-unreadable', 'registry["school"]'],
  ])('with %s is refused', (_, json, code, property) => {
    expect(() => readRegistry(json)).toThrow(expect.objectContaining({ name: 'InvalidError', code, grounds: { details: { property }, sources: [] } }) as Error)
  })

  it('knows an issuer by its id, letter by letter, or by a domain', () => {
    const registries = [readRegistry(OURS)]
    const listing = { registry: 'Ports', name: 'Harbour School' }
    expect(findListing(registries, 'did:web:harbour.example', [])).toEqual(listing)
    expect(findListing(registries, 'did:key:z1', ['harbour.example'])).toEqual(listing)
    expect(findListing(registries, 'did:web:harbour.example:x', ['a.harbour.example'])).toBeUndefined()
    expect(findListing(registries, undefined, [])).toBeUndefined()
  })
})
