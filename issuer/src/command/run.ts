/** `rosette` from its words to its exit status; the process itself stays outside. */

import { RefusedError, sentenceOf } from '../errors.ts'
import { readArguments } from './arguments.ts'
import { callOf } from './call.ts'
import { suspend, restore, revoke, renew } from './change.ts'
import { check } from './check.ts'
import { UsageError, type Command, type World } from './command.ts'
import { decide } from './decide.ts'
import { erase } from './erase.ts'
import { export_ } from './export.ts'
import { helpOf, overviewOf, USAGE } from './help.ts'
import { init } from './init.ts'
import { issue } from './issue.ts'
import { keys } from './keys.ts'
import { list, search } from './list.ts'
import { notify } from './notify.ts'
import { visible } from './print.ts'
import { publishing } from './publish.ts'
import { serveDecisions } from './serve-decisions.ts'
import { show } from './show.ts'
import { refusalOf } from './system.ts'

/** In the order in which a programme needs them. */
export const GROUPS: readonly (readonly [string, readonly Command[]])[] = [
  ['Begin', [init, check, keys]],
  ['Award', [issue, notify, decide, serveDecisions, publishing]],
  ['Look up', [list, search, show, export_]],
  ['Change', [revoke, suspend, restore, renew, erase]],
]

export const COMMANDS: readonly Command[] = GROUPS.flatMap(([, commands]) => commands)

const REFUSED = 1
const WRONG_USAGE = 64
const INTERRUPTED = 130

/** Runs a command and gives its exit status. Rejects only for a fault of the program. */
export async function run(words: readonly string[], world: World): Promise<number> {
  const [name = '', ...rest] = words[0] === 'help' && words.length > 1 ? [words[1] ?? '', '--help'] : words
  if (['', 'help', '--help', '-h'].includes(name)) return print(world, overviewOf(GROUPS), name === '' ? WRONG_USAGE : 0)
  if (name === '--version') return print(world, `${world.version}\n`, 0)
  const command = COMMANDS.find((one) => one.name === name)
  if (!command) return complain(world, `there is no command ${JSON.stringify(name)}`, `${USAGE}\nsee rosette help`)
  try {
    return await runCommand(command, rest, world)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return complain(world, error.message, `usage: rosette ${command.name} ${command.usage[0] ?? ''}\nsee rosette help ${command.name}`)
  }
}

async function runCommand(command: Command, rest: readonly string[], world: World): Promise<number> {
  const given = readArguments(command, rest)
  if (given.has('help')) return print(world, helpOf(command), 0)
  const call = callOf(given, world)
  try {
    return (await command.run(call)) ?? 0
  } catch (error) {
    if (world.signal.aborted) {
      call.warn('interrupted; run it again to go on')
      return INTERRUPTED
    }
    const refusal = error instanceof RefusedError ? error : refusalOf(error)
    if (!refusal) throw error
    for (const finding of refusal.findings) world.stderr.write(`rosette: ${visible(sentenceOf(finding))}\n`)
    call.answer({ refused: refusal.findings })
    return REFUSED
  } finally {
    call.close()
  }
}

function print({ stdout }: World, text: string, status: number): number {
  stdout.write(text)
  return status
}

function complain({ stderr }: World, message: string, usage: string): number {
  stderr.write(`rosette: ${visible(message)}\n${usage}\n`)
  return WRONG_USAGE
}
