/** What the operating system says when it says no, as a person can use it. */

import { refused, type RefusedError } from '../errors.ts'

/** By the code that Node gives it (POSIX errno, getaddrinfo). */
const REASONS: ReadonlyMap<string, readonly [message: string, cure: string]> = new Map([
  ['EACCES', ['may not be opened', 'look at its owner and its mode']],
  ['EPERM', ['may not be changed', 'look at its owner and its mode']],
  ['EROFS', ['lies on a disk that cannot be written', 'choose another place']],
  ['ENOSPC', ['the disk is full', 'make room, and run this again']],
  ['EDQUOT', ['your share of the disk is used up', 'make room, and run this again']],
  ['ENOENT', ['is not there', 'check the path']],
  ['ENOTDIR', ['lies below something that is no folder', 'check the path']],
  ['EEXIST', ['is there already, and is no folder', 'choose another name']],
  ['EISDIR', ['is a folder', 'name a file']],
  ['ENAMETOOLONG', ['is too long for the name of a file', 'choose a shorter one']],
  ['ELOOP', ['is a link that leads to itself', 'check the path']],
  ['EADDRINUSE', ['is taken by another program', 'choose another with --port']],
  ['EADDRNOTAVAIL', ['is no address of this machine', 'choose another with --host']],
  ['EAI_AGAIN', ['is no host that is known here', 'choose another with --host']],
  ['ENOTFOUND', ['is no host that is known here', 'choose another with --host']],
])

/** Undefined for everything else, which is a fault of ours. */
export function refusalOf(error: unknown): RefusedError | undefined {
  const { code = '', path, address, hostname, port } = (error ?? {}) as Failed
  const [message, cure] = REASONS.get(code) ?? []
  if (message === undefined || cure === undefined) return undefined
  const host = address ?? hostname
  const place = path ?? (host === undefined || port === undefined ? host : `${host}:${port}`)
  return refused(message, cure, place === undefined ? {} : { file: place.slice(0, 300) })
}

interface Failed {
  readonly code?: string
  readonly path?: string
  readonly address?: string
  readonly hostname?: string
  readonly port?: number
}
