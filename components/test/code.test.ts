import { expect, fixture, html } from '@open-wc/testing'
import { emulateMedia } from '@web/test-runner-commands'
import type { OpenBadge } from '../src/badge.ts'
import type { OpenBadgeCode } from '../src/code.ts'
import { has, inside, textIn, until } from './elements.ts'
import { CREDENTIAL } from './reports.ts'

async function printed(badge: OpenBadge): Promise<OpenBadgeCode> {
  const code = inside<OpenBadgeCode>(inside(badge, 'open-badge-details'), 'open-badge-code')
  await until(() => code.matches(':defined'), 'its part has come')
  await emulateMedia({ media: 'print' })
  dispatchEvent(new Event('beforeprint'))
  await code.updateComplete
  return code
}

describe('<open-badge> on paper', () => {
  afterEach(() => emulateMedia({ media: 'screen' }))

  it('has a code and the address of its page, and no buttons', async () => {
    const badge = await fixture<OpenBadge>(html`<open-badge href="/badges/1/" .credential=${CREDENTIAL}></open-badge>`)
    const code = await printed(badge)
    expect(textIn(code, '[part=code] p')).to.equal(`${location.host}/badges/1/`)
    expect(inside(code, 'svg').getBoundingClientRect().width).to.be.greaterThan(90)
    expect(getComputedStyle(code).display).to.equal('block')
  })

  it('leads to its own id when there is no other address, and has no code when it has none', async () => {
    const badge = await fixture<OpenBadge>(html`<open-badge .credential=${{ ...CREDENTIAL, id: 'https://badges.alder.example/7' }}></open-badge>`)
    expect(textIn(await printed(badge), '[part=code] p')).to.equal('badges.alder.example/7')
    const nameless = await fixture<OpenBadge>(html`<open-badge .credential=${{ ...CREDENTIAL, id: 'urn:uuid:1' }}></open-badge>`)
    expect(has(await printed(nameless), '[part=code]')).to.be.false
  })

  it('takes no room on a screen', async () => {
    const badge = await fixture<OpenBadge>(html`<open-badge href="/badges/1/" .credential=${CREDENTIAL}></open-badge>`)
    const code = await printed(badge)
    await emulateMedia({ media: 'screen' })
    expect(getComputedStyle(code).display).to.equal('none')
  })

  it('never leads to script', async () => {
    const badge = await fixture<OpenBadge>(
      html`<open-badge href="javascript:alert(1)" .credential=${{ ...CREDENTIAL, id: 'javascript:alert(1)' }}></open-badge>`,
    )
    expect(has(await printed(badge), '[part=code]')).to.be.false
  })
})
