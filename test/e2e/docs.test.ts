/** The documentation of the elements: what it shows works, and what it says to copy does what it shows. */

import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { faultsIn } from './axe.ts'
import { EXAMPLES } from '../../site/src/docs/examples.ts'
import { serveSite, type Served } from './served.ts'
import { enter, openStage, pageOf, scrollThrough } from './stage.ts'

const ELEMENTS = ['open-badge', 'open-badge-list', 'open-badge-verifier', 'open-badge-report', 'open-badge-drop']
const PAGES = ['', ...ELEMENTS, 'builder', 'themes', 'server-rendering', 'languages', 'security', 'gallery'].map((name) => (name ? `/docs/${name}/` : '/docs/'))

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

/** A page with every element alive, and what the browser complained about. */
async function open(path: string, options: BrowserContextOptions = {}) {
  const guest = await enter(browser, site.origin + path, { reducedMotion: 'reduce', ...options })
  if (options.javaScriptEnabled !== false) await guest.page.waitForFunction(() => document.querySelector('article :not(:defined)') === null)
  return { ...guest, complaints: guest.complaints.filter((text) => !/Failed to load resource/.test(text)) }
}

describe.each(PAGES)('%s', (path) => {
  it('has no fault that axe knows, in light and dark, breaks no rule, and leads within itself only to what is there', async () => {
    const { page, complaints, violations } = await open(path)
    await scrollThrough(page)
    // What was scrolled past before its code had come is seen again.
    await page.waitForFunction(() => {
      const busy = document.querySelector('open-badge:state(reading), open-badge:state(checking)')
      busy?.scrollIntoView()
      return busy === null
    })
    expect(await faultsIn(page)).toEqual([])
    expect(complaints).toEqual([])
    expect(await violations()).toEqual([])
    const links = await page.evaluate(() => Array.from(document.links, ({ href }) => href).filter((href) => href.startsWith(location.origin)))
    for (const link of links) {
      const { pathname, hash } = new URL(link)
      if (hash && pathname === path) expect(await page.locator(`[id="${hash.slice(1)}"]`).count(), link).toBe(1)
    }
    await page.context().close()
  })

  it('fits a screen of 320 px, and is there without script', async () => {
    const { page } = await open(path, { viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    await page.context().close()
    const narrow = await open(path, { viewport: { width: 320, height: 640 } })
    expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await narrow.page.context().close()
  })
})

describe.each(ELEMENTS)('the examples of <%s>', (tag) => {
  it('are made of the markup below them, and show the element', async () => {
    const { page } = await open(`/docs/${tag}/`)
    const examples = EXAMPLES[tag] ?? []
    expect(examples.length).toBeGreaterThan(0)
    for (const { id, markup } of examples) {
      const example = page.locator(`section[aria-labelledby="example-${id}"]`)
      expect((await example.locator('code').first().textContent())?.trim()).toBe(markup)
      await example.scrollIntoViewIfNeeded()
      expect(markup).toContain(`<${tag}`)
      await example.locator(`.live ${tag}`).first().waitFor()
    }
    await page.context().close()
  })
})

describe('examples', () => {
  it.each([
    ['open-badge', 'view', 'Genuine'],
    ['open-badge', 'forged', 'Not genuine'],
    ['open-badge', 'options', 'taken back'],
    ['open-badge', 'report', 'Genuine'],
    ['open-badge-list', 'src', '5 badges'],
    ['open-badge-verifier', 'src', 'Genuine'],
    ['open-badge-report', 'report', 'expired'],
    ['open-badge-report', 'open', 'expired'],
  ])('<%s> %s says “%s”', async (tag, id, words) => {
    const { page } = await open(`/docs/${tag}/`)
    const live = page.locator(`section[aria-labelledby="example-${id}"] .live`)
    await live.scrollIntoViewIfNeeded()
    await live.getByText(words).filter({ visible: true }).first().waitFor()
    await page.context().close()
  })

  it('<open-badge-drop> tells what was chosen', async () => {
    const { page } = await open('/docs/open-badge-drop/')
    await page.locator('#place input[type=file]').setInputFiles({ name: 'badge.png', mimeType: 'image/png', buffer: Buffer.from('12345') })
    await page.locator('#dropped', { hasText: 'badge.png, 5 bytes' }).waitFor()
    await page.context().close()
  })

  it('are copied by their buttons, and only with script', async () => {
    const { page } = await open('/docs/open-badge/', { permissions: ['clipboard-read', 'clipboard-write'] })
    const figure = page.locator('section[aria-labelledby="example-card"] figure').first()
    await figure.getByRole('button', { name: 'Copy' }).click()
    await figure.getByRole('status').getByText('Copied').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(EXAMPLES['open-badge']?.[0]?.markup)
    await page.context().close()
    const plain = await open('/docs/open-badge/', { javaScriptEnabled: false })
    expect(await plain.page.getByRole('button').count()).toBe(0)
    await plain.page.context().close()
  })
})

describe('the builder', () => {
  const QUERY = 'layout=row&verify=view&theme=paper&scheme=dark&lang=de&heading-level=4&hide-recipient=yes'

  it('writes what was chosen into the markup, the style sheet and the address', async () => {
    const { page } = await open('/docs/builder/')
    await page.getByLabel('Layout').selectOption('row')
    await page.getByLabel('Verified').selectOption('view')
    await page.getByLabel('Theme').selectOption('paper')
    await page.getByLabel('Light or dark').selectOption('dark')
    await page.getByLabel('Language').selectOption('de')
    await page.getByLabel('Level of its heading').selectOption('4')
    await page.getByLabel('Leave out').check()
    expect(new URL(page.url()).search).toContain(QUERY)
    await page.locator('#live open-badge:state(verified)').waitFor()
    await page.goto(`${site.origin}/docs/builder/?${QUERY}`)
    await page.locator('#live open-badge[layout=row][lang=de]:state(verified)').waitFor()
    expect(await page.getByLabel('Theme').inputValue()).toBe('paper')
    await page.context().close()
  })

  it('gives markup that does on a bare page what it does here', async () => {
    const { page } = await open(`/docs/builder/?${QUERY}`)
    const here = page.locator('#live open-badge:state(verified)')
    await here.waitFor()
    const [markup, css] = await Promise.all(['#markup code', '#css code'].map(async (code) => (await page.locator(code).textContent()) ?? ''))
    const badge = await (await page.request.get(`${site.origin}/samples/genuine.png`)).body()
    const stage = await openStage({ '/bare': pageOf(markup ?? ''), '/page.css': css ?? '', '/samples/genuine.png': badge })
    const guest = await enter(browser, `${stage.origin}/bare`)
    const there = guest.page.locator('open-badge:state(verified)')
    await there.waitFor()
    expect(await there.evaluate(look)).toEqual(await here.evaluate(look))
    expect(await guest.violations()).toEqual([])
    await guest.page.context().close()
    await page.context().close()
    stage.close()
  })

  it('takes an address as text, whatever stands in it', async () => {
    const { page, complaints, violations } = await open(`/docs/builder/?src=${encodeURIComponent('"><img src=x onerror=alert(1)>')}&layout=none`)
    expect(await page.locator('#markup code').textContent()).toContain('src="&quot;>&lt;img')
    expect(await page.locator('#live img').count()).toBe(0)
    expect(complaints).toEqual([])
    expect(await violations()).toEqual([])
    await page.context().close()
  })
})

/** What of a badge the choices are about: its name, and how it is painted. */
const look = (badge: Element): readonly (string | null | undefined)[] => {
  const card = badge.shadowRoot?.querySelector('.badge') ?? badge
  const { backgroundColor, color, fontFamily } = getComputedStyle(card)
  return [
    badge.shadowRoot?.querySelector('[part=name]')?.textContent,
    backgroundColor,
    color,
    fontFamily,
    getComputedStyle(badge).getPropertyValue('--open-badge-radius'),
  ]
}
