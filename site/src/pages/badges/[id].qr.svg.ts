/** The QR code of a badge's page, as a drawing. */

import type { APIRoute } from 'astro'
import { CONTENT } from '../../programme/content.ts'
import { qrSvg } from '../../share/qr.ts'

export const getStaticPaths = () => [...(CONTENT?.badges.keys() ?? [])].map((id) => ({ params: { id } }))

export const GET: APIRoute = ({ params: { id } }) =>
  new Response(qrSvg(`${CONTENT?.programme.url}/badges/${id}/`), { headers: { 'Content-Type': 'image/svg+xml' } })
