import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import type { OpenBadgeErrorEvent, OpenBadgeReadEvent } from '../../src/badge-events.ts'
import type { OpenBadgeReportEvent } from '../../src/events.ts'
import type { OpenBadgeList } from '../../src/list.ts'
import { award, worldOf } from '../award.ts'
import { addressOf, listOf } from './awards.ts'
import { has, inside, textIn, until } from '../elements.ts'
import { GIVEN, addresses, around, find, from, namesOn, settled, shelfOf, shown } from './lists.ts'

describe('<open-badge-list> around the badges of a page', () => {
  it('shows them all, as given, as items of a real list', async () => {
    const list = await around()
    expect(await namesOn(list)).to.deep.equal(GIVEN)
    const items = inside(shelfOf(list)!, 'ul')
    expect(items.getAttribute('role')).to.equal('list')
    expect(items.getAttribute('part')).to.equal('items')
    expect([...items.children].map(({ localName }) => localName)).to.deep.equal(['li', 'li', 'li', 'li'])
    expect(list.matches(':state(empty)')).to.be.false
    await expect(list).to.be.accessible()
  })

  it('takes list items of the page as they are, with the links in them', async () => {
    const list = await fixture<OpenBadgeList>(
      html`<open-badge-list filter>
        <h2>Our badges</h2>
        ${addresses.map((src, at) => html`<li><open-badge src=${src}></open-badge><a href="#${at}">More about it</a></li>`)}
      </open-badge-list>`,
    )
    expect(await namesOn(list)).to.deep.equal(GIVEN)
    expect(has(shelfOf(list)!, 'li')).to.be.false
    expect(list.querySelector('h2')!.slot).to.equal('')
    expect(list.querySelector('h2')!.getBoundingClientRect().height).to.be.above(0)
    await find(list, 'cafe')
    expect(shown(list).map(({ parentElement }) => parentElement!.querySelector('a')!.getAttribute('href'))).to.deep.equal(['#1'])
    await expect(list).to.be.accessible()
  })

  it('lays them out side by side, or in rows, with a gap of the page’s', async () => {
    const box = await fixture(html`<div style="width: 60rem; --open-badge-gap: 7px"></div>`)
    const list = await around()
    box.append(list)
    await settled(list)
    const [first, second] = shown(list).map((badge) => badge.getBoundingClientRect())
    expect(first!.top).to.equal(second!.top)
    expect(first!.height).to.equal(second!.height)
    expect(second!.left - first!.right).to.be.closeTo(7, 0.1)
    list.layout = 'rows'
    await settled(list)
    const [upper, lower] = shown(list).map((badge) => badge.getBoundingClientRect())
    expect(lower!.top - upper!.bottom).to.be.closeTo(7, 0.1)
    expect(upper!.width).to.be.closeTo(960, 1)
    expect(list.getAttribute('layout')).to.equal('rows')
  })
})

describe('the children of <open-badge-list>', () => {
  it('may come, change places and go', async () => {
    const list = await around({ filter: true })
    const [first, second] = list.querySelectorAll('open-badge')
    list.append(first!)
    await until(() => shown(list).at(-1) === first, 'it follows')
    second!.remove()
    await until(() => shown(list).length === 3, 'it is gone')
    expect(second!.hasAttribute('slot')).to.be.false
    list.prepend(second!)
    await until(() => shown(list)[0] === second, 'it is back')
    expect(textIn(list, '[part=count]')).to.equal('4 badges')
  })

  it('may get their badge later', async () => {
    const list = await fixture<OpenBadgeList>(html`<open-badge-list><li></li></open-badge-list>`)
    await settled(list)
    expect(list.matches(':state(empty)')).to.be.true
    list.firstElementChild!.append(Object.assign(document.createElement('open-badge'), { src: addresses[0] }))
    await until(() => shown(list).length === 1, 'it is there')
  })

  it('stand in the list they were copied into', async () => {
    const list = await around()
    list.after(list.cloneNode(true))
    const copy = list.parentElement!.querySelectorAll('open-badge-list')[1]!
    await settled(copy)
    expect(shown(copy)).to.deep.equal([...copy.querySelectorAll('open-badge')])
  })

  it('in a slot of the page’s own are left alone', async () => {
    const list = await fixture<OpenBadgeList>(html`<open-badge-list><open-badge slot="elsewhere"></open-badge></open-badge-list>`)
    await settled(list)
    expect(shown(list)).to.deep.equal([])
    expect(list.firstElementChild!.slot).to.equal('elsewhere')
  })

  it('survive that the list is moved', async () => {
    const list = await around({ filter: true })
    await find(list, 'knots')
    const box = await fixture(html`<div></div>`)
    box.append(list)
    expect(await namesOn(list)).to.deep.equal(['Knots 10', 'Knots 9'])
    list.append(list.firstElementChild!.cloneNode())
    await until(() => list.querySelectorAll(':scope > [slot^=open-badge-]').length === 5, 'it is watched again')
  })
})

describe('what the badges of <open-badge-list> say to the page', () => {
  it('rises: read, error, report', async () => {
    const made = await award()
    const options = { fetch: worldOf(made) }
    const list = document.createElement('open-badge-list')
    const box = await fixture(html`<div></div>`)
    const [read, report, error] = ['open-badge-read', 'open-badge-report', 'open-badge-error'].map((type) => oneEvent(box, type)) as [
      Promise<OpenBadgeReadEvent>,
      Promise<OpenBadgeReportEvent>,
      Promise<OpenBadgeErrorEvent>,
    ]
    box.append(Object.assign(list, { options, verify: 'view', src: listOf([addressOf(made.token), `${location.origin}/components/test/there-is-none.json`]) }))
    expect((await read).credential.achievement.name).to.equal('Coastal Navigation')
    expect((await report).report.verdict).to.equal('verified')
    expect((await report).target).to.equal(list)
    expect((await error).error).to.be.instanceOf(Error)
  })

  it('rises from the children, too', async () => {
    const list = document.createElement('open-badge-list')
    const read = oneEvent<OpenBadgeReadEvent>(list, 'open-badge-read')
    list.append(Object.assign(document.createElement('open-badge'), { src: addresses[0] }))
    const box = await fixture(html`<div></div>`)
    box.append(list)
    expect((await read).credential.achievement.name).to.equal(GIVEN[0])
  })
})

for (const scheme of ['light', 'dark']) {
  for (const layout of ['grid', 'rows'] as const) {
    it(`<open-badge-list> is accessible as ${layout}, in ${scheme}`, async () => {
      const box = await fixture(html`<div style="color-scheme: ${scheme}; background: Canvas; color: CanvasText"></div>`)
      const list = await from(addresses, { layout, filter: true, sortable: true })
      box.append(list)
      await until(() => shown(list)[0]?.credential !== undefined, 'it is read')
      await expect(box).to.be.accessible()
    })
  }
}
