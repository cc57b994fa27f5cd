/** The colours that a visitor may have chosen, a place that follows them as a page would, and what is asked of what stands there. */

import { expect, fixture, html } from '@open-wc/testing'
import { executeServerCommand } from '@web/test-runner-commands'
import type { TemplateResult } from 'lit'
import { strangeColours } from './forced.ts'

const SCHEMES = {
  light: { 'prefers-color-scheme': 'light' },
  dark: { 'prefers-color-scheme': 'dark' },
  'forced colours': { 'forced-colors': 'active' },
} as const

/** Runs `tests` once for each, with the browser really in it. */
export function inEveryScheme(tests: () => void): void {
  for (const [scheme, features] of Object.entries(SCHEMES)) {
    describe(`in ${scheme}`, () => {
      before(() => emulate(features))
      after(() => emulate({}))
      tests()
    })
  }
}

/** What stands on a page that follows the visitor's colours. */
export function onPage(content: TemplateResult): Promise<HTMLElement> {
  return fixture<HTMLElement>(html`<main style="color-scheme: light dark; background: Canvas; color: CanvasText">${content}</main>`)
}

/** No fault that axe knows. Of forced colours it takes one for another (it reads `-webkit-text-fill-color`, which Chromium gives unforced). */
export async function expectFaultless(page: HTMLElement): Promise<void> {
  const isForced = matchMedia('(forced-colors: active)').matches
  await expect(page).to.be.accessible({ ignoredRules: isForced ? ['color-contrast'] : [] })
  if (isForced) expect(strangeColours(page)).to.deep.equal([])
}

async function emulate(features: Readonly<Record<string, string>>): Promise<void> {
  await executeServerCommand('emulate-features', features)
  for (const [name, value] of Object.entries(features)) expect(matchMedia(`(${name}: ${value})`).matches, `${name}: ${value}`).to.be.true
}
