import { html } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { inside, until, has } from '../elements.ts'
import { ALL } from '../reports.ts'
import { expectFaultless, inEveryScheme, onPage } from './schemes.ts'

const REPORTS = Object.values(ALL)

describe('<open-badge-report> and <open-badge-drop> for everybody', () => {
  before(() => setViewport({ width: 1280, height: 800 }))

  inEveryScheme(() => {
    it('every answer, closed and open, has no fault that axe knows', async () => {
      const page = await onPage(
        html`${REPORTS.map((report) => [false, true].map((open) => html`<open-badge-report .report=${report} ?open=${open}></open-badge-report>`))}`,
      )
      const reports = [...page.querySelectorAll('open-badge-report')]
      await until(() => reports.every((report) => has(report, '.headline')), 'all have their headline')
      await expectFaultless(page)
    })

    it('the place to drop, as it is, of the page’s own words, disabled and while files are held over it, has none either', async () => {
      const page = await onPage(
        html`<open-badge-drop></open-badge-drop>
          <open-badge-drop multiple>Give me your badges</open-badge-drop>
          <open-badge-drop disabled></open-badge-drop>
          <open-badge-drop class="held"></open-badge-drop>`,
      )
      const held = new DataTransfer()
      held.items.add(new File(['{}'], 'badge.json'))
      page.querySelector('.held')!.dispatchEvent(new DragEvent('dragenter', { dataTransfer: held, cancelable: true }))
      await until(() => page.querySelector('.held')!.matches(':state(dragging)'), 'it is held over')
      inside(page.querySelector('open-badge-drop')!, 'input').focus()
      await expectFaultless(page)
    })
  })
})
