/** Pages of our own for the elements: the files for a CDN beside them, under the policy that the site has, and a guest who notes what the page does. */

import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

const bundle = fileURLToPath(new URL('../../components/bundle', import.meta.url))
const policy = (styles: readonly string[], trusted: string): string =>
  `default-src 'none'; script-src 'self'; style-src ${["'self'", ...styles].join(' ')}; img-src 'self' blob: data: https:; connect-src 'self' https:; ` +
  `base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types ${trusted}`
const TYPES: Readonly<Record<string, string>> = {
  '': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
}

export interface Stage {
  readonly origin: string
  /** The paths that were asked for, in order. */
  readonly asked: string[]
  readonly close: () => void
}

/**
 * Serves the given files by their paths, and the bundle under `/bundle/`. A page is a path without an ending; `styles` are hashes it may have,
 * `trusted` is which Trusted Types policies it allows.
 */
export async function openStage(files: Readonly<Record<string, string | Uint8Array>>, styles: readonly string[] = [], trusted = 'lit-html'): Promise<Stage> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://stage.example').pathname
    asked.push(path)
    find(path, files).then(
      (body) =>
        response
          .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'content-security-policy': policy(styles, trusted) })
          .end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, asked, close: () => server.close() }
}

async function find(path: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string | Uint8Array> {
  return files[path] ?? readFile(join(bundle, /^\/bundle\/([\w.-]+)$/.exec(path)?.[1] ?? 'nothing'))
}

/** A whole page around a body. */
export function pageOf(body: string, scripts: readonly string[] = ['/bundle/rosette.js'], style = '/page.css'): string {
  const tags = scripts.map((src) => `<script type="module" src="${src}"></script>`).join('')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Badges</title><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/bundle/rosette.css"><link rel="stylesheet" href="${style}">${tags}</head><body><main><h1>Badges</h1>${body}</main></body></html>`
}

export interface Guest {
  readonly page: Page
  /** Every request that left the page, but for `data:` and `blob:`. */
  readonly requests: string[]
  /** Errors in the console, uncaught exceptions, windows that opened. */
  readonly complaints: string[]
  /** What the content security policy refused. */
  readonly violations: () => Promise<readonly string[]>
}

export async function enter(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Guest> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => /^(data|blob):/.test(request.url()) || requests.push(request.url()))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('popup', (other) => complaints.push(`opened ${other.url()}`))
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => complaints.push(`said ${dialog.message()}`)))
  await page.addInitScript(watch)
  await page.goto(address)
  return { page, requests, complaints, violations: () => page.evaluate(() => (window as unknown as Watched).violations) }
}

/** What the watch in the page has seen. */
export interface Watched {
  readonly violations: string[]
  readonly shifts: { readonly value: number; readonly nodes: readonly string[] }[]
  readonly longTasks: number[]
}

function watch(): void {
  const seen: Watched = { violations: [], shifts: [], longTasks: [] }
  Object.assign(window, seen)
  document.addEventListener('securitypolicyviolation', (event) => seen.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`))
  type Shift = PerformanceEntry & { readonly value: number; readonly hadRecentInput: boolean; readonly sources: readonly { readonly node?: Node | null }[] }
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as Shift[]) seen.shifts.push({ value, nodes: sources.map(({ node }) => node?.nodeName ?? '?') })
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longTasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
}

/** Scrolls to the end as a visitor does: what comes into sight has been seen before the next piece does, however busy the machine is. */
export function scrollThrough(page: Page, step = 600): Promise<void> {
  return page.evaluate(async (pixels) => {
    const root = document.documentElement
    // Observers are told after a frame (Intersection Observer §3.2.8), what they do comes in a task of its own.
    const seen = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)))
    for (scrollTo(0, 0); root.scrollTop + root.clientHeight < root.scrollHeight - 1; root.scrollBy(0, pixels)) await seen()
    await seen()
  }, step)
}
