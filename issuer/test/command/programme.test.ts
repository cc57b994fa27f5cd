import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exampleProgramme } from '../folders.ts'
import { temporaryFolder } from '../temporary.ts'
import { contentOf, KNOTS, LICENCE, rosette, stage, stageIn } from './stage.ts'

describe('init', () => {
  test('makes the example, and says what is next', async () => {
    const here = temporaryFolder()
    const { status, out, errors } = await rosette(['init', 'badges'], { here })
    expect([status, errors]).toEqual([0, ''])
    expect(out).toBe(
      `${here}/badges holds a programme now: 28 files.\n\nNext:\n  cd badges\n  rosette check       what is in it, and what to change first\n` +
        '  rosette keys new    the key your badges are signed with\n',
    )
    expect(contentOf(join(here, 'badges'))).toEqual(contentOf(exampleProgramme()))
    expect(statSync(join(here, 'badges/private')).mode & 0o777).toBe(0o700)
  })

  test('tells programs each file', async () => {
    const here = temporaryFolder()
    const { folder, files } = JSON.parse((await rosette(['init', 'badges', '--json'], { here })).out) as { folder: string; files: string[] }
    expect(folder).toBe(join(here, 'badges'))
    expect(files.toSorted()).toEqual([...contentOf(folder).keys()])
  })

  test('overwrites nothing, be it one file', async () => {
    const here = temporaryFolder()
    writeFileSync(join(here, 'README.md'), 'mine')
    expect(await rosette(['init', '.'], { here })).toEqual({
      status: 1,
      out: '',
      errors: `rosette: ${here}/README.md: is there already (choose an empty folder)\n`,
    })
    expect([...contentOf(here)]).toEqual([['README.md', 'mine']])
    const { folder, run } = stage()
    expect((await run('init .')).errors).toBe(`rosette: ${folder}: there is a programme already (choose another folder)\n`)
  })
})

describe('check', () => {
  test('finds nothing wrong with the example but what must be changed', async () => {
    const { run } = stageIn(exampleProgramme())
    const out =
      'unwise: programme/programme.json: https://badges.meridian.example is an example (write the address of your own site before you issue: badges keep it for good)\n' +
      '\nMeridian Cloud badges: 12 achievements, 0 things wrong, 1 unwise.\n'
    expect(await run('check')).toEqual({ status: 0, out, errors: '' })
    expect(await run('check --strict')).toEqual({ status: 1, out, errors: '' })
  })

  test('finds nothing at all to say about one in order', async () => {
    expect(await stage().run('check --strict')).toEqual({ status: 0, out: 'Harbour badges: 2 achievements, 0 things wrong, 0 unwise.\n', errors: '' })
  })

  test('tells file, line and cure of everything that is wrong at once', async () => {
    const { folder, run, json } = stage(
      { claimDays: 0 },
      { 'programme/achievements/licence.md': LICENCE.replace('requires: ["knots"]', 'requires: ["knott"]') },
    )
    writeFileSync(join(folder, 'programme/achievements/knots.md'), KNOTS.replace('type: "Badge"', 'type: "Patch"'))
    mkdirSync(join(folder, 'private'))
    chmodSync(join(folder, 'private'), 0o755)
    const { status, out, errors } = await run('check')
    expect([status, errors]).toEqual([1, ''])
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^wrong: programme\/programme\.json:\d+: claimDays does not fit \(write a whole number from 1 to 3650\)$/),
      expect.stringMatching(/^wrong: programme\/achievements\/knots\.md:3: type: "Patch" is no type of achievement \(Badge, /),
      'wrong: programme/achievements/licence.md: requires "knott", which is no achievement here (write the name of its file without .md)',
      `wrong: others on this machine may open ${folder}/private (mode 0755) (chmod 700 '${folder}/private', and ask who had access until now)`,
      '',
      'Harbour badges: 1 achievement, 4 things wrong, 0 unwise.',
      '',
    ])
    const { wrong } = JSON.parse((await run('check --json')).out) as { wrong: { file?: string; line?: number; cure: string }[] }
    expect(wrong.map(({ file, line }) => [file, typeof line])).toEqual([
      ['programme/programme.json', 'number'],
      ['programme/achievements/knots.md', 'number'],
      ['programme/achievements/licence.md', 'undefined'],
      [undefined, 'undefined'],
    ])
    chmodSync(join(folder, 'private'), 0o700)
    rmSync(join(folder, 'programme/achievements/knots.md'))
    writeFileSync(join(folder, 'programme/programme.json'), '{ "name": "Harbour')
    const broken = await run('check')
    expect([broken.status, broken.out]).toEqual([
      1,
      expect.stringMatching(
        /^wrong: programme\/programme\.json:1: cannot be read: .*\nwrong: .*\nwrong: .*licence.*\n\nThe programme cannot be read: 3 things wrong, 0 unwise\.\n$/,
      ),
    ])
    // What was awarded can be looked up all the same.
    expect(await json('list')).toEqual([])
  })

  test('changes nothing', async () => {
    const { folder, done } = stage()
    const before = contentOf(folder)
    await done('check')
    expect([contentOf(folder), existsSync(join(folder, 'private'))]).toEqual([before, false])
    expect(readFileSync(join(folder, 'programme/programme.json'), 'utf8')).toContain('Harbour')
  })
})
