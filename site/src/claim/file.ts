/** What lies sealed behind a claim link, as `rosette` sealed it. */

/** For an earner's browser: an award, and what it takes to decide about it. */
export interface ClaimFile {
  /** Of the award. */
  readonly id: string
  /** Signed, as token or JSON. */
  readonly credential: string
  /** The baked picture, base64. */
  readonly png: string
  /** The baked drawing, where there is one. */
  readonly svg?: string
  readonly claimKey: ClaimKey
  /** Where decisions may be sent. */
  readonly receiver?: string
  readonly programme: { readonly name: string; readonly url: string; readonly contact: string }
  readonly identity: HashedIdentity
  /** When the link ends, ISO 8601. */
  readonly expires: string
}

/** Signs decisions; an Ed25519 key (RFC 8037 §2). */
export interface ClaimKey {
  readonly kty: string
  readonly crv: string
  readonly x: string
  readonly d: string
}

/** The address that the badge was awarded to, as its fingerprint. */
export interface HashedIdentity {
  readonly hash: string
  readonly salt: string
}

/** The claim in a JSON text; undefined when it is of a kind that this page does not know. */
export function readClaimFile(text: string): ClaimFile | undefined {
  const file = objectIn(text)
  if (file['version'] !== 1) return undefined
  const { claimKey, programme, identity, svg, receiver } = file
  const isWhole =
    hasTexts(file, ['id', 'credential', 'png', 'expires']) &&
    hasTexts(claimKey, ['kty', 'crv', 'x', 'd']) &&
    hasTexts(programme, ['name', 'url', 'contact']) &&
    hasTexts(identity, ['hash', 'salt']) &&
    [svg, receiver].every((text) => text === undefined || typeof text === 'string')
  return isWhole ? (file as unknown as ClaimFile) : undefined
}

export function hasExpired({ expires }: Pick<ClaimFile, 'expires'>, now: Date): boolean {
  return Date.parse(expires) <= now.getTime()
}

/** The file to keep, by its ending: the picture with the badge inside, and the badge alone. */
export function filesOf({ id, png, svg, credential }: ClaimFile): readonly File[] {
  const picture = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
  return [
    new File([picture], `${id}.png`, { type: 'image/png' }),
    ...(svg === undefined ? [] : [new File([svg], `${id}.svg`, { type: 'image/svg+xml' })]),
    credential.trimStart().startsWith('{')
      ? new File([credential], `${id}.json`, { type: 'application/vc' })
      : new File([credential], `${id}.jwt`, { type: 'application/vc+jwt' }),
  ]
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function hasTexts(value: unknown, names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false
  const members = value as Readonly<Record<string, unknown>>
  return names.every((name) => typeof members[name] === 'string')
}
