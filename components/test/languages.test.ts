import { expect, fixture, html } from '@open-wc/testing'
import type { OpenBadge } from '../src/badge.ts'
import { registerWords } from '../src/index.ts'
import { en } from '../src/languages/en.ts'
import { LANGUAGES } from '../src/languages/load.ts'
import type { OpenBadgeReport } from '../src/report.ts'
import type { OpenBadgeVerifier } from '../src/verifier.ts'
import { headlineOn, has, inside, textIn, until, wholeText } from './elements.ts'
import { ALL, CREDENTIAL, expired, failed, tampered, unreachable, verified } from './reports.ts'

/** An element in a box of some language, once that language has come. */
async function reportIn(lang: string, report = verified): Promise<OpenBadgeReport> {
  const box = await fixture(html`<div lang=${lang}><open-badge-report .report=${report}></open-badge-report></div>`)
  const element = box.querySelector('open-badge-report')!
  await spoken(element, lang)
  return element
}

const spoken = (element: Element, lang: string): Promise<void> => until(() => has(element, `.spoken[lang=${lang}]`), `it speaks ${lang}`)

describe('the language of an element', () => {
  it('is English where the page says nothing', async () => {
    const element = await fixture<OpenBadgeReport>(html`<open-badge-report .report=${verified}></open-badge-report>`)
    expect(textIn(element, '.headline')).to.equal('Genuine')
    expect(inside(element, '.spoken').dir).to.equal('ltr')
  })

  it('is that of the nearest lang, and follows it live', async () => {
    const box = await fixture(
      html`<div lang="de">
        <p><open-badge .report=${expired}></open-badge></p>
      </div>`,
    )
    const badge = box.querySelector<OpenBadge>('open-badge')!
    await spoken(badge, 'de')
    expect(await headlineOn(badge)).to.equal('Echt, aber am 3. Mai 2024 abgelaufen')
    box.setAttribute('lang', 'fr')
    await spoken(badge, 'fr')
    expect(await headlineOn(badge)).to.equal('Authentique, mais expiré le 3 mai 2024')
    badge.lang = 'ja'
    await spoken(badge, 'ja')
    expect(await headlineOn(badge)).to.contain('2024年5月3日')
    badge.removeAttribute('lang')
    box.removeAttribute('lang')
    await spoken(badge, 'en')
    expect(await headlineOn(badge)).to.equal('Genuine, but expired on 3 May 2024')
  })

  it('is that of the page, and of a new place after a move', async () => {
    const badge = await fixture<OpenBadge>(html`<open-badge .credential=${CREDENTIAL}></open-badge>`)
    const before = document.documentElement.lang
    document.documentElement.lang = 'it'
    await spoken(badge, 'it')
    document.documentElement.lang = before
    const polish = await fixture(html`<div lang="pl"></div>`)
    polish.append(badge)
    await spoken(badge, 'pl')
    expect(textIn(badge, '[part=issuer]')).to.contain('Wystawca')
  })

  it('reaches through shadow roots, changes too', async () => {
    const outer = await fixture<HTMLDivElement>(html`<div lang="nl"></div>`)
    const root = outer.attachShadow({ mode: 'open' })
    const verifier = document.createElement('open-badge-verifier')
    root.append(verifier)
    await spoken(verifier, 'nl')
    const drop = inside(verifier, 'open-badge-drop')
    await spoken(drop, 'nl')
    expect(textIn(drop, '.invitation')).to.equal('Sleep een badge hierheen of kies een bestand')
    outer.lang = 'es'
    await spoken(drop, 'es')
    expect(textIn(verifier, '.privacy')).to.equal('Se comprueba aquí, en esta página. No se sube nada.')
  })

  it('is found by the base of its tag, and by its old name', async () => {
    expect(textIn(await reportIn('de-AT'), '.headline')).to.equal('Echt')
    expect(textIn(await reportIn('zh-Hans'), '.headline')).to.equal('真实有效')
    const box = await fixture(html`<div lang="iw"><open-badge-report .report=${verified}></open-badge-report></div>`)
    const element = box.querySelector('open-badge-report')!
    await spoken(element, 'he')
    expect(textIn(element, '.headline')).to.equal('אמיתי')
  })

  it('is English, and says so, for a language that is not known or no language at all', async () => {
    for (const lang of ['tlh', 'x', '"><img src=x onerror=alert(1)>', '']) {
      const box = await fixture(html`<div lang=${lang}><open-badge-report .report=${verified}></open-badge-report></div>`)
      const element = box.querySelector('open-badge-report')!
      await element.updateComplete
      expect(textIn(element, '.headline')).to.equal('Genuine')
      expect(inside(element, '.spoken').lang).to.equal('en')
    }
  })

  it('can be one that the page brings along', async () => {
    registerWords('sv', { ...en, headlines: { ...en.headlines, verified: 'Äkta' } })
    expect(textIn(await reportIn('sv'), '.headline')).to.equal('Äkta')
  })

  it('is written from the right where its people do, and leaves the host alone', async () => {
    const element = await reportIn('ar')
    expect(inside(element, '.spoken').dir).to.equal('rtl')
    expect(getComputedStyle(inside(element, '.headline')).direction).to.equal('rtl')
    expect(getComputedStyle(inside(element, 'pre')).direction).to.equal('ltr')
    expect(element.hasAttribute('dir') || element.hasAttribute('lang')).to.be.false
    await expect(element).to.be.accessible()
  })

  it('writes dates as its country does', async () => {
    const day = async (lang: string): Promise<string> => {
      const box = await fixture(html`<div lang=${lang}><open-badge .credential=${CREDENTIAL}></open-badge></div>`)
      const badge = box.querySelector('open-badge')!
      await spoken(badge, lang)
      return textIn(badge, 'time')
    }
    expect(await day('en')).to.equal('3 May 2024')
    expect(await day('en-US')).to.equal('May 3, 2024')
    expect(await day('pt')).to.equal('3 de maio de 2024')
    expect(await day('pl')).to.equal('3 maja 2024')
  })

  it('counts by its plural rules', async () => {
    const box = await fixture(html`<div lang="pl"><open-badge-verifier></open-badge-verifier></div>`)
    const verifier = box.querySelector<OpenBadgeVerifier>('open-badge-verifier')!
    await spoken(verifier, 'pl')
    const { OpenBadgeInputEvent } = await import('../src/events.ts')
    inside(verifier, 'open-badge-drop').dispatchEvent(new OpenBadgeInputEvent(['a', 'b', 'c'].map((name) => new File(['x'], name))))
    await until(() => has(verifier, '.list'), 'three badges are listed')
    expect(textIn(verifier, '.list .title')).to.equal('3 odznaki')
  })
})

