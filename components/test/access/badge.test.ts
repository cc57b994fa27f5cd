import { expect, html } from '@open-wc/testing'
import type { Report } from '@rosette/verifier'
import { setViewport } from '@web/test-runner-commands'
import type { TemplateResult } from 'lit'
import type { OpenBadge } from '../../src/badge.ts'
import { award } from '../award.ts'
import { has, inside, until, wholeText } from '../elements.ts'
import { CREDENTIAL, expired, tampered, unattributed, verified } from '../reports.ts'
import { expectFaultless, inEveryScheme, onPage } from './schemes.ts'

interface State {
  readonly badge: TemplateResult
  readonly isThere: (badge: OpenBadge) => boolean
}

const is = (badge: OpenBadge, state: string): boolean => badge.matches(`:state(${state})`)
const wears = (badge: OpenBadge, tone: string): boolean => is(badge, tone) && has(inside(badge, 'open-badge-verdict'), '.answer')
const says = (badge: OpenBadge, words: string): boolean => wholeText(badge).includes(words)

/** Every state that a badge can be met in. `silent` is a host that does not answer. */
function states(layout: string, src: string, silent: typeof fetch): Readonly<Record<string, State>> {
  const reported = (report: Report): TemplateResult => html`<open-badge layout=${layout} .report=${report}></open-badge>`
  const at = (address: string): TemplateResult => html`<open-badge layout=${layout} src=${address}></open-badge>`
  return {
    before: { badge: html`<open-badge layout=${layout}><p>Coastal Navigation</p></open-badge>`, isThere: (badge) => !is(badge, 'claimed') },
    reading: {
      badge: html`<open-badge layout=${layout} style="position: absolute; inset-block-start: 200vh" src=${src}><p>Coastal Navigation</p></open-badge>`,
      isThere: (badge) => is(badge, 'reading'),
    },
    'claimed by the page': {
      badge: html`<open-badge layout=${layout} .credential=${CREDENTIAL}></open-badge>`,
      isThere: (badge) => is(badge, 'claimed'),
    },
    'claimed by its file': { badge: at(src), isThere: (badge) => is(badge, 'claimed') },
    checking: {
      badge: html`<open-badge layout=${layout} verify="view" .options=${{ fetch: silent }} src=${src}></open-badge>`,
      isThere: (badge) => is(badge, 'checking'),
    },
    verified: { badge: reported(verified), isThere: (badge) => wears(badge, 'verified') },
    expired: { badge: reported(expired), isThere: (badge) => wears(badge, 'rejected') },
    tampered: { badge: reported(tampered), isThere: (badge) => wears(badge, 'rejected') },
    undetermined: { badge: reported(unattributed), isThere: (badge) => wears(badge, 'undetermined') },
    missing: { badge: at('/components/test/there-is-none.json'), isThere: (badge) => says(badge, 'There is no badge at its address') },
    unreadable: { badge: at('/components/test/elements.ts'), isThere: (badge) => says(badge, 'could not be read') },
  }
}

describe('<open-badge> for everybody', () => {
  let src: string

  before(async () => {
    src = URL.createObjectURL(new Blob([(await award()).token]))
    // what is not in sight is not read, and one of them is to stay so
    await setViewport({ width: 1280, height: 4000 })
  })

  inEveryScheme(() => {
    for (const layout of ['card', 'row', 'image']) {
      it(`has no fault that axe knows, as ${layout}, in any state`, async () => {
        const all = Object.entries(states(layout, src, () => new Promise(() => undefined)))
        const page = await onPage(html`<div style="display: grid; grid-template-columns: repeat(3, 1fr)">${all.map(([, { badge }]) => badge)}</div>`)
        const badges = [...page.querySelectorAll('open-badge')]
        const absent = (): readonly string[] => all.filter(([, { isThere }], nth) => !isThere(badges[nth]!)).map(([name]) => name)
        await until(() => absent().length === 0, 'all are in their states')
        await expectFaultless(page)
        expect(absent()).to.deep.equal([])
      })
    }
  })
})
