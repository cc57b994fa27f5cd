/** Lists of issuers from files that the user names. */

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { InvalidError } from '../src/errors.ts'
import { readRegistry, type Registry } from '../src/registry.ts'

/** A list that names itself keeps its name, another one goes by its file. Throws an Error with a sentence for the user. */
export function readRegistryFile(path: string): Registry {
  const json = parse(path)
  try {
    return readRegistry(json, nameIn(json) ?? basename(path))
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error
    throw new Error(`${path}: ${error.grounds.details?.['property'] ?? ''} ${error.code === 'property-missing' ? 'is missing' : 'cannot be read'}`, {
      cause: error,
    })
  }
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof SyntaxError ? 'is no JSON' : 'cannot be opened'}`, { cause })
  }
}

function nameIn(json: unknown): string | undefined {
  const name = typeof json === 'object' && json !== null && 'name' in json ? json.name : undefined
  return typeof name === 'string' && name.trim() !== '' ? name : undefined
}
