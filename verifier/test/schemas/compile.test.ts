import { _, Ajv, type CodeKeywordDefinition, type KeywordCxt } from 'ajv'
import { Type } from 'ajv/dist/compile/util.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCHEMAS, SHAPES } from '../../schemas/build.ts'
import { validatorOf, type Complaint, type Rules } from '../../schemas/compile.ts'
import { conforming } from '../version/conforming.ts'

/** The reference: ajv, told to judge a list up to its first faulty item, as we do. */
const ajv = new Ajv({ allErrors: true, inlineRefs: false, messages: false, strictTypes: false, strictTuples: false })
const items = ajv.getKeyword('items') as CodeKeywordDefinition
ajv.removeKeyword('items').addKeyword({ ...items, code: (cxt) => (Array.isArray(cxt.schema) ? items.code(cxt) : untilFirstFault(cxt)) })
ajv.addSchema(Object.values(SCHEMAS))

function untilFirstFault(cxt: KeywordCxt): void {
  const { gen, data } = cxt
  const valid = gen.name('valid')
  const length = gen.const('len', _`${data}.length`)
  gen.forRange('i', 0, length, (i) => {
    cxt.subschema({ keyword: 'items', dataProp: i, dataPropType: Type.Num }, valid)
    gen.if(_`!${valid}`, () => gen.break())
  })
}

const brief = (complaints: readonly Complaint[]) => complaints.map(({ instancePath, keyword, params }) => [instancePath, keyword, params.missingProperty])

/** A value that was changed at one place anywhere in it. */
function changedSomewhere(value: unknown): fc.Arbitrary<unknown> {
  const other = fc.constantFrom<unknown>(
    undefined,
    null,
    7,
    true,
    '',
    'Text',
    'ext:x',
    [],
    [{}],
    ['VerifiableCredential'],
    {},
    { type: 'Image' },
    '2025-01-01T00:00:00Z',
  )
  if (typeof value !== 'object' || value === null) return other
  const inner = Object.keys(value).map((name) => {
    const before = (value as Record<string, unknown>)[name]
    return changedSomewhere(before).map((after) =>
      Array.isArray(value) ? (value as unknown[]).map((item, at) => (String(at) === name ? after : item)) : { ...value, [name]: after },
    )
  })
  return inner.length ? fc.oneof({ weight: 1, arbitrary: other }, { weight: 4, arbitrary: fc.oneof(...inner) }) : other
}

describe.each(Object.entries(SHAPES))('the validator of %s', (kind, [schema, shape]) => {
  const ours = validatorOf(SCHEMAS[schema]['$defs'] as Record<string, Rules>, shape)
  const reference = ajv.getSchema(`${schema}#/$defs/${shape}`)!

  it('complains of the same as ajv, in the same order, whatever is changed', () => {
    const document = conforming[kind as keyof typeof conforming]
    const thrice = changedSomewhere(document).chain(changedSomewhere).chain(changedSomewhere)
    const plain = fc.oneof(changedSomewhere(document), thrice).map((value) => JSON.parse(JSON.stringify(value) ?? 'null') as unknown)
    fc.assert(
      fc.property(plain, (value) => {
        expect(ours(value)).toBe(reference(value))
        expect(brief(ours.errors)).toEqual(brief(reference.errors ?? []))
      }),
      { numRuns: 1000 },
    )
  })
})
