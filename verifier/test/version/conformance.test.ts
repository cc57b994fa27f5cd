import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { checkSchema } from '../../src/version/conformance.ts'
import { read } from '../../src/version/read.ts'
import { OB2 } from '../made.ts'
import { achievement20, conforming } from './conforming.ts'

const schemaAt = (name: string) => ({
  id: `https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_${name}credential_schema.json`,
  type: '1EdTechJsonSchemaValidator2019',
})
const ACHIEVEMENT = schemaAt('achievement')
const ENDORSEMENT = schemaAt('endorsement')

/** What the layout check says of a badge that names these schemas; undefined removes a property. */
async function check(changes: Record<string, unknown> = {}, base: JsonObject = achievement20) {
  return checkSchema(await read({ text: JSON.stringify({ ...base, credentialSchema: [], ...changes }) }))
}
const noted = (...properties: readonly string[]) => properties.map((property) => ({ code: 'schema-fault', details: { property } }))
const violated = (property: string) => ({ name: 'InvalidError', code: 'schema-violated', grounds: { details: { property } } })

describe('the layout of a badge', () => {
  it.each([
    ['ob3-achievement-vc20', conforming['ob3-achievement-vc20']],
    ['ob3-achievement-vc11', conforming['ob3-achievement-vc11']],
    ['ob3-endorsement-vc20', conforming['ob3-endorsement-vc20']],
    ['ob3-endorsement-vc11', conforming['ob3-endorsement-vc11']],
    ['ob2-assertion', conforming['ob2-assertion']],
  ])('is judged by the rules of its kind, %s', async (rules, document) => {
    const named = rules.startsWith('ob3') ? { credentialSchema: [] } : { '@context': OB2 }
    expect(await checkSchema(await read({ text: JSON.stringify({ ...document, ...named }) }))).toEqual({ found: { rules }, notes: [] })
  })

  it.each([[], [ACHIEVEMENT], ACHIEVEMENT, [ACHIEVEMENT, ACHIEVEMENT]].map((credentialSchema) => ({ credentialSchema })))(
    'without fault passes, whatever it promised: %j',
    async (promised) => {
      expect(await check(promised)).toEqual({ found: { rules: 'ob3-achievement-vc20' }, notes: [] })
    },
  )

  it('with faults is told so, and rejects nothing that was not promised', async () => {
    expect(await check({ evidence: [{ name: 'Diary' }], refreshService: { id: 'https://example.org/' } })).toEqual({
      found: { rules: 'ob3-achievement-vc20' },
      notes: noted('refreshService.type', 'evidence[0].type'),
    })
  })

  it('with a fault that it promised not to have is wrong', async () => {
    await expect(check({ evidence: [{ name: 'Diary' }], credentialSchema: ACHIEVEMENT })).rejects.toMatchObject(violated('evidence[0].type'))
  })

  it('is held to the very schema that it names, also one for another kind', async () => {
    await expect(check({ name: 'Teamwork', credentialSchema: [ENDORSEMENT] })).rejects.toMatchObject(violated('type'))
    await expect(check({ name: 'Teamwork', credentialSchema: [ACHIEVEMENT, ENDORSEMENT] })).rejects.toMatchObject(violated('type'))
  })

  it('by a schema that is not known here is noted', async () => {
    const url = 'https://example.org/schema.json'
    const unknown = { id: url, type: '1EdTechJsonSchemaValidator2019' }
    const note = { code: 'schema-not-run', details: { url } }
    expect(await check({ credentialSchema: [unknown] })).toMatchObject({ notes: [note] })
    expect(await check({ credentialSchema: [unknown], evidence: [{}] })).toMatchObject({ notes: [...noted('evidence[0].type'), note] })
    await expect(check({ credentialSchema: [unknown, ACHIEVEMENT], evidence: [{}] })).rejects.toMatchObject(violated('evidence[0].type'))
  })

  it('by a validator that is not known here promises nothing to us', async () => {
    expect(await check({ credentialSchema: { ...ACHIEVEMENT, type: 'JsonSchema' }, evidence: [{}] })).toMatchObject({ notes: noted('evidence[0].type') })
  })

  it('is not faulted for a nameless subject, which has a note of its own', async () => {
    const { id: _id, identifier: _identifier, ...nameless } = achievement20.credentialSubject as JsonObject
    expect(await check({ credentialSubject: nameless, credentialSchema: ACHIEVEMENT })).toEqual({ found: { rules: 'ob3-achievement-vc20' }, notes: [] })
  })

  it('is not asked of a bare address, nor of what is no Open Badge', async () => {
    expect(await checkSchema(await read({ text: 'https://harbour.example/assertions/1' }))).toEqual({ skipped: 'no-schema' })
    expect(await check({ type: ['VerifiableCredential'], credentialSchema: ACHIEVEMENT })).toEqual({ skipped: 'no-schema' })
  })
})
