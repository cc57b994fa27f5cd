/** The whole way, at the programme's own address: from the mail to a decision, to a public badge on other people's pages, to its end. */

import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headersOf } from '../../site/src/hosting/rules.ts'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { mailsTo, type Mail } from './claimant.ts'
import { makeOut } from './out.ts'
import { serveSite, type Served } from './served.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const SITE = 'https://badges.meridian.example'
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}
const folder = mkdtempSync(join(tmpdir(), 'rosette-walk-'))
const programme = join(folder, 'programme')
const out = makeOut()
const [shown, kept, refused] = ['Ada Sandoval', 'Haruto Sato', 'Ines Duarte'].map((name) => mailsTo(name)[0]!) as [Mail, Mail, Mail]

let demo: Served
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  cpSync(join(root, 'site/demo/programme'), programme, { recursive: true })
  for (const path of ['private', 'private/keys', 'private/claims', 'private/mail']) chmodSync(join(programme, path), 0o700)
  demo = await serveSite()
  browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })
}, 60_000)

afterAll(async () => {
  await browser.close()
  demo.close()
  for (const one of [folder, out.folder]) rmSync(one, { recursive: true, force: true })
})

function rosette(...words: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'issuer/dist/bin/rosette.js'), ...words, '--folder', programme], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stdout + stderr)
}

/** Publishes, builds the site anew, and lets the browser find it at its address. Gives what the build says. */
async function build(name: string): Promise<string> {
  rosette('publish')
  const places = { ROSETTE_CONTENT: join(programme, 'site/content'), ROSETTE_OUT: join(out.folder, name), ROSETTE_CACHE: out.cache }
  const env = { ...process.env, ...places, ASTRO_TELEMETRY_DISABLED: '1' }
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/astro'), ['build'], { cwd: root, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stdout + stderr)
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  await context.route(`${SITE}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const path = join(out.folder, name, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    try {
      await route.fulfill({ body: readFileSync(path), headers: { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream', ...headersOf(pathname) } })
    } catch {
      await route.fulfill({ status: 404, body: 'nothing here' })
    }
  })
  return stdout
}

/** As an earner: opens the mail in the demo's mailbox, follows its link, says who they are and decides; the mail with the decision goes to the issuer. */
async function decide(mail: Mail, choice: string): Promise<void> {
  const page = await browser.newPage()
  await page.goto(`${demo.origin}/demo/`)
  await page.locator(`a[href$="${mail.page}"]`).click()
  await page.locator('a[href*="/claim/#"]').first().click()
  await page.locator('open-badge').getByText('Genuine').waitFor()
  await page.locator('#address').fill(mail.address)
  await page.locator('#address').press('Enter')
  await page.locator('#decide').waitFor()
  if (choice === 'decline') {
    await page.locator('.decline summary').click()
    await page.locator('.decline button').click()
  } else {
    await page.locator(`input[value=${choice}]`).check()
    await page.locator('form:has(.choices) [type=submit]').click()
  }
  const body = new URL((await page.locator('.ways a[href^=mailto]').first().getAttribute('href'))!).searchParams.get('body')!
  const file = join(folder, `${mail.award}.eml`)
  writeFileSync(file, `Subject: my badge\r\n\r\n${body}`)
  rosette('decide', file)
  await page.close()
}

/** Somebody else's page, on another origin, with nothing but the snippet and the script of the elements. */
async function bare(markup: string): Promise<{ readonly page: Page; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const name = request.url === '/' ? undefined : request.url
    if (name === undefined)
      return response
        .setHeader('Content-Type', 'text/html')
        .end(`<!doctype html><title>My page</title><script type="module" src="/rosette.js"></script>${markup}`)
    try {
      return response.setHeader('Content-Type', 'text/javascript').end(readFileSync(join(root, 'components/bundle', name)))
    } catch {
      return response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const page = await context.newPage()
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`)
  return { page, close: () => server.close() }
}

