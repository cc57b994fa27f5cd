import { expect } from '@open-wc/testing'
import { LANGUAGES, sayReport } from '../src/index.ts'
import { ALL, expired, tampered, unreachable, verified } from './reports.ts'

describe('a report in words', () => {
  it('says what the elements say', async () => {
    const said = await sayReport(expired, 'de-AT')
    expect(said).to.deep.include({ tone: 'rejected', headline: 'Echt, aber am 3. Mai 2024 abgelaufen' })
    expect((await sayReport(verified, 'en')).headline).to.equal('Genuine')
    expect((await sayReport(tampered, 'en')).tone).to.equal('rejected')
    expect((await sayReport(unreachable, 'en')).tone).to.equal('undetermined')
  })

  it('has words for every report in every language, English where a language is not known', async () => {
    for (const report of Object.values(ALL)) {
      const english = await sayReport(report, 'tlh')
      expect(english).to.deep.equal(await sayReport(report, 'en'))
      for (const language of LANGUAGES) {
        const { headline, summary, checks } = await sayReport(report, language)
        for (const text of [headline, summary, ...checks.flatMap(({ question, explanation }) => [question, explanation])]) expect(text).to.match(/^[^{}]+$/)
        expect(checks.map(({ id }) => id)).to.deep.equal(english.checks.map(({ id }) => id))
        if (language !== 'en') expect(summary, language).not.to.equal(english.summary)
      }
    }
  })
})
