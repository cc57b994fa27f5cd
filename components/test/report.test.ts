import { expect, fixture, html } from '@open-wc/testing'
import type { OpenBadgeReport } from '../src/report.ts'
import { en } from '../src/languages/en.ts'
import { has, inside, textIn, wholeText } from './elements.ts'
import { ALL, checksOf, expired, failed, malformed, revoked, supplied, tampered, unattributed, unreachable, verified } from './reports.ts'

const shown = (report = verified): Promise<OpenBadgeReport> => fixture<OpenBadgeReport>(html`<open-badge-report .report=${report}></open-badge-report>`)

describe('<open-badge-report>', () => {
  it('gives the answer first, in words', async () => {
    const headlines = [
      [verified, 'Genuine'],
      [expired, 'Genuine, but expired on 3 May 2024'],
      [revoked, 'Taken back by its issuer'],
      [tampered, 'Not genuine: it was changed after it was signed'],
      [unattributed, 'Signed, but nobody has tied the key to the named issuer'],
      [unreachable, 'Could not be checked: the issuer’s key was out of reach'],
      [malformed, 'Not readable as a badge'],
      [supplied, 'Genuine, if the documents you added are'],
    ] as const
    for (const [report, headline] of headlines) expect(textIn(await shown(report), '.headline')).to.equal(headline)
  })

  it('never calls an expired badge genuine when its issuer is not established', async () => {
    const { checks } = unattributed
    const element = await shown({ ...expired, checks: { ...checks, validity: expired.checks.validity } })
    expect(textIn(element, '.headline')).to.equal('Expired on 3 May 2024, and its issuer is not established')
  })

  it('gives a badge that is only out of date a clock, no cross and no tick', async () => {
    const element = await shown(expired)
    expect(has(element, '.answer.undetermined')).to.be.true
    expect(has(await shown({ ...expired, checks: { ...unattributed.checks, validity: expired.checks.validity } }), '.answer.rejected')).to.be.true
  })

  it('shows every check as sign, question, word and sentence', async () => {
    for (const report of Object.values(ALL)) {
      const element = await shown(report)
      for (const { id } of checksOf(report)) {
        expect(textIn(element, `[data-check=${id}] .question span`)).to.equal(en.questions[id])
        expect(textIn(element, `[data-check=${id}] .word`)).not.to.equal('')
        expect(has(element, `[data-check=${id}] svg.sign`)).to.be.true
      }
    }
    const element = await shown()
    expect(textIn(element, '[data-check=proof] .word')).to.equal(en.answers.no)
    expect(textIn(element, '[data-check=proof] [part=explanation]')).to.equal('Nothing was changed since it was issued.')
  })

  it('shows beside the answer, not below it, that a name is somebody else’s', async () => {
    const { checks } = verified
    const note = {
      code: 'issuer-name-famous',
      text: 'The name is that of a well-known organisation.',
      details: { domain: 'mit.edu', id: 'did:key:z1' },
    } as const
    const element = await shown({ ...verified, checks: { ...checks, issuer: { ...checks.issuer, notes: [note] } } })
    expect(textIn(element, '[data-check=issuer] .body > .note')).to.equal(note.text)
  })

  it('puts what speaks against the badge on top', async () => {
    const element = await shown(malformed)
    expect(inside(element, '.check').dataset['check']).to.equal('container')
  })

  it('has no tick at a check that rests on an added document, and says so for good', async () => {
    const element = await shown(supplied)
    expect(has(element, '[data-check=proof] .tick')).to.be.false
    expect(has(element, '.answer.verified')).to.be.false
    expect(textIn(element, '.summary')).to.contain('documents that you added yourself')
  })

  it('says beside the answer when the picture looks different, and nothing there when it looks alike', async () => {
    const noted = (code: 'picture-unlike' | 'picture-alike', text: string) => {
      const { proof } = verified.checks
      return { ...verified, checks: { ...verified.checks, proof: { ...proof, notes: [{ code, text, details: {} }] } } }
    }
    const unlike = await shown(noted('picture-unlike', 'The picture looks different from the one the badge describes.'))
    expect(textIn(unlike, '.answer .caveat')).to.equal('The picture looks different from the one the badge describes.')
    expect(textIn(unlike, '.headline')).to.equal('Genuine')
    await expect(unlike).to.be.accessible()
    const alike = await shown(noted('picture-alike', 'The picture looks like the one the badge describes.'))
    expect(has(alike, '.caveat')).to.be.false
    expect(textIn(alike, '[data-check=proof] .note')).to.equal('The picture looks like the one the badge describes.')
  })

  it('names sources with their hashes, and rules with their sections', async () => {
    const element = await shown()
    expect(textIn(element, '[data-check=proof] [part=sources]'))
      .to.contain(`SHA-256 ${'b0'.repeat(32)}`)
      .and.to.contain('Open Badges 3.0, §9.1')
  })

  it('names who was contacted, or nobody', async () => {
    expect(textIn(await shown(), '.hosts'))
      .to.contain('badges.alder.example/status/1')
      .and.to.contain('answered')
    expect(textIn(await shown(unreachable), '.hosts')).to.contain('no answer')
    expect(wholeText(await shown(malformed))).to.contain('Nobody.')
  })

  it('opens every disclosure with open, and for printing', async () => {
    const element = await shown()
    const all = [...element.renderRoot.querySelectorAll('details')]
    expect(all.some((one) => one.open)).to.be.false
    window.dispatchEvent(new Event('beforeprint'))
    expect(all.every((one) => one.open)).to.be.true
    window.dispatchEvent(new Event('afterprint'))
    expect(all.some((one) => one.open)).to.be.false
    element.open = true
    await element.updateComplete
    expect(all.every((one) => one.open)).to.be.true
  })

  it('shows the credential as written, as text', async () => {
    const source = { name: '<img src=x onerror=alert(1)>\u202Eevil' }
    const element = await shown({ ...verified, credential: { ...verified.credential!, source } })
    expect(textIn(element, 'pre')).to.contain('<img src=x onerror=alert(1)>⟨U+202E⟩evil')
    expect(has(element, 'pre *')).to.be.false
  })

  it('takes the focus on its answer, and any heading level', async () => {
    const element = await fixture<OpenBadgeReport>(html`<open-badge-report heading-level="1" .report=${verified}></open-badge-report>`)
    element.focus()
    expect(element.shadowRoot?.activeElement?.localName).to.equal('h1')
    expect(inside(element, '.section').localName).to.equal('h2')
  })

  it('makes hostile explanations harmless', async () => {
    const element = await shown({
      ...tampered,
      checks: { ...tampered.checks, proof: failed('proof', 'claims-disagree', `It says “<b>\u202E${'x'.repeat(5000)}”.`) },
    })
    const text = textIn(element, '[data-check=proof] .explanation')
    expect(text).to.contain('<b>⟨U+202E⟩')
    expect(text.length).to.be.below(700)
    expect(element.scrollWidth).to.be.at.most(element.clientWidth)
  })

  for (const [name, report] of Object.entries(ALL)) {
    it(`is accessible when ${name}, closed and open`, async () => {
      const element = await shown(report)
      await expect(element).to.be.accessible()
      element.open = true
      await element.updateComplete
      await expect(element).to.be.accessible()
    })
  }
})
