import { aTimeout, expect, fixture, html } from '@open-wc/testing'
import type { OpenBadgeList } from '../../src/list.ts'
import { awardAt, listOf } from './awards.ts'
import { has, inside, textIn, until } from '../elements.ts'
import { GIVEN, addresses, from, namesOn, settled, shown } from './lists.ts'

describe('<open-badge-list src>', () => {
  it('makes the badges of a list, and hands on what they are to be like', async () => {
    const options = { fetch: () => Promise.reject(new TypeError('no network')) }
    const list = await from(addresses, { verify: 'never', headingLevel: 2, hideRecipient: true, options })
    expect(await namesOn(list)).to.deep.equal(GIVEN)
    for (const badge of shown(list)) {
      const { layout, verify, headingLevel, hideRecipient } = badge
      expect({ layout, verify, headingLevel, hideRecipient }).to.deep.equal({ layout: 'card', verify: 'never', headingLevel: 2, hideRecipient: true })
      expect(badge.options).to.equal(options)
    }
    list.layout = 'rows'
    await settled(list)
    expect(shown(list).every(({ layout }) => layout === 'row')).to.be.true
  })

  for (const [what, wrap] of [
    ['an array', (entries) => entries],
    ['an object with badges', (badges) => ({ '@context': 'https://a.example', badges })],
    ['an object with items', (items) => ({ items })],
    ['objects with src', (entries) => entries.map((src) => ({ src, name: 'else' }))],
  ] satisfies [string, (entries: readonly string[]) => unknown][]) {
    it(`reads ${what}`, async () => {
      expect(await namesOn(await from(wrap(addresses)))).to.deep.equal(GIVEN)
    })
  }

  it('resolves addresses against that of the list', async () => {
    const list = await fixture<OpenBadgeList>(html`<open-badge-list src="list-of-badges.json"></open-badge-list>`)
    list.src = '/components/test/list/list-of-badges.json'
    await settled(list)
    expect(shown(list).map(({ src }) => src)).to.deep.equal([`${location.origin}/components/test/list/one.json`, `${location.origin}/components/test/two.json`])
  })

  it('shows what the page says until the list is read, and as long as it cannot be', async () => {
    const list = await fixture<OpenBadgeList>(
      html`<open-badge-list filter src="/components/test/there-is-no-list.json"><p>All our badges</p></open-badge-list>`,
    )
    expect(list.firstElementChild!.getBoundingClientRect().height).to.be.above(0)
    await settled(list)
    expect(list.firstElementChild!.getBoundingClientRect().height).to.be.above(0)
    expect(textIn(list, '[part=count]')).to.equal('The list of badges could not be read.')
    expect(has(list, '[part=controls]')).to.be.false
    await expect(list).to.be.accessible()
    list.src = listOf(addresses)
    expect(await namesOn(list)).to.deep.equal(GIVEN)
    expect(list.firstElementChild!.assignedSlot?.getBoundingClientRect().height ?? 0).to.equal(0)
    expect(textIn(list, '[part=count]')).to.equal('4 badges')
  })

  it('shows what the page says no more once it is read', async () => {
    const list = await fixture<OpenBadgeList>(html`<open-badge-list src=${listOf(addresses)}><p>Our badges</p></open-badge-list>`)
    await settled(list)
    expect(shown(list)).to.have.length(addresses.length)
    expect(list.firstElementChild!.checkVisibility()).to.be.false
  })

  it('gives the place back to the children when it has no src any more', async () => {
    const list = await from([addresses[0]])
    list.append(Object.assign(document.createElement('open-badge'), { src: addresses[1]! }))
    list.src = ''
    await until(() => shown(list)[0]?.parentNode === list, 'the child is shown')
    list.src = listOf([addresses[2]])
    await until(() => shown(list)[0]?.src === addresses[2], 'the new list is shown')
    expect(list.firstElementChild!.hasAttribute('slot')).to.be.false
  })

  it('is read though it was moved meanwhile', async () => {
    const list = document.createElement('open-badge-list')
    list.src = listOf(addresses)
    const box = await fixture(html`<div><p></p></div>`)
    box.append(list)
    await list.updateComplete
    box.firstElementChild!.append(list)
    expect(await namesOn(list)).to.deep.equal(GIVEN)
  })

  it('goes on reading for its order after it was away', async () => {
    const badges = await Promise.all(Array.from({ length: 10 }, (_, at) => awardAt({ name: `Number ${10 - at}` })))
    // so far below that no badge is read for being seen
    const box = await fixture(html`<div style="position: absolute; inset-block-start: 500vh"></div>`)
    const list = Object.assign(document.createElement('open-badge-list'), { src: listOf(badges) })
    box.append(list)
    await settled(list)
    const [first] = shown(list)
    list.sort = 'name'
    await list.updateComplete
    expect(shown(list)[0]).to.equal(first)
    list.remove()
    await aTimeout(50)
    box.append(list)
    await until(() => shown(list).at(-1) === first, 'all is in order')
  })

  it('is reading until it has read', async () => {
    const list = await fixture<OpenBadgeList>(html`<open-badge-list></open-badge-list>`)
    list.src = listOf(addresses)
    await list.updateComplete
    expect(list.matches(':state(reading)')).to.be.true
    await settled(list)
    expect(list.matches(':state(reading)')).to.be.false
  })

  it('lets a page style the parts of its badges', async () => {
    const box = await fixture(
      html`<div>
        <style>
          open-badge-list::part(name) {
            letter-spacing: 7px;
          }
        </style>
      </div>`,
    )
    const list = await from([addresses[0]])
    box.append(list)
    await until(() => shown(list)[0]?.credential !== undefined, 'it is read')
    await shown(list)[0]!.updateComplete
    expect(getComputedStyle(inside(shown(list)[0]!, '[part=name]')).letterSpacing).to.equal('7px')
  })
})
