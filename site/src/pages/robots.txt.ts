/** For search engines (RFC 9309): what to read, and that a claim is nobody else's. Pages that only some should find say so themselves. */

import type { APIContext } from 'astro'
import { href } from '../href.ts'
import { LANGUAGES } from '../words/language.ts'

export function GET({ site }: APIContext): Response {
  const claims = LANGUAGES.map((language) => `Disallow: ${href('claim/', language)}`)
  return new Response(['User-agent: *', ...claims, '', `Sitemap: ${new URL(href('sitemap.xml'), site).href}`, ''].join('\n'))
}
