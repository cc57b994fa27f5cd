/** Makes the demo programme with the `rosette` command, as an issuer would: `node site/demo/make.ts`. Made once; made anew when its parts change. */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openClaim, readLink, signDecision } from '@rosette/issuer'
import { simpleParser } from 'mailparser'
import { makeJobs } from './jobs.ts'
import { EARNERS } from './people.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'site/demo/programme')
const stamp = join(folder, 'made-of')
const site = 'https://badges.meridian.example'

if (stampOf() !== read(stamp)) await make()

async function make(): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  rosette('init', folder)
  rosette('keys', 'new')
  issue('people.csv', (achievement) => !achievement.startsWith('community-'))
  // Both ways to sign: what the community awards is secured by Data Integrity, the rest as tokens.
  const settings = join(folder, 'programme/programme.json')
  const made = read(settings)
  writeFileSync(settings, JSON.stringify({ ...(JSON.parse(made) as object), securing: 'data-integrity' }))
  issue('community.csv', (achievement) => achievement.startsWith('community-'))
  writeFileSync(settings, made)
  rosette('notify')
  rosette('publish')
  await decideAll()
  rosette('decide', join(folder, 'decisions'))
  const [revoked, suspended] = [awardOf('Elif Demir', 'cloud-fundamentals'), awardOf('Viktor Petrov', 'community-contributor')]
  rosette('revoke', revoked, '--because', 'The examination was taken by somebody else.')
  rosette('suspend', suspended, '--because', 'A complaint is being looked into.')
  rosette('publish')
  await keepMails()
  mkdirSync(join(folder, 'jobs'))
  writeFileSync(join(folder, 'jobs/sample.json'), JSON.stringify(makeJobs(new Date()), null, 2))
  writeFileSync(stamp, stampOf())
}

function issue(file: string, isWanted: (achievement: string) => boolean): void {
  const rows = EARNERS.flatMap(({ name, email, language, earned }) =>
    earned.filter(([achievement]) => isWanted(achievement)).map(([achievement, date]) => [achievement, email, name, date, language].join(',')),
  )
  writeFileSync(join(folder, file), ['achievement,email,name,date,language', ...rows, ''].join('\n'))
  rosette('issue', '--from', join(folder, file))
}

/** Each earner opens their mails, and decides; those who do not leave them for the visitor. */
async function decideAll(): Promise<void> {
  mkdirSync(join(folder, 'decisions'))
  const mails = join(folder, 'private/mail')
  for (const name of readdirSync(mails)) {
    const mail = read(join(mails, name))
      .replaceAll(/=\r?\n/g, '')
      .replaceAll('=3D', '=')
    const [link = ''] = /https:\/\/\S+\/claim\/#[\w.-]+/.exec(mail) ?? []
    const earner = EARNERS.find(({ email }) => mail.includes(`<${email}>`) || mail.includes(`To: ${email}`))
    if (!earner?.decides) continue
    const { award, key } = readLink(site, link)
    const claim = await openClaim(read(join(folder, `site/content/claims/${award}.jwe`)), key)
    writeFileSync(join(folder, 'decisions', `${award}.jws`), await signDecision(claim, earner.decides))
  }
}

/** The unanswered mails as pages, so that the demo can be walked from the mail on. Their links lead to where the demo is served. */
async function keepMails(): Promise<void> {
  const kept: object[] = []
  mkdirSync(join(folder, 'mails'))
  for (const name of readdirSync(join(folder, 'private/mail')).sort()) {
    const { subject, to, html } = await simpleParser(readFileSync(join(folder, 'private/mail', name)))
    const [{ address = '' } = {}] = to && !Array.isArray(to) ? to.value : []
    const earner = EARNERS.find(({ email }) => email === address)
    if (!earner || earner.decides || !html) continue
    const page = name.replace('.eml', '.html')
    writeFileSync(
      join(folder, 'mails', page),
      html.replaceAll(`${site}/`, '../../').replace('<head>', '<head><base target="_top"><link rel="icon" href="data:,">'),
    )
    kept.push({ page, to: earner.name, address, subject, language: earner.language })
  }
  writeFileSync(join(folder, 'mails.json'), JSON.stringify(kept))
}

function awardOf(name: string, achievement: string): string {
  const email = EARNERS.find((one) => one.name === name)?.email ?? ''
  const awards = JSON.parse(rosette('list', '--email', email, '--achievement', achievement, '--json')) as readonly { readonly id: string }[]
  return awards[0]?.id ?? ''
}

/** Throws what the command said when it was refused. */
function rosette(...words: readonly string[]): string {
  const where = words[0] === 'init' ? [] : ['--folder', folder]
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'issuer/dist/bin/rosette.js'), ...words, ...where], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`rosette ${words.join(' ')}: ${stderr}${stdout}`)
  return stdout
}

/** Everything the demo is made of. */
function stampOf(): string {
  const files = globSync(['site/demo/*.ts', 'issuer/example/**/*', 'issuer/dist/**/*.js'], { cwd: root }).filter((path) => /\.\w+$/.test(path))
  const hash = createHash('sha256')
  for (const path of files.sort()) hash.update(read(join(root, path)))
  return hash.digest('hex')
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
