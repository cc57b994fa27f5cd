/** Hands messages to a mail server (RFC 5321), one after the other on one connection, and tells what became of each. */

import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { refused } from '../errors.ts'
import type { Message } from './message.ts'

export interface MailServer {
  readonly host: string
  readonly port: number
  /** TLS from the first byte, as on port 465; otherwise STARTTLS. */
  readonly secure?: boolean
  /** Nothing is encrypted: only for a server on this very machine. */
  readonly plain?: boolean
  readonly user?: string
  readonly password?: string
  /** Milliseconds after which a silent server counts as gone. */
  readonly patience?: number
}

/** What became of a message. */
export type Answer =
  | { readonly kind: 'taken' }
  /** For good: this recipient or this message is not wanted. */
  | { readonly kind: 'refused'; readonly answer: string }
  /** Not taken, and perhaps next time. */
  | { readonly kind: 'later'; readonly answer: string }
  /** It was sent to the end, and no answer came: nobody here can know. */
  | { readonly kind: 'doubt'; readonly answer: string }

export interface Post {
  /**
   * `onWhole` is called when all but the end of the message has left: until it returns the server cannot have taken it, and when it
   * throws the message is not ended. Throws RefusedError when the server cannot be reached or does not let us in.
   */
  readonly send: (message: Message, onWhole: () => void) => Promise<Answer>
  readonly close: () => void
}

/** Many servers hang up after some. */
const MOST_ON_ONE = 100
const PATIENCE = 30_000
/** RFC 5321 §4.5.3.2.6: after the end of a message servers may think for ten minutes, and who gives up earlier sends twice. */
const PATIENCE_AT_END = 600_000
const CHUNK = 16 * 1024

export function openPost(server: MailServer): Post {
  let open: { readonly connection: SMTPConnection; readonly count: number } | undefined
  const close = () => {
    open?.connection.quit()
    open = undefined
  }
  return {
    close,
    send: async (message, onWhole) => {
      if (open && open.count >= MOST_ON_ONE) close()
      const { connection, count } = open ?? { connection: await connect(server), count: 0 }
      // What else hangs on a connection after a failure is not worth knowing.
      open = undefined
      try {
        const answer = await sendOn(connection, message, onWhole)
        if (answer.kind === 'taken') open = { connection, count: count + 1 }
        return answer
      } finally {
        if (!open) connection.close()
      }
    },
  }
}

async function connect({ host, port, secure = port === 465, plain = false, user, password, patience }: MailServer): Promise<SMTPConnection> {
  if (plain && !['localhost', '127.0.0.1', '::1'].includes(host)) throw refused(`${host} would be spoken to without encryption`, 'leave out "plain"')
  const encryption = plain ? { ignoreTLS: true } : { secure, requireTLS: true }
  const [soon, late] = [patience ?? PATIENCE, patience ?? PATIENCE_AT_END]
  const times = { connectionTimeout: soon, greetingTimeout: soon, dnsTimeout: soon, socketTimeout: late }
  const connection = new SMTPConnection({ host, port, ...encryption, ...times })
  try {
    await new Promise<void>((resolve, reject) => {
      connection.on('error', reject)
      connection.connect((error) => (error ? reject(error) : resolve()))
    })
    if (user !== undefined) await login(connection, user, password ?? '')
    return connection
  } catch (error) {
    connection.close()
    const { code, message = '' } = error as FailedError
    if (code === 'EAUTH') throw refused(`${host} does not accept the user or the password`, 'check both; nothing was sent')
    if (code === 'ETLS') throw refused(`${host} offers no encryption that can be trusted`, 'check the host and the port; nothing was sent')
    throw refused(`the mail server ${host}:${port} cannot be reached: ${lineOf(message)}`, 'check the host and the port, then run this again: nothing is lost')
  }
}

function login(connection: SMTPConnection, user: string, pass: string): Promise<void> {
  return new Promise((resolve, reject) => connection.login({ user, pass, credentials: { user, pass } }, (error) => (error ? reject(error) : resolve())))
}

async function sendOn(connection: SMTPConnection, { from, to, bytes }: Message, onWhole: () => void): Promise<Answer> {
  let isWhole = false
  let fault: Error | undefined
  /** Read only after the server has said 354, and the end only after this has ended (RFC 5321 §4.1.1.4). */
  function* body(): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
    try {
      onWhole()
    } catch (error) {
      fault = error as Error
      throw error
    }
    isWhole = true
  }
  return new Promise((resolve, reject) => {
    const stream = Readable.from(body(), { objectMode: false })
    connection.send({ from, to, size: bytes.length }, stream, (error) => {
      const { command, code, response = '' }: FailedError = error ?? {}
      const isSenders = command === 'MAIL FROM' && code === 'EENVELOPE' && response.startsWith('5')
      if (!error) return resolve({ kind: 'taken' })
      if (fault === undefined && !isSenders) return resolve(judge(error, isWhole))
      reject(fault ?? refused(`the mail server does not let ${from} send: ${lineOf(response)}`, 'send from an address of this server'))
    })
  })
}

/** What an error of the library has that is of use. */
interface FailedError {
  readonly message?: string
  readonly command?: string
  readonly code?: string
  readonly responseCode?: number
  readonly response?: string
}

/** RFC 5321 §4.2.1: 4yz may succeed later, 5yz will not. Anything else, after the end, leaves it open. */
function judge({ responseCode = 0, response, message = '' }: FailedError, isWhole: boolean): Answer {
  const answer = lineOf(response ?? message)
  if (responseCode >= 500 && responseCode < 600) return { kind: 'refused', answer }
  if (responseCode >= 400 && responseCode < 500) return { kind: 'later', answer }
  return { kind: isWhole ? 'doubt' : 'later', answer }
}

/** A server's text on one line, for people to read. */
function lineOf(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 300)
}
