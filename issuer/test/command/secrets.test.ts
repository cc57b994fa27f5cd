import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLink } from '../../src/claim/link.ts'
import { openClaim } from '../../src/claim/seal.ts'
import { eachAward } from '../../src/register/awards.ts'
import { PROFILE } from '../folders.ts'
import { mailServer } from '../notify/mail-server.ts'
import { register } from '../register/registers.ts'
import { claimOf, SAID, stage } from './stage.ts'

const PASSPHRASE = 'correct horse battery'
const PASSWORD = 'hushhush of the mail server'

test('nothing secret is in any output of a whole programme, for people or programs', { timeout: 60_000 }, async () => {
  const server = await mailServer(undefined, {
    disabledCommands: ['STARTTLS'],
    onAuth: (_: unknown, __: unknown, done: (error: null, r: object) => void) => done(null, { user: 'ada' }),
  })
  const env = { ROSETTE_PASSPHRASE: PASSPHRASE, ROSETTE_SMTP: `smtp://ada@127.0.0.1:${server.port}`, ROSETTE_SMTP_PASSWORD: PASSWORD }
  const one = stage()
  const { folder } = one
  SAID.length = 0
  /** As people and as programs see it. */
  const both = async (line: string) => {
    for (const more of [[], ['--json']]) await one.run([...line.split(' '), ...more], { env })
  }
  const secrets: Record<string, string> = { passphrase: PASSPHRASE, password: PASSWORD }

  await one.run('keys new --name open', { env })
  await one.run('keys new --name locked --passphrase --json', { env })
  const fileOf = (name: string) =>
    JSON.parse(readFileSync(join(folder, 'private/keys', `${name}.json`), 'utf8')) as { readonly privateKey: { readonly d: string }; readonly locked: string }
  secrets['private key'] = fileOf('open').privateKey.d
  secrets['locked key'] = fileOf('locked').locked
  writeFileSync(join(folder, 'people.csv'), 'email,name\nada@example.org,Ada\nbob@example.org,Bob\n')
  await one.run('keys rotate --name newer --json', { env })
  for (const line of ['keys list', 'keys show', 'issue knots --from people.csv --dry-run', 'issue knots --from people.csv', 'notify', 'publish'])
    await both(line)

  const opened = register(folder)
  const awards = [...eachAward(opened)]
  expect(awards).toHaveLength(2)
  mkdirSync(join(folder, 'inbox'))
  for (const { id, salt, credential } of awards) {
    const { link, decide } = await claimOf(folder, id)
    const { key } = readLink(PROFILE.url, link)
    const { claimKey } = await openClaim(readFileSync(join(folder, 'private/claims', `${id}.jwe`), 'utf8'), key)
    Object.assign(secrets, { [`salt ${id}`]: salt, [`credential ${id}`]: credential, [`link key ${id}`]: key, [`claim key ${id}`]: claimKey.d })
    writeFileSync(join(folder, 'inbox', `${id}.jws`), await decide())
  }
  const [{ id } = { id: '' }] = awards
  const LATER = [
    `notify --send --rate 999999`,
    'decide inbox',
    `show ${id}`,
    'show ada@example.org',
    'list',
    'search ada',
    'export',
    'export --format json',
    'publish',
    'check',
  ]
  for (const line of [...LATER, `notify --claim ${id}`, `suspend ${id} --because Why`, `restore ${id} --because Why`, `revoke ${id} --because Why`])
    await both(line)
  await both('erase bob@example.org --yes')

  expect(server.taken).toHaveLength(2)
  const said = SAID.join('')
  expect(said.length).toBeGreaterThan(5000)
  expect(Object.keys(secrets)).toHaveLength(12)
  for (const [what, secret] of Object.entries(secrets)) expect([what, secret.length > 20, said.includes(secret)]).toEqual([what, true, false])
})
