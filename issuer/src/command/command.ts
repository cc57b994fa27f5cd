/** What a command of `rosette` is: its name, its options, its help, and what it does. */

import type { Clock } from '../clock.ts'
import type { Signer } from '../credential/signer.ts'
import type { Example } from '../programme/init.ts'
import type { Programme } from '../programme/programme.ts'
import type { Register } from '../register/open.ts'

export interface Option {
  /** What is written after it; absent for a switch. */
  readonly value?: string
  /** One line for the help. */
  readonly about: string
}

export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly about: string
  /** What may follow the name. */
  readonly usage: readonly string[]
  /** What a newcomer needs to know, a paragraph each. */
  readonly more: readonly string[]
  readonly examples: readonly string[]
  readonly options: Readonly<Record<string, Option>>
  /** How many words may follow, besides options. */
  readonly words: { readonly least: number; readonly most: number }
  /** The exit status when it is not 0. Throws RefusedError, or UsageError. */
  readonly run: (call: Call) => Promise<number | undefined>
}

/** The command was called wrongly; the message is for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export interface Screen {
  readonly write: (text: string) => boolean
  readonly once: (event: 'drain', listener: () => void) => unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** Everything outside of the program. */
export interface World {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean }
  readonly stdout: Screen
  readonly stderr: Screen
  readonly env: Readonly<Record<string, string | undefined>>
  /** The current folder. */
  readonly here: string
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly example: Example
  readonly version: string
  /** Asks on the terminal; the answer is not shown when it is secret. Absent where there is none. */
  readonly ask?: (question: string, options?: { readonly isSecret?: boolean }) => Promise<string>
}

export interface Call {
  readonly words: readonly string[]
  readonly world: World
  /** Is the switch set? */
  readonly has: (name: string) => boolean
  /** What was written after the option, trimmed and not empty; undefined when it was not given. */
  readonly text: (name: string) => string | undefined
  /** A line for people: not with --json or --quiet. */
  readonly tell: (line: string) => void
  /** A line for people that is no answer, on standard error: also with --json, not with --quiet. */
  readonly warn: (line: string) => void
  /** The answer for programs: with --json only. */
  readonly answer: (content: object) => void
  /** Data, whoever reads it; waits for a slow reader. */
  readonly write: (text: string) => Promise<void>
  readonly isJson: boolean
  /** How far the work is, on a terminal. */
  readonly progress: (doing: string) => Progress
  readonly folder: () => string
  readonly programme: () => Programme
  /** Opened when it is first asked for, closed at the end. */
  readonly register: () => Register
  /** Asks for a passphrase where the key needs one. */
  readonly signer: () => Promise<Signer>
}

export interface Progress {
  /** `total` where it is known. */
  readonly show: (done: number, total?: number) => void
  /** Removes the line. */
  readonly end: () => void
}
