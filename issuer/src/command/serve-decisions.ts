/** `rosette serve-decisions`: takes decisions over HTTP, for claims that are done at once. */

import { takeDecision } from '../decide/apply.ts'
import { receiver } from '../decide/receive.ts'
import { addressOn, serveReceiver } from '../decide/serve.ts'
import { UsageError, type Command } from './command.ts'

export const serveDecisions: Command = {
  name: 'serve-decisions',
  about: 'Takes decisions over HTTP, at POST /decisions, until it is interrupted',
  usage: ['[--port N] [--host HOST] [--proxied] [--limit N]'],
  more: [
    'Put it behind your own web server with https, and write its public address as "receiver" in programme/programme.json, such as https://decide.example.org/decisions. It holds no page and tells nothing of anybody: it only takes decisions signed with the key from a claim.',
  ],
  examples: ['rosette serve-decisions --port 8787 --proxied'],
  options: {
    port: { value: 'N', about: 'the port (else 8787; 0 takes a free one)' },
    host: { value: 'HOST', about: 'the address to listen on (else 127.0.0.1: this machine only)' },
    proxied: { about: 'behind a proxy of yours: the address of a visitor is the last in X-Forwarded-For' },
    limit: { value: 'N', about: 'decisions a minute from one address (else 30)' },
  },
  words: { least: 0, most: 0 },
  async run({ text, has, programme, register, tell, answer, world: { clock, signal }, ...call }) {
    const [port, limit] = [numberOf('port', text('port') ?? '8787', 65_535), numberOf('limit', text('limit') ?? '30', 100_000)]
    const app = receiver({
      take: (token) => takeDecision(register(), token, clock()),
      site: programme().url,
      clock,
      addressOf: addressOn({ proxied: has('proxied') }),
      limit: { most: limit, span: 60_000 },
    })
    register()
    const host = text('host') ?? '127.0.0.1'
    const server = await serveReceiver(app, { host, port })
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${server.port}/decisions`
    answer({ url })
    tell(`Taking decisions at ${url} until you press Ctrl-C.`)
    await ended(signal)
    await server.close()
    call.warn('no decision is taken any more')
  },
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })))
}

function numberOf(name: string, text: string, most: number): number {
  if (!/^\d{1,6}$/.test(text) || Number(text) > most) throw new UsageError(`--${name} ${text}: write a number up to ${most}`)
  return Number(text)
}
