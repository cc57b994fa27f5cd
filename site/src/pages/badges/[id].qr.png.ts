/** The QR code of a badge's page, as a picture. */

import type { APIRoute } from 'astro'
import { CONTENT } from '../../programme/content.ts'
import { qrPng } from '../../share/qr.ts'

export const getStaticPaths = () => [...(CONTENT?.badges.keys() ?? [])].map((id) => ({ params: { id } }))

export const GET: APIRoute = ({ params: { id } }) =>
  new Response(qrPng(`${CONTENT?.programme.url}/badges/${id}/`), { headers: { 'Content-Type': 'image/png' } })
