import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { onTestFinished, expect, test } from 'vitest'
import { run } from '../../src/command/run.ts'
import { EXAMPLE } from '../folders.ts'
import { claimOf, NOW, stageWithAwards, type Stage } from './stage.ts'

/** The command, running, and the address that it tells. */
async function serving({ folder }: Stage, ...words: readonly string[]) {
  const interrupt = new AbortController()
  onTestFinished(() => interrupt.abort())
  const errors: string[] = []
  const started = Promise.withResolvers<string>()
  const screen = (write: (text: string) => unknown) => ({ write: (text: string) => write(text) !== null, once: () => undefined })
  const ended = run(['serve-decisions', '--port', '0', ...words], {
    stdin: (async function* () {})(),
    ...{ stdout: screen(started.resolve), stderr: screen((text) => errors.push(text)), env: {}, here: folder, clock: () => NOW, signal: interrupt.signal },
    ...{ example: EXAMPLE, version: '' },
  })
  const said = await started.promise
  return { said, url: /http:\/\/\S+?\/decisions/.exec(said)?.[0] ?? '', errors, stop: () => (interrupt.abort(), ended) }
}

const post = (url: string, body: string, headers = {}) => fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/jose', ...headers } })

test('a decision that is posted is taken, until it is interrupted', async () => {
  const one = await stageWithAwards()
  await one.done('notify')
  const { decide } = await claimOf(one.folder, one.ids[0]!)
  const { said, url, errors, stop } = await serving(one)
  expect(said).toMatch(/^Taking decisions at http:\/\/127\.0\.0\.1:\d+\/decisions until you press Ctrl-C\.\n$/)
  const answer = await post(url, await decide({ decision: 'unlisted' }))
  expect([answer.status, await answer.json()]).toEqual([202, { outcome: 'recorded' }])
  expect((await post(url, 'garbage')).status).toBe(400)
  expect(await stop()).toBe(0)
  expect(errors).toEqual(['no decision is taken any more\n'])
  await expect(post(url, await decide())).rejects.toThrow()
  expect(await one.json('list')).toMatchObject([{ visibility: 'unlisted' }])
})

test('programs are told the address; each visitor has a limit, behind a proxy the one that it names', async () => {
  const { said, url, stop } = await serving(await stageWithAwards([]), '--json', '--limit', '2', '--proxied')
  expect(JSON.parse(said)).toEqual({ url })
  const from = async (address: string) => (await post(url, 'garbage', { 'x-forwarded-for': `10.0.0.1, ${address}` })).status
  const answers: number[] = []
  for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2']) answers.push(await from(address))
  expect(answers).toEqual([400, 400, 429, 400])
  expect(await stop()).toBe(0)
})

test('a port that is taken, and a host that is none of ours, are told', async () => {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const { run: runs } = await stageWithAwards([])
  expect(await runs(`serve-decisions --port ${port}`)).toEqual({
    status: 1,
    out: '',
    errors: `rosette: 127.0.0.1:${port}: is taken by another program (choose another with --port)\n`,
  })
  expect((await runs('serve-decisions --port 0 --host 192.0.2.1')).errors).toBe(
    'rosette: 192.0.2.1: is no address of this machine (choose another with --host)\n',
  )
})
