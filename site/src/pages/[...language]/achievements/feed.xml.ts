/** The catalogue for feed readers (RSS 2.0). */

import rss from '@astrojs/rss'
import type { APIContext, GetStaticPaths } from 'astro'
import { href } from '../../../href.ts'
import { CONTENT } from '../../../programme/content.ts'
import { newsOf } from '../../../programme/feed.ts'
import { CATALOGUE } from '../../../words/catalogue.ts'
import { languageOf, languagePaths } from '../../../words/language.ts'

export const getStaticPaths = (() => (CONTENT ? languagePaths() : [])) satisfies GetStaticPaths

export function GET({ params, site }: APIContext): Promise<Response> {
  if (!CONTENT) throw new Error('there is no programme to tell of')
  const language = languageOf(params)
  const at = (path: string) => new URL(href(path, language), site).href
  return rss({
    title: CONTENT.programme.name,
    description: CATALOGUE[language].description,
    site: at('achievements/'),
    items: newsOf(CONTENT.achievements.values(), new Date()).map(({ achievement: { id, name, description, tags }, since }) => ({
      title: name,
      description,
      link: at(`achievements/${id}/`),
      categories: [...tags],
      ...(since && { pubDate: since }),
    })),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${language}</language><atom:link href="${at('achievements/feed.xml')}" rel="self" type="application/rss+xml"/>`,
  })
}
