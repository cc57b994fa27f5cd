/** The packages as a stranger gets them: packed, installed in fresh applications of four kinds, built, and showing a verified badge. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCredential, makeIssuer, signToken } from '../../verifier/test/made.ts'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { makeApplication, packAll, run } from '../consumers/packed.ts'

const CDN = 'https://cdn.jsdelivr.net/npm/@rosette/components@0.1.0/bundle/'
const root = fileURLToPath(new URL('../..', import.meta.url))

interface Opened {
  readonly page: Page
  /** What the page's console said was wrong. */
  readonly complaints: readonly string[]
}

type Open = (outDir: string, prepare?: (page: Page) => Promise<unknown>) => Promise<Opened>

describe('in a fresh application', () => {
  let folder: string
  let tarballs: Readonly<Record<string, string>>
  let badge: string
  let browser: Browser
  const servers: PreviewServer[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rosette-consumers-'))
    tarballs = await packAll(join(folder, 'packed'))
    const issuer = await makeIssuer()
    badge = await signToken(issuer, makeCredential(issuer.did))
    browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })
  }, 120_000)

  afterAll(async () => {
    await browser.close()
    await Promise.all(servers.map((server) => server.close()))
    await rm(folder, { recursive: true, force: true })
  })

  /** Serves `outDir` with the badge in it, on a free port. */
  const open: Open = async (outDir, prepare) => {
    await writeFile(join(outDir, 'badge.json'), badge)
    const server = await preview({ configFile: false, logLevel: 'silent', root: outDir, build: { outDir }, preview: { port: 0, host: 'localhost' } })
    servers.push(server)
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await prepare?.(page)
    await page.goto(server.resolvedUrls?.local[0] ?? '')
    return { page, complaints }
  }

  it('of one HTML file, the example of the README shows a verified badge', async () => {
    const { page, complaints } = await openExample(open, folder, tarballs)
    await showsVerified(page)
    expect(complaints).toEqual([])
  })

  it('of one HTML file, the words of another language come when the page speaks it', async () => {
    const { page, complaints } = await openExample(open, folder, tarballs)
    await page.evaluate("document.documentElement.lang = 'de'")
    await page.locator('open-badge-verifier').getByRole('heading', { name: 'Echt', exact: true }).waitFor()
    expect(complaints).toEqual([])
  })

  it('of one HTML file, a verifier that is not the one that belongs to it is not run', async () => {
    const { page } = await openExample(open, folder, tarballs, (code) => `${code};globalThis.intruder = true`)
    await page.getByText('could not be loaded').waitFor()
    expect(await page.evaluate('globalThis.intruder')).toBeUndefined()
  })

  it('made with Vite, a verified badge is shown, and the verifier is a part of its own', async () => {
    const app = join(folder, 'vite')
    await makeApplication('vite', app, tarballs)
    run('npm', ['run', 'build'], app)
    const { page, complaints } = await open(join(app, 'dist'))
    await showsVerified(page)
    expect(complaints).toEqual([])
    const entry = /src="([^"]+\.js)"/.exec(await readFile(join(app, 'dist/index.html'), 'utf8'))?.[1]
    expect(await readFile(join(app, 'dist', String(entry)), 'utf8')).not.toContain('eddsa-rdfc-2022')
  }, 120_000)

  it('made with React 19, typed JSX compiles and a verified badge is shown', async () => {
    const app = join(folder, 'react')
    await makeApplication('react', app, tarballs)
    run('npm', ['run', 'build'], app)
    const { page, complaints } = await open(join(app, 'dist'))
    await showsVerified(page)
    await page.locator('output', { hasText: 'verified' }).waitFor()
    expect(complaints).toEqual([])
  }, 120_000)

  it('made with Astro, a verified badge is shown', async () => {
    const app = join(folder, 'astro')
    await makeApplication('astro', app, tarballs, ['astro'])
    run(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], app)
    const { page, complaints } = await open(join(app, 'dist'))
    await showsVerified(page)
    expect(complaints).toEqual([])
  }, 120_000)
})

async function showsVerified(page: Page): Promise<void> {
  await page.locator('open-badge-verifier').getByRole('heading', { name: 'Genuine', exact: true }).waitFor()
  await page.locator('open-badge').getByRole('heading', { name: 'Knots' }).first().waitFor()
}

/** The page stands on one host and the package on a CDN, which answers from the tarball. `change` stands for a CDN that lies. */
async function openExample(
  open: Open,
  folder: string,
  tarballs: Readonly<Record<string, string>>,
  change: (verifier: string) => string = (code) => code,
): Promise<Opened> {
  const app = await mkdtemp(join(folder, 'html-'))
  run('tar', ['-xzf', String(tarballs['@rosette/components']), '-C', app], app)
  const bundle = join(app, 'package/bundle')
  const hashes = JSON.parse(await readFile(join(bundle, 'integrity.json'), 'utf8')) as Readonly<Record<string, string>>
  const readme = await readFile(join(app, 'package/README.md'), 'utf8')
  const example = (/```html\n(.*?)```/s.exec(readme)?.[1] ?? '').replaceAll(
    /(bundle\/([\w.]+)"\s+integrity=")sha384-…/g,
    (_, before: string, name: string) => before + String(hashes[name]),
  )
  const template = await readFile(join(root, 'test/consumers/html/index.html'), 'utf8')
  await writeFile(
    join(app, 'index.html'),
    template.replace(/<!--.*?-->/, () => example),
  )
  return open(app, (page) =>
    page.route(`${CDN}*`, async (route) => {
      const name = route.request().url().slice(CDN.length)
      const code = await readFile(join(bundle, name), 'utf8')
      const headers = { 'content-type': name.endsWith('.css') ? 'text/css' : 'text/javascript', 'access-control-allow-origin': '*' }
      await route.fulfill({ headers, body: name === 'verifier.js' ? change(code) : code })
    }),
  )
}
