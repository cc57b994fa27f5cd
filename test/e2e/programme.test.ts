/** The pages of a programme, as the demo has them: catalogue, badge pages, earners' pages. */

import { readFileSync, readdirSync } from 'node:fs'
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '@rosette/verifier'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { faultsIn } from './axe.ts'
import { serveSite, type Served } from './served.ts'
import { enter } from './stage.ts'
import { drop, headline, visit } from './visitor.ts'

interface Badge {
  readonly id: string
  readonly achievement: string
  readonly visibility: string
  readonly state: string
  readonly securing: string
  readonly recipientName?: string
  readonly profile?: string
}

const content = new URL('../../site/demo/programme/site/content/', import.meta.url)
const badges = readdirSync(new URL('badges/', content))
  .filter((name) => !name.includes('.'))
  .map((id) => JSON.parse(readFileSync(new URL(`badges/${id}/badge.json`, content), 'utf8')) as Badge)

/** A badge of the demo that fits. */
function oneWith(fits: Partial<Badge>): Badge {
  const found = badges.find((badge) => Object.entries(fits).every(([name, value]) => badge[name as keyof Badge] === value))
  if (!found) throw new Error(`the demo has no badge with ${JSON.stringify(fits)}`)
  return found
}

const valid = oneWith({ state: 'valid', visibility: 'public', profile: 'noor-haddad', achievement: 'expert-architect' })
const unlisted = oneWith({ visibility: 'unlisted' })
const revoked = oneWith({ state: 'revoked' })
const PAGES = [
  '/achievements/',
  '/achievements/associate-administrator/',
  '/earners/noor-haddad/',
  '/questions/',
  '/privacy/',
  '/accessibility/',
  '/contact/',
  '/demo/',
  '/404.html',
  ...[valid, unlisted, revoked].map(({ id }) => `/badges/${id}/`),
]

let site: Served
let browser: Browser

beforeAll(async () => {
  site = await serveSite()
  browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })
}, 60_000)

afterAll(async () => {
  await browser.close()
  site.close()
})

async function open(path: string, options: BrowserContextOptions = {}) {
  return enter(browser, site.origin + path, { reducedMotion: 'reduce', ...options })
}

