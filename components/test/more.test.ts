import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { OpenBadge } from '../src/badge.ts'
import type { OpenBadgeMore } from '../src/more.ts'
import { award, worldOf } from './award.ts'
import { has, inside, until, wholeText } from './elements.ts'

const dialogIn = (badge: OpenBadge): HTMLDialogElement => inside<HTMLDialogElement>(inside<OpenBadgeMore>(badge, 'open-badge-more'), 'dialog')

/** A badge that has been read, and checked when it is to be, whose dialog was opened by its own button. */
async function opened(attributes: { readonly layout?: string; readonly verify?: string } = {}): Promise<OpenBadge> {
  const made = await award()
  const { layout = 'card', verify = 'view' } = attributes
  const src = URL.createObjectURL(new Blob([made.token]))
  const badge = await fixture<OpenBadge>(html`<open-badge layout=${layout} verify=${verify} .options=${{ fetch: worldOf(made) }} src=${src}></open-badge>`)
  if (verify === 'view') await oneEvent(badge, 'open-badge-report')
  else await until(() => badge.matches(':state(claimed)'), 'it has been read')
  await badge.updateComplete
  ;(layout === 'image' ? inside(badge, '.over') : await learnMore(badge)).click()
  await until(() => has(badge, 'open-badge-more') && dialogIn(badge).open, 'the dialog opens')
  return badge
}

async function learnMore(badge: OpenBadge): Promise<HTMLElement> {
  await until(() => has(inside(badge, 'open-badge-verdict'), 'button'), 'the answer has its button')
  return inside(inside(badge, 'open-badge-verdict'), 'button')
}

describe('the dialog behind a badge', () => {
  it('has the answer, the badge and every reason', async () => {
    const badge = await opened()
    const text = wholeText(inside(badge, 'open-badge-more'))
    for (const said of ['Genuine', 'Coastal Navigation', 'What was checked', 'Was it changed?', 'Who was contacted']) expect(text).to.contain(said)
    await expect(badge).to.be.accessible()
  })

  it('checks a badge in the image layout, which has no other way to', async () => {
    const badge = await opened({ layout: 'image', verify: 'click' })
    await until(() => badge.matches(':state(verified)'), 'it has been checked')
    await until(() => wholeText(inside(badge, 'open-badge-more')).includes('Was it changed?'), 'the dialog has the reasons')
    await expect(badge).to.be.accessible()
  })

  it('never checks a badge that the page does not want checked', async () => {
    const badge = await opened({ layout: 'image', verify: 'never' })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(badge.report).to.equal(undefined)
    expect(wholeText(inside(badge, 'open-badge-more'))).to.contain('Not checked')
    await expect(badge).to.be.accessible()
  })

  for (const [how, leave] of [
    ['Escape', () => sendKeys({ press: 'Escape' })],
    ['its button', (badge: OpenBadge) => inside(inside(badge, 'open-badge-more'), '.close').click()],
    ['a click beside it', (badge: OpenBadge) => dialogIn(badge).click()],
  ] as const) {
    it(`is left by ${how}, and nothing of it stays`, async () => {
      const badge = await opened()
      await leave(badge)
      await until(() => !has(badge, 'open-badge-more'), 'it is gone')
    })
  }

  it('is opened and left with the keyboard alone, and the focus comes back', async () => {
    const badge = await opened()
    inside(inside(badge, 'open-badge-more'), '.close').click()
    await until(() => !has(badge, 'open-badge-more'), 'it is gone')
    const button = await learnMore(badge)
    button.focus()
    await sendKeys({ press: 'Enter' })
    await until(() => has(badge, 'open-badge-more') && dialogIn(badge).open, 'the dialog opens')
    expect(inside(badge, 'open-badge-more').shadowRoot?.activeElement).to.equal(inside(inside(badge, 'open-badge-more'), '.close'))
    await sendKeys({ press: 'Escape' })
    await until(() => !has(badge, 'open-badge-more'), 'it is gone')
    expect(inside(badge, 'open-badge-verdict').shadowRoot?.activeElement).to.equal(button)
  })

  it('stays open while a click is on what it shows', async () => {
    const badge = await opened()
    inside(inside(badge, 'open-badge-more'), '.sheet').click()
    expect(dialogIn(badge).open).to.be.true
  })

  it('hides the recipient where the badge does', async () => {
    const badge = await opened()
    badge.hideRecipient = true
    inside(inside(badge, 'open-badge-more'), '.close').click()
    await until(() => !has(badge, 'open-badge-more'), 'it is gone')
    ;(await learnMore(badge)).click()
    await until(() => has(badge, 'open-badge-more') && dialogIn(badge).open, 'the dialog opens')
    expect(has(inside(inside(badge, 'open-badge-more'), 'open-badge'), '[part=recipient]')).to.be.false
  })
})
