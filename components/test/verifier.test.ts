import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { OpenBadge } from '../src/badge.ts'
import type { OpenBadgeDrop } from '../src/drop.ts'
import { OpenBadgeInputEvent, type OpenBadgeReportEvent } from '../src/events.ts'
import type { OpenBadgeReport } from '../src/report.ts'
import type { OpenBadgeVerifier } from '../src/verifier.ts'
import { award, nowhere, RECIPIENT, tamperedWith, worldOf, type Award } from './award.ts'
import { has, inside, requestsDuring, textIn, until, wholeText } from './elements.ts'
import { verified } from './reports.ts'

const file = (text: string, name = 'badge.jwt'): File => new File([text], name)
const mounted = (fetch: typeof globalThis.fetch = nowhere): Promise<OpenBadgeVerifier> =>
  fixture<OpenBadgeVerifier>(html`<open-badge-verifier .options=${{ fetch }}></open-badge-verifier>`)

/** As if the visitor had dropped them. */
async function give(element: OpenBadgeVerifier, ...files: readonly File[]): Promise<OpenBadgeReportEvent> {
  setTimeout(() => inside<OpenBadgeDrop>(element, 'open-badge-drop').dispatchEvent(new OpenBadgeInputEvent(files)))
  const event = await oneEvent<OpenBadgeReportEvent>(element, 'open-badge-report')
  await settled(element)
  return event
}

async function settled(element: OpenBadgeVerifier): Promise<void> {
  await element.updateComplete
  if (!has(element, 'open-badge-report')) return
  await inside<OpenBadgeReport>(element, 'open-badge-report').updateComplete
}

const headline = (element: OpenBadgeVerifier): string => textIn(inside(element, 'open-badge-report'), '.headline')

