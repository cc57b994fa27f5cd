/** What the manifest promises to a page's own style sheet: every custom property and every part changes something that is seen. */

import { expect, fixture, html } from '@open-wc/testing'
import { emulateMedia, setViewport } from '@web/test-runner-commands'
import type { TemplateResult } from 'lit'
import { award, nowhere, RECIPIENT, worldOf, type Award } from './award.ts'
import { has, inside, until } from './elements.ts'
import { addresses, settled, shown } from './list/lists.ts'
import { listOf } from './list/awards.ts'
import { about, ALL, CREDENTIAL, tampered, unattributed, verified } from './reports.ts'

interface Declaration {
  readonly tagName?: string
  readonly cssProperties?: readonly { readonly name: string }[]
  readonly cssParts?: readonly { readonly name: string }[]
}

const { modules } = (await (await fetch('/components/dist/custom-elements.json')).json()) as { modules: readonly { declarations?: readonly Declaration[] }[] }
const elements = modules.flatMap(({ declarations }) => declarations ?? []).filter(({ tagName }) => tagName !== undefined)
const named = about({ ...CREDENTIAL, recipient: { ...CREDENTIAL.recipient, name: 'Ada' } })

/** Each element as it is met, in enough states to show all that it can. */
const PAGES: Readonly<Record<string, (made: Award) => TemplateResult>> = {
  'open-badge': (made) =>
    html`<open-badge verify="view" .options=${{ fetch: worldOf(made) }} src=${URL.createObjectURL(new Blob([made.token]))}></open-badge>
      ${[verified, tampered, unattributed, named].map((report) => html`<open-badge .report=${report}></open-badge>`)}
      <open-badge src=${URL.createObjectURL(new Blob([made.token]))}></open-badge>`,
  'open-badge-list': () =>
    html`<open-badge-list filter sortable verify="view" .options=${{ fetch: nowhere }} src=${listOf(addresses)}></open-badge-list>
      <open-badge-list>${[verified, tampered, unattributed, named].map((report) => html`<open-badge .report=${report}></open-badge>`)}</open-badge-list>`,
  'open-badge-report': () =>
    html`${[...Object.values(ALL), { ...verified, endorsements: [{ of: 'credential' as const, report: verified }] }].map((report) => html`<open-badge-report open .report=${report}></open-badge-report>`)}`,
  'open-badge-drop': () => html`<open-badge-drop></open-badge-drop>`,
  'open-badge-verifier': (made) =>
    html`<open-badge-verifier></open-badge-verifier>
      <open-badge-verifier .options=${{ fetch: worldOf(made) }} recipient=${RECIPIENT} .input=${made.token}></open-badge-verifier>
      ${[tampered, unattributed].map((report) => html`<open-badge-verifier .report=${report}></open-badge-verifier>`)}`,
}

const SEEN = [
  ...['color', 'background-color', 'background-image', 'border-top-color', 'outline-color', 'fill', 'stroke', 'accent-color', 'text-decoration-color'],
  ...['font-family', 'width', 'height', 'min-height', 'max-width', 'border-top-left-radius'],
]

describe('a page’s own style', () => {
  let made: Award
  before(async () => {
    made = await award()
    // no change takes its time, and every badge is in sight
    await emulateMedia({ reducedMotion: 'reduce' })
    await setViewport({ width: 1280, height: 8000 })
  })
  after(() => emulateMedia({ reducedMotion: 'no-preference' }))

  for (const { tagName = '', cssProperties = [], cssParts = [] } of elements) {
    describe(`of <${tagName}>`, () => {
      let page: HTMLElement

      async function stand(): Promise<void> {
        page = await fixture<HTMLElement>(html`<div style="color-scheme: light">${PAGES[tagName]?.(made)}</div>`)
        expect(page.querySelector(tagName)).to.exist
        for (const list of page.querySelectorAll('open-badge-list')) {
          await settled(list)
          await until(() => shown(list).every(isAnswered), 'its badges are answered')
        }
        for (const verifier of page.querySelectorAll('open-badge-verifier[recipient]'))
          await until(() => verifier.matches(':state(verified)') && has(verifier, 'open-badge-report'), 'it has answered')
        for (const badge of page.querySelectorAll('open-badge[src^=blob]')) await until(() => badge.matches(':state(claimed), :state(verified)'), 'it is read')
        for (const badge of page.querySelectorAll('open-badge:not([src^=blob]), open-badge[verify=view]'))
          await until(() => isAnswered(badge), 'it is answered')
        const first = within(page).find((node) => node.localName === 'open-badge' && isAnswered(node) && has(inside(node, 'open-badge-verdict'), 'button'))
        if (first && ['open-badge', 'open-badge-list'].includes(tagName)) await learnMore(first)
        for (const opener of within(page).filter((node) => node instanceof HTMLDetailsElement)) opener.open = true
      }

      it('changes something by every custom property', async () => {
        await stand()
        expect(cssProperties.length).to.be.greaterThan(0)
        const idle = cssProperties.filter(({ name }) => {
          const before = lookOf(page)
          page.style.setProperty(name, valueFor(name))
          const after = lookOf(page)
          page.style.removeProperty(name)
          return before === after
        })
        expect(idle.map(({ name }) => name)).to.deep.equal([])
      })

      it('reaches every part', async () => {
        await stand()
        const sheet = new CSSStyleSheet()
        document.adoptedStyleSheets.push(sheet)
        const unreached = cssParts.filter(({ name }) => {
          sheet.replaceSync(`${tagName}::part(${name}) { outline: 7px solid rgb(1, 2, 3) !important }`)
          return !within(page).some((node) => getComputedStyle(node).outline.includes('7px'))
        })
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
        expect(unreached.map(({ name }) => name)).to.deep.equal([])
      })
    })
  }
})

const isAnswered = (badge: Element): boolean => has(badge, 'open-badge-verdict') && has(inside(badge, 'open-badge-verdict'), '.answer')

/** Opens the dialog behind a badge, which holds the whole report. */
async function learnMore(badge: Element): Promise<void> {
  inside(inside(badge, 'open-badge-verdict'), 'button').click()
  await until(() => has(badge, 'open-badge-more') && has(inside(badge, 'open-badge-more'), 'open-badge-report'), 'the dialog is there')
  const report = inside(inside(badge, 'open-badge-more'), 'open-badge-report')
  await until(() => has(report, '.headline'), 'and its report')
}

function valueFor(name: string): string {
  if (/-(font|mono)$/.test(name)) return "'Rosette Test'"
  return /-(radius|picture|height|width)$/.test(name) ? '777px' : 'rgb(1, 2, 3)'
}

/** With those in the shadows. */
function within(root: Element | ShadowRoot): readonly Element[] {
  return [...root.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot ? within(node.shadowRoot) : [])])
}

function lookOf(root: Element): string {
  const styles = within(root).flatMap((node) => ['', '::before', '::after'].map((part) => getComputedStyle(node, part)))
  return styles.map((style) => SEEN.map((name) => style.getPropertyValue(name)).join()).join('\n')
}
