import { expect, fixture, html } from '@open-wc/testing'
import type { Endorsement, Report } from '@rosette/verifier'
import type { OpenBadgeReport } from '../../src/report.ts'
import { en } from '../../src/languages/en.ts'
import { has, textIn, wholeText } from '../elements.ts'
import { CREDENTIAL, failed, supplied, verified } from '../reports.ts'

const shown = (report: Report, lang = 'en'): Promise<OpenBadgeReport> =>
  fixture<OpenBadgeReport>(html`<open-badge-report lang=${lang} .report=${report}></open-badge-report>`)

const SPEAKER = { ...CREDENTIAL, kind: 'endorsement', issuer: { id: 'did:key:zColleague' }, endorsementComment: 'Well deserved.' } as const
const good: Endorsement = { of: 'credential', report: { ...verified, credential: SPEAKER } }
const bad: Endorsement = {
  of: 'issuer',
  report: {
    ...verified,
    verdict: 'rejected',
    reason: 'invalid',
    credential: SPEAKER,
    checks: { ...verified.checks, recipient: failed('recipient', 'endorsement-of-other', 'It is no endorsement of what it stands beside.') },
  },
}

describe('<open-badge-report> on what others say', () => {
  it('shows each endorsement with its own word, who speaks, and what they say', async () => {
    const element = await shown({ ...verified, endorsements: [good] })
    expect(textIn(element, '[data-endorses=credential] .question')).to.contain('For this badge, by did:key:zColleague').and.to.contain('Genuine')
    expect(textIn(element, '[data-endorses=credential] .explanation')).to.equal('Well deserved.')
    expect(has(element, '[data-endorses=credential] details [data-check=proof]')).to.be.true
  })

  it('never shows what one says that does not count, but why it does not', async () => {
    const element = await shown({ ...verified, endorsements: [bad] })
    expect(textIn(element, '[data-endorses=issuer] .question')).to.contain('For the issuer').and.to.contain(en.report.endorsementVoid)
    expect(wholeText(element)).not.to.contain('Well deserved.')
    expect(textIn(element, '[data-endorses=issuer] .explanation')).to.contain('no endorsement')
    expect(textIn(element, '.headline')).to.equal('Genuine')
  })

  it('does not call one genuine that rests on an added document', async () => {
    const element = await shown({ ...verified, endorsements: [{ of: 'credential', report: { ...supplied, credential: SPEAKER } }] })
    expect(textIn(element, '[data-endorses=credential] .word')).to.equal(en.answers.unknown)
    expect(wholeText(element)).not.to.contain('Well deserved.')
  })

  it('has no such part without any', async () => {
    expect(has(await shown(verified), '.endorsements')).to.be.false
    expect(has(await shown({ ...verified, endorsements: [] }), '.endorsements')).to.be.false
  })
})

describe('<open-badge-report> on a newer form', () => {
  it('says where it was had and what changed', async () => {
    const changes = [{ where: 'validUntil', was: '', is: '"2030-01-01"' }]
    const element = await shown({ ...verified, refreshed: { url: 'https://badges.alder.example/new', changes } })
    expect(textIn(element, '.newer')).to.contain('https://badges.alder.example/new').and.to.contain('validUntil: was nothing, is "2030-01-01"')
    expect(textIn(await shown({ ...verified, refreshed: { url: 'https://badges.alder.example/new', changes: [] } }), '.newer')).to.contain('the same')
    expect(has(await shown(verified), '.newer')).to.be.false
  })
})

describe('<open-badge-report> on a day gone by', () => {
  it('names the day beside the moment of the check, in the reader’s language', async () => {
    const report = { ...verified, day: '2025-06-01T00:00:00.000Z' }
    expect(textIn(await shown(report), '.day')).to.equal('Checked for 1 June 2025: was it valid then?')
    expect(has(await shown(verified), '.day')).to.be.false
  })
})
