/**
 * `npm run peers`: the conformance corpus put to other verifiers, beside this one. Installs them in a folder of its own, asks no network
 * (every answer comes from the corpus), and prints a table: good badges they show as good, bad ones they show as good, files they do not read.
 */

import { execFileSync } from 'node:child_process'
import { Console } from 'node:console'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { fetchFromDocuments } from '../../verifier/bin/documents.ts'
import { verify } from '../../verifier/src/index.ts'
import { bytesOf, cases, CORPUS, corpusDocuments, disputes, rightWords, type Case } from '../conformance/cases.ts'
import { PEERS, type Word } from './peers.ts'

const SECONDS = 20
const RealDate = Date

if (cases.length === 0) throw new Error('the conformance corpus is not here: set CONFORMANCE_DIR')
const documents = corpusDocuments()
const folder = mkdtempSync(join(tmpdir(), 'rosette-peers-'))
try {
  const packages = PEERS.flatMap((peer) => peer.packages)
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', '--prefix', folder, ...packages], {
    stdio: 'inherit',
  })
  console.log('verifier                      good shown as good   bad shown as good   not read')
  for (const peer of PEERS) {
    const ask = await peer.load(folder)
    await judge(peer.name, async (one) => ask(await bytesOf(one), kindOf(one)))
  }
  await judge('@rosette/verifier', async (one) => {
    const fetch = fetchFromDocuments(CORPUS, one.documents ?? {}, documents)
    return (await verify(await bytesOf(one), { now: new RealDate(one.at), fetch })).verdict === 'verified' ? 'yes' : 'no'
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function judge(name: string, ask: (one: Case) => Promise<Word>): Promise<void> {
  const wrong: string[] = []
  let [good, shown, unread] = [0, 0, 0]
  for (const one of cases.filter(({ id }) => disputes.every((dispute) => dispute.id !== id))) {
    const words = rightWords(one)
    if (words.includes('verified')) good += 1
    const word = await inItsWorld(one, () => ask(one))
    if (word === 'unread') unread += 1
    if (word === 'yes' && words.includes('verified')) shown += 1
    if (word === 'yes' && !words.includes('verified')) wrong.push(`${one.id} (${one.expect})`)
  }
  console.log(`${name.padEnd(30)}${`${shown} of ${good}`.padEnd(21)}${String(wrong.length).padEnd(20)}${unread}`)
  for (const id of wrong) console.log(`  shown as good: ${id}`)
}

/** The moment and the documents of the case are all the world there is; whoever does not answer in time, or throws, has not said yes. */
async function inItsWorld(one: Case, ask: () => Promise<Word>): Promise<Word> {
  const at = RealDate.parse(one.at)
  const { fetch: fetchBefore, console: consoleBefore } = globalThis
  globalThis.Date = class extends RealDate {
    constructor(...given: readonly unknown[]) {
      super(...((given.length ? given : [at]) as [number]))
    }
    static override now = () => at
  } as DateConstructor
  globalThis.fetch = fetchFromDocuments(CORPUS, one.documents ?? {}, documents)
  // Some tell every surprise at length.
  globalThis.console = new Console(new PassThrough())
  let timer: NodeJS.Timeout | undefined
  try {
    return await Promise.race([ask(), new Promise<Word>((resolve) => (timer = setTimeout(() => resolve('no'), SECONDS * 1000)))])
  } catch {
    return 'no'
  } finally {
    clearTimeout(timer)
    globalThis.Date = RealDate
    globalThis.fetch = fetchBefore
    globalThis.console = consoleBefore
  }
}

function kindOf({ file }: Case): string {
  return file.split('.').at(-1) ?? ''
}
