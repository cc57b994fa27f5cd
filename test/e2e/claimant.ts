/** An earner of the demo who opens their mail, in a browser that notes all that leaves it; and a copy of the demo's programme for what they decide. */

import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { openClaim, type ClaimFile } from '../../issuer/src/claim/seal.ts'
import { enter, type Guest } from './stage.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const demo = join(root, 'site/demo/programme')

export interface Mail {
  readonly page: string
  readonly to: string
  readonly address: string
  /** `#ID.KEY` of its link. */
  readonly fragment: string
  readonly award: string
  readonly key: string
}

/** The unanswered mails of an earner. */
export function mailsTo(name: string): readonly Mail[] {
  const kept = JSON.parse(readFileSync(join(demo, 'mails.json'), 'utf8')) as readonly Pick<Mail, 'page' | 'to' | 'address'>[]
  const mails = kept.filter(({ to }) => to === name)
  if (mails.length === 0) throw new Error(`the demo has no unanswered mail to ${name}`)
  return mails.map((mail) => {
    const [, fragment = '', award = '', key = ''] = /claim\/(#([a-z2-7]+)\.([\w-]+))/.exec(readFileSync(join(demo, 'mails', mail.page), 'utf8')) ?? []
    return { ...mail, fragment, award, key }
  })
}

export function mailTo(name: string): Mail {
  return mailsTo(name)[0]!
}

/** The sealed claim as it lies on the site. */
export function sealedFor({ award }: Mail): string {
  return readFileSync(join(demo, 'site/content/claims', `${award}.jwe`), 'utf8')
}

export function claimFor(mail: Mail): Promise<ClaimFile> {
  return openClaim(sealedFor(mail), mail.key)
}

export interface Claimant extends Omit<Guest, 'requests'> {
  /** Method, address, headers and body of every request so far, in order. */
  readonly requests: () => Promise<readonly string[]>
}

/** A page of the site, where all that leaves the browser is noted. */
export async function claimant(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Claimant> {
  const sent: Promise<string>[] = []
  const guest = await enter(browser, 'about:blank', { reducedMotion: 'reduce', ...options })
  onTestFinished(() => guest.page.context().close())
  guest.page.context().on('request', (request) => {
    const [url, body] = [request.url(), request.postData() ?? '']
    // Of requests that were cut off, what was known when they began.
    const headers = request.allHeaders().catch(() => request.headers())
    if (!/^(data|blob|about):/.test(url)) sent.push(headers.then((known) => [request.method(), url, JSON.stringify(known), body].join(' ')))
  })
  await guest.page.goto(address)
  return { ...guest, requests: () => Promise.all(sent) }
}

export interface Programme {
  readonly folder: string
  /** Gives a text to `rosette decide` as a file; its exit status and what it says. */
  readonly decide: (text: string) => { readonly status: number | null; readonly said: string }
  /** What the register knows of an award. */
  readonly award: (mail: Mail) => { readonly visibility: string; readonly shownName?: string }
  readonly rosette: (...words: readonly string[]) => { readonly status: number | null; readonly said: string }
}

/** A copy of the demo's programme, gone after the test. */
export function programme(): Programme {
  const folder = mkdtempSync(join(tmpdir(), 'rosette-claim-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const path of ['programme', 'private/keys', 'private/register.sqlite']) cpSync(join(demo, path), join(folder, path), { recursive: true })
  // Copying keeps the modes of files alone.
  for (const path of ['private', 'private/keys']) chmodSync(join(folder, path), 0o700)
  const rosette = (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'issuer/dist/bin/rosette.js'), ...words, '--folder', folder], {
      encoding: 'utf8',
    })
    return { status, said: stdout + stderr }
  }
  let count = 0
  return {
    folder,
    rosette,
    decide(text) {
      count += 1
      const file = join(folder, `decision-${count}.txt`)
      writeFileSync(file, text)
      return rosette('decide', file)
    },
    award({ address, award }) {
      const { status, said } = rosette('list', '--email', address, '--json')
      if (status !== 0) throw new Error(said)
      return (JSON.parse(said) as readonly { readonly id: string; readonly visibility: string; readonly shownName?: string }[]).find(({ id }) => id === award)!
    },
  }
}
