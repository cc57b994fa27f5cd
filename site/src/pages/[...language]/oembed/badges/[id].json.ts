/** oEmbed for each badge at an address of its own, which the badge's page names: a static site answers no `?url=…`. */

import type { APIRoute, GetStaticPaths } from 'astro'
import { CONTENT } from '../../../../programme/content.ts'
import { oembedOf } from '../../../../programme/oembed.ts'
import { languageOf, pathsIn } from '../../../../words/language.ts'

export const getStaticPaths = (() => pathsIn('id', CONTENT?.badges.keys() ?? [])) satisfies GetStaticPaths

export const GET: APIRoute = ({ params }) => {
  const badge = CONTENT?.badges.get(params['id'] ?? '')
  const achievement = badge && CONTENT?.achievements.get(badge.achievement)
  if (!CONTENT || !badge || !achievement) throw new Error(`badge ${params['id']} is of no achievement that is published`)
  return Response.json(oembedOf({ programme: CONTENT.programme, achievement, badge, language: languageOf(params) }))
}
