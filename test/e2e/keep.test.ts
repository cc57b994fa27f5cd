/** What an earner takes along: the sheet for the CV and its PDF, the QR code, the mail signature. */

import { readFileSync, readdirSync } from 'node:fs'
import { PDFDocument } from '@cantoo/pdf-lib'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { open } from '../../verifier/src/container/open.ts'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { serveSite, type Served } from './served.ts'
import { enter } from './stage.ts'
import { drop, headline, visit } from './visitor.ts'

const content = new URL('../../site/demo/programme/site/content/badges/', import.meta.url)
const badges = readdirSync(content)
  .filter((name) => !name.includes('.'))
  .map(
    (id) =>
      JSON.parse(readFileSync(new URL(`${id}/badge.json`, content), 'utf8')) as {
        readonly id: string
        readonly state: string
        readonly recipientName?: string
      },
  )
const { id = '', recipientName = '' } = badges.find(({ state }) => state === 'valid') ?? {}
const revoked = badges.find(({ state }) => state === 'revoked')?.id ?? ''
const ADDRESS = `https://badges.meridian.example/badges/${id}/`

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

async function openBadge(permissions: string[] = []): Promise<Page> {
  const { page } = await enter(browser, `${site.origin}/badges/${id}/`, { reducedMotion: 'reduce', permissions })
  return page
}

describe('the PDF for a CV', () => {
  it('is one page with the badge attached and its address as a link, and the verifier page finds it genuine', async () => {
    const page = await openBadge()
    await page.getByText('For your CV').click()
    const address = await page.getByRole('link', { name: 'PDF', exact: true }).getAttribute('href')
    const bytes = new Uint8Array(await (await page.request.get(site.origin + address!)).body())
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    expect([document.getPageCount(), document.getTitle()]).toEqual([1, expect.stringContaining(recipientName)])
    expect(await open(bytes)).toMatchObject({ format: 'pdf', text: readFileSync(new URL(`${id}.jwt`, content), 'utf8').trim() })
    expect(Buffer.from(bytes).length).toBeLessThan(400_000)
    await page.context().close()
    const visitor = await visit(browser, `${site.origin}/verify/`)
    await drop(visitor.page, 'cv.pdf', bytes)
    expect(await headline(visitor.page)).toBe('Genuine')
    await visitor.page.context().close()
  })

  it('is not there for a badge that was taken back, nor is its sheet', async () => {
    const page = await openBadge()
    for (const path of [`${revoked}.pdf`, `${revoked}/cv/`]) expect((await page.request.get(`${site.origin}/badges/${path}`)).status()).toBe(404)
    await page.context().close()
  })
})

describe('the sheet', () => {
  it.each(['', 'ar/'])('/%s prints on one page of A4 and of Letter, without the tools around it', async (prefix) => {
    const { page } = await enter(browser, `${site.origin}/${prefix}badges/${id}/cv/`)
    for (const format of ['A4', 'Letter']) expect((await PDFDocument.load(await page.pdf({ format }))).getPageCount()).toBe(1)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.tools').isVisible()).toBe(false)
    const sheet = await page.locator('.sheet').innerText()
    for (const text of [recipientName, 'did:web:badges.meridian.example', ADDRESS]) expect(sheet).toContain(text)
    await page.context().close()
  })

  it('has a button that prints', async () => {
    const { page } = await enter(browser, `${site.origin}/badges/${id}/cv/`)
    await page.evaluate(() => Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') }))
    await page.getByRole('button', { name: 'Print' }).click()
    expect(await page.locator('body[data-printed]').count()).toBe(1)
    await page.context().close()
  })
})

it('the signature is copied as rich text, with plain text beside', async () => {
  const page = await openBadge(['clipboard-read', 'clipboard-write'])
  await page.getByText('Mail signature').click()
  await page.getByRole('button', { name: 'Copy the signature' }).click()
  await page.locator('.signature + .copy').getByText('Copied').waitFor()
  const [html, text] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item!.getType(type)).text()))
  })
  expect(html).toContain(`href="${ADDRESS}"`)
  expect(html).toContain('<table')
  expect(html).toMatch(/font-size: ?14px/)
  expect(text).toContain(ADDRESS)
  await page.context().close()
})

it('the QR code is there to look at and to download', async () => {
  const page = await openBadge()
  await page.getByText('QR code', { exact: true }).click()
  expect(
    await page
      .getByAltText(/^QR code of the page of/)
      .evaluate((image) => (image as HTMLImageElement).decode().then(() => (image as HTMLImageElement).naturalWidth)),
  ).toBeGreaterThan(300)
  for (const [ending, type] of [
    ['qr.svg', 'image/svg+xml'],
    ['qr.png', 'image/png'],
  ]) {
    const answer = await page.request.get(`${site.origin}/badges/${id}.${ending}`)
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, type])
  }
  await page.context().close()
})
