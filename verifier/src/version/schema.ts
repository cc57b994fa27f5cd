/** Judges a document against our own schema for its kind. The validators are compiled ahead and come only when asked for. */

import type { JsonObject } from '../json.ts'

/** `property` is a path like `credentialSubject.achievement.name` or `evidence[0].type`, made of the schema's own names; `problem` is a machine word. */
export interface SchemaFault {
  readonly property: string
  readonly problem: Problem
}

export type Problem = 'missing' | 'wrong-type' | 'wrong-format' | 'too-few' | 'not-allowed'

type DataModel = '1.1' | '2.0'
type Ob3Kind = `ob3-${'achievement' | 'endorsement'}-vc${'11' | '20'}`
/** Community extensions of OB 2.0. */
export type ExtensionKind = `extension-${'applyLink' | 'geoCoordinates' | 'accessibility' | 'license' | 'originalCreator' | 'issuerAccreditation'}`
export type SchemaKind = 'ob2-assertion' | 'ob2-badge-class' | 'ob2-profile' | Ob3Kind

const MOST_FAULTS = 20

/** Faults of a document against our own schema for its kind; empty when it conforms. At most 20, one for each property. */
export async function faultsOf(document: JsonObject, kind: SchemaKind | ExtensionKind): Promise<readonly SchemaFault[]> {
  const validate = await validatorOf(kind)
  if (validate(document)) return []
  const faults = new Map<string, SchemaFault>()
  for (const complaint of validate.errors ?? []) {
    if (faults.size === MOST_FAULTS) break
    const property = propertyOf(complaint)
    // `if` only repeats that one of its branches had a complaint.
    if (complaint.keyword !== 'if' && !faults.has(property)) faults.set(property, { property, problem: problemOf(complaint.keyword) })
  }
  return [...faults.values()]
}

/**
 * The kind a `1EdTechJsonSchemaValidator2019` schema address stands for, exact known addresses only, else undefined.
 * The data model of the document decides between 1.1 and 2.0: for the `any…` addresses by §B.9.1 and §B.9.3, for the
 * others because they named the schema for 1.1 until OB 3.0 moved to data model 2.0, and badges from then still stand.
 */
export function kindOfSchema(url: string, dataModel: DataModel): SchemaKind | undefined {
  const subject = SUBJECTS.get(url)
  return subject && `ob3-${subject}-vc${dataModel === '1.1' ? '11' : '20'}`
}

/** OB3 §A has `json` for lists always and `json-ld` for single values too; our schemas allow both at either address. */
const SUBJECTS: ReadonlyMap<string, 'achievement' | 'endorsement'> = new Map(
  ['json', 'json-ld'].flatMap((folder) =>
    (['achievement', 'endorsement'] as const).flatMap((subject) =>
      [subject, `any${subject}`].map(
        (name) => [`https://purl.imsglobal.org/spec/ob/v3p0/schema/${folder}/ob_v3p0_${name}credential_schema.json`, subject] as const,
      ),
    ),
  ),
)

/** What ajv says is wrong: where, by which keyword, and the name of a property that is missing. */
interface Complaint {
  readonly instancePath: string
  readonly keyword: string
  readonly params: { readonly missingProperty?: string }
}

interface Validator {
  (document: JsonObject): boolean
  readonly errors?: readonly Complaint[] | null
}

type Validators = Readonly<Partial<Record<SchemaKind | ExtensionKind, Validator>>>
const loaded = new Map<string, Validators>()

/** Each family has a module of its own, so that a badge brings the rules for its like alone. */
async function validatorOf(kind: SchemaKind | ExtensionKind): Promise<Validator> {
  const family = familyOf(kind)
  const validators = loaded.get(family) ?? ((await FAMILIES[family]()) as { readonly validators: Validators }).validators
  loaded.set(family, validators)
  return validators[kind] as Validator
}

const FAMILIES = {
  ob2: () => import('../../schemas/generated/ob2.ts'),
  achievement11: () => import('../../schemas/generated/achievement11.ts'),
  achievement20: () => import('../../schemas/generated/achievement20.ts'),
  endorsements: () => import('../../schemas/generated/endorsements.ts'),
  extensions: () => import('../../schemas/generated/extensions.ts'),
} as const

function familyOf(kind: SchemaKind | ExtensionKind): keyof typeof FAMILIES {
  if (kind.startsWith('ob2-')) return 'ob2'
  if (kind.startsWith('extension-')) return 'extensions'
  if (kind.startsWith('ob3-endorsement-')) return 'endorsements'
  return kind.endsWith('-vc11') ? 'achievement11' : 'achievement20'
}

/** `/evidence/0` and the missing `type` make `evidence[0].type`. No name in our schemas has a slash or a tilde. */
function propertyOf({ instancePath, params }: Complaint): string {
  const steps = instancePath.split('/').slice(1)
  if (params.missingProperty !== undefined) steps.push(params.missingProperty)
  return steps
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
}

function problemOf(keyword: string): Problem {
  switch (keyword) {
    case 'required':
      return 'missing'
    case 'type':
      return 'wrong-type'
    case 'pattern':
      return 'wrong-format'
    case 'minItems':
      return 'too-few'
    default:
      return 'not-allowed'
  }
}