describe('the reasons of the verifier', () => {
  it('are said by their codes, with the details of the check', async () => {
    const element = await reportIn('de', unreachable)
    const { url } = unreachable.documents[0]!
    expect(textIn(element, '[data-check=proof] .explanation')).to.equal(`Der Schlüssel des Ausstellers ließ sich nicht von ${url} abrufen.`)
    expect(textIn(element, '.summary')).to.contain('konnte nicht geprüft werden')
    expect(textIn(await reportIn('de', expired), '[data-check=validity] .explanation')).to.equal('Das Badge ist am 3. Mai 2024 abgelaufen.')
  })

  it('name what a file looks like, and leave out a reason that nobody gave', async () => {
    const looks = { ...tampered, checks: { ...tampered.checks, container: failed('container', 'unknown-file', '', { details: { looks: 'a web page' } }) } }
    expect(textIn(await reportIn('de', looks), '[data-check=container] .explanation')).to.contain('eine Webseite')
    const withReason = async (details: Readonly<Record<string, string>>): Promise<string> => {
      const checks = { ...verified.checks, revocation: failed('revocation', 'revoked', '', { details }) }
      return textIn(await reportIn('fr', { ...verified, reason: 'revoked', verdict: 'rejected', checks }), '[data-check=revocation] .explanation')
    }
    expect(await withReason({})).to.equal('L’émetteur a retiré ce badge.')
    expect(await withReason({ reason: 'par erreur' })).to.match(/Raison donnée\s: par erreur\.$/)
  })

  it('keep hostile details as text, unable to steer or to fill other holes', async () => {
    const property = `<b>\u202E{id}[{date}]${'x'.repeat(5000)}`
    const hostile = { ...tampered, checks: { ...tampered.checks, proof: failed('proof', 'claims-disagree', '', { details: { property, id: 'no' } }) } }
    for (const lang of ['de', 'ar', 'zh']) {
      const element = await reportIn(lang, hostile)
      const text = textIn(element, '[data-check=proof] .explanation')
      expect(text).to.contain('<b>⟨U+202E⟩{id}[{date}]')
      expect(text.length).to.be.below(700)
      expect(has(element, '.explanation b')).to.be.false
      expect(element.scrollWidth).to.be.at.most(element.clientWidth)
    }
  })

  for (const lang of LANGUAGES) {
    it(`leave no hole open and no character written out in ${lang}, in any report`, async () => {
      for (const report of Object.values(ALL)) {
        const text = wholeText(await reportIn(lang, report))
        expect(text).not.to.match(/\{(?!")\w+\}/)
        expect(text).not.to.contain('⟨U+')
        expect(text).not.to.contain('undefined')
      }
    })
  }
})