async function visit(path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${SITE}/${path}`)
  return page
}

async function snippet(page: Page, id: string): Promise<string> {
  await page.locator(`details:has(#embed-${id}) > summary`).click()
  await page.locator(`#embed-${id}`).getByRole('button').click()
  await page.locator(`#embed-${id}`).getByText('Copied').waitFor()
  return page.evaluate(() => navigator.clipboard.readText())
}

describe('three earners', () => {
  it('decide in the browser, from their mails: for everyone, for nobody, against it', { timeout: 180_000 }, async () => {
    await decide(shown, 'public')
    await decide(kept, 'private')
    await decide(refused, 'decline')
    await build('first')
  })

  it('what is public has a page, with links that lead to it', async () => {
    const page = await visit(`badges/${shown.award}/`)
    await page.getByText('Checked just now').waitFor()
    expect(await page.locator('.verdict').getAttribute('class')).toContain('verified')
    const links = await page.locator('.places a, .share > p a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    expect(links.length).toBeGreaterThan(6)
    for (const link of links) expect(decodeURIComponent(decodeURIComponent(link))).toContain(`${SITE}/badges/${shown.award}/`)
    await page.close()
  })

  it('its markup shows it and finds it genuine on a page elsewhere', async () => {
    const page = await visit(`badges/${shown.award}/`)
    const other = await bare(await snippet(page, 'tag'))
    await other.page.locator('open-badge:state(verified)').waitFor()
    await other.page.locator('open-badge').getByText('Genuine').waitFor()
    other.close()
    const plain = await bare(await snippet(page, 'html'))
    expect(
      await plain.page.locator('img').evaluate(async (image) => (image as HTMLImageElement).decode().then(() => (image as HTMLImageElement).naturalWidth)),
    ).toBeGreaterThan(100)
    await plain.page.locator('a').click()
    await plain.page.waitForURL(`${SITE}/badges/${shown.award}/`)
    plain.close()
  })

  it('what is private or declined is nowhere for strangers; the private one opens by its link, the declined one no more', async () => {
    for (const { award } of [kept, refused]) {
      for (const path of [`badges/${award}/`, `badges/${award}.png`, `badges/${award}.jwt`, `badges/${award}.pdf`]) {
        const page = await context.newPage()
        expect((await page.goto(`${SITE}/${path}`))?.status(), path).toBe(404)
        await page.close()
      }
    }
    const page = await visit(`claim/${kept.fragment}`)
    await page.locator('open-badge').getByText('Genuine').waitFor()
    await page.close()
    const gone = await visit(`claim/${refused.fragment}`)
    await gone.locator('[role=alert], .failures').first().waitFor()
    expect(await gone.locator('open-badge').count()).toBe(0)
    await gone.close()
  })
})

describe('the issuer takes it back', () => {
  it('and the page, the files and the markup elsewhere say so', { timeout: 120_000 }, async () => {
    const page = await visit(`badges/${shown.award}/`)
    const markup = await snippet(page, 'tag')
    await page.close()
    rosette('revoke', shown.award, '--because', 'The exam was sat by somebody else.')
    const said = await build('second')
    // Of all pictures only those of this badge are drawn again: for networks, and for READMEs. It has no sheet for a CV any more.
    expect(said).toMatch(/ 2 cards drawn, \d{2,} reused/)
    expect(said).toMatch(/ 0 sheets made, \d{2,} reused/)
    const after = await visit(`badges/${shown.award}/`)
    await after.getByText('Checked just now').waitFor()
    expect(await after.locator('.verdict').getAttribute('class')).toContain('rejected')
    expect(await after.locator('.notice').innerText()).toContain('The exam was sat by somebody else.')
    expect(await after.locator('.share').count()).toBe(0)
    const other = await bare(markup)
    await other.page.locator('open-badge:state(rejected)').waitFor()
    other.close()
  })
})
