/** What a server says beside each file: one list for every kind of host. What a policy in a `<meta>` cannot say, who may ask, and types that no host knows. */

export interface Rule {
  /** Below the site's address: `*` is any text, `:name` one part of a path. */
  readonly path: string
  readonly headers: Headers
}

type Headers = Readonly<Record<string, string>>

/** For anybody's page to read: verifiers run everywhere. */
const OPEN = { 'Access-Control-Allow-Origin': '*' }

/** For what is one person's own. */
const UNKEPT = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }

/** All that fit a file hold for it. No two that fit one file speak of the same header, since hosts differ in what they do then. */
export const RULES: readonly Rule[] = [
  {
    path: '/*',
    headers: {
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'SAMEORIGIN',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    },
  },
  // Where a policy speaks of ancestors X-Frame-Options is not asked (HTML, “The `X-Frame-Options` header”): this frame is for other people's pages.
  ...inEveryLanguage('embed', { 'Content-Security-Policy': 'frame-ancestors *' }),
  ...['/badges/*', '/achievements/*', '/status/*', '/issuer/*', '/.well-known/*', '/did.json'].map((path) => ({ path, headers: OPEN })),
  ...inEveryLanguage('oembed', OPEN),
  // Named by their content. Open, because a frame in a sandbox is of no origin, and its scripts are asked for as by a stranger.
  { path: '/_astro/*', headers: { ...OPEN, 'Cache-Control': 'public, max-age=31536000, immutable' } },
  // OB3 §5.2, VC-JOSE-COSE §6; the 2.0 twin lies among them, so the type is the one that both standards know.
  ...['/badges/*', '/status/*'].flatMap((path) => [
    { path: `${path}.jwt`, headers: { 'Content-Type': 'application/vc+jwt' } },
    { path: `${path}.json`, headers: { 'Content-Type': 'application/ld+json' } },
  ]),
  { path: '/.well-known/jwks.json', headers: { 'Content-Type': 'application/jwk-set+json' } },
  { path: '/claims/*', headers: { ...UNKEPT, 'Content-Type': 'application/jose' } },
  // To Netlify `/claim/*` fits `/claims/ID` as well: they say the same.
  ...inEveryLanguage('claim', UNKEPT),
]

/**
 * What no rule needs to say to hosts that do it of themselves: a kept copy is used only after asking whether it still holds.
 * Others guess how long, and by that guess a revoked badge could pass for days (RFC 9111 §4.2.2).
 */
const OTHERWISE: Headers = { 'Cache-Control': 'no-cache' }

/** For a path below the site's address, as `/badges/ID.jwt`. */
export function headersOf(path: string): Headers {
  return Object.assign({}, OTHERWISE, ...RULES.filter((rule) => patternOf(rule.path).test(path)).map(({ headers }) => headers)) as Headers
}

/** As a regular expression that nginx, Apache and JavaScript read alike. */
export function patternOf(path: string): RegExp {
  const text = path.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*')
  return new RegExp(`^${text.replaceAll(/:\w+/g, '[^/]+')}$`)
}

/** English has no prefix; one rule for all the others, because hosts read a hundred rules and no more. */
function inEveryLanguage(section: string, headers: Headers): readonly Rule[] {
  return [`/${section}/*`, `/:language/${section}/*`].map((path) => ({ path, headers }))
}
