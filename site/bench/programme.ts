/** A programme of so many public badges, made with `rosette` as an issuer makes it. */

import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openClaim, readLink, signDecision } from '@rosette/issuer'

const ROSETTE = fileURLToPath(new URL('../../issuer/dist/bin/rosette.js', import.meta.url))
const SITE = 'https://badges.meridian.example'
/** Those of the example that need no other. */
const ACHIEVEMENTS = ['cloud-fundamentals', 'data-fundamentals', 'security-fundamentals', 'exam-compute', 'exam-data']

export interface Programme {
  /** What is published. */
  readonly content: string
  readonly revokeOne: () => void
}

export async function makeProgramme(folder: string, count: number): Promise<Programme> {
  rosette('init', folder)
  run('keys', 'new')
  const rows = Array.from({ length: count }, (_, at) => `${ACHIEVEMENTS[at % ACHIEVEMENTS.length]},earner${at}@mail.example,Earner ${at},2026-03-02`)
  writeFileSync(join(folder, 'people.csv'), ['achievement,email,name,date', ...rows, ''].join('\n'))
  run('issue', '--from', join(folder, 'people.csv'))
  run('notify')
  run('publish')
  await decideAll(folder)
  run('decide', join(folder, 'decisions'))
  run('publish')
  const content = join(folder, 'site/content')
  return {
    content,
    revokeOne: () => {
      const [one = ''] = readdirSync(join(content, 'badges')).filter((name) => !name.includes('.'))
      run('revoke', one, '--because', 'A benchmark.')
      run('publish')
    },
  }

  function run(...words: readonly string[]): void {
    rosette(...words, '--folder', folder)
  }
}

/** Each earner opens the mail and shows the badge to everybody. */
async function decideAll(folder: string): Promise<void> {
  mkdirSync(join(folder, 'decisions'))
  const mails = join(folder, 'private/mail')
  for (const name of readdirSync(mails)) {
    const mail = readFileSync(join(mails, name), 'utf8')
      .replaceAll(/=\r?\n/g, '')
      .replaceAll('=3D', '=')
    const [link = ''] = /https:\/\/\S+\/claim\/#[\w.-]+/.exec(mail) ?? []
    const { award, key } = readLink(SITE, link)
    const claim = await openClaim(readFileSync(join(folder, `site/content/claims/${award}.jwe`), 'utf8'), key)
    writeFileSync(join(folder, 'decisions', `${award}.jws`), await signDecision(claim, { decision: 'public', name: `Earner of ${award.slice(0, 8)}` }))
  }
}

function rosette(...words: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ROSETTE, ...words], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (status !== 0) throw new Error(`rosette ${words.join(' ')}: ${stderr}${stdout}`)
}
