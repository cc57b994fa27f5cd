/** The pages that search engines may find: all but those that say `noindex` themselves. */

import { readFileSync, renameSync } from 'node:fs'
import sitemap from '@astrojs/sitemap'
import type { AstroIntegration } from 'astro'
import { LANGUAGES } from '../words/language.ts'

/** Writes `sitemap.xml` (the index) and its parts. `base` begins and ends with a slash. */
export function sitemapOf(base: string): AstroIntegration {
  let folder = new URL('file:///')
  const { hooks } = sitemap({
    filter: (page) => !isHidden(readFileSync(new URL(`${new URL(page).pathname.slice(base.length)}index.html`, folder), 'utf8')),
    i18n: { defaultLocale: 'en', locales: Object.fromEntries(LANGUAGES.map((language) => [language, language])) },
  })
  return {
    name: 'sitemap',
    hooks: {
      ...hooks,
      'astro:build:done': async (built) => {
        folder = built.dir
        await hooks['astro:build:done']?.(built)
        // Where people and programs look first.
        renameSync(new URL('sitemap-index.xml', folder), new URL('sitemap.xml', folder))
      },
    },
  }
}

function isHidden(html: string): boolean {
  return html.includes('<meta name="robots" content="noindex"')
}
