/** Holds the house in order: the roads of the verifier and the issuer, the one duty of each room, what a package may import, what a file may be called. */

import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { emptyName, issuerDoors, noNode, oneClock, oneCryptographyDoor, oneJudge, oneNetworkDoor, oneVoice } from './rooms/duties.ts'
import { cycles, looksBack, packagesLookBack, shared, versionsStayInside, type Rule } from './rooms/road.ts'
import { readSource, type Source } from './rooms/source.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const away = ['**/node_modules', '**/dist', '**/generated', '.git', '.astro', 'coverage']
const find = (pattern: string) => globSync(pattern, { cwd: root, exclude: away }).map((path) => path.split(sep).join('/'))
const source = (path: string) => readSource(path, readFileSync(join(root, path), 'utf8'))

/** A rule, and files that break it and do not: path, then text. */
interface Case {
  readonly says: string
  readonly rule: Rule
  readonly faults: readonly Planted[]
  readonly fine: readonly Planted[]
}
type Planted = readonly [path: string, text: string]

const RULES: readonly Case[] = [
  {
    says: 'a room imports only from rooms already passed',
    rule: looksBack,
    faults: [
      ['verifier/src/container/png.ts', "import { readClaim } from '../version/read.ts'"],
      ['verifier/src/load/loader.ts', "import type { Visit } from '../visit.ts'"],
      ['verifier/src/key/resolve.ts', "const prove = await import('../proof/prove.ts')"],
      ['verifier/src/errors.ts', "export { sha256 } from './crypto.ts'"],
      ['verifier/src/json.ts', "let loader: import('./load/loader.ts').Load"],
      ['verifier/src/index.ts', "import { run } from '../bin/run.ts'"],
      ['verifier/src/verify.ts', "import { guess } from './unheard-of.ts'"],
      ['verifier/src/unheard-of.ts', ''],
      ['issuer/src/folder.ts', "import { readPeople } from './issue/people-file.ts'"],
      ['issuer/src/publish/tree.ts', "import { run } from '../command/run.ts'"],
      ['issuer/src/unheard-of.ts', ''],
    ],
    fine: [
      ['verifier/src/proof/vc-jwt.ts', "import { resolveKey } from '../key/resolve.ts'; import { read } from '../version/read.ts'; import './token.ts'"],
      ['verifier/src/errors.ts', "import type { Source } from './report.ts'"],
      ['verifier/src/proof/canonize.ts', "const { CONTEXTS } = await import('../../pinned/generated/contexts.ts')"],
      ['verifier/bin/run.ts', "import { verify } from '../src/verify.ts'"],
      ['issuer/src/issue/plan.ts', "import { insertAward } from '../register/awards.ts'; import { refused } from '../errors.ts'"],
    ],
  },
  {
    says: 'a version of the standard is known in four rooms only',
    rule: versionsStayInside,
    faults: [['verifier/src/validity.ts', "import { readOb2 } from './version/ob2.ts'"]],
    fine: [['verifier/src/proof/hosted.ts', "import { readOb2 } from '../version/ob2.ts'"]],
  },
  {
    says: 'packages look back: verifier ← components ← site, verifier ← issuer',
    rule: packagesLookBack,
    faults: [
      ['issuer/src/publish/tree.ts', "import '@rosette/components'"],
      ['issuer/src/publish/tree.ts', "import '../../../verifier/src/verify.ts'"],
      ['verifier/src/verify.ts', "import '@rosette/issuer'"],
      ['verifier/src/verify.ts', "import { words } from '../../components/src/words.ts'"],
      ['verifier/src/verify.ts', "import '@rosette/components'"],
      ['verifier/src/verify.ts', "import { html } from 'lit'"],
      ['components/src/badge.ts', "import '@rosette/site'"],
      ['components/src/badge.ts', "import { verify } from '@rosette/verifier'"],
      ['components/src/badge.ts', "import '../../site/src/words.ts'"],
    ],
    fine: [
      ['components/src/badge.ts', "import type { Report } from '@rosette/verifier'; const { verify } = await import('@rosette/verifier')"],
      ['site/src/page.ts', "import '@rosette/components'; import '@rosette/verifier'"],
      ['issuer/src/credential/bake.ts', "import { bakePng } from '@rosette/verifier/bake'"],
    ],
  },
  {
    says: 'only load/follow.ts asks the network',
    rule: oneNetworkDoor,
    faults: [
      ['verifier/src/key/did.ts', 'const answer = await fetch(url)'],
      ['verifier/src/key/did.ts', 'const answer = await globalThis.fetch(url)'],
      ['verifier/src/key/did.ts', 'const { fetch } = options'],
      ['verifier/src/key/did.ts', "globalThis['fetch'](url)"],
      ['verifier/src/key/did.ts', 'const ask = fetch'],
      ['verifier/src/key/did.ts', "import { get } from 'node:https'"],
      ['verifier/bin/run.ts', 'await fetch(url)'],
      ['verifier/src/load/loader.ts', 'await fetch(url)'],
    ],
    fine: [
      ['verifier/src/load/follow.ts', 'await fetch(url)'],
      ['verifier/bin/fetch.ts', 'await fetch(url)'],
      ['verifier/src/visit.ts', '/** fetch( */ interface Options { fetch?: typeof globalThis.fetch }'],
      ['verifier/bin/run.ts', 'verify(input, { fetch: fetchFromNetwork() })'],
    ],
  },
  {
    says: 'only crypto.ts uses cryptography',
    rule: oneCryptographyDoor,
    faults: [
      ['verifier/src/recipient.ts', "await crypto.subtle.digest('SHA-256', bytes)"],
      ['verifier/src/recipient.ts', 'globalThis.crypto.getRandomValues(bytes)'],
      ['verifier/src/recipient.ts', "import { createHash } from 'node:crypto'"],
      ['verifier/src/recipient.ts', "const { md5 } = await import('@noble/hashes/legacy.js')"],
    ],
    fine: [
      ['verifier/src/recipient.ts', "import { sha256Hex } from './crypto.ts'"],
      ['verifier/src/crypto.ts', "await crypto.subtle.digest('SHA-256', bytes)"],
    ],
  },
  {
    says: 'the library needs nothing of Node',
    rule: noNode,
    faults: [['verifier/src/bytes.ts', "import { gunzipSync } from 'node:zlib'"]],
    fine: [['verifier/bin/input.ts', "import { readFile } from 'node:fs/promises'"]],
  },
  {
    says: 'only visit.ts, and clock.ts of the issuer, read the clock',
    rule: oneClock,
    faults: [
      ['verifier/src/validity.ts', 'const now = new Date()'],
      ['verifier/src/validity.ts', 'const now = new Date'],
      ['verifier/src/validity.ts', 'const now = Date.now()'],
      ['verifier/src/validity.ts', 'const now = [].map(Date.now)'],
      ['verifier/src/validity.ts', 'const now = Date()'],
      ['issuer/src/issue/plan.ts', 'const now = new Date()'],
    ],
    fine: [
      ['verifier/src/validity.ts', 'const until = new Date(text); const t = Date.parse(text)'],
      ['verifier/src/visit.ts', 'const now = new Date()'],
      ['issuer/src/clock.ts', 'const now = new Date()'],
    ],
  },
  {
    says: 'the issuer reaches disk, dice, register and keys by one door each',
    rule: issuerDoors,
    faults: [
      ['issuer/src/publish/tree.ts', "import { writeFileSync } from 'node:fs'"],
      ['issuer/src/claim/seal.ts', "import { randomBytes } from 'node:crypto'"],
      ['issuer/src/claim/seal.ts', 'await crypto.subtle.digest(name, bytes)'],
      ['issuer/src/issue/plan.ts', "import { DatabaseSync } from 'node:sqlite'"],
    ],
    fine: [
      ['issuer/src/folder.ts', "import { writeFileSync } from 'node:fs'"],
      ['issuer/src/secret.ts', "import { randomBytes } from 'node:crypto'"],
      ['issuer/src/key/sign.ts', "await crypto.subtle.sign('Ed25519', key, bytes)"],
      ['issuer/src/register/open.ts', "import { DatabaseSync } from 'node:sqlite'"],
    ],
  },
  {
    says: 'only explain.ts and languages/ hold sentences',
    rule: oneVoice,
    faults: [
      ['verifier/src/validity.ts', "const text = 'This badge has expired already.'"],
      ['verifier/src/validity.ts', 'const text = `This badge expired on ${date}.`'],
      ['verifier/src/validity.ts', 'const text = `This badge expired on ${date}, as its issuer wished.`'],
      ['components/src/badge.ts', "const text = 'This badge has expired already.'"],
      ['components/src/words.ts', "const text = 'This badge has expired already.'"],
    ],
    fine: [
      ['verifier/src/validity.ts', "// This badge has expired a long time ago.\nthrow new TypeError('verify: `now` is not a date')"],
      ['verifier/src/explain.ts', "const text = 'This badge has expired already.'"],
      ['components/src/languages/en.ts', "const text = 'This badge has expired already.'"],
    ],
  },
  {
    says: 'only settle.ts and verdict.ts decide a status',
    rule: oneJudge,
    faults: [
      ['verifier/src/proof/prove.ts', "return { id: 'proof', status: 'failed' }"],
      ['verifier/src/proof/prove.ts', "return { status: reached ? ('failed' as const) : 'unknown' }"],
      ['verifier/src/proof/prove.ts', "check.status = 'unknown'"],
    ],
    fine: [
      ['verifier/src/settle.ts', "return { id, status: 'failed' }"],
      ['verifier/src/proof/prove.ts', "if (check.status === 'failed') return { kind: 'unknown' }"],
      ['verifier/src/report.ts', "export interface Failed { readonly status: 'failed' }"],
    ],
  },
]

