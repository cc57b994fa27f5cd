import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../temporary.ts'
import { claimOf, contentOf, stageWithAwards } from './stage.ts'

test('what the world may see is written, and what changed the next time', async () => {
  const { folder, done, ids } = await stageWithAwards()
  await done('notify')
  const first = await done('publish')
  const written = contentOf(join(folder, 'site/content'))
  expect(first).toBe(`${folder}/site/content: ${written.size} files written, 0 removed, 0 as they were.\nNext: put it online.\n`)
  expect(await done('publish')).toBe(`${folder}/site/content: 0 files written, 0 removed, ${written.size} as they were.\n`)
  await done('decide -', { stdin: await (await claimOf(folder, ids[0]!)).decide() })
  expect(await done('publish')).toMatch(/: 4 files written, 0 removed,/)
  await done('erase ada@example.org --yes')
  expect(await done('publish')).toMatch(/: 1 file written, 5 removed,/)
})

test('it signs what an interrupted run left', async () => {
  const { run, done, json } = await stageWithAwards([])
  await run('issue knots --to ada@example.org', { signal: AbortSignal.abort() })
  await done('publish')
  expect(await json('list')).toMatchObject([{ signedAt: '2026-11-23T12:00:00.000Z' }])
})

describe('--to', () => {
  test('publishes to a folder of its own, also beside files that stay', async () => {
    const parent = temporaryFolder()
    const { folder, done, run } = await stageWithAwards()
    const first = await done(['publish', '--to', 'badges', '--quiet'], { here: join(folder, 'programme') })
    expect([first, existsSync(join(folder, 'programme/badges/programme.json'))]).toEqual(['', true])
    await done(['publish', '--to', join(parent, 'badges')])
    writeFileSync(join(parent, 'badges/robots.txt'), 'mine')
    const { status, errors } = await run(['publish', '--to', join(parent, 'badges')])
    expect([status, errors]).toEqual([0, 'note: robots.txt is not ours, and stays\n'])
    expect(readFileSync(join(parent, 'badges/robots.txt'), 'utf8')).toBe('mine')
  })

  test.each([
    ['files of somebody else', (parent: string) => writeFileSync(join(parent, 'to/thesis.txt'), 'mine'), 'holds files that rosette did not publish'],
    [
      'a programme.json of somebody else',
      (parent: string) => writeFileSync(join(parent, 'to/programme.json'), '[]'),
      'holds files that rosette did not publish',
    ],
    [
      'the site of another programme',
      (parent: string) => writeFileSync(join(parent, 'to/programme.json'), '{"url":"https://other.test","issuer":{"id":"did:web:other.test"}}'),
      'holds the site of https://other.test',
    ],
  ])('leaves alone %s', async (_, put, message) => {
    const parent = temporaryFolder()
    mkdirSync(join(parent, 'to'))
    put(parent)
    const before = contentOf(parent)
    const { run } = await stageWithAwards()
    expect(await run(['publish', '--to', join(parent, 'to')])).toEqual({
      status: 1,
      out: '',
      errors: `rosette: ${parent}/to ${message} (publish to a folder of its own)\n`,
    })
    expect(contentOf(parent)).toEqual(before)
  })

  test.each(['programme', '.', 'private', 'programme/achievements', 'alias/programme'])('leaves alone the programme itself: %s', async (to) => {
    const { folder, run } = await stageWithAwards()
    symlinkSync(folder, join(folder, 'alias'))
    const sources = () => contentOf(join(folder, 'programme'))
    const before = sources()
    const { status, errors } = await run(['publish', '--to', to])
    expect([status, errors]).toEqual([1, `rosette: ${join(folder, to)} holds files that rosette did not publish (publish to a folder of its own)\n`])
    expect(sources()).toEqual(before)
  })
})

test('after the address of the site was changed, its own folder is published to anew', async () => {
  const { folder, done } = await stageWithAwards([])
  await done('publish')
  const file = join(folder, 'programme/programme.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('badges.harbour.test', 'harbour.test/badges'))
  await done('publish')
  expect(readFileSync(join(folder, 'site/content/did.json'), 'utf8')).toContain('did:web:harbour.test:badges')
})
