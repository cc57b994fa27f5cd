import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isObject, listOf, objectsOf, parseJson, parseJsonObject, property, stringOf, stringsOf } from '../src/json.ts'

const reading = (text: string) => () => parseJson(text)
const code = (expected: string, details: Record<string, string> = {}) =>
  expect.objectContaining({ name: 'InvalidError', code: expected, grounds: expect.objectContaining({ details }) as object }) as Error

describe('a JSON text', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(parseJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it.each([
    '',
    ' ',
    '{',
    '{"a":1,}',
    "{'a':1}",
    '{a:1}',
    '[1,]',
    'NaN',
    'undefined',
    '01',
    '1.',
    '+1',
    '.5',
    '{"a":1}}',
    '"\n"',
    '"\\x"',
    '// c\n{}',
    '\uFEFF{}',
    '{"a',
  ])('is refused when it is %j', (text) => {
    expect(reading(text)).toThrow(code('not-json'))
  })

  it('may have white space around it', () => {
    expect(parseJson(' \t\r\n{ "a" : 1 }\n')).toEqual({ a: 1 })
  })
})

describe('names that stand twice', () => {
  it.each([
    ['{"a":1,"a":1}', 'a'],
    ['{"a":1,"b":2,"a":3}', 'a'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"x":{"a":1,"a":2}}', 'a'],
    ['[{"a":1},{"b":[{"c":1,"c":2}]}]', 'c'],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
    ['{"\\n":1,"\\u000a":2}', '\n'],
    ['{"":1,"":2}', ''],
    ['{"a":{"b":1},"a":2}', 'a'],
    ['{"a" : 1 , "a" : 2}', 'a'],
    ['{"a\\"":1,"a\\"":2}', 'a"'],
    ['{"\\\\":1,"\\\\":2}', '\\'],
  ])('are refused in %s', (text, name) => {
    expect(reading(text)).toThrow(code('json-duplicate-name', { property: name }))
  })

  it.each([
    '{"a":{"a":1}}',
    '[{"a":1},{"a":1}]',
    '{"a":"a","b":"a"}',
    '{"a":["a","a"]}',
    '{"a":1,"A":2}',
    '{"é":1,"e\\u0301":2}',
    '{"a":"\\"a\\":1","b":1}',
    '{"a":"{\\"a\\":1,\\"a\\":2}"}',
    '{"constructor":1,"toString":2,"__proto__":3}',
  ])('are not seen in %s', (text) => {
    expect(reading(text)).not.toThrow()
  })

  it('are named in part only, when they are long', () => {
    const name = 'n'.repeat(200)
    expect(reading(`{"${name}":1,"${name}":2}`)).toThrow(code('json-duplicate-name', { property: name.slice(0, 80) }))
  })
})

describe('depth', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
  const named = (depth: number) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)

  it('ends at 64, in lists and in objects', () => {
    for (const text of [nested, named]) {
      expect(reading(text(64))).not.toThrow()
      expect(reading(text(65))).toThrow(code('json-too-deep', { limit: '64' }))
    }
  })

  it('does not count marks inside strings, nor what is closed again', () => {
    expect(reading(JSON.stringify('['.repeat(1000)))).not.toThrow()
    expect(reading(`[${Array(1000).fill('[]').join(',')}]`)).not.toThrow()
    expect(reading(`["\\"${'['.repeat(100)}"]`)).not.toThrow()
  })

  it('is judged before a parser that recurses sees the text', () => {
    for (const text of ['['.repeat(2_000_000), '{"a":'.repeat(400_000), `${'['.repeat(100_000)}"`])
      expect(reading(text)).toThrow(code('json-too-deep', { limit: '64' }))
  })
})

describe('what cannot have been signed', () => {
  it.each(['1e400', '-1e400', '{"a":[1e999]}', `1${'0'.repeat(400)}`])('a number past the last, %s, is refused', (text) => {
    expect(reading(text)).toThrow(code('not-json'))
  })

  it.each(['1e308', '-0', '9007199254740993', '0.1', '1e-400', `0.${'0'.repeat(1000)}1`])('a number like %s is read', (text) => {
    expect(Number.isFinite(parseJson(text))).toBe(true)
  })

  it.each(['"\\ud800"', '"a\\udc00b"', '{"\\ud800":1}', '[{"a":{"b":"\\udfff"}}]', '"\\udc00\\ud800"', '"\ud800"'])(
    'half a character, as in %j, is refused',
    (text) => {
      expect(reading(text)).toThrow(code('not-utf8'))
    },
  )

  it('a whole pair is read', () => {
    expect(parseJson('"\\ud83c\\udf93"')).toBe('🎓')
  })
})

describe('size', () => {
  const limit = 2 * 1024 * 1024

  it('ends at two mebi characters', () => {
    expect(reading(`"${'a'.repeat(limit - 2)}"`)).not.toThrow()
    expect(reading(`"${'a'.repeat(limit - 1)}"`)).toThrow(code('file-too-large', { limit: '2 MiB' }))
  })

  it.each([
    ['quotes', `"${'\\"'.repeat(1_000_000)}"`],
    ['backslashes', `"${'\\\\'.repeat(1_000_000)}"`],
    ['strings', `[${Array(400_000).fill('"a"').join(',')}]`],
    ['names', `{${Array.from({ length: 150_000 }, (_, i) => `"${i}":1`).join(',')}}`],
    ['digits', '1'.repeat(300) + `.${'1'.repeat(1_000_000)}`],
    ['objects', `[${Array(400_000).fill('{}').join(',')}]`],
    ['a string that never ends', `"${'\\'.repeat(2_000_000)}`],
    ['a string of quotes that never ends', `"${'\\"'.repeat(1_000_000)}`],
  ])('of %s costs time in proportion', (_, text) => {
    const begun = performance.now()
    try {
      parseJson(text)
    } catch (error) {
      expect(error).toMatchObject({ code: 'not-json' })
    }
    expect(performance.now() - begun).toBeLessThan(3000)
  })
})

describe('an object', () => {
  it('is wanted, not a list or a bare value', () => {
    expect(parseJsonObject('{}')).toEqual({})
    for (const text of ['[]', 'null', '"a"', '1', 'true']) expect(() => parseJsonObject(text)).toThrow(code('not-json'))
  })

  it('keeps a member called __proto__ to itself', () => {
    const object = parseJsonObject('{"__proto__":{"type":"x"}}')
    expect(property(object, 'type')).toBeUndefined()
    expect(object['type']).toBeUndefined()
    expect(property(object, '__proto__')).toEqual({ type: 'x' })
    expect(({} as Record<string, unknown>)['type']).toBeUndefined()
  })

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('has no %s but its own', (name) => {
    expect(property({}, name)).toBeUndefined()
    expect(stringOf({}, name)).toBeUndefined()
    expect(stringOf(parseJsonObject(`{"${name}":"own"}`), name)).toBe('own')
  })
})

describe('one or many', () => {
  it('is always a list, and nothing an empty one', () => {
    expect([undefined, null, [], 'a', ['a', null], { a: 1 }].map(listOf)).toEqual([[], [], [], ['a'], ['a', null], [{ a: 1 }]])
  })

  it('leaves out what is of another kind', () => {
    expect(stringsOf(['a', 1, null, ['b'], { c: 1 }, 'd'])).toEqual(['a', 'd'])
    expect(objectsOf(['a', { a: 1 }, null, [{ b: 1 }]])).toEqual([{ a: 1 }])
    expect([{}, [], null, 'a', undefined].map(isObject)).toEqual([true, false, false, false, false])
  })
})
