/** How the site is found: what search engines and feed readers are given, read with their own kind of parser. */

import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFeed } from '@rowanmanning/feed-parser'
import { SaxesParser } from 'saxes'
import { parseSitemap, parseSitemapIndex, type SitemapItem } from 'sitemap'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../site/src/words/language.ts'
import { DIST, readBuilt, saysNoIndex, tagsOf, type BuiltPage } from './built.ts'

const SITE = 'https://rosette.example'
const built = readBuilt()
const badges = [...built.files].flatMap((file) => {
  if (!/^\/badges\/\w+\/badge\.json$/.test(file)) return []
  return [JSON.parse(readFileSync(join(DIST, file), 'utf8')) as { readonly id: string; readonly visibility: string }]
})

async function readSitemaps(): Promise<readonly SitemapItem[]> {
  const parts = await parseSitemapIndex(createReadStream(join(DIST, 'sitemap.xml')))
  const lists = await Promise.all(parts.map(({ url }) => parseSitemap(createReadStream(join(DIST, new URL(url).pathname)))))
  return lists.flat()
}

describe('the sitemap', async () => {
  const items = await readSitemaps()
  const paths = items.map(({ url }) => url.slice(SITE.length))

  it('names every page that may be found, once, and no other', () => {
    const found = [...built.pages.values()].filter((page) => !saysNoIndex(page) && !page.path.startsWith('/demo/mails/'))
    expect(paths.toSorted()).toEqual(found.map(({ path }) => path).toSorted())
  })

  it('names each public badge in every language, and nothing that only some should see', () => {
    const shown = badges.filter(({ visibility }) => visibility === 'public').flatMap(({ id }) => [`/badges/${id}/`, `/es/badges/${id}/`])
    const hidden = badges.filter(({ visibility }) => visibility === 'unlisted')
    expect(shown.length).toBeGreaterThan(10)
    expect(hidden.length).toBeGreaterThan(1)
    expect(paths).toEqual(expect.arrayContaining(shown))
    const text = items.map((item) => JSON.stringify(item)).join()
    for (const { id } of hidden) expect(text).not.toContain(id)
    expect(paths.filter((path) => /claim|demo|embed|404/.test(path))).toEqual([])
  })

  it('says of each page where it is in the other languages, as the page itself says', () => {
    const pairs = (links: readonly (readonly [string | undefined, string | undefined])[]) => links.map((pair) => pair.join(' ')).toSorted()
    for (const { url, links } of items) {
      const page = built.pages.get(url.slice(SITE.length)) as BuiltPage
      const own = tagsOf(page, 'link', { rel: 'alternate' }).filter(({ attributes }) => attributes.has('hreflang'))
      expect(pairs(links.map(({ lang, url }) => [lang, url])), url).toEqual(
        pairs(own.map(({ attributes }) => [attributes.get('hreflang'), attributes.get('href')])),
      )
    }
  })
})

it('robots.txt leads to the sitemap, and asks everybody to leave claims alone and nothing else', () => {
  const lines = readFileSync(join(DIST, 'robots.txt'), 'utf8').split('\n')
  expect(lines.filter((line) => line !== '')).toEqual([
    'User-agent: *',
    'Disallow: /claim/',
    'Disallow: /es/claim/',
    'Disallow: /de/claim/',
    'Disallow: /ar/claim/',
    `Sitemap: ${SITE}/sitemap.xml`,
  ])
})

describe.each(LANGUAGES)('the feed in %s', (language) => {
  const start = language === 'en' ? '/' : `/${language}/`
  const text = readFileSync(join(DIST, start, 'achievements/feed.xml'), 'utf8')

  it('is RSS 2.0 in its language, whole as XML, and found from the catalogue', () => {
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', (error) => {
      throw error
    })
    parser.write(text).close()
    const feed = parseFeed(text)
    expect([feed.meta.type, feed.meta.version, feed.language, feed.self]).toEqual(['rss', '2.0', language, `${SITE}${start}achievements/feed.xml`])
    const catalogue = built.pages.get(`${start}achievements/`) as BuiltPage
    const [link] = tagsOf(catalogue, 'link', { type: 'application/rss+xml' })
    expect(link?.attributes.get('href')).toBe(`${start}achievements/feed.xml`)
  })

  it('tells of every achievement, the newest first, each with its page in that language', () => {
    const { items } = parseFeed(text)
    const pages = [...built.pages.keys()].filter((path) => path.startsWith(`${start}achievements/`) && path !== `${start}achievements/`)
    expect(items.map(({ url }) => url?.slice(SITE.length)).toSorted()).toEqual(pages.toSorted())
    expect(new Set(items.map(({ id }) => id)).size).toBe(pages.length)
    const days = items.flatMap(({ published }) => published?.getTime() ?? [])
    expect(days.length).toBeGreaterThan(3)
    expect(days).toEqual(days.toSorted((one, other) => other - one))
  })
})
