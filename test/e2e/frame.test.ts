/** A badge in a frame on a page of another origin: what a visitor of that page sees, and what it costs. */

import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContextOptions, type Frame, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { serveSite, type Served } from './served.ts'

interface Badge {
  readonly id: string
  readonly state: string
  readonly visibility: string
  readonly recipientName?: string
}

const PROGRAMME = 'https://badges.meridian.example'
const badgesFolder = new URL('../../site/demo/programme/site/content/badges/', import.meta.url)
const badges = readdirSync(badgesFolder)
  .filter((name) => !name.includes('.'))
  .map((id) => JSON.parse(readFileSync(new URL(`${id}/badge.json`, badgesFolder), 'utf8')) as Badge)
const valid = badges.find(({ state, visibility, recipientName }) => state === 'valid' && visibility === 'public' && recipientName !== undefined)!
const revoked = badges.find(({ state }) => state === 'revoked')!

let site: Served
let host: Server
let browser: Browser

beforeAll(async () => {
  site = await serveSite()
  // A page with as much above the frame as its address says, and the markup that the badge's page offers.
  host = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host')
    if (pathname === '/favicon.ico') return response.writeHead(204).end()
    const markup = markupOf(pathname.slice(1), searchParams.get('language') ?? '').replaceAll(PROGRAMME, site.origin)
    const above = '<p>Words of the host.</p>'.repeat(Number(searchParams.get('above') ?? 0))
    return response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><html lang="en"><title>Host</title><h1>Host</h1>${above}${markup}`)
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })
}, 60_000)

afterAll(async () => {
  await browser.close()
  host.close()
  site.close()
})

/** The frame as the badge's oEmbed answer gives it. */
function markupOf(id: string, language: string): string {
  const file = new URL(`../../site/dist/${language && `${language}/`}oembed/badges/${id}.json`, import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly html: string }).html
}

interface Visit {
  readonly page: Page
  readonly frame: Frame
  readonly complaints: readonly string[]
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/${path}`)
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame()
  if (!frame) throw new Error('the host shows no frame')
  return { page, frame, complaints }
}

describe('a badge in a frame of another origin', () => {
  it('is shown, and checked in the browser', async () => {
    const { page, frame, complaints } = await open(valid.id)
    await frame.getByText('checked just now').waitFor()
    expect(await frame.locator('.verdict').getAttribute('class')).toBe('verdict verified')
    expect(await frame.locator('main').innerText()).toContain(valid.recipientName)
    expect(await frame.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('of a badge that was taken back says so, also without script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, frame } = await open(revoked.id, { javaScriptEnabled })
      if (javaScriptEnabled) await frame.getByText('checked just now').waitFor()
      expect(await frame.locator('.verdict').getAttribute('class')).toBe('verdict rejected')
      await page.context().close()
    }
  })

  it('keeps the answer of the build when the badge cannot be checked again', async () => {
    const { page } = await open(revoked.id)
    await page.route('**/*.jwt', (route) => route.abort())
    await page.goto(page.url().replace(revoked.id, valid.id))
    const frame = page.frameLocator('iframe')
    await frame.getByText(/checked on \d/).waitFor()
    expect(await frame.locator('.verdict').getAttribute('class')).toBe('verdict verified')
    await page.context().close()
  })

  it('asks for nothing more until somebody sees it', async () => {
    const { page } = await open(`${valid.id}?above=20`)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.setViewportSize({ width: 800, height: 300 })
    await page.goto(page.url().replace('above=20', 'above=25'))
    const frame = page.frameLocator('iframe')
    await frame.getByText(/checked on \d/).waitFor()
    await page.waitForTimeout(500)
    expect(asked.filter((url) => url.endsWith('.jwt'))).toEqual([])
    await page.locator('iframe').scrollIntoViewIfNeeded()
    await frame.getByText('checked just now').waitFor()
    expect(asked.filter((url) => url.endsWith(`/${valid.id}.jwt`))).toHaveLength(1)
    await page.context().close()
  })

  it('leads to the badge’s page in a tab of its own, by mouse anywhere and by keyboard', async () => {
    const { page, frame } = await open(valid.id)
    for (const act of [() => frame.locator('.verdict').click({ force: true }), () => frame.getByRole('link').press('Enter')]) {
      const [tab] = await Promise.all([page.context().waitForEvent('page'), act()])
      await tab.waitForURL(`${site.origin}/badges/${valid.id}/`)
      await tab.close()
    }
    await page.context().close()
  })

  it.each(['', 'es', 'de', 'ar'])('has no fault that axe knows and shows all in its room, in light and dark: %s', async (language) => {
    const { page, frame } = await open(`${valid.id}?language=${language}`)
    await page.waitForFunction(() => document.querySelector('iframe') !== null)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).include('iframe').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        colorScheme,
      ).toEqual([])
    }
    expect(await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    await page.context().close()
  })

  it('fits a screen of 320 px', async () => {
    const { page, frame } = await open(valid.id, { viewport: { width: 320, height: 640 } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    await page.context().close()
  })
})

describe('what a frame costs, gzip', () => {
  it('is at most 14 000 bytes until it is seen, and at most 100 000 when it is checked', async () => {
    const { page } = await open(`${valid.id}?above=25`, { viewport: { width: 800, height: 300 } })
    const asked = new Set<string>()
    page.on('request', (request) => request.url().startsWith(site.origin) && asked.add(request.url()))
    await page.reload()
    const frame = page.frameLocator('iframe')
    await frame.getByText(/checked on \d/).waitFor()
    await page.waitForTimeout(500)
    const sum = async () => (await Promise.all([...asked].map(weigh))).reduce((all, one) => all + one, 0)
    expect(await sum()).toBeLessThanOrEqual(14_000)
    await page.locator('iframe').scrollIntoViewIfNeeded()
    await frame.getByText('checked just now').waitFor()
    await page.waitForTimeout(300)
    expect(await sum()).toBeLessThanOrEqual(100_000)
    await page.context().close()
  })
})

/** Read anew: a browser may have let go of the body of an answer. */
async function weigh(address: string): Promise<number> {
  return gzipSync(await (await fetch(address)).bytes()).length
}
