/** Begins a verification: the moment it speaks of, the documents it may load, what is expected. The only clock. */

import { unavailable } from './errors.ts'
import type { JsonObject } from './json.ts'
import { makeLoader, type Answer, type Loader } from './load/loader.ts'
import type { Registry } from './registry.ts'
import type { Check } from './report.ts'

export interface VerifyOptions {
  /** What the caller knows from elsewhere: the recipient's address or id; the issuers that will do, by id, by domain (`example.org`) or all below one (`*.example.org`). */
  readonly expect?: { readonly recipient?: string; readonly issuer?: string | readonly string[] }
  /** Lists that may know the issuer, see `readRegistry`. */
  readonly registries?: readonly Registry[]
  /** `ask` also asks the domain of the issuer's `url` whether the issuer is its own. Without it only a domain that `expect.issuer` names is asked. */
  readonly domains?: 'ask'
  /** The instant the answer is for. Default: this one. */
  readonly now?: Date
  readonly fetch?: typeof globalThis.fetch
  readonly signal?: AbortSignal
  readonly onCheck?: (check: Check) => void
  /** JSON-LD contexts besides the pinned ones, by exact address. A pinned context is never replaced. */
  readonly contexts?: Readonly<Record<string, JsonObject>>
  /** Documents the caller has in hand, by address: used instead of the network and marked in the report. */
  readonly given?: ReadonlyMap<string, Uint8Array>
  /** `any` also asks private and loopback addresses. Default `public`. */
  readonly hosts?: 'public' | 'any'
}

export interface Visit extends Loader {
  readonly now: Date
  readonly recipient?: string
  /** Empty when any issuer will do. */
  readonly issuers: readonly string[]
  readonly registries: readonly Registry[]
  readonly domains?: 'ask'
  readonly contexts: Readonly<Record<string, JsonObject>>
  readonly signal?: AbortSignal
  readonly onCheck: (check: Check) => void
}

/** `answers` are those of an earlier visit, to be made once more. Throws TypeError for a caller's own mistake: an unreadable `now`. */
export function beginVisit(options: VerifyOptions, answers?: ReadonlyMap<string, Answer>): Visit {
  const now = options.now ?? new Date()
  if (Number.isNaN(now.getTime())) throw new TypeError('verify: `now` is not a date')
  const { issuer, recipient } = options.expect ?? {}
  return {
    now,
    recipient: recipient?.trim() || undefined,
    issuers: issuer === undefined ? [] : typeof issuer === 'string' ? [issuer] : issuer,
    registries: options.registries ?? [],
    domains: options.domains,
    contexts: options.contexts ?? {},
    signal: options.signal,
    onCheck: options.onCheck ?? (() => undefined),
    ...makeLoader({ ...options, answers }),
  }
}

/** Where a page waits, it has its turn now, so that no verification holds it up for long; elsewhere nothing waits. */
export async function breathe(): Promise<void> {
  if (typeof document === 'undefined') return
  const { scheduler } = globalThis as { readonly scheduler?: { readonly yield?: () => Promise<void> } }
  await (scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)))
}

/** Throws `stopped` once the caller has given up. */
export function goOn(visit: Visit): void {
  if (visit.signal?.aborted) throw unavailable('stopped')
}
