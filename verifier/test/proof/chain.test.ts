import { describe, expect, it } from 'vitest'
import { loadById, loadChain } from '../../src/proof/chain.ts'
import { AT, makeAssertion, makeBadgeClass, makeProfile, makeVisit, type Answer } from '../made.ts'

const web = (others: Record<string, Answer> = {}): Record<string, Answer> => ({ [AT.badgeClass]: makeBadgeClass(), [AT.profile]: makeProfile(), ...others })
const loading = (badge: unknown, others: Record<string, Answer> = {}) => loadChain(makeAssertion({ badge }), makeVisit(web(others)))

describe('the objects behind an assertion', () => {
  it('come each from its own address', async () => {
    const { badgeClass, profile, sources } = await loading(AT.badgeClass)
    expect([badgeClass['name'], profile['name']]).toEqual(['Knots', 'Harbour School'])
    expect(sources).toMatchObject([{ url: AT.badgeClass }, { url: AT.profile }])
  })

  it('come from there even when the assertion embeds other ones', async () => {
    const embedded = makeBadgeClass({ name: 'Admiral', issuer: makeProfile({ name: 'Navy' }) })
    const { badgeClass, profile } = await loading(embedded)
    expect([badgeClass['name'], profile['name']]).toEqual(['Knots', 'Harbour School'])
  })

  it.each(['urn:uuid:2', undefined])('may include an embedded badge class with the id %s, for there is no other copy', async (id) => {
    const { badgeClass, profile } = await loading(makeBadgeClass({ id, name: 'Only here', issuer: makeProfile({ name: 'Navy' }) }))
    expect([badgeClass['name'], profile['name']]).toEqual(['Only here', 'Harbour School'])
  })

  it.each(['urn:uuid:2', 'knots', 7, null, { name: 'Knots' }, []])('cannot be had from the badge %j', async (badge) => {
    await expect(loading(badge)).rejects.toMatchObject({ code: 'property-missing', grounds: { details: { property: 'badge' } } })
  })

  it.each([undefined, 7, {}, ['x'], null])('name no issuer when it is %j', async (issuer) => {
    const badgeClass = makeBadgeClass({ issuer })
    await expect(loading(AT.badgeClass, { [AT.badgeClass]: badgeClass })).rejects.toMatchObject({ code: 'issuer-missing' })
  })

  it.each(['Issuer', 'Profile', ['Extension', 'Profile']])('include an issuer of the type %j', async (type) => {
    await expect(loading(AT.badgeClass, { [AT.profile]: makeProfile({ type }) })).resolves.toBeDefined()
  })

  it.each(['BadgeClass', undefined, 'profile'])('are refused with an issuer of the type %j', async (type) => {
    await expect(loading(AT.badgeClass, { [AT.profile]: makeProfile({ type }) })).rejects.toMatchObject({ code: 'property-unreadable' })
  })

  it('are refused when one has another id than its address', async () => {
    const thief = { id: 'https://thief.example/profile' }
    await expect(loading(AT.badgeClass, { [AT.profile]: makeProfile(thief) })).rejects.toMatchObject({ code: 'hosted-differs' })
    await expect(loading(AT.badgeClass, { [AT.badgeClass]: makeBadgeClass(thief) })).rejects.toMatchObject({ code: 'hosted-differs' })
  })

  it.each([AT.badgeClass, AT.profile])('leave the question open when %s cannot be read', async (url) => {
    await expect(loading(AT.badgeClass, { [url]: '<p>Hello</p>' })).rejects.toMatchObject({ code: 'hosted-unreachable', grounds: { details: { url } } })
  })

  it('are noted when they came over an unprotected connection', async () => {
    const id = 'http://old.example/badge'
    const { notes } = await loading(id, { [id]: makeBadgeClass({ id }) })
    expect(notes).toEqual([{ code: 'unprotected-connection', details: { url: id } }])
  })

  it('are never asked of a private address', async () => {
    await expect(loadById('https://localhost/profile', makeVisit())).rejects.toMatchObject({ code: 'address-refused' })
  })
})
