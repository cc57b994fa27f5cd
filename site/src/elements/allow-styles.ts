/** Allows the elements' styles in a page's content security policy. Must be called in the page itself: in a component it comes too late. */

import type { AstroGlobal } from 'astro'
import { createHash } from 'node:crypto'
import { STYLES } from './verifier.ts'

export function allowStyles(page: Pick<AstroGlobal, 'csp'>): void {
  for (const style of STYLES) page.csp?.insertStyleHash(`sha256-${createHash('sha256').update(style).digest('base64')}`)
}
