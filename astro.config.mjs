import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import lit from '@astrojs/lit'
import { defineConfig } from 'astro/config'
import { hostingFiles } from './site/src/hosting/files.ts'
import { sitemapOf } from './site/src/hosting/sitemap.ts'
import { contentFolder } from './site/src/programme/folder.ts'

const published = contentFolder()
/** An issuer's own programme says where it is served; the demo is served wherever it is tried. */
const own = published && !published.isDemo ? new URL(JSON.parse(readFileSync(`${published.path}/programme.json`, 'utf8')).url) : undefined
const site = process.env.ROSETTE_SITE ?? own?.origin ?? 'https://rosette.example'
// Astro would take a variable of this name, which many machines set, for the base path.
delete process.env.BASE_URL
/** What builds keep for the next one. */
const cache = process.env.ROSETTE_CACHE ?? 'node_modules/.cache'
const base = `/${process.env.ROSETTE_BASE ?? own?.pathname ?? ''}/`.replaceAll(/\/+/g, '/')

/** Its files lie in the site under the same paths, byte for byte: badges name those addresses for good. */
const content = {
  name: 'content',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const mails = 'site/demo/programme/mails'
      if (published?.isDemo && existsSync(mails)) cpSync(mails, fileURLToPath(new URL('demo/mails', dir)), { recursive: true })
      if (published) cpSync(published.path, fileURLToPath(dir), { recursive: true, filter: (path) => !path.includes('.publishing-') })
    },
  },
}

/** What hosts are told: for each the file that it reads. */
const hosting = {
  name: 'hosting',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const files = hostingFiles({ base, host: own && new URL(site).host })
      for (const [name, text] of files) writeFileSync(new URL(name, dir), text)
    },
  },
}

/** Pictures for where badges are linked; what did not change since the last build is taken from the cache. */
const cards = {
  name: 'cards',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const [{ makeCards }, { CONTENT }] = await Promise.all([import('./site/src/card/make.ts'), import('./site/src/programme/content.ts')])
      if (!CONTENT) return
      const began = performance.now()
      const { drawn, reused, missing } = await makeCards(CONTENT, fileURLToPath(dir), `${cache}/rosette-cards`)
      logger.info(`${drawn} cards drawn, ${reused} reused, ${since(began)}`)
      if (missing.length > 0) logger.warn(`no typeface here has ${missing.join(' ')}: left out of the cards`)
    },
  },
}

/** A sheet for the CV of each badge, made once. */
const sheets = {
  name: 'sheets',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const [{ makeSheets }, { CONTENT }] = await Promise.all([import('./site/src/cv/make.ts'), import('./site/src/programme/content.ts')])
      if (!CONTENT) return
      const began = performance.now()
      const { made, reused, missing } = await makeSheets(CONTENT, fileURLToPath(dir), `${cache}/rosette-sheets`)
      logger.info(`${made} sheets made, ${reused} reused, ${since(began)}`)
      if (missing.length > 0) logger.warn(`no typeface here has ${missing.join(' ')}: left out of the sheets`)
    },
  },
}

const { name, hooks } = lit()

/** Lit's integration without its inline polyfill: Trusted Types forbid it, and every current browser knows declarative shadow roots. */
const litWithoutPolyfill = {
  name,
  hooks: {
    ...hooks,
    'astro:config:setup': (setup) =>
      hooks['astro:config:setup']({ ...setup, injectScript: (stage, code) => stage !== 'head-inline' && setup.injectScript(stage, code) }),
  },
}

function since(began) {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`
}

export default defineConfig({
  srcDir: './site/src',
  publicDir: './site/public',
  outDir: process.env.ROSETTE_OUT ?? './site/dist',
  cacheDir: './node_modules/.astro',
  site,
  base,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [litWithoutPolyfill, content, hosting, cards, sheets, sitemapOf(base)],
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "img-src 'self' blob: data: https:",
        // A badge names the issuer's own addresses; nothing but https is ever asked.
        "connect-src 'self' https:",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types lit-html rosette-offline',
      ],
    },
  },
})
