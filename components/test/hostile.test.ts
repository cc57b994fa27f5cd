import { expect, fixture, html } from '@open-wc/testing'
import type { Credential } from '@rosette/verifier'
import type { OpenBadge } from '../src/badge.ts'
import type { OpenBadgeReport } from '../src/report.ts'
import { visible } from '../src/safe-text.ts'
import { requestsDuring, wholeText } from './elements.ts'
import { about, CREDENTIAL } from './reports.ts'

const MARKUP = '<img src="/stolen.png" onerror="window.__hit=1"><script>window.__hit=1</script>${1}{{1}}'
const TEXTS: Readonly<Record<string, string>> = {
  markup: MARKUP,
  'a word of 200 kB': 'W'.repeat(200_000),
  'a flood of bidi controls': '\u202E\u2066'.repeat(5_000),
  'piled marks': `Z${'\u0301'.repeat(4_000)}`,
  'a fake answer': '✅ Genuine. Verified by Rosette',
  'many lines': 'line\n'.repeat(20_000),
}

/** Says the same hostile thing in every place a badge has. */
function saying(text: string): Credential {
  return {
    ...CREDENTIAL,
    id: text,
    name: text,
    achievement: {
      id: text,
      name: text,
      description: text,
      criteria: { id: text, narrative: text },
      image: { id: text, caption: text },
      tags: [text, text],
      alignments: [],
    },
    issuer: { id: text, name: text, url: text },
    recipient: { id: text, name: text, identities: [] },
    validFrom: text,
    validUntil: text,
    evidence: [{ id: text, name: text, narrative: text }],
    source: { text },
  }
}

describe('text of strangers', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    it(`${name} stays text, in its box, and asks nobody`, async () => {
      const asked = await requestsDuring(async () => {
        for (const layout of ['card', 'row', 'image']) {
          const badge = await fixture<OpenBadge>(html`<open-badge layout=${layout} .report=${about(saying(text))}></open-badge>`)
          stays(badge)
        }
        stays(await fixture<OpenBadgeReport>(html`<open-badge-report open .report=${about(saying(text))}></open-badge-report>`))
        stays(await fixture<OpenBadge>(html`<open-badge .credential=${saying(text)}></open-badge>`))
      })
      expect(asked).to.deep.equal([])
      expect('__hit' in window).to.be.false
    })
  }

  it('a fake answer in a name makes no sign and no verdict', async () => {
    const badge = await fixture<OpenBadge>(html`<open-badge .credential=${saying('✅ Genuine')}></open-badge>`)
    expect(badge.renderRoot.querySelector('[part=verdict], .tick, .seal')).to.equal(null)
    expect(wholeText(badge)).to.contain('Not checked')
  })

  it('unseen characters are written out; joiners of real words stay', () => {
    expect(visible('a\u202Eb\u200Bc\uFEFFd\u{E0041}e\u0000')).to.equal('a⟨U+202E⟩b⟨U+200B⟩c⟨U+FEFF⟩d⟨U+E0041⟩e⟨U+0000⟩')
    expect(visible('good\u200Dname')).to.equal('good⟨U+200D⟩name')
    expect(visible('👩\u200D🔬')).to.equal('👩\u200D🔬')
    expect(visible('می\u200Cخواهم')).to.equal('می\u200Cخواهم')
  })

  it('data: pictures of other kinds, and huge ones, are not shown', async () => {
    for (const id of ['data:text/html,<script>1</script>', `data:image/png;base64,${'A'.repeat(3_000_000)}`, 'blob:https://a.example/1', 'javascript:1']) {
      const badge = await fixture<OpenBadge>(
        html`<open-badge .credential=${{ ...CREDENTIAL, achievement: { ...CREDENTIAL.achievement, image: { id } } }}></open-badge>`,
      )
      expect(badge.renderRoot.querySelector('img'), id.slice(0, 30)).to.equal(null)
    }
  })
})

function stays(element: OpenBadge | OpenBadgeReport): void {
  expect(element.renderRoot.querySelector('script, iframe, object, embed, img[src*=stolen]')).to.equal(null)
  expect(element.scrollWidth, 'no wider than its box').to.be.at.most(element.clientWidth)
  expect(element.offsetHeight, 'no endless height').to.be.below(12_000)
  expect(/[\u202a-\u202e\u2066-\u2069\u200b]/.test(wholeText(element))).to.be.false
}
