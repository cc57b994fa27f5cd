/** Who may show the site in a frame, by the headers that hosts are told, in a browser. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, it } from 'vitest'
import { browserArguments, findBrowser } from '../../tools/browser.ts'
import { serveSite } from './served.ts'

it('another site may frame the frame in every language, and no other page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'framed-'))
  for (const path of ['verify', 'es/verify', 'embed/x', 'ar/embed/x']) {
    mkdirSync(join(folder, path), { recursive: true })
    writeFileSync(join(folder, path, 'index.html'), `<!doctype html><title>${path}</title><p>${path}`)
  }
  const site = await serveSite({ folder })
  const frames = ['verify', 'es/verify', 'embed/x', 'ar/embed/x'].map((path) => `<iframe src="${site.origin}/${path}/"></iframe>`)
  const stranger = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(frames.join('')))
  await new Promise<void>((resolve) => stranger.listen(0, 'localhost', resolve))
  const browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })
  const page = await browser.newPage()
  await page.goto(`http://localhost:${(stranger.address() as AddressInfo).port}/`)
  const shown = await Promise.all(page.frames().map(async (frame) => (frame.parentFrame() ? frame.title() : '')))
  expect(shown.filter((title) => title.includes('/') || title === 'verify')).toEqual(['embed/x', 'ar/embed/x'])
  await browser.close()
  stranger.close()
  site.close()
  rmSync(folder, { recursive: true })
})
