/**
 * Finds a Chromium to test with and downloads nothing: CHROME_PATH, Playwright's own, one installed on the system, and last
 * the one from npm (@sparticuz/chromium, Linux x64). ROSETTE_BROWSER=bundled goes straight to the last.
 */

import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Browser {
  readonly path: string
  readonly from: 'CHROME_PATH' | 'playwright' | 'system' | 'npm'
}

/** What every Chromium is started with: nothing asked of the network on its own account. */
export const browserArguments: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** The first Chromium there is. Throws with advice when there is none, or when CHROME_PATH names no file. */
export async function findBrowser(): Promise<Browser> {
  const bundled = process.env['ROSETTE_BROWSER'] === 'bundled'
  const found = (bundled ? undefined : (named() ?? (await fromPlaywright()) ?? (await fromSystem()))) ?? (await fromNpm())
  if (!found) throw new Error('No browser found. Install Chrome or Chromium, or run: npx playwright-core install chromium')
  return found
}

function named(): Browser | undefined {
  const path = process.env['CHROME_PATH']
  if (path && !existsSync(path)) throw new Error(`CHROME_PATH names no file: ${path}`)
  return path ? { path, from: 'CHROME_PATH' } : undefined
}

async function fromPlaywright(): Promise<Browser | undefined> {
  const { chromium } = await import('playwright-core')
  const path = chromium.executablePath()
  return existsSync(path) ? { path, from: 'playwright' } : undefined
}

/** The launcher throws where it finds none. */
async function fromSystem(): Promise<Browser | undefined> {
  const { Launcher } = await import('chrome-launcher')
  try {
    const path = Launcher.getInstallations()[0]
    return path ? { path, from: 'system' } : undefined
  } catch {
    return undefined
  }
}

/** Unpacked once into node_modules/.cache; its libraries and fonts are put on this process's environment, for its children. */
async function fromNpm(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..')
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')) as { version: string }
  const home = join(dirname(fileURLToPath(import.meta.url)), '../node_modules/.cache/chromium')
  const ready = join(home, version)
  if (!existsSync(ready)) await unpack(packed, home, ready)
  process.env['FONTCONFIG_PATH'] ??= join(ready, 'fonts')
  process.env['LD_LIBRARY_PATH'] = [join(ready, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  return { path: join(ready, 'chromium'), from: 'npm' }
}

/** The package unpacks into the temporary folder: it gets a fresh one, which is renamed only when whole. */
async function unpack(packed: string, home: string, ready: string): Promise<void> {
  await mkdir(home, { recursive: true })
  const work = await mkdtemp(join(home, 'unpack-'))
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = work
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    await chromium.executablePath()
    await inflate(join(packed, 'bin/al2023.tar.br')) // NSS and expat, for systems without them
    await writeFile(join(work, 'fonts/fonts.conf'), fontSettings(join(ready, 'fonts'), join(ready, 'fonts-cache')))
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  await rename(work, ready).catch(async (error: unknown) => {
    if (!existsSync(ready)) throw error
    await rm(work, { recursive: true, force: true }) // another process was first
  })
}

/** The package's own file names a folder that is not there, and without a font Chromium stops at the first form control. */
function fontSettings(fonts: string, cache: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await findBrowser())
