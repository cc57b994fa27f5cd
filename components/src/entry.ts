/** One badge under verification: what was handed over, what is known so far, and the run that finds out. */

import type { BadgeInput, Check, Report, VerifyOptions } from '@rosette/verifier'
import { loadVerifier } from './load-verifier.ts'
import { pictureIn } from './picture.ts'
import { visible } from './safe-text.ts'
import { identifier } from './safe-address.ts'
import type { Speech } from './speech.ts'

export interface Entry {
  readonly id: number
  /** What the visitor knows it by: the file's name, the address. Pasted text has none. */
  readonly name: string | undefined
  /** Absent when a page gave only a report. */
  readonly input?: BadgeInput
  readonly recipient: string
  /** Documents that the visitor added. */
  readonly given: ReadonlyMap<string, Uint8Array>
  readonly checks: readonly Check[]
  readonly report?: Report
  readonly picture?: Blob
  /** The verification could not even begin. */
  readonly fault?: unknown
}

let last = 0

export function newEntry(input: BadgeInput | undefined, recipient: string): Entry {
  last += 1
  return { id: last, name: nameOf(input), input, recipient, given: new Map(), checks: [] }
}

/** A text that is an address becomes one. */
export function inputFromText(text: string): BadgeInput {
  const trimmed = text.trim()
  return /^https?:\/\/\S+$/i.test(trimmed) && URL.canParse(trimmed) ? new URL(trimmed) : trimmed
}

/** What to call it. */
export function entryName({ name, input }: Entry, { words: { verifier } }: Speech): string {
  return name ?? (typeof input === 'string' ? verifier.pasted : verifier.unnamed)
}

export interface Run {
  readonly options: VerifyOptions
  readonly signal: AbortSignal
  readonly onCheck: (check: Check) => unknown
}

/** The entry with its report and picture, or with the fault that kept it from having them. */
export async function runEntry(entry: Entry, { options, signal, onCheck }: Run): Promise<Entry> {
  const { input, given, recipient } = entry
  if (input === undefined) return entry
  try {
    const { verify } = await loadVerifier()
    const seen: { bytes?: Promise<ArrayBuffer | undefined> } = {}
    const report = await verify(input, {
      ...options,
      expect: { ...options.expect, ...(recipient && { recipient }) },
      given: new Map([...(options.given ?? []), ...given]),
      fetch: input instanceof URL ? watching(input, options.fetch, seen) : options.fetch,
      signal: options.signal ? AbortSignal.any([options.signal, signal]) : signal,
      onCheck: (check) => {
        options.onCheck?.(check)
        onCheck(check)
      },
    })
    return { ...entry, report, picture: await pictureOfInput(input, seen.bytes), fault: undefined }
  } catch (fault) {
    return { ...entry, report: undefined, fault }
  }
}

/** The picture at an address was fetched for the verification: it need not be fetched again to be shown. */
function watching({ href }: URL, ask: typeof fetch = globalThis.fetch, seen: { bytes?: Promise<ArrayBuffer | undefined> }): typeof fetch {
  return async (request, init) => {
    const answer = await ask(request, init)
    const isInput = String(request instanceof Request ? request.url : request) === href.split('#', 1)[0]
    if (isInput && answer.ok)
      seen.bytes = answer
        .clone()
        .arrayBuffer()
        .catch(() => undefined)
    return answer
  }
}

async function pictureOfInput(input: BadgeInput, fetched: Promise<ArrayBuffer | undefined> | undefined): Promise<Blob | undefined> {
  const bytes = input instanceof Blob ? await input.arrayBuffer().catch(() => undefined) : ((await fetched) ?? input)
  if (bytes instanceof ArrayBuffer) return pictureIn(new Uint8Array(bytes))
  return bytes instanceof Uint8Array ? pictureIn(new Uint8Array(bytes)) : undefined
}

function nameOf(input: BadgeInput | undefined): string | undefined {
  if (input instanceof URL) return visible(identifier(input.href))
  return typeof File !== 'undefined' && input instanceof File ? visible(input.name) : undefined
}
