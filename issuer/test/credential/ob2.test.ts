import { expect, test } from 'vitest'
import { bake } from '../../src/credential/bake.ts'
import { assertionOf } from '../../src/credential/ob2.ts'
import { pictureOf } from '../../src/programme/artwork/picture.ts'
import { awardBy } from '../../src/register/awards.ts'
import { keepState, recordChange } from '../../src/register/statuses.ts'
import { award, NOW } from '../register/registers.ts'
import { documentsOf, issuerWith, troubles, verifyWith } from './published.ts'

async function twin() {
  const issuer = await issuerWith({ ob2Twin: true })
  const id = award(issuer.opened, { expiresOn: '2028-03-02', evidence: 'https://evidence.test/1' })
  const { programme, opened } = issuer
  return { issuer, id, text: JSON.stringify(assertionOf(programme, awardBy(opened, id)!)) }
}

test('the twin is verified as hosted, from its text and from both pictures', async () => {
  const { issuer, text } = await twin()
  const documents = await documentsOf(issuer)
  const { png, svg } = await bake(pictureOf(issuer.programme, issuer.programme.achievements.get('knots')!), text, '2.0')
  for (const badge of [text, png, svg!]) {
    const report = await verifyWith(documents, badge, 'ada@example.org')
    expect(troubles(report)).toEqual([])
    expect(report).toMatchObject({ verdict: 'verified', credential: { version: '2.0', achievement: { name: 'Knots' }, validUntil: '2028-03-02T23:59:59Z' } })
  }
  expect(text).not.toContain('ada@')
})

test.each(['revoked', 'suspended'] as const)('the twin of a %s award is taken back, and says why', async (state) => {
  const { issuer, id, text } = await twin()
  keepState(issuer.opened, id, state)
  recordChange(issuer.opened, id, { what: state, because: 'The wrong Ada', at: NOW.toISOString() })
  const report = await verifyWith(await documentsOf(issuer), text)
  expect(report).toMatchObject({ verdict: 'rejected', reason: 'revoked' })
  expect(troubles(report).join()).toContain('The wrong Ada')
})
