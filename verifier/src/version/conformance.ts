/** Is the credential laid out as the standard asks? Faults are told; they reject only what promised to obey a schema. */

import type { Claimed } from '../credential.ts'
import { invalid } from '../errors.ts'
import { objectsOf, stringOf, type JsonObject } from '../json.ts'
import type { Finding, Noted, Skip } from '../report.ts'
import { faultsOf, kindOfSchema, type SchemaFault, type SchemaKind } from './schema.ts'

/** A subject with neither `id` nor `identifier` has a note of its own, and real badges abound with it. */
const isNamelessSubject = ({ property, problem }: SchemaFault): boolean => property === 'credentialSubject.id' && problem === 'missing'

/**
 * Runs our own schema for the credential's version (OB3 §9.1 step 1).
 * Throws `schema-violated` when the credential breaks a schema of ours that it names in `credentialSchema`, be it for its kind or another.
 */
export async function checkSchema({ credential, document }: Claimed): Promise<Finding<'schema'> | Skip> {
  const kind = kindOf(credential)
  // A bare address (legacy baking) has no layout of its own yet.
  if (kind === undefined || Object.keys(document).length === 1) return { skipped: 'no-schema' }
  const named = objectsOf(document['credentialSchema']).filter((schema) => stringOf(schema, 'type') === '1EdTechJsonSchemaValidator2019')
  const promised = named.map((schema) => stringOf(schema, 'id') ?? '?').map((url) => ({ url, rules: kindOfSchema(url, credential.dataModel ?? '2.0') }))
  for (const { rules } of promised) {
    const [broken] = rules === undefined ? [] : await faultsIn(credential.source, rules)
    if (broken) throw invalid('schema-violated', { property: broken.property })
  }
  const notes: readonly Noted[] = [
    ...(await faultsIn(credential.source, kind)).map(({ property }): Noted => ({ code: 'schema-fault', details: { property } })),
    ...(kind === 'ob2-assertion' ? await (await import('./extensions.ts')).notesOnExtensions(document) : []),
    ...promised.filter(({ rules }) => rules === undefined).map(({ url }): Noted => ({ code: 'schema-not-run', details: { url } })),
  ]
  return { found: { rules: kind }, notes }
}

async function faultsIn(document: JsonObject, kind: SchemaKind): Promise<readonly SchemaFault[]> {
  return (await faultsOf(document, kind)).filter((fault) => !isNamelessSubject(fault))
}

function kindOf({ version, dataModel, kind }: Claimed['credential']): SchemaKind | undefined {
  if (version === '2.0') return 'ob2-assertion'
  if (version !== '3.0') return undefined
  const suffix = dataModel === '1.1' ? 'vc11' : 'vc20'
  return kind === 'endorsement' ? `ob3-endorsement-${suffix}` : `ob3-achievement-${suffix}`
}
