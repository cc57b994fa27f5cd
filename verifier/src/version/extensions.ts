/** The layout of what hangs on an assertion of OB 2.0: its class, its issuer, and the extensions of each (OB2 "Extensions"). No schema is ever fetched. */

import { isObject, objectsOf, stringsOf, type JsonObject } from '../json.ts'
import type { Noted } from '../report.ts'
import { faultsOf, type ExtensionKind, type SchemaKind } from './schema.ts'

const MOST_EXTENSIONS = 20
const MOST_NAME = 80

/** By the last part of the type's name, in lower case: files write `extensions:ApplyLink` and `extensions:applyLink`. */
const KINDS: ReadonlyMap<string, ExtensionKind> = new Map([
  ['applylink', 'extension-applyLink'],
  ['geocoordinates', 'extension-geoCoordinates'],
  ['accessibility', 'extension-accessibility'],
  ['licenseextension', 'extension-license'],
  ['originalcreator', 'extension-originalCreator'],
  ['issueraccreditation', 'extension-issuerAccreditation'],
])

/** Faults of an object against our schema for its kind, named as parts of `place`, and of its extensions. */
export async function notesOnLayout(object: JsonObject, kind: SchemaKind, place: string): Promise<readonly Noted[]> {
  const faults = await faultsOf(object, kind)
  return [...faults.map(({ property }) => fault(`${place}.${property}`)), ...(await notesOnExtensions(object, place))]
}

/** Faults of the extensions of an object; of one without a schema here it is told that it was not checked. */
export async function notesOnExtensions(object: JsonObject, place = ''): Promise<readonly Noted[]> {
  const found = Object.entries(object).flatMap(([name, value]) => objectsOf(value).map((extension) => ({ name, extension })))
  const notes: Noted[] = []
  for (const { name, extension } of found.filter(isExtension).slice(0, MOST_EXTENSIONS)) {
    const at = [place, name.slice(0, MOST_NAME)].filter(Boolean).join('.')
    const kind = kindOf(extension)
    if (!kind) notes.push({ code: 'schema-not-run', details: { url: contextOf(extension) ?? at } })
    else notes.push(...(await faultsOf(extension, kind)).map(({ property }) => fault(`${at}.${property}`)))
  }
  return notes
}

function isExtension({ name, extension }: { readonly name: string; readonly extension: JsonObject }): boolean {
  return name.startsWith('extensions:') || stringsOf(extension['type']).some((type) => /^extension$/i.test(type))
}

function kindOf(extension: JsonObject): ExtensionKind | undefined {
  const names = stringsOf(extension['type']).map((type) => type.split(/[:#/]/).at(-1)?.toLowerCase() ?? '')
  return names.map((name) => KINDS.get(name)).find((kind) => kind !== undefined)
}

/** One that is written out in the badge has no address. */
function contextOf({ '@context': context }: JsonObject): string | undefined {
  return isObject(context) ? undefined : stringsOf(context)[0]?.slice(0, 200)
}

function fault(property: string): Noted {
  return { code: 'schema-fault', details: { property } }
}
