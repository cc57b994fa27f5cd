/** Openings that strangers wrote: which are read, what of them is kept, what they ask for, and the numbers made of their pay. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeJobs } from '../../site/demo/jobs.ts'
import { fetchFeed } from '../../site/src/insights/feed.ts'
import { findJobs, LIMITS, readJobs } from '../../site/src/insights/folder.ts'
import { count } from '../../site/src/insights/insights.ts'
import { asksForAchievement, asksForSkill, slugOf } from '../../site/src/insights/match.ts'
import { readPay, type Pay } from '../../site/src/insights/pay.ts'
import { judgePosting, type Opening } from '../../site/src/insights/posting.ts'
import { binsOf, groupPay, quantile } from '../../site/src/insights/statistics.ts'

const NOW = new Date('2026-11-24T12:00:00Z')
const POSTING = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Cloud administrator',
  hiringOrganization: { '@type': 'Organization', name: 'Harbour' },
  datePosted: '2026-11-02',
  url: 'https://harbour.example/jobs/1',
}

function opening(changes: object = {}): Opening {
  const { opening } = judgePosting({ ...POSTING, ...changes }, NOW)
  if (!opening) throw new Error('left out')
  return opening
}

function yearly(...sums: readonly number[]): readonly Pay[] {
  return sums.map((sum) => ({ currency: 'EUR', period: 'YEAR', low: sum, high: sum }))
}

/** Of yearly pay in thousands. */
function spreadOf(...thousands: readonly number[]) {
  return groupPay(yearly(...thousands.map((one) => one * 1000)))[0]?.spread
}

describe('the numbers of pay', () => {
  it.each([
    { sums: [30, 50, 40, 70, 60], median: 50_000, quartiles: [40_000, 60_000] },
    { sums: [60, 10, 50, 20, 40, 30], median: 35_000, quartiles: [22_500, 47_500] },
    { sums: [40, 40, 40, 40, 90], median: 40_000, quartiles: [40_000, 40_000] },
    { sums: [10, 20, 30, 40, 50, 60, 70, 80], median: 45_000, quartiles: [27_500, 62_500] },
  ])('of $sums have the median $median and the quartiles $quartiles', ({ sums, median, quartiles }) => {
    const spread = spreadOf(...sums)
    expect([spread?.median, spread?.quartiles]).toEqual([median, quartiles])
    expect(spread?.range).toEqual([Math.min(...sums) * 1000, Math.max(...sums) * 1000])
  })

  it('of one is itself', () => {
    expect(quantile([7], 0.25)).toBe(7)
  })

  it('are not made of fewer than five openings', () => {
    expect(groupPay(yearly(1, 2, 3, 4))).toEqual([{ currency: 'EUR', period: 'YEAR', count: 4 }])
    expect(spreadOf(1, 2, 3, 4, 5)).toBeDefined()
  })

  it('never mix currencies or periods, and the largest group comes first', () => {
    const others: readonly Pay[] = [
      { currency: 'USD', period: 'YEAR', low: 9, high: 9 },
      { currency: 'EUR', period: 'HOUR', low: 9, high: 9 },
      { currency: 'EUR', period: 'MONTH', low: 9, high: 9 },
    ]
    const groups = groupPay([...others, ...yearly(1, 2)])
    expect(groups.map(({ currency, period, count }) => [currency, period, count])).toEqual([
      ['EUR', 'YEAR', 2],
      ['EUR', 'HOUR', 1],
      ['EUR', 'MONTH', 1],
      ['USD', 'YEAR', 1],
    ])
  })

  it('count a range with its middle, and tell its ends', () => {
    const ranges = [
      [20, 40],
      [30, 50],
      [40, 60],
      [50, 70],
      [60, 100],
    ].map(([low = 0, high = 0]): Pay => ({ currency: 'EUR', period: 'YEAR', low, high }))
    expect(groupPay(ranges)[0]?.spread).toMatchObject({ median: 50, range: [20, 100], quartiles: [40, 60] })
  })
})

