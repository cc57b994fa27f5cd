import { describe, expect, it } from 'vitest'
import { alignmentsOf, evidenceOf, imageOf, profileOf, requiredText, strictText, textOf } from '../../src/version/parts.ts'

const refusal = (code: string) =>
  expect.objectContaining({ name: 'InvalidError', code, grounds: expect.objectContaining({ details: { property: 'name' } }) as object }) as Error

describe('a text', () => {
  it.each([
    ['plain', 'Knots', 'Knots'],
    ['empty', '', ''],
    ['with a language', { '@value': 'Knoten', '@language': 'de' }, 'Knoten'],
    [
      'in several languages',
      [
        { '@value': 'Knots', '@language': 'en' },
        { '@value': 'Knoten', '@language': 'de' },
      ],
      'Knots',
    ],
    ['of which one cannot be read', [7, { '@value': 7 }, { '@value': 'Knots', '@language': 'en' }], 'Knots'],
  ])('%s is read', (_, name, text) => {
    expect(textOf({ name }, 'name')).toBe(text)
  })

  it.each([undefined, null, 7, true, {}, { '@value': 7 }, { value: 'Knots' }, [], ['Knots'], [['Knots']]])('%j is none', (name) => {
    expect(textOf({ name }, 'name')).toBeUndefined()
  })

  it.each(['constructor', 'toString', '__proto__'])('is never what every object has, as %s', (name) => {
    expect(textOf({}, name)).toBeUndefined()
  })
})

describe('a text that decides', () => {
  it('may be absent, or a string', () => {
    expect(strictText({}, 'name')).toBeUndefined()
    expect(strictText({ name: '' }, 'name')).toBe('')
    expect(strictText({ name: 'Knots' }, 'name')).toBe('Knots')
    expect(strictText({}, 'constructor')).toBeUndefined()
  })

  it.each([null, 7, false, {}, [], ['Knots'], { '@value': 'Knots' }])('is not %j', (name) => {
    expect(() => strictText({ name }, 'name')).toThrow(refusal('property-unreadable'))
    expect(() => requiredText({ name }, 'name')).toThrow(refusal('property-unreadable'))
  })

  it('must be there when required', () => {
    expect(requiredText({ name: 'Knots' }, 'name')).toBe('Knots')
    expect(() => requiredText({}, 'name')).toThrow(refusal('property-missing'))
    expect(() => requiredText({ name: '' }, 'name')).toThrow(refusal('property-missing'))
  })
})

describe('a picture', () => {
  const data = 'data:image/png;base64,iVBORw0KGgo='

  it.each([
    ['https://harbour.example/knots.png', { id: 'https://harbour.example/knots.png' }],
    [data, { id: data }],
    [
      { id: data, caption: 'A knot' },
      { id: data, caption: 'A knot' },
    ],
    [
      { id: data, type: 'Image', caption: 7 },
      { id: data, caption: undefined },
    ],
  ])('%j is read', (value, image) => {
    expect(imageOf(value)).toEqual(image)
  })

  it.each([undefined, null, 7, {}, { id: 7 }, { caption: 'A knot' }, [data]])('%j is none', (value) => {
    expect(imageOf(value)).toBeUndefined()
  })
})

it('a profile is read in its own words, and what cannot be read is left out', () => {
  const profile = { id: 'did:example:a', name: 'Harbour School', url: 'https://harbour.example', email: 'a@harbour.example', description: 'By the sea.' }
  expect(profileOf({ ...profile, image: { id: 'https://harbour.example/logo.png' } })).toEqual({ ...profile, image: 'https://harbour.example/logo.png' })
  expect(profileOf({ name: { '@value': 'Hafenschule', '@language': 'de' } }).name).toBe('Hafenschule')
  const nothing = { id: undefined, name: undefined, url: undefined, email: undefined, description: undefined, image: undefined }
  expect(profileOf({ id: 7, name: 7, url: [], email: {}, description: null, image: true })).toStrictEqual(nothing)
})

it('alignments are one or many', () => {
  const item = { targetName: 'Seamanship', targetUrl: 'https://skills.example/7', targetFramework: 'Skills', targetCode: '7' }
  const read = { name: 'Seamanship', url: 'https://skills.example/7', framework: 'Skills', code: '7' }
  expect(alignmentsOf(item)).toEqual([read])
  expect(alignmentsOf([item, null, 'https://skills.example/7', {}])).toEqual([read, { name: undefined, url: undefined, framework: undefined, code: undefined }])
  expect(alignmentsOf(undefined)).toEqual([])
})

it('evidence is read field by field', () => {
  const evidence = { id: 'https://harbour.example/film', name: 'Film', description: 'Blindfold.', narrative: 'One take.', genre: 'Film' }
  expect(evidenceOf({ ...evidence, type: ['Evidence'], audience: 'all' })).toEqual(evidence)
  expect(evidenceOf({ id: 7, name: [] })).toEqual({})
})
