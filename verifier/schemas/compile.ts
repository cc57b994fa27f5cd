/** Puts judges of documents together from our schemas: functions out of functions, since a page's security policy forbids making them from strings. */

/** The keywords our schemas use (JSON Schema 2019-09), no others. */
export interface Rules {
  readonly type?: string
  readonly pattern?: string
  readonly $ref?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly not?: Rules
  readonly allOf?: readonly Rules[]
  readonly if?: Rules
  readonly then?: Rules
  readonly else?: Rules
  readonly minItems?: number
  readonly maxItems?: number
  /** A list is of places, one after the other; a single schema is for all items. */
  readonly items?: Rules | readonly Rules[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Rules>>
}

/** One fault, in the words of ajv. */
export interface Complaint {
  readonly instancePath: string
  readonly keyword: string
  readonly params: { readonly missingProperty?: string }
}

/** Whether a document conforms; what was wrong with the last one is in `errors`. */
export interface Validator {
  (document: unknown): boolean
  errors: readonly Complaint[]
}

/** A validator of the shape `name` among the `shapes` of one schema. */
export function validatorOf(shapes: Readonly<Record<string, Rules>>, name: string): Validator {
  const made = new Map<string, Judge>()
  const named = (reference: string): Judge => {
    const judge = made.get(reference) ?? compile(shapes[reference] ?? {}, (other) => named(other.replace('#/$defs/', '')))
    made.set(reference, judge)
    return judge
  }
  const validate = (document: unknown): boolean => {
    const found: Complaint[] = []
    // Most documents conform: only for the others is it worked out what to complain of.
    const isMet = named(name)(document, '') || named(name)(document, '', found)
    validator.errors = found
    return isMet
  }
  const validator: Validator = Object.assign(validate, { errors: [] })
  return validator
}

/** Whether the value at `path` conforms. Where complaints are collected, all are; else it ends with the first. */
type Judge = (value: unknown, path: string, found?: Complaint[]) => boolean

/** The rules one after the other, in the order in which ajv has them. */
function compile(rules: Rules, named: (reference: string) => Judge): Judge {
  const whole = (inner: Rules): Judge => compile(inner, named)
  const { type, pattern, $ref, not, allOf, items, required, properties } = rules
  const isOfParts = type === 'array' || type === 'object'
  const judges: (Judge | undefined | false)[] = [
    type !== undefined && !isOfParts && rule('type', (value) => typeOf(value) === type),
    pattern !== undefined && matching(new RegExp(pattern, 'u')),
    $ref !== undefined && ((value, path, found) => named($ref)(value, path, found)),
    'const' in rules && rule('const', (value) => value === rules.const),
    rules.enum && rule('enum', (value) => rules.enum?.includes(value) === true),
    not && refusing(whole(not)),
    ...(allOf ?? []).map(whole),
    rules.if && choosing(whole(rules.if), whole(rules.then ?? {}), whole(rules.else ?? {})),
    isOfParts && rule('type', (value) => typeOf(value) === type),
    rules.minItems !== undefined && rule('minItems', (value) => !Array.isArray(value) || value.length >= (rules.minItems ?? 0)),
    rules.maxItems !== undefined && rule('maxItems', (value) => !Array.isArray(value) || value.length <= (rules.maxItems ?? 0)),
    items && (isList(items) ? inPlace(items.map(whole)) : untilFirstFault(whole(items))),
    required && holding(required),
    properties && within(Object.entries(properties).map(([name, inner]) => [name, whole(inner)] as const)),
  ]
  const applying = judges.filter((judge) => judge !== undefined && judge !== false)
  return (value, path, found) => {
    let isMet = true
    for (const judge of applying) {
      if (!judge(value, path, found)) isMet = false
      if (!isMet && !found) return false
    }
    return isMet
  }
}

function rule(keyword: string, isMet: (value: unknown) => boolean): Judge {
  return (value, path, found) => isMet(value) || complain(found, path, keyword)
}

function complain(found: Complaint[] | undefined, path: string, keyword: string, missingProperty?: string): false {
  found?.push({ instancePath: path, keyword, params: missingProperty === undefined ? {} : { missingProperty } })
  return false
}

const matching = (form: RegExp): Judge => rule('pattern', (value) => typeof value !== 'string' || form.test(value))

const refusing = (inner: Judge): Judge => rule('not', (value) => !inner(value, ''))

/** `if` complains once more when the branch it chose does. */
function choosing(condition: Judge, met: Judge, unmet: Judge): Judge {
  return (value, path, found) => {
    const branch = condition(value, path) ? met : unmet
    return branch(value, path, found) || complain(found, path, 'if')
  }
}

function inPlace(judges: readonly Judge[]): Judge {
  return (value, path, found) => {
    if (!Array.isArray(value)) return true
    const met = judges.slice(0, value.length).map((judge, at) => judge(value[at], `${path}/${at}`, found))
    return !met.includes(false)
  }
}

/** A list is judged up to its first faulty item, so that a hostile list of a million costs no more than one fault (threats: "depth and ref caps"). */
function untilFirstFault(item: Judge): Judge {
  return (value, path, found) => !Array.isArray(value) || value.every((one, at) => item(one, found ? `${path}/${at}` : path, found))
}

function holding(names: readonly string[]): Judge {
  return (value, path, found) => {
    if (!isObject(value)) return true
    const missing = names.filter((name) => !Object.hasOwn(value, name))
    for (const name of missing) complain(found, path, 'required', name)
    return missing.length === 0
  }
}

function within(properties: readonly (readonly [string, Judge])[]): Judge {
  return (value, path, found) => {
    if (!isObject(value)) return true
    let isMet = true
    for (const [name, judge] of properties) {
      if (!Object.hasOwn(value, name) || judge(value[name], found ? `${path}/${name}` : path, found)) continue
      if (!found) return false
      isMet = false
    }
    return isMet
  }
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeOf(value) === 'object'
}

function isList(items: Rules | readonly Rules[]): items is readonly Rules[] {
  return Array.isArray(items)
}
