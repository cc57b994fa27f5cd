import { html } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { listOf } from '../list/awards.ts'
import { addresses, find, settled, shown } from '../list/lists.ts'
import { until } from '../elements.ts'
import { expectFaultless, inEveryScheme, onPage } from './schemes.ts'

const NOWHERE = '/components/test/there-is-none.json'

describe('<open-badge-list> for everybody', () => {
  before(() => setViewport({ width: 1280, height: 1600 }))

  inEveryScheme(() => {
    for (const layout of ['grid', 'rows']) {
      it(`has no fault that axe knows, as ${layout}, around badges and from a file, with and without its controls`, async () => {
        const page = await onPage(
          html`<open-badge-list layout=${layout} filter sortable sort="name"
              >${addresses.map((src) => html`<open-badge src=${src}></open-badge>`)}</open-badge-list
            >
            <open-badge-list layout=${layout} src=${listOf(addresses)}></open-badge-list>`,
        )
        const lists = [...page.querySelectorAll('open-badge-list')]
        for (const list of lists) await settled(list)
        await until(() => lists.every((list) => shown(list).length === addresses.length), 'all badges are there')
        await until(() => shown(lists[0]!).every((badge) => badge.matches(':state(claimed)')), 'and read')
        await expectFaultless(page)
      })
    }

    it('has none when nothing fits, nothing is in it, or its file cannot be had', async () => {
      const page = await onPage(
        html`<open-badge-list filter>${addresses.map((src) => html`<open-badge src=${src}></open-badge>`)}</open-badge-list>
          <open-badge-list filter src=${listOf([])}></open-badge-list>
          <open-badge-list filter src=${NOWHERE}><p>Our badges</p></open-badge-list>`,
      )
      const lists = [...page.querySelectorAll('open-badge-list')]
      for (const list of lists) await settled(list)
      await find(lists[0]!, 'no such badge')
      await until(() => lists.slice(0, 2).every((list) => list.matches(':state(empty)')), 'the first two are empty')
      await expectFaultless(page)
    })
  })
})
