import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import type { OpenBadge } from '../src/badge.ts'
import type { OpenBadgeErrorEvent } from '../src/badge-events.ts'
import type { OpenBadgeReportEvent } from '../src/events.ts'
import { award, tamperedWith, worldOf, type Award } from './award.ts'
import { has, headlineOn, inside, requestsDuring, textIn, until, wholeText } from './elements.ts'

/** An address of its own for each, as a page would have it. */
const addressOf = (text: string): string => URL.createObjectURL(new Blob([text]))
const shown = (badge: OpenBadge): Promise<void> => until(() => badge.matches(':state(claimed)'), 'the claims show')
const reported = (badge: OpenBadge): Promise<OpenBadgeReportEvent> => oneEvent<OpenBadgeReportEvent>(badge, 'open-badge-report')

describe('<open-badge src>', () => {
  let made: Award
  let genuine: string

  before(async () => {
    made = await award()
    genuine = made.token
  })

  const options = () => ({ fetch: worldOf(made) })

  it('reads what the file claims, and wears no sign for it', async () => {
    const badge = await fixture<OpenBadge>(html`<open-badge src=${addressOf(genuine)}><p>Knots</p></open-badge>`)
    await shown(badge)
    expect(has(badge, 'open-badge-verdict')).to.be.false
    expect(badge.report).to.equal(undefined)
  })

  it('reads it in a browser whose own language is no valid tag', async () => {
    Object.defineProperty(navigator, 'language', { value: 'en-US@posix', configurable: true })
    const badge = await fixture<OpenBadge>(html`<open-badge src=${addressOf(genuine)}></open-badge>`)
    await shown(badge).finally(() => Reflect.deleteProperty(navigator, 'language'))
    expect(textIn(badge, '[part=date]')).to.contain('3 May 2024')
  })

  it('is verified on a click, and says so to the page', async () => {
    const badge = await fixture<OpenBadge>(html`<open-badge .options=${options()} src=${addressOf(genuine)}></open-badge>`)
    await shown(badge)
    setTimeout(() => inside(badge, '.ask button').click())
    const { report } = await reported(badge)
    expect(report.verdict).to.equal('verified')
    expect(await headlineOn(badge)).to.equal('Genuine')
    expect(wholeText(badge)).to.contain('Checked now')
    expect(badge.matches(':state(verified)')).to.be.true
  })

  it('may be a page that names its badge', async () => {
    const page = `<!doctype html><link rel="alternate" type="application/vc+jwt" href="${addressOf(genuine)}"><script>globalThis.wasRun = true</script>`
    const badge = await fixture<OpenBadge>(html`<open-badge verify="view" .options=${options()} src=${addressOf(page)}></open-badge>`)
    expect((await reported(badge)).report.verdict).to.equal('verified')
    expect(Object.hasOwn(globalThis, 'wasRun')).to.be.false
  })

  it('is verified by itself when it is seen and the page asks for it', async () => {
    const badge = await fixture<OpenBadge>(html`<open-badge verify="view" .options=${options()} src=${addressOf(genuine)}></open-badge>`)
    expect((await reported(badge)).report.verdict).to.equal('verified')
  })

  it('is not read before it is about to be seen', async () => {
    const badge = await fixture<OpenBadge>(html`<open-badge style="position:absolute;top:500vh" src=${addressOf(genuine)}></open-badge>`)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(badge.matches(':state(reading)')).to.be.true
    badge.style.top = '0'
    await shown(badge)
  })

  it('is never verified when the page does not want it', async () => {
    const badge = await fixture<OpenBadge>(html`<open-badge verify="never" src=${addressOf(genuine)}></open-badge>`)
    await shown(badge)
    expect(has(badge, '.ask button')).to.be.false
    expect(wholeText(badge)).to.contain('Not checked')
  })

  it('that was tampered with is rejected', async () => {
    const badge = await fixture<OpenBadge>(html`<open-badge verify="view" .options=${options()} src=${addressOf(tamperedWith(made))}></open-badge>`)
    expect((await reported(badge)).report.verdict).to.equal('rejected')
    expect(await headlineOn(badge)).to.equal('Not genuine: it was changed after it was signed')
  })

  it('is fetched once for many', async () => {
    const address = '/components/test/award.ts'
    const asked = await requestsDuring(async () => {
      const box = await fixture(html`<div>${[1, 2, 3].map(() => html`<open-badge src=${address}></open-badge>`)}</div>`)
      await until(() => [...box.children].every((badge) => wholeText(badge).includes('could not be read')), 'all say so')
    })
    expect(asked.filter((url) => url.endsWith(address))).to.have.length(1)
  })

  for (const [what, address, says] of [
    ['nothing', '/components/test/there-is-none.json', 'There is no badge at its address.'],
    ['no badge', '/components/test/elements.ts', 'This badge could not be read.'],
    ['an address that cannot be asked', 'nothing://here', 'The badge could not be fetched.'],
  ] as const) {
    it(`keeps calm before ${what}, and says why`, async () => {
      const badge = await fixture<OpenBadge>(html`<open-badge><p>What the page says</p></open-badge>`)
      setTimeout(() => (badge.src = address))
      expect((await oneEvent<OpenBadgeErrorEvent>(badge, 'open-badge-error')).error).to.be.instanceOf(Error)
      await badge.updateComplete
      expect(wholeText(badge)).to.contain(says).and.to.contain('What the page says')
      expect(badge.matches(':state(reading)')).to.be.false
      await expect(badge).to.be.accessible()
    })
  }

  it('forgets the answer when it gets another file', async () => {
    const badge = await fixture<OpenBadge>(html`<open-badge verify="view" .options=${options()} src=${addressOf(genuine)}></open-badge>`)
    await reported(badge)
    badge.verify = 'never'
    badge.src = addressOf((await award()).token)
    await until(() => !has(badge, 'open-badge-verdict'), 'the old answer is gone')
    expect(badge.report).to.equal(undefined)
  })
})