describe('the rooms', () => {
  const code = find('{verifier,issuer,components}/{src,bin}/**/*.ts').map(source)

  test('there are files to look at', () => expect(code.length).toBeGreaterThan(10))

  test.each(RULES)('$says', ({ rule }) => expect(code.flatMap(rule)).toEqual([]))
  test('no rooms wait for each other', () => expect(cycles(code)).toEqual([]))
  test('a foreign package stands behind one file', () => expect(shared(code)).toEqual([]))
  test('every file name says something', () => expect(find('**/*').flatMap(emptyName)).toEqual([]))
})

describe('the rules themselves', () => {
  for (const { says, rule, faults, fine } of RULES) {
    test.each(faults)(`${says}: a fault in %s is caught: %s`, (path, text) => expect(rule(readSource(path, text))).toHaveLength(1))
    test.each(fine)(`${says}: %s is let be: %s`, (path, text) => expect(rule(readSource(path, text))).toEqual([]))
  }

  const pair = (...files: readonly Planted[]): readonly Source[] => files.map(([path, text]) => readSource(path, text))

  test('rooms that wait for each other are caught, mutual types are let be', () => {
    const json = ['verifier/src/json.ts', "import { invalid } from './errors.ts'"] as const
    expect(cycles(pair(json, ['verifier/src/errors.ts', "import { parse } from './json.ts'"]))).toHaveLength(2)
    expect(cycles(pair(json, ['verifier/src/errors.ts', "import type { Json } from './json.ts'"]))).toEqual([])
  })

  test('a foreign package in two files is caught, in one it is let be', () => {
    const token = ['verifier/src/proof/token.ts', "import { decodeJwt } from 'jose'"] as const
    expect(shared(pair(token, ['verifier/src/crypto.ts', "import { importJWK } from 'jose/key/import'"]))).toHaveLength(1)
    expect(shared(pair(token, ['verifier/src/crypto.ts', "import { sha256 } from './bytes.ts'"]))).toEqual([])
    expect(shared(pair(token, ['issuer/src/key/sign.ts', "import { SignJWT } from 'jose'"]))).toEqual([])
  })

  test.each(['verifier/src/utils.ts', 'site/src/helpers/date.ts', 'components/src/Common.ts', 'test/misc'])('the name %s is caught', (path) => {
    expect(emptyName(path)).toHaveLength(1)
  })
  test.each(['verifier/src/proof/token.ts', 'docs/commons.md'])('the name %s is let be', (path) => {
    expect(emptyName(path)).toEqual([])
  })
})
