/** The whole wallet as one file, to keep elsewhere or to take to another device. */

import { heldIn, type Held } from './badge.ts'

interface Packed {
  readonly name: string
  readonly type: string
  /** Base64. */
  readonly bytes: string
  readonly added: string
}

const KIND = 'rosette-wallet'
const MOST_BADGES = 1000

export async function packed(badges: readonly Held[]): Promise<File> {
  const files = await Promise.all(
    badges.map(async ({ file, added }): Promise<Packed> => ({
      name: file.name,
      type: file.type,
      bytes: encoded(new Uint8Array(await file.arrayBuffer())),
      added,
    })),
  )
  return new File([JSON.stringify({ kind: KIND, version: 1, badges: files })], 'badges.wallet.json', { type: 'application/json' })
}

/** The badges in such a file, those that can be read; undefined when it is another kind of file. */
export async function unpacked(file: File): Promise<readonly Held[] | undefined> {
  const content = parsed(await file.text())
  if (content?.kind !== KIND || !Array.isArray(content.badges)) return undefined
  const held: Held[] = []
  for (const one of content.badges.slice(0, MOST_BADGES)) {
    const badge = await badgeOf(one).catch(() => undefined)
    if (badge) held.push(badge)
  }
  return held
}

async function badgeOf(value: unknown): Promise<Held | undefined> {
  const { name, type, bytes, added } = (value ?? {}) as Partial<Record<keyof Packed, unknown>>
  if (typeof name !== 'string' || typeof type !== 'string' || typeof bytes !== 'string') return undefined
  const when = typeof added === 'string' && !Number.isNaN(Date.parse(added)) ? new Date(added) : new Date()
  return heldIn(new File([decoded(bytes)], name.slice(0, 200), { type }), when)
}

function parsed(text: string): { readonly kind?: unknown; readonly badges?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

function encoded(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function decoded(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}
