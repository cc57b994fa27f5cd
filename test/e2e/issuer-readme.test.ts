/** The issuer's README, every line of it, as a newcomer follows it: in an empty folder, with the packages as npm would install them. */

import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { simpleParser } from 'mailparser'
import { afterAll, describe, expect, it } from 'vitest'
import { COLUMNS } from '../../issuer/src/issue/wanted.ts'
import { COMMANDS } from '../../issuer/src/command/run.ts'
import type { Finding } from '../../issuer/src/errors.ts'
import { readAchievement } from '../../issuer/src/programme/achievement.ts'
import { surveyProgramme } from '../../issuer/src/programme/read.ts'
import { openRegister } from '../../issuer/src/register/open.ts'
import { eachAward } from '../../issuer/src/register/awards.ts'
import { mailServer } from '../../issuer/test/notify/mail-server.ts'
import { packAll } from '../consumers/packed.ts'

const readme = readFileSync(fileURLToPath(new URL('../../issuer/README.md', import.meta.url)), 'utf8')
const examples = (language: string) => Array.from(readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms')), ([, code = '']) => code)
const lines = examples('sh').flatMap((code) => code.trim().split('\n'))
const parent = mkdtempSync(join(tmpdir(), 'rosette-newcomer-'))
const folder = join(parent, 'my-badges')
/** What each line printed. */
const printed = new Map<string, string>()

afterAll(() => rmSync(parent, { recursive: true, force: true }))

interface Desk {
  readonly tarballs: readonly string[]
  readonly smtp: string
  readonly env: Record<string, string>
}

/** One line in a shell; `export` lines stay, and what only the reader can know is filled in. */
async function follow(line: string, { tarballs, smtp, env }: Desk): Promise<string> {
  const [, name, value] = /^export (\w+)=(.*)$/.exec(line) ?? []
  if (name !== undefined && value !== undefined) {
    env[name] = name === 'ROSETTE_SMTP' ? smtp : value
    return ''
  }
  if (line.startsWith('mkdir')) return shell(line, parent, env)
  if (line.startsWith('npm install')) return shell(`npm install --no-audit --no-fund --prefer-offline ${tarballs.join(' ')}`, folder, env)
  if (line.includes('LINK')) {
    writeFileSync(join(folder, 'claim.mjs'), examples('js')[0] ?? '')
    return shell(line.replace('LINK', await linkInMail()), folder, env)
  }
  if (line.includes('--dry-run')) writeFileSync(join(folder, 'people.csv'), examples('csv')[0] ?? '')
  return shell(line.replace('AWARD', awards()[0]?.id ?? ''), folder, env)
}

async function shell(line: string, cwd: string, env: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', ['-c', line], { cwd, env: { ...process.env, ...env } })
  return stdout
}

/** What Ada sees in her mail program. */
async function linkInMail(): Promise<string> {
  const [name = ''] = readdirSync(join(folder, 'private/mail'))
  const { text = '' } = await simpleParser(readFileSync(join(folder, 'private/mail', name)))
  return /https:\/\/\S+\/claim\/#\S+/.exec(text)?.[0] ?? ''
}

function awards() {
  const register = openRegister(folder)
  try {
    return [...eachAward(register)]
  } finally {
    register.close()
  }
}

const first = (beginning: string) => [...printed].find(([line]) => line.startsWith(beginning))?.[1]

describe('the README of the issuer', () => {
  it('can be followed line by line', { timeout: 240_000 }, async () => {
    const server = await mailServer()
    const tarballs = Object.values(await packAll(join(parent, 'packed')))
    const desk = { tarballs, smtp: `smtp://127.0.0.1:${server.port}`, env: {} }
    for (const line of lines) printed.set(line, await follow(line, desk))
    expect(new Set(server.taken.flatMap(({ to }) => to))).toEqual(new Set(['ada@example.org', 'grace@example.org', 'noor@example.org']))
  })

  it('leads from nothing to a badge that its earner made public', () => {
    expect(first('npx rosette keys new')).toContain('key-1')
    expect(first('npx rosette list')).toContain('ada@example.org')
    expect(first('npx rosette decide')).toMatch(/1 decision/)
    expect(first('npx rosette show')).toMatch(/public/)
    const { id = '', visibility, shownName, state } = awards().find(({ email }) => email === 'ada@example.org') ?? {}
    expect([visibility, shownName, state]).toEqual(['public', 'Ada L.', 'valid'])
    expect(readdirSync(join(folder, 'site/content/badges'))).toEqual(expect.arrayContaining([`${id}.jwt`, `${id}.png`, `${id}.svg`]))
  })

  it('has a list of people that is awarded, and mails that a server takes', () => {
    expect(first('npx rosette issue --from people.csv --dry-run')).toContain('2 awards')
    expect(awards().map(({ email }) => email)).toEqual(expect.arrayContaining(['grace@example.org', 'noor@example.org']))
    expect(readFileSync(join(folder, 'awards.csv'), 'utf8')).toContain('grace@example.org')
    expect(examples('csv')[0]?.split('\n')[0]?.split(',')).toEqual(COLUMNS)
  })

  it('names every field of a programme and of an achievement, and no other', () => {
    const fieldsIn = (title: string) => {
      const [, table = ''] = new RegExp(`^\\| field of ${title} .*?\\n(.*?)\\n\\n`, 'ms').exec(readme) ?? []
      return Array.from(table.matchAll(/^\| (`.*?) +\|/gm), ([, names = '']) => names.replaceAll('`', '').split(', ')).flat()
    }
    const known = (findings: readonly Finding[]) =>
      findings
        .find(({ message }) => message.includes('no field "zzz"'))
        ?.cure.replace('fields are ', '')
        .split(', ')
        .toSorted()
    expect(fieldsIn('an achievement').toSorted()).toEqual(known(readAchievement('x', '---\nzzz: 1\n---\n', 'x.md').findings))
    const settings = join(folder, 'programme/programme.json')
    writeFileSync(settings, JSON.stringify({ ...(JSON.parse(readFileSync(settings, 'utf8')) as object), zzz: 1 }))
    expect(fieldsIn('`programme.json`').toSorted()).toEqual(known(surveyProgramme(folder).findings))
  })

  it('names every command, as its help does, and no other', () => {
    const table = Array.from(readme.matchAll(/^\| `([a-z-]+)` +\| (.+?) +\|$/gm), ([, name, about]) => [name, about])
    const commands = COMMANDS.map(({ name, about }) => [name, about])
    expect(table.filter(([name]) => COMMANDS.some((one) => one.name === name))).toEqual(commands)
  })
})