describe('bins', () => {
  it('have one round width, begin below the lowest, and leave no gap where nobody pays', () => {
    // Five sums: ⌈log2 5⌉ + 1 = 4 bins wished for a span of 41, so 20 wide.
    expect(binsOf([31, 33, 39, 40, 72])).toEqual([
      { from: 20, to: 40, count: 3 },
      { from: 40, to: 60, count: 1 },
      { from: 60, to: 80, count: 1 },
    ])
    expect(binsOf([1000, 1100, 1900, 1950, 9000]).map((bin) => bin.count)).toEqual([4, 0, 0, 0, 1])
  })

  it('of sums that are all the same are one', () => {
    expect(binsOf([50_000, 50_000, 50_000, 50_000, 50_000])).toEqual([{ from: 40_000, to: 60_000, count: 5 }])
  })

  it('take fractions without dust', () => {
    expect(binsOf([0.1, 0.2, 0.3, 0.4, 0.5]).map(({ from, to, count }) => [from, to, count])).toEqual([
      [0.1, 0.2, 1],
      [0.2, 0.3, 1],
      [0.3, 0.4, 1],
      [0.4, 0.5, 1],
      [0.5, 0.6, 1],
    ])
  })

  it('hold every opening once, side by side, whatever is paid', () => {
    const sum = fc.oneof(fc.integer({ min: 1, max: 1e11 }), fc.double({ min: 0.0001, max: 1e6, noNaN: true }))
    fc.assert(
      fc.property(fc.array(sum, { minLength: 5, maxLength: 60 }), (sums) => {
        const { bins = [] } = groupPay(yearly(...sums))[0]?.spread ?? {}
        expect(bins.reduce((all, bin) => all + bin.count, 0)).toBe(sums.length)
        expect(bins.length).toBeLessThanOrEqual(9)
        for (const [index, bin] of bins.entries()) expect(bins[index + 1]?.from ?? bin.to).toBe(bin.to)
      }),
    )
  })
})

describe('pay', () => {
  it.each([
    [{ currency: 'EUR', value: { value: 50_000, unitText: 'YEAR' } }, ['EUR', 'YEAR', 50_000, 50_000]],
    [{ currency: 'USD', value: { minValue: 30, maxValue: 45.5, unitText: 'HOUR' } }, ['USD', 'HOUR', 30, 45.5]],
    [{ currency: 'CHF', value: { minValue: '7000', maxValue: '8000.50', unitText: 'month' } }, ['CHF', 'MONTH', 7000, 8000.5]],
    [{ currency: 'EUR', value: 400, unitText: 'DAY' }, ['EUR', 'DAY', 400, 400]],
    [{ currency: 'EUR', minValue: 900, maxValue: 1000, unitText: 'WEEK' }, ['EUR', 'WEEK', 900, 1000]],
  ])('%j is read', (salary, [currency, period, low, high]) => {
    expect(readPay({ '@type': 'MonetaryAmount', ...salary })).toEqual({ currency, period, low, high })
  })

  it.each([
    50_000,
    '50000 EUR',
    null,
    [],
    { currency: 'EUR', value: { value: 50_000 } },
    { currency: 'EUR', value: { value: 50_000, unitText: 'DECADE' } },
    { currency: 'euros', value: { value: 50_000, unitText: 'YEAR' } },
    { currency: 'ZZZ', value: { value: 50_000, unitText: 'YEAR' } },
    { value: { value: 50_000, unitText: 'YEAR' } },
    ...[0, -1, NaN, Infinity, 1e300, '50,000', '1e9', '', [5], true].map((value) => ({ currency: 'EUR', value: { value, unitText: 'YEAR' } })),
    { currency: 'EUR', value: { minValue: 60_000, maxValue: 50_000, unitText: 'YEAR' } },
    { currency: 'EUR', value: { minValue: 60_000, unitText: 'YEAR' } },
  ])('%j is not guessed', (salary) => {
    expect(readPay(salary)).toBeUndefined()
  })

  it('that cannot be read leaves the opening, and a remark', () => {
    const { opening, remarks } = judgePosting({ ...POSTING, baseSalary: 'much' }, NOW)
    expect([opening?.title, opening?.pay, remarks]).toEqual(['Cloud administrator', undefined, ['no-pay']])
  })
})

