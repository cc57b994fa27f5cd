/**
 * Pictures of the built site for people to look at: `node tools/screenshots.ts FOLDER` takes every page, and the verifier in every state,
 * on desktop and phone, in light and dark. Without a folder, only those that the README shows are taken, into docs/pictures.
 */

import { mkdir, readFile } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { enter, scrollThrough } from '../test/e2e/stage.ts'
import { serveSite } from '../test/e2e/served.ts'
import { headline } from '../test/e2e/visitor.ts'
import { browserArguments, findBrowser } from './browser.ts'

interface Shot {
  readonly name: string
  readonly path: string
  readonly prepare?: (page: Page) => Promise<unknown>
}

const content = fileURLToPath(new URL('../site/demo/programme/site/content', import.meta.url))
const SCHEMES = ['light', 'dark'] as const
const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } }
const SAMPLES = { verified: 'genuine.png', rejected: 'forged.png', undetermined: 'unattributed.svg', expired: 'expired.png', revoked: 'revoked.png' }

const states = Object.entries(SAMPLES).map(([name, sample]) => sampleShot(name, sample))
const badge: Shot = { name: 'badge', path: `/badges/${await badgeOf('Noor Haddad', 'expert-architect')}/`, prepare: checked }
const catalogue: Shot = { name: 'catalogue', path: '/achievements/' }
const plain = [
  '',
  'verify',
  'achievements/expert-architect',
  'earners/noor-haddad',
  'insights',
  'insights/monitoring',
  'claim',
  'wallet',
  'questions',
  'privacy',
].map((path): Shot => ({ name: path.replaceAll('/', '-') || 'home', path: path ? `/${path}/` : '/' }))
const others = ['accessibility', 'contact', '404', 'docs', 'docs/open-badge', 'docs/builder', 'docs/gallery', 'demo'].map((path): Shot => ({
  name: path.replaceAll('/', '-'),
  path: `/${path}/`,
}))
const arabic = [badge, catalogue, ...plain.filter(({ name }) => name === 'home')].map((shot): Shot => ({
  ...shot,
  name: `${shot.name}-ar`,
  path: `/ar${shot.path}`,
}))
const cv: Shot = { name: 'cv', path: `${badge.path}cv/` }

const wish = process.argv[2]
const folder = wish ?? fileURLToPath(new URL('../docs/pictures', import.meta.url))
await mkdir(folder, { recursive: true })
const site = await serveSite()
const browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })
if (wish) {
  for (const shot of [badge, catalogue, cv, ...plain, ...others, ...arabic, ...states]) {
    for (const [size, viewport] of Object.entries(SIZES)) await take(shot, size, viewport, true)
  }
} else {
  // The answer, the badge and the first reasons; a badge with its facts; what can be earned. Without wide margins.
  await take(sampleShot('verified', SAMPLES.verified), 'desktop', { width: 960, height: 1488 })
  await take(badge, 'desktop', { width: 1120, height: 900 })
  await take({ ...catalogue, prepare: showWay }, 'desktop', { width: 1120, height: 560 })
}
await browser.close()
site.close()

async function take(
  { name, path, prepare }: Shot,
  size: string,
  viewport: { readonly width: number; readonly height: number },
  isWhole = false,
): Promise<void> {
  for (const colorScheme of SCHEMES) {
    const { page } = await enter(browser, site.origin + path, { viewport, colorScheme, reducedMotion: 'reduce' })
    await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null)
    if (isWhole) await scrollThrough(page)
    await page.evaluate(() => scrollTo(0, 0))
    await prepare?.(page)
    await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`), fullPage: isWhole })
    await page.context().close()
  }
}

function sampleShot(name: string, sample: string): Shot {
  return { name, path: '/verify/', prepare: (page) => trySample(page, sample) }
}

async function trySample(page: Page, sample: string): Promise<void> {
  await page.locator(`[data-sample$="${sample}"]`).click()
  await headline(page)
  await page.evaluate(() => scrollTo(0, 0))
}

function showWay(page: Page): Promise<void> {
  return page.locator('.path').evaluate((path) => scrollTo(0, path.getBoundingClientRect().top + scrollY - 32))
}

function checked(page: Page): Promise<unknown> {
  return page.locator('.verdict open-badge-report').waitFor({ state: 'attached' })
}

/** The id of a badge of the demo. */
async function badgeOf(recipientName: string, achievement: string): Promise<string> {
  for (const id of readdirSync(join(content, 'badges')).filter((name) => !name.includes('.'))) {
    const badge = JSON.parse(await readFile(join(content, 'badges', id, 'badge.json'), 'utf8')) as {
      readonly recipientName?: string
      readonly achievement: string
    }
    if (badge.recipientName === recipientName && badge.achievement === achievement) return id
  }
  throw new Error(`the demo has no such badge of ${recipientName}`)
}
