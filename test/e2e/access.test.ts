/** The pages for everybody: axe in light and dark, narrow screens, no script, and the way from the start page. */

import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { faultsNow } from './axe.ts'
import { serveSite, type Served } from './served.ts'
import { headline, visit } from './visitor.ts'

let site: Served
let browser: Browser

beforeAll(async () => {
  site = await serveSite()
  browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })
}, 120_000)

afterAll(async () => {
  await browser.close()
  site.close()
})

const STATES = [undefined, 'genuine.png', 'forged.png', 'unattributed.svg', 'expired.png'] as const

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each(STATES)('the verifier page has no fault that axe knows, with the sample %s', async (name) => {
    const { page, complaints } = await visit(browser, `${site.origin}/verify/`, { colorScheme })
    if (name) {
      await page.locator(`[data-sample$="${name}"]`).click()
      await headline(page)
    }
    expect(await faultsNow(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('the start page has no fault that axe knows', async () => {
    const { page, complaints } = await visit(browser, `${site.origin}/`, { colorScheme })
    expect(await faultsNow(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('the pages', () => {
  it.each(['/', '/verify/'])('%s fits a screen of 320 px, with an answer too', async (path) => {
    const { page } = await visit(browser, site.origin + path, { viewport: { width: 320, height: 640 } })
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await overflow()).toBe(0)
    await page.locator('[data-sample$="genuine.png"]').click()
    await headline(page)
    expect(await overflow()).toBe(0)
    await page.context().close()
  })

  it('the start page leads to verification at once', async () => {
    const { page, complaints } = await visit(browser, `${site.origin}/`)
    expect(await page.locator('open-badge-drop input[type=file]').count()).toBe(1)
    await page.getByRole('navigation').getByRole('link', { name: 'Verify a badge' }).click()
    await page.getByRole('heading', { level: 1, name: 'Is this badge real?' }).waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('are true without script: the invitation is there, and it is said what is needed', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.origin}/verify/`)
    expect(await page.getByText('Drop a badge here, or choose a file').count()).toBe(1)
    expect(await page.locator('noscript p').innerText()).toContain('this page needs JavaScript')
    await context.close()
  })

  it('allow nothing that verification does not need', async () => {
    const { page } = await visit(browser, `${site.origin}/verify/`)
    const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
    await page.context().close()
  })
})
