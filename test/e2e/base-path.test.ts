/** A programme of one's own below a path of its host: made by the real command, built, and served there. */

import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openClaim, readLink, signDecision } from '@rosette/issuer'
import { simpleParser } from 'mailparser'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { readBuilt } from './built.ts'
import { deadEnds } from './crawl.ts'
import { makeOut } from './out.ts'
import { serveSite, type Served } from './served.ts'
import { enter } from './stage.ts'
import { drop, headline, visit } from './visitor.ts'

/** The path is also the name of a folder within the site, so that one taken for the other is noticed. */
const SITE = 'https://school.example.org/badges'
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'rosette-school-'))
const out = makeOut()
const dist = join(out.folder, 'dist')
let site: Served
let browser: Browser
let badge = ''

beforeAll(async () => {
  badge = await makeProgramme()
  await run(join(root, 'node_modules/astro/bin/astro.mjs'), 'build')
  site = await serveSite({ folder: dist, base: '/badges/' })
  browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })
}, 120_000)

afterAll(async () => {
  await browser.close()
  site.close()
  for (const one of [folder, out.folder]) rmSync(one, { recursive: true })
})

async function run(script: string, ...words: readonly string[]): Promise<void> {
  // Without slashes, as somebody may write it.
  const env = {
    ...process.env,
    ROSETTE_CONTENT: join(folder, 'site/content'),
    ROSETTE_BASE: 'badges',
    ROSETTE_OUT: dist,
    ROSETTE_CACHE: out.cache,
    ASTRO_TELEMETRY_DISABLED: '1',
  }
  await promisify(execFile)(process.execPath, [script, ...words], { cwd: root, env: { ...env, NODE_ENV: 'production' } })
}

/** Gives the id of a badge that its earner shows to everybody. */
async function makeProgramme(): Promise<string> {
  const rosette = (...words: readonly string[]) => run(join(root, 'issuer/dist/bin/rosette.js'), ...words, '--folder', folder)
  await run(join(root, 'issuer/dist/bin/rosette.js'), 'init', folder)
  const settings = join(folder, 'programme/programme.json')
  writeFileSync(settings, JSON.stringify({ ...(JSON.parse(readFileSync(settings, 'utf8')) as object), url: SITE }))
  await rosette('keys', 'new')
  await rosette('issue', 'cloud-fundamentals', '--to', 'ada@example.org', '--name', 'Ada Lovelace')
  await rosette('notify')
  await rosette('publish')
  const [mail = ''] = readdirSync(join(folder, 'private/mail'))
  const { text = '' } = await simpleParser(readFileSync(join(folder, 'private/mail', mail)))
  const { award, key } = readLink(SITE, /https:\/\/\S+\/claim\/#\S+/.exec(text)?.[0] ?? '')
  const claim = await openClaim(readFileSync(join(folder, `site/content/claims/${award}.jwe`), 'utf8'), key)
  writeFileSync(join(folder, 'ada.jws'), await signDecision(claim, { decision: 'public', name: 'Ada L.' }))
  await rosette('decide', join(folder, 'ada.jws'))
  await rosette('publish')
  return award
}

/** What the badge asks of its issuer is answered by this very site. */
async function answerAs(page: Page): Promise<void> {
  await page.route('https://school.example.org/**', async (route) => {
    const response = await route.fetch({ url: route.request().url().replace('https://school.example.org', site.origin) })
    await route.fulfill({ response })
  })
}

it('every address in it is below that path, and there', () => {
  const ends = deadEnds(readBuilt(dist), { origins: ['https://school.example.org'], base: '/badges/' })
  expect(ends.filter((end) => !/^\/docs\/.*missing\.png is not there$/.test(end))).toEqual([])
})

it('a badge of the programme is genuine in the verifier', async () => {
  const { page, complaints } = await visit(browser, `${site.origin}/badges/verify/`)
  await answerAs(page)
  await drop(page, 'badge.png', readFileSync(join(dist, 'badges', `${badge}.png`)))
  expect(await headline(page)).toBe('Genuine')
  expect(complaints).toEqual([])
  await page.context().close()
})

it('the page of the badge checks it again, is linked from its achievement, and is no demo', async () => {
  const { page, complaints } = await enter(browser, `${site.origin}/badges/`)
  await answerAs(page)
  await page.getByRole('navigation').getByRole('link', { name: 'Badges' }).click()
  await page.getByRole('link', { name: /Cloud Fundamentals/ }).click()
  await page.getByRole('link', { name: 'Ada L.' }).click()
  await page.waitForURL(`${site.origin}/badges/badges/${badge}/`)
  await page.getByText('Checked just now').waitFor()
  expect(await page.locator('.verdict').getAttribute('class')).toBe('verdict verified')
  expect(await page.locator('.demo').count()).toBe(0)
  expect(complaints).toEqual([])
  await page.context().close()
})

it('search engines and hosts are told of that path', () => {
  const text = (name: string) => readFileSync(join(dist, name), 'utf8')
  expect(text('robots.txt')).toContain(`Sitemap: ${SITE}/sitemap.xml`)
  expect(text('sitemap.xml')).toContain(`<loc>${SITE}/sitemap-0.xml</loc>`)
  expect(text('sitemap-0.xml')).toContain(`<loc>${SITE}/badges/${badge}/</loc>`)
  expect(text('achievements/feed.xml')).toContain(`<link>${SITE}/achievements/cloud-fundamentals/</link>`)
  expect(text('_headers')).toContain('\n/badges/badges/*.jwt\n  Content-Type: application/vc+jwt\n')
})
