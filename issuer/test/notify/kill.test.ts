import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { doubtsIn, keepArrived, sendAgain } from '../../src/notify/send.ts'
import { mailFiles } from '../../src/notify/eml.ts'
import { desk } from './desks.ts'
import { answer, mailServer, type Moment } from './mail-server.ts'

const SENDER = fileURLToPath(new URL('sender.ts', import.meta.url))
const MOMENTS: readonly Moment[] = ['connect', 'from', 'to', 'data', 'end', 'taken']

/** Killed a few times while it writes, once at each of these moments of the conversation, and a few times at no particular one. */
test('killed at any moment and run again: each mail is taken once, or known to be in doubt', { timeout: 120_000 }, async () => {
  const people = Array.from({ length: 16 }, (_, at) => `person${at}@example.org`)
  const killed: Moment[] = []
  let child: ChildProcess | undefined
  let isShut = true
  let [fatal, mails]: [Moment | undefined, number] = [undefined, 0]
  const server = await mailServer(async (moment) => {
    if (isShut) throw answer(421, 'closed')
    if (moment === 'from') mails += 1
    // Not always the first mail of a run.
    if (moment !== fatal || mails < 2) return
    fatal = undefined
    child?.kill('SIGKILL')
    await once(child!, 'exit')
    killed.push(moment)
    if (moment === 'end') throw answer(451, 'the server lost it, and nobody is there to hear')
  })
  const one = await desk(people)
  const run = async (killAt?: Moment, killAfter?: number) => {
    ;[fatal, mails] = [killAt, killAt === 'connect' ? 2 : 0]
    const started = spawn(process.execPath, [SENDER, one.folder, String(server.port), one.clock().toISOString()], { stdio: ['ignore', 'ignore', 'pipe'] })
    child = started
    const errors: string[] = []
    started.stderr.on('data', (text: Buffer) => errors.push(text.toString()))
    const timer = killAfter === undefined ? undefined : setTimeout(() => started.kill('SIGKILL'), killAfter)
    const [code] = (await once(started, 'exit')) as [number | null]
    clearTimeout(timer)
    if (killAt === undefined && killAfter === undefined) expect([code, errors.join('')]).toEqual([0, ''])
  }

  for (const after of [200, 300, 400, 500]) await run(undefined, after)
  isShut = false
  for (const moment of MOMENTS) await run(moment)
  for (const after of [300, 400, 500]) await run(undefined, after)
  await run()
  await server.atRest()

  expect(killed).toEqual(MOMENTS)
  const taken = () => server.taken.map(({ mail }) => mail.messageId)
  const wasTaken = ({ id }: { readonly id: string }) => taken().includes(`<${id}@badges.harbour.test>`)
  expect(new Set(taken()).size).toBe(taken().length)
  // Killed between the end of a mail and its answer, taken or not looks the same from here.
  const doubts = doubtsIn(one.register)
  expect(new Set(doubts.map(wasTaken))).toEqual(new Set([true, false]))
  expect(taken().length + doubts.filter((doubt) => !wasTaken(doubt)).length).toBe(people.length)
  for (const { id } of doubts) {
    if (wasTaken({ id })) keepArrived(one, id)
    else sendAgain(one, id)
  }
  await run()
  expect(server.taken.flatMap(({ to }) => to).toSorted()).toEqual(people.toSorted())
  expect(new Set(taken()).size).toBe(people.length)
  expect([doubtsIn(one.register), mailFiles(one.folder)]).toEqual([[], []])
})
