/** Brings decisions to the issuer: to the receiver, in a mail, or as a file. */

/** What became of sending. `refused` says why in the receiver's own words. */
export type Answer =
  | { readonly kind: 'taken'; readonly slugTaken?: string }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'busy' }
  | { readonly kind: 'unreachable' }

const LONGEST_WAIT = 15_000

/** Sends one decision to the receiver (RFC 7515 §9.2.1). Never throws. */
export async function send(receiver: string, token: string, ask: typeof fetch = fetch): Promise<Answer> {
  const answer = await ask(receiver, {
    method: 'POST',
    headers: { 'content-type': 'application/jose' },
    body: token,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(LONGEST_WAIT),
  }).catch(() => undefined)
  if (!answer || answer.status >= 500) return { kind: 'unreachable' }
  if (answer.status === 429) return { kind: 'busy' }
  const said = await membersOf(answer)
  if (answer.ok) return { kind: 'taken', ...(typeof said['slugTaken'] === 'string' && { slugTaken: said['slugTaken'] }) }
  return { kind: 'refused', why: typeof said['error'] === 'string' ? said['error'].slice(0, 200) : String(answer.status) }
}

/** Some mail programs cut off a longer address. */
const MOST_MAIL = 1900

/**
 * A mail with the decisions as its text, and nothing else: plain ASCII arrives unchanged, whatever mail programs do with letters.
 * Undefined when they do not fit into an address; then the file is to be attached.
 */
export function mailWith(contact: string, subject: string, tokens: readonly string[]): string | undefined {
  const address = `${mailTo(contact, subject)}&body=${encodeURIComponent(`${tokens.join('\r\n\r\n')}\r\n`)}`
  return address.length > MOST_MAIL ? undefined : address
}

/** RFC 6068 §2. */
export function mailTo(contact: string, subject: string): string {
  return `mailto:${encodeURIComponent(contact).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`
}

/** One file with all of them: `rosette decide` takes it as it is. */
export function fileWith(tokens: readonly string[]): File {
  return new File([`${tokens.join('\n')}\n`], 'decision.jws', { type: 'application/jose' })
}

async function membersOf(answer: Response): Promise<Readonly<Record<string, unknown>>> {
  const value: unknown = await answer.json().catch(() => undefined)
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
