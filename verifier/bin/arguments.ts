/** What the user asked for: the words after the command's name, read strictly. */

import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Registry } from '../src/registry.ts'
import type { PictureWish } from '../src/visit.ts'
import { readDocuments, type DocumentMap } from './documents.ts'
import { readRegistryFile } from './registries.ts'

export type Wish = { readonly kind: 'help' } | { readonly kind: 'version' } | VerifyWish | RecheckWish

export interface VerifyWish {
  readonly kind: 'verify'
  /** Paths, addresses, or `-` for standard input; in the order given, never empty. */
  readonly inputs: readonly string[]
  readonly recipient?: string
  readonly issuers: readonly string[]
  /** Lists that may know the issuer; absent without any. */
  readonly registries?: readonly Registry[]
  readonly at?: Date
  /** Was it valid then? Not after `at`. */
  readonly on?: Date
  readonly offline: boolean
  readonly documents?: { readonly folder: string; readonly documents: DocumentMap }
  readonly hosts: 'public' | 'any'
  readonly output: 'text' | 'json'
  readonly picture?: PictureWish
  /** Where the report is kept with its documents; nothing is there yet. Only with one input. */
  readonly receipt?: string
}

export interface RecheckWish {
  readonly kind: 'recheck'
  readonly receipt: string
  /** The badge it is about. */
  readonly input: string
  readonly output: 'text' | 'json'
}

/** The command was called wrongly; the message is for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Throws UsageError. */
export function readArguments(words: readonly string[]): Wish {
  const { values, positionals } = parse(words)
  if (values.help) return { kind: 'help' }
  if (values.version) return { kind: 'version' }
  if (positionals[0] === 'recheck') return readRecheck(values, positionals.slice(1))
  if (positionals.length === 0) throw new UsageError('name a file, an address, or - for standard input')
  if (positionals.filter((input) => input === '-').length > 1) throw new UsageError('- can be given only once')
  const recipient = single('recipient', values.recipient)
  const at = single('at', values.at)
  const on = single('on', values.on)
  const documents = single('documents', values.documents)
  const picture = readPicture(single('picture', values.picture))
  const receipt = single('receipt', values.receipt)
  if (receipt && positionals.length > 1) throw new UsageError('--receipt keeps the report of one badge')
  if (receipt && picture && picture !== 'none') throw new UsageError('--picture does not go with --receipt: a receipt leaves pictures out')
  if (receipt && existsSync(receipt)) throw new UsageError(`--receipt ${receipt}: there is a file already`)
  return {
    kind: 'verify',
    inputs: positionals,
    ...(recipient && { recipient }),
    issuers: (values.issuer ?? []).map((issuer) => filled('issuer', issuer)),
    ...(values.registry && { registries: values.registry.map((file) => readListOf(filled('registry', file))) }),
    ...(at && { at: readTime('at', at) }),
    ...(on && { on: readDay(on, at ? readTime('at', at) : new Date()) }),
    offline: values.offline ?? false,
    ...(documents && { documents: readListed(documents) }),
    hosts: values['allow-private'] ? 'any' : 'public',
    output: values.json ? 'json' : 'text',
    ...(picture && { picture }),
    ...(receipt && { receipt }),
  }
}

/** What a receipt rests on is in it: nothing else can be asked for. */
function readRecheck(values: ReturnType<typeof parse>['values'], [receipt, input, ...others]: readonly string[]): RecheckWish {
  const { json, ...besides } = values
  const [other] = Object.keys(besides)
  if (other) throw new UsageError(`--${other} does not go with recheck: the receipt says what was asked`)
  if (receipt === undefined || input === undefined || others.length > 0) throw new UsageError('recheck takes a receipt and the badge that it is about')
  return { kind: 'recheck', receipt, input, output: json ? 'json' : 'text' }
}

// `multiple` everywhere: node would silently take the last of two recipients, we ask which one is meant.
const OPTIONS = {
  recipient: { type: 'string', multiple: true },
  issuer: { type: 'string', multiple: true },
  registry: { type: 'string', multiple: true },
  at: { type: 'string', multiple: true },
  on: { type: 'string', multiple: true },
  documents: { type: 'string', multiple: true },
  receipt: { type: 'string', multiple: true },
  picture: { type: 'string', multiple: true },
  offline: { type: 'boolean' },
  'allow-private': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true })
  } catch (error) {
    // Node's message goes on about its own syntax after the first sentence.
    const [sentence = ''] = (error instanceof Error ? error.message : '').split(/[.\n]/, 1)
    throw new UsageError(sentence.charAt(0).toLowerCase() + sentence.slice(1))
  }
}

function single(name: string, values: readonly string[] = []): string | undefined {
  if (values.length > 1) throw new UsageError(`--${name} can be given only once`)
  return values[0] === undefined ? undefined : filled(name, values[0])
}

function filled(name: string, value: string): string {
  if (!value.trim()) throw new UsageError(`--${name} needs a value`)
  return value.trim()
}

const TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/

/** ISO 8601 with a zone, or a day, which begins at midnight UTC: the same words mean the same instant everywhere. */
function readTime(name: string, text: string): Date {
  const time = new Date(text)
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`)
  // JavaScript reads 30 February as 2 March.
  const real = TIME.test(text) && !Number.isNaN(time.getTime()) && day.toISOString().startsWith(text.slice(0, 10))
  if (!real) throw new UsageError(`--${name} ${text}: write a time like 2026-11-01 or 2026-11-01T09:30:00Z`)
  return time
}

function readDay(text: string, now: Date): Date {
  const day = readTime('on', text)
  if (day > now) throw new UsageError(`--on ${text}: that day is yet to come`)
  return day
}

function readPicture(text: string | undefined): PictureWish | undefined {
  const picture = PICTURES.find((one) => one === text)
  if (text !== undefined && !picture) throw new UsageError(`--picture ${text}: write one of ${PICTURES.join(', ')}`)
  return picture
}

const PICTURES = ['embedded', 'declared', 'none'] as const satisfies readonly PictureWish[]

function readListed(path: string): NonNullable<VerifyWish['documents']> {
  try {
    return readDocuments(path)
  } catch (error) {
    throw new UsageError(`--documents ${error instanceof Error ? error.message : path}`)
  }
}

function readListOf(path: string): Registry {
  try {
    return readRegistryFile(path)
  } catch (error) {
    throw new UsageError(`--registry ${error instanceof Error ? error.message : path}`)
  }
}
