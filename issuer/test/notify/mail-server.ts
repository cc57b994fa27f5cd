/** A real mail server on this machine that keeps what it takes, and can be told to misbehave. */

import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { simpleParser, type ParsedMail } from 'mailparser'
import { setTimeout } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import type { MailServer } from '../../src/notify/smtp.ts'

export interface Taken {
  readonly to: readonly string[]
  readonly bytes: Buffer
  readonly mail: ParsedMail
}

export type Moment = 'connect' | 'from' | 'to' | 'data' | 'end' | 'taken'
/** Throw to refuse; an Error with `responseCode`. */
export type Whim = (moment: Moment, about: { readonly to: string; readonly session: SMTPServerSession }) => void | Promise<void>

export interface TestServer extends MailServer {
  readonly taken: readonly Taken[]
  /** Connections so far. */
  readonly visits: () => number
  /** Breaks all connections at once. */
  readonly hangUp: () => void
  /** Resolves when nobody is connected and every mail that came is read, also of a sender that is dead by now. */
  readonly atRest: () => Promise<void>
}

export function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

export async function mailServer(whim: Whim = () => undefined, options: object = {}): Promise<TestServer> {
  const taken: Taken[] = []
  let [visits, reading] = [0, 0]
  const told = (moment: Moment, session: SMTPServerSession, to: string, done: (error?: Error | null) => void) => {
    Promise.resolve()
      .then(() => whim(moment, { to, session }))
      .then(
        () => done(),
        (error: unknown) => done(error as Error),
      )
  }
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    onConnect: (session, done) => {
      visits += 1
      told('connect', session, '', done)
    },
    onMailFrom: (_, session, done) => told('from', session, '', done),
    onRcptTo: ({ address }, session, done) => told('to', session, address, done),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      const to = session.envelope.rcptTo.map(({ address }) => address)
      stream.once('data', () => void Promise.resolve(whim('data', { to: to[0]!, session })).catch(() => undefined))
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        told('end', session, to[0]!, (error) => {
          if (error) return done(error)
          const bytes = Buffer.concat(chunks)
          reading += 1
          void simpleParser(bytes).then((mail) => {
            taken.push({ to, bytes, mail })
            reading -= 1
            told('taken', session, to[0]!, (late) => done(late ?? undefined))
          })
        })
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as { readonly port: number }
  const hangUp = () => {
    for (const connection of server.connections) connection.close()
  }
  const atRest = async () => {
    while (server.connections.size > 0 || reading > 0) await setTimeout(20)
  }
  return { host: '127.0.0.1', port, plain: true, patience: 2000, taken, visits: () => visits, hangUp, atRest }
}