describe('a posting', () => {
  it('is read with its place, day and link', () => {
    const jobLocation = { '@type': 'Place', address: { addressLocality: 'Bergen', addressCountry: 'NO' } }
    expect(opening({ jobLocation, jobLocationType: 'TELECOMMUTE' })).toMatchObject({
      ...{ title: 'Cloud administrator', employer: 'Harbour', apply: 'https://harbour.example/jobs/1' },
      ...{ postedOn: '2026-11-02', places: [{ town: 'Bergen', country: 'NO' }], isRemote: true },
    })
    expect(opening({ '@type': ['Thing', 'http://schema.org/JobPosting'], hiringOrganization: 'Harbour' }).employer).toBe('Harbour')
  })

  it.each([
    [{ '@type': 'Person' }, 'not-a-posting'],
    [{ '@type': undefined }, 'not-a-posting'],
    [{ title: { toString: 'x' } }, 'no-title'],
    [{ title: ' \u200e\n ' }, 'no-title'],
    [{ hiringOrganization: { '@id': '#org' } }, 'no-employer'],
    [{ datePosted: '11/02/2026' }, 'bad-date'],
    [{ validThrough: '2026-02-31' }, 'bad-date'],
    [{ datePosted: '2027-01-01' }, 'future'],
    [{ validThrough: '2026-11-22' }, 'expired'],
    [{ validThrough: '2026-11-24T11:59:59Z' }, 'expired'],
    [{ validThrough: '2026-11-24T13:30:00+02:00' }, 'expired'],
  ])('with %j is left out: %s', (changes, remark) => {
    expect(judgePosting({ ...POSTING, ...changes }, NOW)).toEqual({ remarks: [remark] })
  })

  it.each([null, 7, 'JobPosting', [], [POSTING], { '@type': null }])('is not %j', (value) => {
    expect(judgePosting(value, NOW)).toEqual({ remarks: ['not-a-posting'] })
  })

  it.each(['2026-11-24', '2026-11-24T12:00:01', '2026-11-24T12:30:00.000Z', '2026-11-24T11:30:00-0200', '2027-01-01'])('is open until %s', (validThrough) => {
    expect(judgePosting({ ...POSTING, validThrough }, NOW).opening).toBeDefined()
  })

  it.each([
    'javascript:alert(1)',
    'http://harbour.example/',
    'https://you:secret@harbour.example/',
    'https://harbour.example@evil.example/',
    'data:text/html,x',
    '//harbour.example',
    7,
  ])('gives no link to %s', (url) => {
    const { opening, remarks } = judgePosting({ ...POSTING, url }, NOW)
    expect([opening?.title, opening?.apply, remarks]).toEqual(['Cloud administrator', undefined, ['no-link']])
  })

  it('is plain text, with an end, and nothing in it is invisible', () => {
    expect(opening({ title: '<b>Data</b> &amp; <script>x</script>\u202e\u0000 storage\u200b' }).title).toBe('Data & x storage')
    expect(opening({ title: 'e' + '\u0301'.repeat(500) }).title).toHaveLength(5)
    expect([...opening({ title: '😀'.repeat(9000) }).title]).toHaveLength(140)
    expect([...opening({ hiringOrganization: 'W'.repeat(1e6) }).employer]).toHaveLength(100)
    expect(opening({ title: 'a\ud800b' }).title).toBe('a\ufffdb')
    expect(opening({ title: 'می‌خواهم' }).title).toBe('می‌خواهم')
  })

  it('of any shape is judged, not thrown at', () => {
    const part = fc.oneof(fc.anything({ maxDepth: 3 }), fc.constant(POSTING.hiringOrganization), fc.constant('2026-11-02'))
    const shape = Object.fromEntries([...Object.keys(POSTING), 'baseSalary', 'skills', 'identifier', 'jobLocation', 'qualifications'].map((key) => [key, part]))
    fc.assert(fc.property(fc.record({ ...shape, '@type': fc.constant('JobPosting'), title: fc.string() }), (value) => void judgePosting(value, NOW)))
  })

  it('that is enormous is cut before it is read', () => {
    const skills = Array.from({ length: 1e5 }, () => '<'.repeat(1e4))
    const enormous = { ...POSTING, title: '<a '.repeat(1e6), skills, qualifications: '&'.repeat(1e7) }
    const began = performance.now()
    expect(judgePosting(enormous, NOW).opening?.asks.length).toBeLessThan(2e6)
    expect(performance.now() - began).toBeLessThan(4000)
  })
})

const ACHIEVEMENT = {
  name: 'Harbour Certified: Keeper',
  tags: ['incident response', 'C++', 'encryption'],
  alignments: [{ name: 'Security engineer', url: 'https://skills.example/security-engineer' }],
}

