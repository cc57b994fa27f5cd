/** A visitor of the verifier page: a browser page that notes every request and every complaint of the browser. */

import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export interface Visitor {
  readonly page: Page
  /** Address and method of every request, in order. */
  readonly requests: { readonly url: string; readonly method: string; readonly body: string | null }[]
  /** Errors in the console and uncaught exceptions; failed requests to other hosts are no complaint. */
  readonly complaints: string[]
}

export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const visitor: Visitor = { page, requests: [], complaints: [] }
  page.on('request', (request) => visitor.requests.push({ url: request.url(), method: request.method(), body: request.postData() }))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) visitor.complaints.push(message.text())
  })
  page.on('pageerror', (error) => visitor.complaints.push(String(error)))
  await page.goto(address)
  // The elements listen once they are hydrated.
  await page.waitForFunction(() => {
    const verifier = document.querySelector('open-badge-verifier')
    const drop = verifier?.shadowRoot?.querySelector('open-badge-drop')
    return [verifier, drop].every((element) => (element as { readonly hasUpdated?: boolean } | null | undefined)?.hasUpdated)
  })
  return visitor
}

/** Drops a file on the place to drop, as a hand would: with a real DataTransfer. */
export async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(content)], fileName))
      return transfer
    },
    [name, [...bytes]] as const,
  )
  const place = page.locator('open-badge-drop label')
  for (const event of ['dragenter', 'dragover', 'drop']) await place.dispatchEvent(event, { dataTransfer: data })
}

/** The answer in large words, once it stands. */
export async function headline(page: Page): Promise<string> {
  const heading = page.locator('open-badge-report .headline').first()
  await heading.waitFor({ timeout: 15_000 })
  return (await heading.innerText()).trim()
}

export function sample(name: string): Promise<Uint8Array> {
  return readFile(new URL(`../../site/dist/samples/${name}`, import.meta.url))
}
