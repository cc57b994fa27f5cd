/** Insights of an issuer's own site: with no opening at all, and with openings by people who mean harm. */

import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { makeOut } from './out.ts'
import { serveSite, type Served } from './served.ts'
import { enter } from './stage.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'insights-'))
const EVIL = '<img src=x onerror=alert(1)></script><script>alert(2)</script>{{7*7}}'
const hostile = Array.from({ length: 6 }, (_, at) => ({
  '@type': 'JobPosting',
  title: `${EVIL}\u202etitle ${at}`,
  hiringOrganization: { name: `&lt;script&gt;alert(3)&lt;/script&gt; ${at}` },
  url: [
    'javascript:alert(4)',
    'http://evil.example/',
    'https://evil.example/?"onclick=alert(5)',
    'data:text/html,x',
    '//evil.example',
    'https://a:b@evil.example/',
  ][at],
  jobLocation: { address: { addressLocality: '"><svg onload=alert(6)>', addressCountry: 'ZZZ<' } },
  skills: ['C#', 'أمن المعلومات', 'W'.repeat(5000)],
  baseSalary: { currency: 'EUR', value: { value: 10 ** at, unitText: 'YEAR' } },
}))

const out = makeOut()
let browser: Browser
let empty: Served
let evil: Served

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })
  cpSync(join(root, 'site/demo/programme/site/content/programme.json'), join(folder, 'content/programme.json'))
  cpSync(join(root, 'site/demo/programme/site/content/achievements'), join(folder, 'content/achievements'), { recursive: true })
  const path = join(folder, 'content/achievements/cloud-fundamentals.json')
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), tags: ['C#', 'أمن المعلومات'] }))
  empty = await build('empty', [{ '@type': 'JobPosting', title: 'Gone', hiringOrganization: 'Gone', validThrough: '2020-01-01' }])
  evil = await build('evil', hostile)
}, 180_000)

afterAll(async () => {
  await browser.close()
  empty.close()
  evil.close()
  for (const one of [folder, out.folder]) rmSync(one, { recursive: true })
})

async function build(name: string, postings: unknown): Promise<Served> {
  const [jobs, dist] = [join(folder, name, 'jobs'), join(out.folder, name)]
  mkdirSync(jobs, { recursive: true })
  writeFileSync(join(jobs, 'jobs.json'), JSON.stringify(postings))
  const places = { ROSETTE_CONTENT: join(folder, 'content'), ROSETTE_JOBS: jobs, ROSETTE_OUT: dist, ROSETTE_CACHE: out.cache }
  const env = { ...process.env, ...places, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
  await promisify(execFile)(join(root, 'node_modules/.bin/astro'), ['build'], { cwd: root, env })
  return serveSite({ folder: dist })
}

describe('with no opening', () => {
  it.each([
    ['/insights/', 'No openings are published here yet.'],
    ['/de/insights/', 'Hier sind noch keine Stellen veröffentlicht.'],
    ['/insights/csharp/', 'No openings are published here yet.'],
    ['/achievements/cloud-fundamentals/', 'No openings are published here yet.'],
  ])('%s says so, and shows neither chart nor sample', async (path, sentence) => {
    const { page, complaints } = await enter(browser, empty.origin + path)
    expect(await page.getByText(sentence, { exact: true }).count()).toBe(1)
    expect(await page.locator('.chart, .sample, main details').count()).toBe(0)
    expect(await page.locator('.tags a').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('with openings that mean harm', () => {
  it.each(['/insights/', '/insights/csharp/', `/ar/insights/${encodeURIComponent('أمن-المعلومات')}/`, '/achievements/cloud-fundamentals/'])(
    '%s runs nothing, asks nobody, and fits its screen',
    async (path) => {
      const { page, requests, complaints, violations } = await enter(browser, evil.origin + path, { viewport: { width: 320, height: 640 } })
      for (const details of await page.locator('details').all()) await details.evaluate((element) => element.setAttribute('open', ''))
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
      expect([complaints, await violations()]).toEqual([[], []])
      expect(requests.filter((url) => !url.startsWith(evil.origin))).toEqual([])
      expect(await page.locator('main script, main img[src="x"], [onerror], [onload], [onclick]').count()).toBe(0)
      const links = await page.evaluate(() => Array.from(document.querySelectorAll<HTMLAnchorElement>('.openings a'), ({ href }) => href))
      expect(links).toEqual(path === '/insights/' ? [] : ['https://evil.example/?%22onclick=alert(5)'])
      await page.context().close()
    },
  )

  it('shows what they wrote as text', async () => {
    const { page } = await enter(browser, `${evil.origin}/insights/csharp/`)
    const text = await page.locator('.openings').first().innerText()
    expect(text).toContain('<script>alert(3)</script> 0')
    expect(text).toContain('{{7*7}}title 0')
    expect(text).not.toContain('\u202e')
    await page.context().close()
  })
})
