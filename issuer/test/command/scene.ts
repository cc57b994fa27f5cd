/** A programme beside things of others, and what a hostile command must leave as it was: all of it. */

import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { PROFILE, KNOTS } from '../folders.ts'
import { temporaryFolder } from '../temporary.ts'
import { claimOf, LICENCE, stageIn, type Around, type Claim, type Stage } from './stage.ts'

export interface Scene extends Stage {
  /** Holds the programme's folder, and what is none of its business. */
  readonly parent: string
  /** Ada's. */
  readonly award: string
  /** Writes into the programme's folder. */
  readonly put: (path: string, data: string | Uint8Array) => void
  /** Makes a link in the programme's folder to something beside it. */
  readonly link: (path: string, to: string) => void
  readonly claim: () => Promise<Claim>
}

export interface Case {
  readonly says: string
  readonly words: readonly string[] | ((scene: Scene) => readonly string[])
  /** What is wrong, in words for a person. */
  readonly tells: RegExp
  /** Default 1. */
  readonly status?: 64
  readonly prepare?: (scene: Scene) => void
  /** Work in the private folder is begun, for a next run to go on with. */
  readonly begins?: true
  readonly around?: (scene: Scene) => Around | Promise<Around>
}

export async function scene(): Promise<Scene> {
  const parent = temporaryFolder()
  const folder = join(parent, 'programme')
  const put: Scene['put'] = (path, data) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), data)
  }
  put('programme/programme.json', JSON.stringify(PROFILE, null, 2))
  put('programme/achievements/knots.md', KNOTS)
  put('programme/achievements/licence.md', LICENCE)
  put('../other/thesis.txt', 'years of work')
  put('../outside.txt', 'secret of somebody else')
  const one = stageIn(folder)
  await one.done('keys new')
  await one.done('issue knots --to ada@example.org')
  const [award = ''] = await one.awards()
  const link: Scene['link'] = (path, to) => symlinkSync(join(parent, to), join(folder, path))
  const claim = async () => {
    await one.done('notify')
    return claimOf(folder, award)
  }
  return { ...one, parent, award, put, link, claim }
}

/** Each is refused in plain words, as people and as programs ask, and nothing on the disk is different afterwards. */
export function refuses(cases: readonly Case[]): void {
  test.each(cases)('$says', async ({ words, tells, status = 1, prepare, around, begins }) => {
    const one = await scene()
    prepare?.(one)
    const asked = typeof words === 'function' ? words(one) : words
    const world = (await around?.(one)) ?? {}
    const seen = async () => [
      everythingIn(one.parent, begins ? /^programme\/private\// : REGISTER),
      begins ? undefined : await one.run('show ada@example.org --json'),
    ]
    const before = await seen()
    const { status: ended, out, errors } = await one.run(asked, world)
    expect(errors).toMatch(tells)
    expect(ended).toBe(status)
    expect(out.replace(/^0 decisions taken; 0 known before, 0 overtaken by a newer one, \d+ refused\.\n$/, '')).toBe('')
    // No fault, nothing that steers a terminal, nothing without end, nothing of a file that it had no business with.
    expect(errors).toMatch(/^(rosette: .+\n)+(usage: rosette .+\nsee rosette help( [a-z-]+)?\n)?$/)
    expect(errors).not.toMatch(/^ +at |secret of somebody else|[^\P{C}\n]/mu)
    expect(Math.max(...errors.split('\n').map((line) => line.length))).toBeLessThan(1000)
    const again = await one.run([...asked, '--json'], world)
    expect([again.status, again.errors]).toEqual([status, errors])
    if (status === 1) expect(JSON.parse(again.out)).toHaveProperty('refused')
    else expect(again.out).toBe('')
    expect(await seen()).toEqual(before)
  })
}

/** Signed status lists are kept in it: it is compared by what it says of Ada. */
const REGISTER = /\/register\.sqlite$/

/** Path, kind, mode and content of all below a folder; where links lead is not followed. */
export function everythingIn(root: string, except = /^$/): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const look = (path: string) => {
    for (const name of readdirSync(join(root, path)).sort()) {
      const here = join(path, name)
      const stat = lstatSync(join(root, here))
      const content = stat.isSymbolicLink() ? readlinkSync(join(root, here)) : stat.isFile() ? readFileSync(join(root, here), 'latin1') : ''
      if (!except.test(here)) found.set(here, `${stat.mode.toString(8)} ${content}`)
      if (stat.isDirectory()) look(here)
    }
  }
  look('')
  return found
}