describe('an opening asks for', () => {
  it.each([
    [{ skills: 'Encryption, load balancing' }, true],
    [{ skills: ['load balancing', { '@type': 'DefinedTerm', name: 'ENCRYPTION' }] }, true],
    [{ qualifications: '<p>You know&nbsp;encryption.</p>' }, true],
    [{ title: 'Encryption specialist' }, true],
    [{ educationRequirements: { '@type': 'EducationalOccupationalCredential', competencyRequired: { name: 'encryption' } } }, true],
    [{ skills: 'decryption, encryptions' }, false],
    [{ description: 'encryption' }, false],
    [{}, false],
  ])('a skill when it names it whole: %j %s', (changes, asks) => {
    expect(asksForSkill(opening(changes), 'encryption')).toBe(asks)
  })

  it('no skill that two fields only name together', () => {
    expect(asksForSkill(opening({ skills: ['incident', 'response'] }), 'incident response')).toBe(false)
    expect(asksForSkill(opening({ skills: ['Incident-Response'] }), 'incident response')).toBe(true)
  })

  it('C++ when it says so, not when it says C', () => {
    expect(['C', 'C++', 'C#'].map((skills) => asksForSkill(opening({ skills }), 'C++'))).toEqual([false, true, false])
    expect(asksForSkill(opening(), '!!')).toBe(false)
  })

  it.each([
    [{ qualifications: 'Harbour certified keeper, or the like' }, true],
    [{ educationRequirements: { '@type': 'EducationalOccupationalCredential', credentialCategory: 'Harbour Certified: Keeper' } }, true],
    [{ title: 'Senior Security Engineer' }, true],
    [{ skills: { '@type': 'DefinedTerm', '@id': 'https://skills.example/security-engineer' } }, true],
    [{ skills: 'encryption, incident response' }, true],
    [{ skills: 'encryption' }, false],
    [{ skills: 'encryption, encryption' }, false],
    [{ title: 'Keeper' }, false],
  ])('a badge when it names it, what it answers to, or two of its skills: %j %s', (changes, asks) => {
    expect(asksForAchievement(opening(changes), ACHIEVEMENT)).toBe(asks)
  })

  it('a badge of one skill when it names that one, and never one of none', () => {
    expect(asksForAchievement(opening({ skills: 'encryption' }), { ...ACHIEVEMENT, tags: ['encryption'] })).toBe(true)
    expect(asksForAchievement(opening({ skills: 'encryption' }), { ...ACHIEVEMENT, tags: [] })).toBe(false)
  })

  it('skills whose addresses can be told apart', () => {
    expect(['C', 'C++', 'C#', 'Zero trust!', 'أمن المعلومات', '!'].map(slugOf)).toEqual(['c', 'cplusplus', 'csharp', 'zero-trust', 'أمن-المعلومات', ''])
  })
})