describe('<open-badge-verifier>', () => {
  let made: Award
  before(async () => {
    made = await award()
  })

  it('starts with a place to drop, a field, and nothing asked', async () => {
    let element = await mounted()
    expect(await requestsDuring(async () => (element = await mounted()))).to.deep.equal([])
    expect(has(element, 'open-badge-drop') && has(element, 'textarea')).to.be.true
    expect(wholeText(element)).to.contain('Nothing is uploaded')
    expect(textIn(element, '[role=status]')).to.equal('')
    await expect(element).to.be.accessible()
  })

  it('verifies what is dropped, tells the checks as they settle, and puts the focus on the answer', async () => {
    const element = await mounted(worldOf(made))
    const ids: string[] = []
    element.addEventListener('open-badge-check', ({ check }) => ids.push(check.id))
    const { report } = await give(element, file(made.token))
    expect(report.verdict).to.equal('verified')
    expect(element.report).to.equal(report)
    expect(ids).to.have.length(9)
    expect(headline(element)).to.equal('Genuine')
    expect(textIn(element, '[role=status]')).to.equal('Genuine')
    expect(element.matches(':state(verified)')).to.be.true
    expect(element.matches(':state(verifying)')).to.be.false
    const answer = inside<OpenBadgeReport>(element, 'open-badge-report')
    await until(() => answer.shadowRoot?.activeElement?.className === 'headline', 'the answer has the focus')
    expect(textIn(inside<OpenBadge>(element, 'open-badge'), '[part=name]')).to.equal('Coastal Navigation')
    await expect(element).to.be.accessible()
  })

  it('says when a badge was changed', async () => {
    const element = await mounted(worldOf(made))
    await give(element, file(tamperedWith(made)))
    expect(headline(element)).to.equal('Not genuine: it was changed after it was signed')
    expect(element.matches(':state(rejected)')).to.be.true
    expect(has(element, '.theirs')).to.be.false
  })

  it('takes a document the visitor has, and is never green after that', async () => {
    const element = await mounted(nowhere)
    await give(element, file(made.token))
    expect(element.matches(':state(undetermined)')).to.be.true
    expect(inside<HTMLAnchorElement>(element, '.missing a').href).to.equal(made.documentUrl)
    await expect(element).to.be.accessible()
    let heard = 0
    element.addEventListener('open-badge-input', () => (heard += 1))
    setTimeout(() => inside(element, '.missing open-badge-drop').dispatchEvent(new OpenBadgeInputEvent([file(made.document, 'did.json')])))
    const { report } = await oneEvent<OpenBadgeReportEvent>(element, 'open-badge-report')
    await settled(element)
    expect(heard).to.equal(0)
    expect(report.verdict).to.equal('verified')
    expect(headline(element)).to.equal('Genuine, if the documents you added are')
    expect(element.matches(':state(undetermined)')).to.be.true
    expect(element.matches(':state(verified)')).to.be.false
    inside<HTMLInputElement>(element, '#recipient').value = RECIPIENT
    setTimeout(() => inside<HTMLFormElement>(element, '.theirs form').requestSubmit())
    await oneEvent(element, 'open-badge-report')
    await settled(element)
    expect(textIn(element, '.outcome')).to.contain(`It names ${RECIPIENT}.`)
    expect(has(element, '.outcome .tick')).to.be.false
    expect(has(inside(element, 'open-badge-report'), '[data-check=proof] .tick, [data-check=issuer] .tick, .answer.verified')).to.be.false
  })

  it('goes back to the start by reset(), whatever it is doing, with the focus on the place to drop', async () => {
    const element = await mounted(worldOf(made))
    await give(element, file(made.token))
    await element.reset()
    expect(element.report).to.equal(undefined)
    expect(has(element, 'open-badge-report')).to.be.false
    expect(element.shadowRoot?.activeElement?.localName).to.equal('open-badge-drop')
    expect(element.matches(':state(verified)')).to.be.false

    const busy = await mounted(() => new Promise(() => undefined))
    inside<OpenBadgeDrop>(busy, 'open-badge-drop').dispatchEvent(new OpenBadgeInputEvent([file(made.token)]))
    await until(() => busy.matches(':state(verifying)'), 'it is verifying')
    await busy.reset()
    expect(busy.matches(':state(verifying)')).to.be.false
    expect(has(busy, 'open-badge-drop')).to.be.true
  })

  it('answers whether it is theirs, here in the page', async () => {
    const element = await mounted(worldOf(made))
    await give(element, file(made.token))
    const compare = async (who: string): Promise<string> => {
      inside<HTMLInputElement>(element, '#recipient').value = who
      setTimeout(() => inside<HTMLFormElement>(element, '.theirs form').requestSubmit())
      await oneEvent(element, 'open-badge-report')
      await settled(element)
      return textIn(element, '.outcome')
    }
    const asked = await requestsDuring(async () => {
      expect(await compare(RECIPIENT)).to.equal(`Yes. It was awarded to ${RECIPIENT}.`)
      expect(headline(element)).to.equal('Genuine')
      expect(await compare('somebody@else.example')).to.equal('It was not awarded to the person you named.')
      expect(headline(element)).to.equal('Genuine, but not awarded to the person you named')
    })
    expect(asked).to.deep.equal([])
    expect(textIn(element, '.theirs .privacy')).to.contain('sent to nobody')
  })

  it('takes a pasted token anywhere in the page, but not out of a field', async () => {
    const element = await mounted(worldOf(made))
    const carried = new DataTransfer()
    carried.setData('text/plain', made.token)
    const paste = (): ClipboardEvent => new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, composed: true, cancelable: true })
    expect(inside(element, 'textarea').dispatchEvent(paste())).to.be.true
    expect(element.matches(':state(verifying)')).to.be.false
    setTimeout(() => document.body.dispatchEvent(paste()))
    const { report } = await oneEvent<OpenBadgeReportEvent>(element, 'open-badge-report')
    expect(report.verdict).to.equal('verified')
  })

  it('takes a typed token with the keyboard alone, and goes back to the start', async () => {
    const element = await mounted(worldOf(made))
    inside<HTMLTextAreaElement>(element, 'textarea').focus()
    inside<HTMLTextAreaElement>(element, 'textarea').value = `\n ${made.token}\n`
    setTimeout(() => void sendKeys({ press: 'Enter' }))
    const { report } = await oneEvent<OpenBadgeReportEvent>(element, 'open-badge-report')
    expect(report.verdict).to.equal('verified')
    await settled(element)
    inside(element, '.again button').focus()
    await sendKeys({ press: 'Enter' })
    await until(() => has(element, 'textarea'), 'the start is back')
    expect(element.report).to.equal(undefined)
    await until(() => element.shadowRoot?.activeElement?.localName === 'open-badge-drop', 'the drop has the focus')
  })

  it('asks a typed address, and then only what the badge needs', async () => {
    const asked: string[] = []
    const world = worldOf(made)
    const element = await mounted((request, init) => {
      asked.push(String(request))
      return String(request) === 'https://badges.alder.example/41.jwt' ? Promise.resolve(new Response(made.token)) : world(request, init)
    })
    inside<HTMLTextAreaElement>(element, 'textarea').value = 'https://badges.alder.example/41.jwt'
    setTimeout(() => inside<HTMLFormElement>(element, 'form.text').requestSubmit())
    await oneEvent(element, 'open-badge-report')
    expect(asked).to.deep.equal(['https://badges.alder.example/41.jwt', made.documentUrl])
  })

  it('lists several badges and shows the chosen one', async () => {
    const element = await mounted(worldOf(made))
    let reports = 0
    element.addEventListener('open-badge-report', () => (reports += 1))
    await give(element, file(made.token, 'good.jwt'), file(tamperedWith(made), 'bad.jwt'), file('hello', 'none.txt'))
    await until(() => reports === 3, 'three reports')
    await element.updateComplete
    const rows = [...element.renderRoot.querySelectorAll<HTMLElement>('.entry')]
    expect(rows.map((row) => row.getAttribute('aria-current'))).to.deep.equal(['true', 'false', 'false'])
    await expect(element).to.be.accessible()
    rows[1]?.click()
    await settled(element)
    expect(headline(element)).to.equal('Not genuine: it was changed after it was signed')
    expect(rows[1]?.getAttribute('aria-current')).to.equal('true')
  })

  it('leaves alone what the page cancels', async () => {
    const element = await mounted()
    element.addEventListener('open-badge-input', (event) => event.preventDefault(), { once: true })
    inside(element, 'open-badge-drop').dispatchEvent(new OpenBadgeInputEvent([file('x')]))
    await Promise.resolve()
    await element.updateComplete
    expect(has(element, 'open-badge-drop')).to.be.true
  })

  it('verifies .input at once without moving the focus, and keeps to the issuers expected', async () => {
    const element = await fixture<OpenBadgeVerifier>(
      html`<open-badge-verifier issuer="did:web:somebody.example" .options=${{ fetch: worldOf(made) }}></open-badge-verifier>`,
    )
    setTimeout(() => (element.input = made.token))
    const { report } = await oneEvent<OpenBadgeReportEvent>(element, 'open-badge-report')
    await settled(element)
    expect(report.reason).to.equal('issuer-differs')
    expect(document.activeElement).not.to.equal(element)
  })

  it('shows a report that the page has, and hands it to elements of the page', async () => {
    const element = await fixture<OpenBadgeVerifier>(
      html`<open-badge-verifier .report=${verified}><open-badge slot="badge"></open-badge></open-badge-verifier>`,
    )
    await settled(element)
    expect(headline(element)).to.equal('Genuine')
    expect(element.querySelector('open-badge')?.report).to.equal(verified)
  })
})
