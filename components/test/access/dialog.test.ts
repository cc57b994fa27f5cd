import { html } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import type { OpenBadgeMore } from '../../src/more.ts'
import { award, nowhere, tamperedWith, worldOf, type Award } from '../award.ts'
import { has, inside, until } from '../elements.ts'
import { expectFaultless, inEveryScheme, onPage } from './schemes.ts'

describe('the dialog behind a badge for everybody', () => {
  let made: Award

  before(async () => {
    made = await award()
    await setViewport({ width: 1280, height: 800 })
  })

  inEveryScheme(() => {
    for (const [tone, what] of [
      ['verified', 'genuine'],
      ['rejected', 'changed'],
      ['undetermined', 'beyond reach'],
    ] as const) {
      it(`has no fault that axe knows, of a badge that is ${what}`, async () => {
        const src = URL.createObjectURL(new Blob([tone === 'rejected' ? tamperedWith(made) : made.token]))
        const options = { fetch: tone === 'undetermined' ? nowhere : worldOf(made) }
        const page = await onPage(html`<open-badge verify="view" .options=${options} src=${src}></open-badge>`)
        const badge = page.querySelector('open-badge')!
        await until(() => badge.matches(`:state(${tone})`) && has(inside(badge, 'open-badge-verdict'), 'button'), 'it is checked')
        inside(inside(badge, 'open-badge-verdict'), 'button').click()
        await until(() => has(badge, 'open-badge-more'), 'the dialog is there')
        const more = inside<OpenBadgeMore>(badge, 'open-badge-more')
        await until(() => inside<HTMLDialogElement>(more, 'dialog').open && has(inside(more, 'open-badge-report'), '.headline'), 'it is open')
        await expectFaultless(page)
        await until(() => inside<HTMLDialogElement>(more, 'dialog').open, 'it still was')
      })
    }
  })
})
