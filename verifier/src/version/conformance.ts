/** Is the credential laid out as the standard asks? Faults are told; they reject only what promised to obey a schema. */

import type { Claimed } from '../credential.ts'
import { invalid } from '../errors.ts'
import { objectsOf, stringOf } from '../json.ts'
import type { Finding, Noted, Skip } from '../report.ts'
import { faultsOf, kindOfSchema, type SchemaFault, type SchemaKind } from './schema.ts'

/** A subject with neither `id` nor `identifier` has a note of its own, and real badges abound with it. */
const isNamelessSubject = ({ property, problem }: SchemaFault): boolean => property === 'credentialSubject.id' && problem === 'missing'

/**
 * Runs our own schema for the credential's version (OB3 §9.1 step 1).
 * Throws `schema-violated` when the credential names that schema in `credentialSchema` and breaks it.
 */
export async function checkSchema({ credential, document }: Claimed): Promise<Finding<'schema'> | Skip> {
  const kind = kindOf(credential)
  // A bare address (legacy baking) has no layout of its own yet.
  if (kind === undefined || Object.keys(document).length === 1) return { skipped: 'no-schema' }
  const faults = (await faultsOf(credential.source, kind)).filter((fault) => !isNamelessSubject(fault))
  const named = objectsOf(document['credentialSchema']).filter((schema) => stringOf(schema, 'type') === '1EdTechJsonSchemaValidator2019')
  const unknown = named.map((schema) => stringOf(schema, 'id') ?? '?').filter((url) => kindOfSchema(url, credential.dataModel ?? '2.0') === undefined)
  const [first] = faults
  if (first && named.length > unknown.length) throw invalid('schema-violated', { property: first.property })
  const notes: readonly Noted[] = [
    ...faults.map(({ property }): Noted => ({ code: 'schema-fault', details: { property } })),
    ...unknown.map((url): Noted => ({ code: 'schema-not-run', details: { url } })),
  ]
  return { found: { rules: kind }, notes }
}

function kindOf({ version, dataModel, kind }: Claimed['credential']): SchemaKind | undefined {
  if (version === '2.0') return 'ob2-assertion'
  if (version !== '3.0') return undefined
  const suffix = dataModel === '1.1' ? 'vc11' : 'vc20'
  return kind === 'endorsement' ? `ob3-endorsement-${suffix}` : `ob3-achievement-${suffix}`
}
