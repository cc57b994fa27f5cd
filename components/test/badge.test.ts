import { expect, fixture, html } from '@open-wc/testing'
import type { OpenBadgeAfar } from '../src/afar.ts'
import type { OpenBadge } from '../src/badge.ts'
import { headlineOn, has, inside, requestsDuring, textIn, wholeText } from './elements.ts'
import { about, ALL, CREDENTIAL, expired, supplied, tampered, verified } from './reports.ts'

const claimed = (): Promise<OpenBadge> => fixture<OpenBadge>(html`<open-badge .credential=${CREDENTIAL}></open-badge>`)
const reported = (report = verified): Promise<OpenBadge> => fixture<OpenBadge>(html`<open-badge .report=${report}></open-badge>`)

describe('<open-badge>', () => {
  it('keeps what the page says until there is a credential', async () => {
    const badge = await fixture<OpenBadge>(html`<open-badge><p>Coastal Navigation</p></open-badge>`)
    expect(inside<HTMLSlotElement>(badge, 'slot').assignedElements()).to.have.length(1)
    expect(badge.matches(':state(claimed)')).to.be.false
  })

  it('shows name, issuer with identifier, recipient, dates, criteria', async () => {
    const badge = await claimed()
    expect(textIn(badge, '[part=name]')).to.equal('Coastal Navigation')
    expect(textIn(badge, '[part=issuer]')).to.contain('badges.alder.example').and.to.contain('says it is “Alder Sailing School”')
    expect(textIn(badge, '[part=recipient]')).to.contain('Mira Okafor')
    expect(textIn(badge, '[part=date]')).to.contain('3 May 2024')
    expect(textIn(inside(badge, 'open-badge-details'), '[part=criteria]')).to.contain('Two days of theory')
    expect(inside<HTMLImageElement>(badge, 'img').alt).to.equal('A gold star on a deep blue disc')
  })

  it('wears no sign without a report, whatever its attributes say', async () => {
    const badge = await fixture<OpenBadge>(
      html`<open-badge verified verify status="verified" verdict="verified" report="verified" .credential=${CREDENTIAL}></open-badge>`,
    )
    expect(has(badge, '.tick, .seal, [part=verdict]')).to.be.false
    expect(badge.matches(':state(claimed)')).to.be.true
    expect(badge.matches(':state(verified)')).to.be.false
    expect(wholeText(badge)).to.contain('Not checked')
  })

  it('says and shows the verdict of its report', async () => {
    const badge = await reported()
    expect(badge.matches(':state(verified)')).to.be.true
    expect(await headlineOn(badge)).to.equal('Genuine')
    badge.report = expired
    await badge.updateComplete
    expect(badge.matches(':state(rejected)')).to.be.true
    expect(badge.matches(':state(verified)')).to.be.false
    expect(await headlineOn(badge)).to.equal('Genuine, but expired on 3 May 2024')
    expect(wholeText(badge)).to.contain('Ended')
  })

  it('is not green when the visitor added a document', async () => {
    const badge = await reported(supplied)
    expect(badge.matches(':state(undetermined)')).to.be.true
    expect(has(badge, '.tick')).to.be.false
  })

  it('shows the credential of the report, not another one', async () => {
    const badge = await fixture<OpenBadge>(
      html`<open-badge .report=${verified} .credential=${{ ...CREDENTIAL, achievement: { ...CREDENTIAL.achievement, name: 'Brain Surgery' } }}></open-badge>`,
    )
    expect(wholeText(badge)).not.to.contain('Brain Surgery')
  })

  it('leaves out to whom it was awarded where the page wishes so, and follows when it wishes otherwise', async () => {
    const badge = await fixture<OpenBadge>(html`<open-badge hide-recipient .report=${verified}></open-badge>`)
    expect(has(badge, '[part=recipient]')).to.be.false
    expect(wholeText(badge)).not.to.contain('Mira Okafor')
    badge.removeAttribute('hide-recipient')
    await badge.updateComplete
    expect(textIn(badge, '[part=recipient]')).to.contain('Mira Okafor')
  })

  it('says that nothing is proven when nothing is', async () => {
    const badge = await reported(tampered)
    expect(wholeText(badge)).to.contain('None of this is proven')
    expect(has(badge, '.tick')).to.be.false
  })

  it('shows a picture of its own bytes and lets go of it', async () => {
    const badge = await claimed()
    badge.picture = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' })
    await badge.updateComplete
    await badge.updateComplete
    const { src } = inside<HTMLImageElement>(badge, 'img')
    expect(src).to.match(/^blob:/)
    badge.remove()
    expect(
      await fetch(src).then(
        () => 'there',
        () => 'gone',
      ),
    ).to.equal('gone')
  })

  it('asks for a picture elsewhere only when the visitor wants it', async () => {
    const image = `${location.origin.replace('http:', 'https:')}/never.png`
    const credential = { ...CREDENTIAL, achievement: { ...CREDENTIAL.achievement, image: { id: image } } }
    let badge = await claimed()
    const asked = await requestsDuring(async () => {
      badge = await fixture<OpenBadge>(html`<open-badge .credential=${credential}></open-badge>`)
    })
    expect(asked).to.deep.equal([])
    expect(has(badge, 'img')).to.be.false
    const afar = inside<OpenBadgeAfar>(badge, 'open-badge-afar')
    expect(has(afar, 'img')).to.be.false
    expect(wholeText(badge)).to.contain('which then learns that somebody looks')
    inside(afar, 'button').click()
    await afar.updateComplete
    expect(inside<HTMLImageElement>(afar, 'img').src).to.equal(image)
    expect(inside<HTMLImageElement>(afar, 'img').referrerPolicy).to.equal('no-referrer')
  })

  it('links only to https, naming the host', async () => {
    const hostile = ['javascript:alert(1)', 'http://a.example/', 'https://a@b.example/', '//c.example', 'data:text/html,x', ' java\nscript:alert(1)']
    for (const id of hostile) {
      const badge = await fixture<OpenBadge>(
        html`<open-badge .credential=${{ ...CREDENTIAL, evidence: [{ id }], achievement: { ...CREDENTIAL.achievement, criteria: { id } } }}></open-badge>`,
      )
      expect(has(inside(badge, 'open-badge-details'), 'summary'), id).to.be.true
      expect(has(inside(badge, 'open-badge-details'), 'a'), id).to.be.false
    }
    const badge = await claimed()
    const link = inside<HTMLAnchorElement>(inside(badge, 'open-badge-details'), 'a')
    expect(link.rel).to.equal('noopener noreferrer nofollow')
    expect(link.target).to.equal('_blank')
    expect(link.textContent).to.contain('badges.alder.example')
  })

  it('reads a file at src without asking anybody else, and says what came of it', async () => {
    const badge = await fixture<OpenBadge>(html`<open-badge src="/components/test/there-is-none.json"></open-badge>`)
    if (!badge.matches(':state(reading)')) return expect(wholeText(badge)).to.contain('There is no badge at its address')
    await new Promise((resolve) => badge.addEventListener('open-badge-error', resolve, { once: true }))
    await badge.updateComplete
    return expect(wholeText(badge)).to.contain('There is no badge at its address')
  })

  it('takes any heading level', async () => {
    const badge = await fixture<OpenBadge>(html`<open-badge heading-level="5" .credential=${CREDENTIAL}></open-badge>`)
    expect(inside(badge, '.name').localName).to.equal('h5')
  })

  for (const layout of ['card', 'row', 'image']) {
    it(`is accessible as ${layout}, with and without each report`, async () => {
      for (const report of [undefined, ...Object.values(ALL)]) {
        const badge = await fixture(html`<open-badge layout=${layout} .credential=${CREDENTIAL} .report=${report}></open-badge>`)
        await expect(badge).to.be.accessible()
      }
    })
  }

  it('has a name and a calm place for a badge that says almost nothing', async () => {
    const badge = await reported(
      about({
        ...CREDENTIAL,
        name: undefined,
        validFrom: undefined,
        validUntil: undefined,
        issuer: {},
        recipient: { identities: [] },
        achievement: { criteria: {}, tags: [], alignments: [] },
        evidence: [],
      }),
    )
    expect(textIn(badge, '[part=name]')).to.equal('A badge without a name')
    expect(has(badge, '.blank')).to.be.true
    await expect(badge).to.be.accessible()
  })
})
