/** Verifies badges while the site is built, with nothing to ask but what is published with them. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { verify, type Report } from '@rosette/verifier'
import type { Badge, Content } from './content.ts'

/** The verifier's word on the very file that visitors download, once for the pages in all languages. */
export function verifiedAt(content: Content, badge: Badge): Promise<Report> {
  const report = reports.get(badge) ?? check(content, badge)
  reports.set(badge, report)
  return report
}

const reports = new WeakMap<Badge, Promise<Report>>()

async function check({ folder, programme }: Content, { id, securing }: Badge): Promise<Report> {
  const bytes = await readFile(join(folder, 'badges', `${id}.${securing === 'vc-jwt' ? 'jwt' : 'json'}`))
  return verify(new Uint8Array(bytes), { fetch: (input) => answer(folder, programme.url, input instanceof Request ? input.url : String(input)) })
}

/** What the site will answer at an address; nothing else is reached. */
async function answer(folder: string, site: string, address: string): Promise<Response> {
  const path = address.startsWith(`${site}/`) ? address.slice(site.length + 1) : undefined
  const bytes = path === undefined || path.includes('..') ? undefined : await readFile(join(folder, path)).catch(() => undefined)
  return bytes ? new Response(new Uint8Array(bytes)) : new Response(null, { status: 404 })
}
