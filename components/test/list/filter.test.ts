import { aTimeout, expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { OpenBadgeList } from '../../src/list.ts'
import { awardAt } from './awards.ts'
import { has, inside, textIn, until, wholeText } from '../elements.ts'
import { GIVEN, addresses, around, find, from, namesOn, settled, shown } from './lists.ts'

describe('<open-badge-list filter>', () => {
  it('has a labelled field, and says how many badges there are', async () => {
    const list = await around({ filter: true })
    const field = inside<HTMLInputElement>(list, '[part=controls] [part=search]')
    expect(field.type).to.equal('search')
    expect(field.labels![0]!.textContent).to.equal('Find a badge')
    expect(inside(list, '[part=count]').getAttribute('role')).to.equal('status')
    expect(textIn(list, '[part=count]')).to.equal('4 badges')
    list.filter = false
    await settled(list)
    expect(has(list, '[part=controls]')).to.be.false
  })

  for (const [by, query, names] of [
    ['name', 'knots', ['Knots 10', 'Knots 9']],
    ['name without its accents', 'elan CAFE', ['Élan of the Café']],
    ['name with accents it has not', 'Ķnots 9', ['Knots 9']],
    ['the other spelling of ß', 'weiss', ['Élan of the Café']],
    ['issuer', 'birch', ['Knots 9']],
    ['identifier of the issuer', 'badges.alder.example', GIVEN],
    ['recipient', 'zizek', ['Knots 10']],
    ['tag', 'boats', ['Segeln für Anfänger', 'Knots 10']],
    ['several words, wherever they are', 'zizek rope', ['Knots 10']],
    ['white space alone', '   ', GIVEN],
  ] as const) {
    it(`finds by ${by}, though no badge has been seen`, async () => {
      const list = await around({ filter: true })
      list.style.cssText = 'position: absolute; top: 500vh'
      await find(list, query)
      expect(await namesOn(list)).to.deep.equal(names)
    })
  }

  it('finds while one types, and keeps the focus in the field', async () => {
    const list = await around({ filter: true })
    const field = inside<HTMLInputElement>(list, 'input')
    field.focus()
    await sendKeys({ type: 'rope ten' })
    await settled(list)
    expect(shown(list)).to.have.length(0)
    for (const key of ['Backspace', 'Backspace', 'Backspace', '1']) await sendKeys({ press: key })
    expect(await namesOn(list)).to.deep.equal(['Knots 10'])
    expect(textIn(list, '[part=count]')).to.equal('1 badge')
    expect(list.shadowRoot!.activeElement).to.equal(field)
    await sendKeys({ press: 'Escape' })
    expect(await namesOn(list)).to.deep.equal(GIVEN)
  })

  it('looks into all of 40 files, at most 6 at once', async () => {
    const made = await Promise.all(Array.from({ length: 40 }, (_, at) => awardAt({ name: `Number ${at}` })))
    const list = await from(made, { filter: true })
    let [open, most] = [0, 0]
    const ask = window.fetch.bind(window)
    window.fetch = async (...request) => {
      open += 1
      most = Math.max(most, open)
      await aTimeout(5)
      return ask(...request).finally(() => (open -= 1))
    }
    try {
      await find(list, 'number 3')
    } finally {
      window.fetch = ask
    }
    expect(shown(list)).to.have.length(13)
    expect(most).to.be.within(2, 6)
  })

  it('says when nothing fits, and shows all again', async () => {
    const list = await around({ filter: true })
    await find(list, 'nothing of the kind')
    expect(shown(list)).to.have.length(0)
    expect(list.matches(':state(empty)')).to.be.true
    expect(textIn(list, '[part=count]')).to.equal('No badge fits.')
    expect(list.querySelector('open-badge')!.getBoundingClientRect().height).to.equal(0)
    await expect(list).to.be.accessible()
    await find(list, '')
    expect(await namesOn(list)).to.deep.equal(GIVEN)
    expect(textIn(list, '[part=count]')).to.equal('4 badges')
    expect(list.matches(':state(empty)')).to.be.false
  })

  it('does not find by a recipient who is not shown', async () => {
    const list = await around({ filter: true })
    for (const badge of list.querySelectorAll('open-badge')) badge.hideRecipient = true
    await find(list, 'zizek')
    expect(shown(list)).to.have.length(0)
    const read = await from(addresses, { filter: true, hideRecipient: true })
    await find(read, 'zizek')
    expect(shown(read)).to.have.length(0)
    read.hideRecipient = false
    await find(read, 'zizek')
    expect(await namesOn(read)).to.deep.equal(['Knots 10'])
  })

  it('finds by what the page says where the file cannot be read', async () => {
    const list = await fixture<OpenBadgeList>(
      html`<open-badge-list filter>
        <open-badge src="/components/test/there-is-none.json"><p>Coastal Navigation</p></open-badge>
        <open-badge src="/components/test/there-is-none-either.json"><p>Knots</p></open-badge>
      </open-badge-list>`,
    )
    await find(list, 'coast')
    expect(shown(list).map(wholeText).join(' ')).to.contain('Coastal Navigation').and.not.to.contain('Knots')
  })

  it('speaks the language of its place, and counts by its rules', async () => {
    const list = await around({ filter: true })
    list.parentElement!.lang = 'pl'
    await until(() => has(list, '.spoken[lang=pl]'), 'it speaks Polish')
    await until(() => textIn(list, '[part=count]') === '4 odznaki', 'it counts in Polish')
    await find(list, 'birch')
    expect(textIn(list, '[part=count]')).to.equal('1 odznaka')
    list.parentElement!.lang = 'ar'
    await until(() => has(list, '.spoken[lang=ar]'), 'it speaks Arabic')
    expect(inside(list, '.spoken').dir).to.equal('rtl')
    await expect(list).to.be.accessible()
  })
})