describe('a folder of postings', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jobs-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  function put(name: string, content: unknown): void {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
  const titles = (limits = LIMITS) => readJobs(folder, NOW, limits).openings.map(({ title }) => title)
  const codes = (limits = LIMITS) => readJobs(folder, NOW, limits).remarks.map(({ file, at, code }) => [file, at, code])
  const named = (title: string, changes: object = {}) => ({ ...POSTING, url: `https://harbour.example/${title}`, title, ...changes })

  it('may hold one in a file, an array, a @graph, a feed or a list', () => {
    put('1.json', named('one'))
    put('2.json', [named('two'), named('three')])
    put('3.jsonld', { '@context': 'https://schema.org', '@graph': [{ '@type': 'Organization' }, named('four')] })
    put('4.json', { '@type': 'DataFeed', dataFeedElement: [named('five'), { '@type': 'DataFeedItem', item: named('six') }] })
    put('5.json', { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: named('seven') }] })
    put('notes.txt', 'not read')
    expect(titles()).toEqual(['one', 'two', 'three', 'four', 'five', 'six', 'seven'])
    expect(codes()).toEqual([])
  })

  it('tells of each that is left out where it stands and why', () => {
    put('1.json', '{"@type": "JobPosting"')
    put('2.json', [named('two'), { '@type': 'Person' }, 7, named('gone', { validThrough: '2026-01-01' })])
    put('3.json', '['.repeat(100_000))
    mkdirSync(join(folder, '4.json'))
    expect(titles()).toEqual(['two'])
    expect(codes()).toEqual([
      ['1.json', undefined, 'not-json'],
      ['2.json', 2, 'not-a-posting'],
      ['2.json', 3, 'not-a-posting'],
      ['2.json', 4, 'expired'],
      ['3.json', undefined, 'not-json'],
    ])
  })

  it('counts an opening once: by its identifier, else by its page, else by everything', () => {
    const identifier = { '@type': 'PropertyValue', name: 'Harbour', value: '7' }
    put('1.json', [named('a', { identifier }), named('b', { identifier }), named('c', { identifier: { ...identifier, value: 8 } })])
    put('2.json', [named('d'), named('d'), named('e', { identifier: { ...identifier, name: 'Other' } })])
    put('3.json', [named('f', { url: undefined }), named('f', { url: undefined }), named('f', { url: undefined, datePosted: '2026-11-03' })])
    expect(titles()).toEqual(['a', 'c', 'd', 'e', 'f', 'f'])
    expect(codes().map(([, , code]) => code)).toEqual(['duplicate', 'duplicate', 'duplicate'])
  })

  it('that is too large is read to a limit, and says so', () => {
    put('1.json', [named('a'), named('b'), named('c')])
    put('2.json', named('d'))
    expect(titles({ ...LIMITS, postings: 2 })).toEqual(['a', 'b'])
    expect(codes({ ...LIMITS, postings: 2 })).toEqual([
      ['1.json', undefined, 'too-many'],
      ['2.json', undefined, 'too-many'],
    ])
    expect(titles({ ...LIMITS, files: 1 })).toEqual(['a', 'b', 'c'])
    expect(codes({ ...LIMITS, bytes: 400 })).toEqual([['1.json', undefined, 'not-json']])
  })

  it('says of which day it is, and whether it is a sample', () => {
    put('1.json', [named('a', { datePosted: '2026-10-01' }), named('b', { datePosted: '2026-10-09' })])
    expect(readJobs(folder, NOW)).toMatchObject({ asOf: '2026-10-09', isSample: false })
    put('2.json', { '@type': 'DataFeed', dateModified: '2026-11-20T08:00:00Z', creativeWorkStatus: 'Sample', dataFeedElement: [] })
    expect(readJobs(folder, NOW)).toMatchObject({ asOf: '2026-11-20', isSample: true })
    put('3.json', { '@type': 'DataFeed', dateModified: '9999-01-01', dataFeedElement: [] })
    expect(readJobs(folder, NOW).asOf).toBe('2026-11-20')
  })

  it('that is named and not there is no empty market', () => {
    expect(() => findJobs(false, join(folder, 'missing'))).toThrow('missing')
    expect(findJobs(true, folder)).toBe(folder)
  })

  it('becomes demand: openings newest first, employers by how much they ask, skills that differ in case alone as one', () => {
    const skills = 'encryption, incident response'
    put('1.json', [
      named('old', { skills, datePosted: '2026-09-01' }),
      named('new', { skills, hiringOrganization: 'HARBOUR ' }),
      named('other', { skills: 'Encryption', hiringOrganization: 'Quay' }),
    ])
    const base = { type: 'Badge', description: '', criteria: '', requires: [], earned: 0 }
    const {
      all,
      skills: found,
      achievements,
    } = count(readJobs(folder, NOW), [
      { ...base, ...ACHIEVEMENT, id: 'keeper' },
      { ...base, id: 'other', name: 'Other', tags: ['Encryption'], alignments: [] },
    ])
    expect(all.openings).toHaveLength(3)
    expect(all.employers).toEqual([
      { name: 'Harbour', count: 2 },
      { name: 'Quay', count: 1 },
    ])
    expect(achievements.get('keeper')?.openings.map(({ title }) => title)).toEqual(['new', 'old'])
    expect([...found.keys()]).toEqual(['cplusplus', 'encryption', 'incident-response'])
    expect(found.get('encryption')).toMatchObject({ name: 'encryption', achievements: ['keeper', 'other'] })
    expect(found.get('encryption')?.demand.openings).toHaveLength(3)
    expect(found.get('cplusplus')?.demand).toEqual({ openings: [], employers: [], pay: [] })
  })
})

