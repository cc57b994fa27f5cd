import { expect, test } from 'vitest'
import type { Achievement } from '../../site/src/programme/content.ts'
import { newsOf } from '../../site/src/programme/feed.ts'

const NOW = new Date('2026-11-24T12:00:00Z')

function one(name: string, awardedSince?: string): Achievement {
  const nothing = { id: name, type: 'Badge', description: '', criteria: '', tags: [], alignments: [], requires: [], earned: 0 }
  return { ...nothing, name, ...(awardedSince !== undefined && { awardedSince }) }
}

test('the newest stands first, and what has no day stands last, by name', () => {
  const news = newsOf([one('Zinc'), one('Old', '2024-01-01'), one('Ash'), one('New', '2026-11-01')], NOW)
  expect(news.map(({ achievement }) => achievement.name)).toEqual(['New', 'Old', 'Ash', 'Zinc'])
})

test('what is awarded from today on has its day; what is still to come stands first, without one', () => {
  const news = newsOf([one('Today', '2026-11-24'), one('Tomorrow', '2026-11-25')], NOW)
  expect(news.map(({ achievement, since }) => [achievement.name, since?.toISOString()])).toEqual([
    ['Tomorrow', undefined],
    ['Today', '2026-11-24T00:00:00.000Z'],
  ])
})
