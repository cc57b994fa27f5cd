import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { OpenBadgeList } from '../../src/list.ts'
import { awardAt } from './awards.ts'
import { inside, until } from '../elements.ts'
import { GIVEN, addresses, around, find, from, namesOn, settled, shown } from './lists.ts'

describe('<open-badge-list sort>', () => {
  for (const [sort, names] of [
    ['', GIVEN],
    ['name', ['Élan of the Café', 'Knots 9', 'Knots 10', 'Segeln für Anfänger']],
    ['issuer', ['Élan of the Café', 'Knots 10', 'Knots 9', 'Segeln für Anfänger']],
    ['newest', ['Élan of the Café', 'Knots 10', 'Segeln für Anfänger', 'Knots 9']],
  ] as const) {
    it(`orders by ${sort || 'nothing'}, though no badge has been seen`, async () => {
      const list = await around()
      list.style.cssText = 'position: absolute; top: 500vh'
      list.setAttribute('sort', sort)
      expect(await namesOn(list)).to.deep.equal(names)
      expect(await namesOn(await from(addresses, { sort }))).to.deep.equal(names)
    })
  }

  it('is chosen by the visitor, who keeps the focus', async () => {
    const list = await around({ sortable: true })
    const choice = inside<HTMLSelectElement>(list, '[part=controls] [part=order]')
    expect(choice.labels[0]!.textContent).to.equal('Order')
    expect([...choice.options].map(({ text }) => text)).to.deep.equal(['As given', 'Newest first', 'By name', 'By issuer'])
    choice.focus()
    // By arrows: which letters lead to an option depends on the language of the browser.
    await sendKeys({ press: 'ArrowDown' })
    expect(list.sort).to.equal('newest')
    await sendKeys({ press: 'ArrowDown' })
    expect(choice.value).to.equal('name')
    expect((await namesOn(list))[1]).to.equal('Knots 9')
    expect(list.sort).to.equal('name')
    expect(list.shadowRoot!.activeElement).to.equal(choice)
    list.sort = 'newest'
    await settled(list)
    expect(choice.value).to.equal('newest')
  })

  it('is the order of Tab, too, and takes the focus from nobody', async () => {
    const list = await fixture<OpenBadgeList>(
      html`<open-badge-list sortable
        >${addresses.map((src) => html`<li><a href="#here">${src}</a><open-badge src=${src} verify="never"></open-badge></li>`)}</open-badge-list
      >`,
    )
    const last = list.querySelectorAll('a')[3]!
    last.focus()
    list.sort = 'name'
    await settled(list)
    expect(document.activeElement).to.equal(last)
    inside(list, 'select').focus()
    const met: string[] = []
    for (let at = 0; at < 40 && met.length < 4; at++) {
      await sendKeys({ press: 'Tab' })
      const at = document.activeElement
      if (at?.localName === 'a') met.push(GIVEN[addresses.indexOf(at.textContent)]!)
    }
    expect(met).to.deep.equal(await namesOn(list))
    expect(met[0]).to.equal('Élan of the Café')
  })

  it('leaves every badge where it is', async () => {
    const list = await from(addresses, { filter: true })
    const badges = [...list.shadowRoot!.querySelectorAll('open-badge')]
    const changes: MutationRecord[] = []
    const watch = new MutationObserver((records) => changes.push(...records))
    watch.observe(list.shadowRoot!, { childList: true, subtree: true })
    list.sort = 'name'
    await settled(list)
    await find(list, 'knots')
    expect(shown(list)).to.deep.equal([badges[3], badges[2]])
    const touched = changes.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes])
    expect(touched.filter((node) => node instanceof Element)).to.deep.equal([])
  })

  it('orders what is known at once, and the rest when all is read', async () => {
    const list = await from(addresses)
    await until(() => shown(list).every(({ credential }) => credential), 'all is read')
    const late = await awardAt({ name: 'Art' })
    let arrive = (): void => undefined
    const ask = window.fetch.bind(window)
    window.fetch = async (...request) => {
      await new Promise<void>((resolve) => (arrive = resolve))
      return ask(...request)
    }
    try {
      list.append(...[...addresses, late].map((src) => Object.assign(document.createElement('open-badge'), { src })))
      list.src = ''
      await until(() => shown(list).length === 5, 'the children are shown')
      list.sort = 'name'
      await until(() => shown(list)[0]!.src === addresses[1], 'what is known is in order')
      expect(shown(list)[4]!.src).to.equal(late)
      expect(list.matches(':state(reading)')).to.be.true
    } finally {
      window.fetch = ask
      arrive()
    }
    await until(() => shown(list)[0]!.src === late, 'all is in order')
    expect(list.matches(':state(reading)')).to.be.false
  })

  it('puts last what cannot be read', async () => {
    const list = await from([`${location.origin}/components/test/there-is-none.json`, ...addresses], { sort: 'name' })
    expect((await namesOn(list)).map((name) => name.replace(location.origin, ''))).to.deep.equal([
      'Élan of the Café',
      'Knots 9',
      'Knots 10',
      'Segeln für Anfänger',
      '/components/test/there-is-none.json',
    ])
  })
})
