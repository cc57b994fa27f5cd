import { expect } from '@open-wc/testing'
import { newEntry, type Entry } from '../src/entry.ts'
import { Runs } from '../src/runs.ts'
import { award, worldOf, type Award } from './award.ts'
import { until } from './elements.ts'

describe('the verifications of many badges', () => {
  let made: Award
  before(async () => {
    made = await award()
  })

  const many = (count: number): readonly Entry[] => Array.from({ length: count }, () => newEntry(made.token, ''))

  /** A web whose answers wait until they are let go, and which counts who waits. */
  function slowly() {
    const waiting: (() => void)[] = []
    const fetch: typeof globalThis.fetch = async (...request) => {
      await new Promise<void>((go) => waiting.push(go))
      return worldOf(made)(...request)
    }
    return { fetch, waiting }
  }

  it('go on four at a time, and every one ends', async () => {
    const runs = new Runs()
    const { fetch, waiting } = slowly()
    const begun = new Set<number>()
    const ended = many(10).map((entry) => runs.run(entry, { options: { fetch }, onCheck: () => begun.add(entry.id) }))
    await until(() => waiting.length === 4, 'four to ask')
    expect([begun.size, runs.size]).to.deep.equal([4, 10])
    const going = setInterval(() => waiting.shift()?.(), 5)
    const entries = await Promise.all(ended)
    clearInterval(going)
    expect(entries.map((entry) => entry?.report?.verdict)).to.deep.equal(Array(10).fill('verified'))
    expect(runs.size).to.equal(0)
  })

  it('that were stopped answer nothing, tell nothing more, and make room', async () => {
    const runs = new Runs()
    const { fetch, waiting } = slowly()
    const heard: number[] = []
    const stopped = many(6).map((entry) => runs.run(entry, { options: { fetch }, onCheck: () => heard.push(entry.id) }))
    await until(() => waiting.length === 4, 'four to ask')
    runs.stopAll()
    heard.length = 0
    expect(await Promise.all(stopped)).to.deep.equal(Array(6).fill(undefined))
    expect([runs.size, heard]).to.deep.equal([0, []])
    const [entry] = many(1) as [Entry]
    const ended = runs.run(entry, { options: { fetch }, onCheck: () => undefined })
    await until(() => waiting.length === 5, 'the next to ask')
    waiting[4]?.()
    expect((await ended)?.report?.verdict).to.equal('verified')
  })

  it('of one badge, asked again, leave only the last', async () => {
    const runs = new Runs()
    const { fetch, waiting } = slowly()
    const [entry] = many(1) as [Entry]
    const first = runs.run(entry, { options: { fetch }, onCheck: () => undefined })
    await until(() => waiting.length === 1, 'the first to ask')
    const second = runs.run({ ...entry, recipient: 'mira@alder.example' }, { options: { fetch }, onCheck: () => undefined })
    await until(() => waiting.length === 2, 'the second to ask')
    waiting[1]?.()
    expect([await first, (await second)?.recipient, runs.size]).to.deep.equal([undefined, 'mira@alder.example', 0])
  })
})
