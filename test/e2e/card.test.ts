/** The pictures that networks and READMEs show of a badge: their size, what is written on them, and that nothing is drawn twice. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import { decode, type DecodedPng } from 'fast-png'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawCard, textOf } from '../../site/src/card/draw.ts'
import { facesFor, type Faces } from '../../site/src/card/faces.ts'
import { cardOfAchievement, cardOfBadge, type Card } from '../../site/src/card/facts.ts'
import { makeCards } from '../../site/src/card/make.ts'
import { drawReadmeCard } from '../../site/src/card/readme.ts'
import { CONTENT, type Badge, type Content } from '../../site/src/programme/content.ts'

/** Two names of one length in each script: were they drawn as boxes, they would look alike. */
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  Latin: ['Łukasz Đặng-Ångström', 'Łvkasz Đọng-Ãngstròm'],
  Greek: ['Ελένη Παπαδοπούλου', 'Ελίνα Παπαδαπούλας'],
  Cyrillic: ['Юлія Шевченко', 'Юрій Шевчевна'],
  Arabic: ['نورُ الهدى حدّاد', 'سلمَ الندى عبّاس'],
  Hebrew: ['יעל בר־און', 'נעם גל־שרן'],
  Chinese: ['林小雨', '陈大伟'],
  Japanese: ['森田 けんじ', '中村 さくら'],
  Korean: ['김민준', '이서연'],
  Devanagari: ['वरुण शर्मा', 'करण वर्मा'],
  Thai: ['สมชาย ใจดี', 'สมหมาย ใจมา'],
  emoji: ['Zoë 🚀', 'Zoë 👩‍💻'],
}
const HOSTILE = [
  '</text><script>',
  '&lt;b&gt; & "q" \'a\'',
  '\u202e\u2066abc',
  'a\u0000\u0007\ufffe\ud800b',
  'e\u0301'.repeat(80),
  ' ',
  'W'.repeat(400),
  '🏳️‍🌈🇪🇺1️⃣',
]

const folder = mkdtempSync(join(tmpdir(), 'cards-'))
let content: Content
let badge: Badge
let plain: Card
let faces: Faces