describe('a feed', () => {
  let folder: string
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'feed-')), 'jobs')
  })
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

  const ADDRESS = 'https://jobs.example/feed.json'
  /** What each address answers; others answer 404. */
  function serve(answers: Readonly<Record<string, () => Response | Promise<Response>>>) {
    return async (input: RequestInfo | URL) => answers[input instanceof Request ? input.url : input.toString()]?.() ?? new Response('', { status: 404 })
  }
  const get = (answers: Parameters<typeof serve>[0], options: object = {}) => fetchFeed(ADDRESS, folder, { now: NOW, fetch: serve(answers), ...options })
  const redirect = (to: string) => () => new Response(null, { status: 302, headers: { location: to } })
  const good = () => Response.json({ '@graph': [{ '@type': 'WebSite' }, POSTING] })

  it('becomes a file that is read as it came, with its day, and a later one replaces it', async () => {
    const file = await get({ [ADDRESS]: good })
    expect(readJobs(folder, NOW)).toMatchObject({ asOf: '2026-11-24', isSample: false, remarks: [], openings: [{ title: 'Cloud administrator' }] })
    expect(await get({ [ADDRESS]: () => Response.json({ creativeWorkStatus: 'Sample', '@graph': [{ ...POSTING, title: 'Keeper' }] }) })).toBe(file)
    expect(readJobs(folder, NOW)).toMatchObject({ isSample: true, openings: [{ title: 'Keeper' }] })
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('may have moved, as long as every step is https', async () => {
    await get({ [ADDRESS]: redirect('/new.json'), 'https://jobs.example/new.json': redirect('https://other.example/'), 'https://other.example/': good })
    expect(readJobs(folder, NOW).openings).toHaveLength(1)
  })

  it.each([
    ['is not there', {}, 'answers 404'],
    ['is no JSON', { [ADDRESS]: () => new Response('<html>') }, 'is no JSON'],
    ['holds no posting', { [ADDRESS]: () => Response.json({ error: 'none' }) }, 'holds no JobPosting'],
    ['leads to http', { [ADDRESS]: redirect('http://jobs.example/') }, 'no https address'],
    ['leads to a file', { [ADDRESS]: redirect('file:///etc/passwd') }, 'no https address'],
    ['leads in a circle', { [ADDRESS]: redirect(ADDRESS) }, 'on and on'],
    ['cannot be reached', { [ADDRESS]: () => Promise.reject(new TypeError('no route')) }, 'no route'],
    ['is too large', { [ADDRESS]: () => new Response('x'.repeat(2001)) }, 'larger than 2000 bytes'],
  ])('that %s changes nothing', async (_, answers, says) => {
    const file = await get({ [ADDRESS]: good })
    const before = readFileSync(file, 'utf8')
    await expect(get(answers, { bytes: 2000 })).rejects.toThrow(says)
    expect(readFileSync(file, 'utf8')).toBe(before)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('that never ends is given up', async () => {
    const fetch = async (_: RequestInfo | URL, { signal }: RequestInit = {}) =>
      new Response(new ReadableStream({ start: (stream) => signal?.addEventListener('abort', () => stream.error(signal.reason)) }))
    await expect(fetchFeed(ADDRESS, folder, { now: NOW, fetch, milliseconds: 50 })).rejects.toThrow('took too long')
  })

  it.each(['http://jobs.example/', 'file:///etc/passwd', 'jobs.example', 'https://me:secret@jobs.example/'])('is not asked for at %s', async (address) => {
    const fetch = () => Promise.reject(new Error('asked'))
    await expect(fetchFeed(address, folder, { now: NOW, fetch })).rejects.toThrow('is no https address')
  })
})

it('the sample of the demo says that it is one, is the same on every machine, and no posting of it is left out', () => {
  expect(makeJobs(NOW)).toEqual(makeJobs(NOW))
  const folder = mkdtempSync(join(tmpdir(), 'sample-'))
  writeFileSync(join(folder, 'sample.json'), JSON.stringify(makeJobs(NOW)))
  const { openings, isSample, asOf, remarks } = readJobs(folder, NOW)
  rmSync(folder, { recursive: true })
  expect([isSample, asOf, remarks]).toEqual([true, '2026-11-23', []])
  expect(openings.length).toBeGreaterThan(300)
  for (const { apply = '' } of openings) expect(new URL(apply).hostname).toMatch(/\.example$/)
})
