import lit from '@astrojs/lit'
import { defineConfig } from 'astro/config'

/** `/_headers` for hosts that read it: a page file cannot begin with an underscore. */
const headers = {
  name: 'headers',
  hooks: {
    'astro:config:setup': ({ injectRoute }) =>
      injectRoute({ pattern: '/_headers', entrypoint: new URL('./site/src/headers.ts', import.meta.url), prerender: true }),
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

export default defineConfig({
  srcDir: './site/src',
  publicDir: './site/public',
  outDir: './site/dist',
  cacheDir: './node_modules/.astro',
  site: process.env.ROSETTE_SITE ?? 'https://rosette.example',
  base: process.env.ROSETTE_BASE ?? '/',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [litWithoutPolyfill, headers],
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
        'trusted-types lit-html',
      ],
    },
  },
})
