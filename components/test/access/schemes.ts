/** The colours that a visitor may have chosen, and a place that follows them as a page would. */

import { expect, fixture, html } from '@open-wc/testing'
import { executeServerCommand } from '@web/test-runner-commands'
import type { TemplateResult } from 'lit'

export const SCHEMES = {
  light: { 'prefers-color-scheme': 'light' },
  dark: { 'prefers-color-scheme': 'dark' },
  'forced colours': { 'forced-colors': 'active' },
} as const

export type Scheme = keyof typeof SCHEMES

/** Runs `describe` once for each, with the browser really in it. */
export function inEveryScheme(tests: (scheme: Scheme) => void): void {
  for (const scheme of Object.keys(SCHEMES) as Scheme[]) {
    describe(`in ${scheme}`, () => {
      before(() => emulate(SCHEMES[scheme]))
      after(() => emulate({}))
      tests(scheme)
    })
  }
}

/** What stands on a page that follows the visitor's colours. */
export function onPage(content: TemplateResult): Promise<HTMLElement> {
  return fixture<HTMLElement>(html`<main style="color-scheme: light dark; background: Canvas; color: CanvasText">${content}</main>`)
}

async function emulate(features: Readonly<Record<string, string>>): Promise<void> {
  await executeServerCommand('emulate-features', features)
  for (const [name, value] of Object.entries(features)) expect(matchMedia(`(${name}: ${value})`).matches, `${name}: ${value}`).to.be.true
}
