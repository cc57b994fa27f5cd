import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import type { OpenBadgeErrorEvent } from '../../src/badge-events.ts'
import type { OpenBadgeList } from '../../src/list.ts'
import { addressOf, listOf } from './awards.ts'
import { requestsDuring, textIn, wholeText } from '../elements.ts'
import { GIVEN, addresses, from, namesOn, settled, shown } from './lists.ts'

describe('a hostile list', () => {
  const other = 'https://badges.alder.example/1.json'

  it('cannot name what may not be asked', async () => {
    const list = await from([
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:application/json,{}',
      'http://badges.alder.example/1.json',
      'ftp://badges.alder.example/1.json',
      'file:///etc/passwd',
      'blob:https://badges.alder.example/1234',
      'https://user:word@badges.alder.example/1.json',
      'about:blank',
      'https://',
      `https://badges.alder.example/${'a'.repeat(900_000)}`,
      42,
      null,
      true,
      ['https://badges.alder.example/nested.json'],
      { href: 'https://badges.alder.example/2.json' },
      { src: 7 },
      { src: { src: other } },
      other,
    ])
    expect(shown(list).map(({ src }) => src)).to.deep.equal([other])
  })

  it('shows a badge once, however often it names it', async () => {
    const list = await from([...addresses, ...addresses, { src: addresses[0] }])
    expect(await namesOn(list)).to.deep.equal(GIVEN)
  })

  it('shows no more than 500', async () => {
    const list = await from(Array.from({ length: 4000 }, (_, at) => `${location.origin}/components/test/none-${at}.json`))
    expect(shown(list)).to.have.length(500)
    expect(shown(list)[499]!.src).to.equal(`${location.origin}/components/test/none-499.json`)
  })

  for (const [what, address] of [
    ['no JSON', () => addressOf('<!doctype html>')],
    ['nothing', () => addressOf('')],
    ['a number', () => listOf(7)],
    ['null', () => listOf(null)],
    ['no array', () => listOf({ badges: { 0: 'a.json' } })],
    ['another object', () => listOf({ entries: [] })],
    ['JSON of 100 000 levels', () => addressOf('['.repeat(100_000))],
    ['no UTF-8', () => addressOf(Uint8Array.of(0x5b, 0x22, 0xff, 0x22, 0x5d))],
    ['more than a megabyte', () => listOf([other, ' '.repeat(1024 * 1024)])],
    ['an address that leads nowhere', () => 'nothing://here'],
    ['no address', () => 'https://'],
    ['a script', () => 'javascript:alert(1)'],
  ] satisfies [string, () => string][]) {
    it(`that is ${what} leaves a calm sentence, and an event`, async () => {
      const list = document.createElement('open-badge-list')
      const failed = oneEvent<OpenBadgeErrorEvent>(list, 'open-badge-error')
      list.src = address()
      ;(await fixture(html`<div></div>`)).append(list)
      expect((await failed).error).to.be.instanceOf(Error)
      await settled(list)
      expect(wholeText(list)).to.contain('The list of badges could not be read.')
      expect(list.matches(':state(reading)')).to.be.false
    })
  }

  it('of almost a megabyte is read', async () => {
    const list = await from([other, ' '.repeat(1024 * 1024 - 100)])
    expect(shown(list)).to.have.length(1)
  })

  it('of 10 000 levels beside a badge is read', async () => {
    const list = await fixture<OpenBadgeList>(
      html`<open-badge-list src=${addressOf(`["${other}",${'['.repeat(10_000)}${']'.repeat(10_000)}]`)}></open-badge-list>`,
    )
    await settled(list)
    expect(shown(list)).to.have.length(1)
  })

  it('is empty when it names nothing', async () => {
    const list = await from([])
    expect(list.matches(':state(empty)')).to.be.true
    expect(textIn(list, '[part=count]')).to.equal('0 badges')
    await expect(list).to.be.accessible()
  })

  it('is fetched once, without a cookie or a trace of the page', async () => {
    const asked: RequestInit[] = []
    const ask = window.fetch.bind(window)
    window.fetch = (request, init = {}) => {
      asked.push(init)
      return ask(request, init)
    }
    try {
      await requestsDuring(() => from(addresses))
    } finally {
      window.fetch = ask
    }
    expect(asked[0]).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer' })
  })
})
