/** What hosts are told: one list of rules, read by each host's own program where there is one. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAllHeaders, type Header } from '@netlify/headers-parser'
import { afterAll, describe, expect, it } from 'vitest'
import { hostingFiles } from '../../site/src/hosting/files.ts'
import { headersOf, patternOf, RULES } from '../../site/src/hosting/rules.ts'
import { folderWith, forgetFolders, SERVERS } from './web-servers.ts'

const ID = 'abcdefghijklmnopqrstuvwxyz'
/** One of each kind of file that a site has, by its path. */
const FILES = [
  'index.html',
  '404.html',
  'ar/index.html',
  'claim/index.html',
  'es/claim/index.html',
  `badges/${ID}/index.html`,
  `de/badges/${ID}/index.html`,
  `badges/${ID}.jwt`,
  `badges/${ID}.json`,
  `badges/${ID}.png`,
  `badges/${ID}/ob2.json`,
  'achievements/index.html',
  'achievements/knots.json',
  'status/revocation-1.jwt',
  'status/suspension-1.json',
  'issuer/ob2.json',
  'did.json',
  '.well-known/did.json',
  '.well-known/jwks.json',
  `claims/${ID}.jwe`,
  `embed/${ID}/index.html`,
  `ar/embed/${ID}/index.html`,
  `oembed/badges/${ID}.json`,
  `es/oembed/badges/${ID}.json`,
  '_astro/page.abc.js',
  'robots.txt',
]
/** As they are asked for. */
const PATHS = FILES.map((file) => `/${file}`.replace(/\/index\.html$/, '/'))
const NAMES = [...new Set(RULES.flatMap(({ headers }) => Object.keys(headers)))]

afterAll(forgetFolders)

describe('the rules', () => {
  it('say what badges need: anybody may read them, under their types, and no old copy is taken for the truth', () => {
    expect(headersOf(`/badges/${ID}.jwt`)).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Content-Type': 'application/vc+jwt',
      'Cache-Control': 'no-cache',
    })
    expect(headersOf('/status/revocation-1.jwt')).toMatchObject({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' })
    expect(headersOf('/.well-known/did.json')).toMatchObject({ 'Access-Control-Allow-Origin': '*' })
  })

  it('keep a claim out of stores and search engines, and open its sealed file to no other site', () => {
    for (const path of ['/claim/', '/ar/claim/']) expect(headersOf(path)).toMatchObject({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })
    expect(headersOf(`/claims/${ID}.jwe`)).not.toHaveProperty('Access-Control-Allow-Origin')
    expect(headersOf('/')).not.toHaveProperty('Access-Control-Allow-Origin')
  })

  it('let other pages frame the frame, and nothing else', () => {
    const framed = PATHS.filter((path) => headersOf(path)['Content-Security-Policy'] === 'frame-ancestors *')
    expect(framed).toEqual([`/embed/${ID}/`, `/ar/embed/${ID}/`])
    for (const path of PATHS) expect(headersOf(path)).toHaveProperty('X-Frame-Options', 'SAMEORIGIN')
  })

  it('never speak twice of one header, and are no more than hosts read', () => {
    for (const path of PATHS) {
      const said = RULES.filter((rule) => patternOf(rule.path).test(path)).flatMap(({ headers }) => Object.keys(headers))
      expect(said, path).toEqual([...new Set(said)])
    }
    // Cloudflare Pages: a hundred rules, one `*` in each.
    expect(RULES.length).toBeLessThanOrEqual(100)
    for (const { path } of RULES) expect(path.split('*').length, path).toBeLessThanOrEqual(2)
  })
})

describe('docs/hosting.md', () => {
  const page = readFileSync(new URL('../../docs/hosting.md', import.meta.url), 'utf8')

  it('names every setting that the build reads, and no other', () => {
    const settings = (text: string) => [...new Set(text.match(/\bROSETTE_[A-Z]+\b/g))].toSorted()
    const sources = ['astro.config.mjs', 'site/src/programme/folder.ts'].map((path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))
    expect(settings(page)).toEqual(settings(sources.join('\n')))
  })

  it('names every file that a host reads', () => {
    for (const name of hostingFiles({ base: '/', host: 'a.example' }).keys()) expect(page).toContain(`\`${name}\``)
  })
})

describe.each(['/', '/awards/'])('for a site at %s', (base) => {
  const files = hostingFiles({ base, host: 'badges.example.org' })

  it('`_headers`, read as Netlify reads it, says of every file what the rules say', async () => {
    const file = join(folderWith({ _headers: files.get('_headers') ?? '' }), '_headers')
    const { headers, errors } = await parseAllHeaders({ headersFiles: [file], configHeaders: [], minimal: false })
    expect(errors).toEqual([])
    for (const path of PATHS) {
      const fits = (headers as readonly Header[]).filter(({ forRegExp }) => forRegExp.test(base + path.slice(1)))
      // What hosts that read this file do of themselves, no rule says.
      expect({ 'Cache-Control': 'no-cache', ...Object.assign({}, ...fits.map(({ values }) => values)) }, path).toEqual(headersOf(path))
    }
  })

  it('GitHub Pages takes every file, and answers for the host when the site is all of it', () => {
    expect(files.get('.nojekyll')).toBe('')
    expect(files.get('CNAME')).toBe(base === '/' ? 'badges.example.org\n' : undefined)
    expect(hostingFiles({ base, host: 'harbour.github.io' }).has('CNAME')).toBe(false)
    expect(hostingFiles({ base }).has('CNAME')).toBe(false)
  })

  it.each(SERVERS.map((server) => [server.name, server] as const))(
    '%s, where it is installed, answers as the rules say, lists no folder, and hides what is for it alone',
    async (_, { start }) => {
      const texts = [...FILES.map((path) => [path, path] as const), ...files]
      const server = await start(folderWith(Object.fromEntries(texts.map(([path, text]) => [base + path, text]))), base)
      const ask = (path: string) => fetch(server.origin + base + path.slice(1), { redirect: 'manual' })
      try {
        for (const path of PATHS) {
          const { status, headers } = await ask(path)
          expect(status, path).toBe(200)
          const expected = headersOf(path)
          const told = NAMES.filter((name) => name !== 'Content-Type' || name in expected)
          expect(Object.fromEntries(told.map((name) => [name, headers.get(name) ?? undefined])), path).toEqual(
            Object.fromEntries(told.map((name) => [name, expected[name]])),
          )
        }
        const folder = await ask(`/badges/${ID}`)
        expect([folder.status, new URL(folder.headers.get('location') ?? '', folder.url).pathname]).toEqual([301, `${base}badges/${ID}/`])
        for (const path of ['/_headers', '/.nginx.conf', '/.htaccess', '/badges/', '/claims/']) {
          const answer = await ask(path)
          expect([403, 404], path).toContain(answer.status)
          expect(await answer.text(), path).not.toContain(ID)
        }
        expect(await (await ask('/nothing')).text()).toBe('404.html')
      } finally {
        server.stop()
      }
    },
  )
})
