/** Headers for static hosts that read a `_headers` file: what a policy in a `<meta>` cannot say. */

const LINES = [
  '/*',
  '  Referrer-Policy: no-referrer',
  '  X-Content-Type-Options: nosniff',
  "  Content-Security-Policy: frame-ancestors 'self'",
  '  Permissions-Policy: camera=(), microphone=(), geolocation=()',
  '',
]

export const GET = () => new Response(LINES.join('\n'))