describe.each(PAGES)('%s', (path) => {
  it('has no fault that axe knows, in light and dark and breaks no rule', async () => {
    const { page, complaints, violations } = await open(path)
    if (path.startsWith('/badges/')) await page.getByText('Checked just now').waitFor()
    for (const details of await page.locator('details').all()) await details.evaluate((element) => element.setAttribute('open', ''))
    expect(await faultsIn(page)).toEqual([])
    expect(complaints).toEqual([])
    expect(await violations()).toEqual([])
    await page.context().close()
  })

  it('fits a screen of 320 px, and is whole without script', async () => {
    const { page } = await open(path, { viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    if (path.startsWith('/badges/')) expect(await page.locator('.verdict .age').innerText()).toMatch(/^Checked on .*, when this page was made\.$/)
    await page.context().close()
    const narrow = await open(path, { viewport: { width: 320, height: 640 } })
    expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await narrow.page.context().close()
  })
})

describe('a badge page', () => {
  it('says who, what, when and whether it is true, checked in the page', async () => {
    const { page, complaints } = await open(`/badges/${valid.id}/`)
    await page.getByText('Checked just now').waitFor()
    expect(await page.locator('.verdict').getAttribute('class')).toBe('verdict verified')
    expect(await page.locator('.facts').innerText()).toContain('Noor Haddad')
    await page.getByText('Every check and its reason').click()
    await page.locator('open-badge-report').getByText('badges.meridian.example', { exact: true }).waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('says at once that a badge was taken back and why, also without script, and offers no way to show it', async () => {
    const { page } = await open(`/badges/${revoked.id}/`, { javaScriptEnabled: false })
    expect(await page.locator('.notice').innerText()).toContain('The examination was taken by somebody else.')
    expect(await page.locator('.verdict').getAttribute('class')).toBe('verdict rejected')
    expect(await page.locator('.share').count()).toBe(0)
    await page.context().close()
    const live = await open(`/badges/${revoked.id}/`)
    await live.page.getByText('Checked just now').waitFor()
    expect(await live.page.locator('.verdict').getAttribute('class')).toBe('verdict rejected')
    await live.page.context().close()
  })

  it('keeps the answer of the build when the badge cannot be checked again', async () => {
    const { page } = await open('/achievements/')
    await page.route('**/badges/*.jwt', (route) => (route.request().resourceType() === 'fetch' ? route.abort() : route.continue()))
    await page.goto(`${site.origin}/badges/${valid.id}/`)
    await page.getByText('It could not be checked again just now.').waitFor()
    expect(await page.locator('.verdict').getAttribute('class')).toBe('verdict verified')
    await page.context().close()
  })

  it('says so when a list that came later takes the badge back', async () => {
    const { page } = await open('/achievements/')
    // As if the site had published since: the list is gone, and nobody may call the badge genuine.
    await page.route('**/status/*', (route) => route.fulfill({ status: 503 }))
    await page.goto(`${site.origin}/badges/${valid.id}/`)
    await page.getByText('Checked just now').waitFor()
    expect(await page.locator('.verdict').getAttribute('class')).toBe('verdict undetermined')
    await page.context().close()
  })

  it('gives its link to copy, and to the system where it can hand things on', async () => {
    const { page } = await open('/contact/', { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.goto(`${site.origin}/badges/${valid.id}/`)
    expect(await page.getByRole('button', { name: 'Share with' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Copy the link' }).click()
    await page.locator('.hand').getByText('Copied').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toBe(await page.locator('link[rel=canonical]').getAttribute('href'))
    // No browser without a screen has a sheet of apps: one that only notes what it is handed.
    await page.addInitScript(() =>
      Object.assign(navigator, { canShare: () => true, share: (what: ShareData) => Promise.resolve(void Object.assign(window, { handed: what })) }),
    )
    await page.reload()
    await page.getByRole('button', { name: 'Share with' }).click()
    expect(await page.evaluate(() => (window as unknown as { readonly handed: ShareData }).handed)).toEqual({
      url: link,
      title: 'Meridian Certified Cloud Architect Expert',
    })
    await page.context().close()
  })

  it('of an unlisted badge is found by its address alone', async () => {
    const { page } = await open(`/badges/${unlisted.id}/`)
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
    await page.context().close()
    const listed = await open('/achievements/')
    for (const path of ['/', '/achievements/', `/achievements/${unlisted.achievement}/`, '/earners/noor-haddad/']) {
      expect(await (await listed.page.request.get(site.origin + path)).text(), path).not.toContain(unlisted.id)
    }
    await listed.page.context().close()
  })

  it.each([
    ['vc-jwt', ['png', 'svg', 'jwt']],
    ['data-integrity', ['png', 'svg', 'json']],
  ])('of %s gives files that the library takes, and the verifier page, and so does its sheet for a CV', async (securing, endings) => {
    const { id } = oneWith({ state: 'valid', visibility: 'public', securing })
    const { page } = await open(`/badges/${id}/`)
    const files = await page.locator('.story > .files a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
    expect(files.map((file) => file.split('.').at(-1))).toEqual(endings)
    const all = [...files, `${site.origin}/badges/${id}.pdf`]
    const bytes = await Promise.all(all.map(async (file) => new Uint8Array(await (await page.request.get(file)).body())))
    await page.context().close()
    const serve = async (input: RequestInfo | URL) =>
      fetch(String(input instanceof Request ? input.url : input).replace('https://badges.meridian.example', site.origin))
    for (const [at, one] of bytes.entries()) {
      expect((await verify(one, { fetch: serve })).reason, all[at]).toBe('verified')
      const visitor = await visit(browser, `${site.origin}/verify/`)
      await drop(visitor.page, all[at]!.split('/').at(-1)!, one)
      expect(await headline(visitor.page), all[at]).toBe('Genuine')
      await visitor.page.context().close()
    }
  })

  it('has markup to copy, whose link and picture are there', async () => {
    const { page } = await open(`/badges/${valid.id}/`, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByText('Plain HTML').click()
    await page.locator('#embed-html').getByRole('button', { name: 'Copy' }).click()
    await page.locator('#embed-html').getByText('Copied').waitFor()
    const markup = await page.evaluate(() => navigator.clipboard.readText())
    const addresses = [...markup.matchAll(/https:[^"]+/g)].map(([address]) => address.replace('https://badges.meridian.example', site.origin))
    expect(addresses).toHaveLength(2)
    for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(200)
    await page.context().close()
  })
})

describe('the catalogue', () => {
  it('is searched by skill and name, filtered by kind, and its state can be sent as a link', async () => {
    const { page } = await open('/achievements/')
    const shown = () => page.locator('.catalogue > li:visible strong').allInnerTexts()
    expect(await shown()).toHaveLength(12)
    await page.getByLabel('Search').fill('threat modelling')
    expect(await shown()).toEqual(expect.arrayContaining(['Meridian Certified Cloud Architect Expert']))
    await page.getByLabel('Search').fill('security')
    await page.getByLabel('Kind').selectOption({ label: 'Exam' })
    expect(await shown()).toEqual(['Exam MC-211: Identity and Network Security'])
    await page.goto(page.url())
    expect(await shown()).toEqual(['Exam MC-211: Identity and Network Security'])
    await page.getByLabel('Search').fill('zzz')
    await page.getByText('No badge fits.').waitFor()
    await page.context().close()
  })

  it('draws the way through, with words where there are no lines', async () => {
    const { page } = await open('/achievements/')
    const way = page.getByRole('region', { name: 'The way through' })
    await way.scrollIntoViewIfNeeded()
    expect(await way.locator('svg path').count()).toBe(7)
    const places = await way
      .locator('ol > li')
      .evaluateAll((stages) => stages.map((stage) => Array.from(stage.querySelectorAll('a > span'), (name) => name.textContent)))
    expect(places.at(-1)).toContain('Meridian Certified Cloud Architect Expert')
    expect(await way.getByText('needs Meridian Certified Cloud Administrator Associate').count()).toBe(1)
    // Each line ends where an achievement is: at the middle of its side.
    const ends = await way.locator('svg path').evaluateAll((paths) =>
      (paths as SVGPathElement[]).map((path) => {
        const { x, y } = path.getPointAtLength(path.getTotalLength()).matrixTransform(path.getScreenCTM()!)
        const target = document
          .elementFromPoint(x + 4, y)
          ?.closest('a')
          ?.getBoundingClientRect()
        return target === undefined ? undefined : Math.round(Math.abs(target.y + target.height / 2 - y))
      }),
    )
    expect(ends).toEqual(ends.map(() => 0))
    await page.setViewportSize({ width: 390, height: 800 })
    expect(await way.locator('svg').isVisible()).toBe(false)
    expect(await way.getByText('needs Meridian Community Contributor').isVisible()).toBe(true)
    await page.context().close()
  })

  it('counts people, and names only those who show their badge to everybody', async () => {
    const { page } = await open('/achievements/associate-administrator/')
    const names = await page.locator('.holders a').allInnerTexts()
    const allowed = badges
      .filter((badge) => badge.achievement === 'associate-administrator' && badge.visibility === 'public')
      .map(({ recipientName }) => recipientName)
    expect(names.toSorted()).toEqual(allowed.toSorted())
    await page.context().close()
  })
})