beforeAll(async () => {
  if (!CONTENT) throw new Error('the demo is missing: npm run build:site')
  // First one whose name takes the most room of all in the demo.
  const isLong = ({ achievement }: Badge) => achievement === 'exam-compute'
  const badges = [...CONTENT.badges].toSorted(([, one], [, other]) => Number(isLong(other)) - Number(isLong(one))).slice(0, 3)
  content = { ...CONTENT, badges: new Map(badges) }
  badge = badges[0]![1]
  plain = cardOf('Ada')
  faces = await facesFor([plain, ...[...Object.values(NAMES).flat(), ...HOSTILE].map((name) => cardOf(name))].map(textOf).join(' '), folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

function cardOf(name: string): Card {
  const achievement = content.achievements.get(badge.achievement)!
  return cardOfBadge(content, { ...badge, recipientName: name }, achievement, { reason: 'verified' })
}

async function draw(card: Card): Promise<DecodedPng> {
  return decode(await drawCard(card, faces))
}

/** Whether a part of the picture has one colour. */
function isBlank({ data, width, channels }: DecodedPng, [left, top, right, bottom]: readonly [number, number, number, number]): boolean {
  const colours = new Set<string>()
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) colours.add(data.slice((y * width + x) * channels, (y * width + x) * channels + 3).join())
  return colours.size === 1
}

describe('a card for networks', () => {
  it.each(Object.entries(NAMES))('has 1200 × 630 points, with names in %s that can be told from each other', async (_, names) => {
    const [one, other] = await Promise.all(names.map((name) => draw(cardOf(name))))
    expect([one!.width, one!.height]).toEqual([1200, 630])
    expect(Buffer.compare(Buffer.from(one!.data), Buffer.from(other!.data))).not.toBe(0)
    expect(faces.missing).toEqual([])
  })

  it.each(HOSTILE)('takes %j for a name, and nothing leaves its room', async (name) => {
    const catalogued = cardOfAchievement(content, { ...content.achievements.get(badge.achievement)!, name, description: name })
    for (const card of [cardOf(name), { ...cardOf(name), name, issuer: name, host: name, kind: name }, catalogued]) {
      const picture = await draw(card)
      expect(isBlank(picture, [1140, 0, 1200, 630])).toBe(true)
      expect(isBlank(picture, [440, 590, 1200, 630])).toBe(true)
      // Between what is said and what stands below it.
      expect(isBlank(picture, [440, 437, 1200, 441])).toBe(true)
    }
  })

  it('tells which signs no typeface here has, and is drawn all the same', async () => {
    const card = cardOf('தமிழ்')
    const poor = await facesFor(textOf(card), folder)
    expect(poor.missing.join('')).toBe('தமிழ்')
    expect(decode(await drawCard(card, poor)).width).toBe(1200)
  })

  it('of an achievement says what it is about, and nobody’s name', () => {
    const card = cardOfAchievement(content, content.achievements.get('cloud-fundamentals')!)
    expect(textOf(card)).toContain('what a cloud is for')
    expect([card.earner, card.standing]).toEqual([undefined, undefined])
  })

  it('names no earner who gives no name', () => {
    const { recipientName, ...nameless } = badge
    const card = cardOfBadge(content, nameless, content.achievements.get(badge.achievement)!, { reason: 'verified' })
    expect(textOf(card)).not.toContain(recipientName)
    expect(card.earner).toBeUndefined()
  })

  it.each([
    ['verified', 'good', /^Valid/],
    ['revoked', 'bad', /^Taken back$/],
    ['suspended', 'unsure', /^Suspended$/],
    ['expired', 'unsure', /^Expired on 1 March 2026$/],
    ['invalid', 'unsure', /^Not verified$/],
    ['status-unknown', 'unsure', /^Not verified$/],
    ['unreachable', 'unsure', /^Not verified$/],
  ] as const)('says of a badge that is %s that it is %s', (reason, tone, words) => {
    const { standing } = cardOfBadge(content, { ...badge, expiresOn: '2026-03-01' }, content.achievements.get(badge.achievement)!, { reason })
    expect(standing).toEqual({ tone, words: expect.stringMatching(words) as unknown })
  })

  it.each(['es', 'de', 'ar'])('speaks the first language of the programme: %s', (language) => {
    const programme = { ...content.programme, languages: [`${language}-XX`, 'en'] }
    const spoken = cardOfBadge({ ...content, programme }, badge, content.achievements.get(badge.achievement)!, { reason: 'revoked' })
    expect(spoken.language).toBe(language)
    expect(spoken.standing?.words).not.toBe('Taken back')
  })
})

describe('a card for a README', () => {
  it.each([...Object.values(NAMES).map(([name]) => name), ...HOSTILE])('is a picture that needs nothing from elsewhere: %j', async (name) => {
    const svg = await drawReadmeCard({ ...cardOf(name), name }, faces)
    const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
    expect([width, height]).toEqual([380, 96])
    expect(svg.match(/(?:href|src)="(?!data:image\/)|url\((?!#)|<script|<foreignObject|<text|\son\w+=|@import/)).toBeNull()
  })

  it('is told in words, looks right in the dark, and is light', async () => {
    const svg = await drawReadmeCard({ ...plain, name: 'Rock & <Roll>', standing: { tone: 'good', words: 'Valid until 24 July 2027' } }, faces)
    expect(svg).toContain('<title id="t">Rock &amp; &lt;Roll&gt; · Ada</title><desc id="d">Meridian Cloud · Valid until 24 July 2027</desc>')
    expect(svg).toContain('@media(prefers-color-scheme:dark)')
    expect(gzipSync(svg).length).toBeLessThan(28 * 1024)
  })
})

describe('a second build', () => {
  const cache = join(folder, 'cache')
  const make = (changed: Content, site: string) => makeCards(changed, join(folder, site), cache)

  it('draws nothing, and gives the same files', async () => {
    const all = content.achievements.size + 2 * content.badges.size
    expect(await make(content, 'first')).toEqual({ drawn: all, reused: 0, missing: [] })
    expect(await make(content, 'second')).toEqual({ drawn: 0, reused: all, missing: [] })
    expect(filesIn('second')).toEqual(filesIn('first'))
    expect(filesIn('first').size).toBe(all)
  })

  it('draws the card of the one badge that changed, and forgets what it looked like', async () => {
    await make(content, 'before')
    const changed = { ...content, badges: new Map([...content.badges, [badge.id, { ...badge, recipientName: 'Somebody New' }]]) }
    expect(await make(changed, 'after')).toMatchObject({ drawn: 2, reused: content.achievements.size + 2 * content.badges.size - 2 })
    const [before, after] = [filesIn('before'), filesIn('after')]
    expect([...after].filter(([path, bytes]) => bytes !== before.get(path)).map(([path]) => path)).toEqual([
      `badges/${badge.id}.card.png`,
      `badges/${badge.id}.card.svg`,
    ])
    expect(readdirSync(cache)).toHaveLength(after.size)
  })

  it('goes on after one that was killed while it wrote', async () => {
    await make(content, 'whole')
    mkdirSync(join(cache, 'half.part'))
    expect(await make(content, 'again')).toMatchObject({ drawn: 0 })
    expect(readdirSync(cache)).not.toContain('half.part')
  })

  function filesIn(site: string): ReadonlyMap<string, string> {
    const paths = readdirSync(join(folder, site), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.includes('.card.'))
      .sort()
    return new Map(paths.map((path) => [path, readFileSync(join(folder, site, path), 'base64')]))
  }
})
