/** Reads the words after `rosette NAME` by a command's own options, strictly. */

import { parseArgs } from 'node:util'
import { UsageError, type Command, type Option } from './command.ts'

/** Every command takes these. */
export const COMMON: Readonly<Record<string, Option>> = {
  folder: { value: 'DIR', about: "the programme's folder (else this one, or the nearest above)" },
  json: { about: 'one JSON answer on standard output' },
  quiet: { about: 'say nothing but errors' },
  help: { about: 'this text' },
}

export interface Arguments {
  readonly words: readonly string[]
  readonly has: (name: string) => boolean
  readonly text: (name: string) => string | undefined
}

/** Throws UsageError. */
export function readArguments({ options, words: { least, most }, usage }: Command, given: readonly string[]): Arguments {
  // No path can hold one, and no text of ours does.
  if (given.some((word) => word.includes('\0'))) throw new UsageError('a word holds a NUL character')
  const { values, positionals } = parse({ ...options, ...COMMON }, given)
  for (const name of Object.keys(values)) if ((values[name]?.length ?? 0) > 1) throw new UsageError(`--${name} can be given only once`)
  const isHelp = values['help']?.[0] === true
  if (!isHelp && positionals.length < least) throw new UsageError(`something is missing: ${usage[0] ?? ''}`)
  if (!isHelp && positionals.length > most) throw new UsageError(`there is a word too many: ${positionals[most] ?? ''}`)
  if (values['json'] && values['quiet']) throw new UsageError('--json and --quiet exclude each other')
  return {
    words: positionals,
    has: (name) => values[name] !== undefined,
    text: (name) => textOf(name, values[name]?.[0]),
  }
}

type Values = Readonly<Record<string, readonly (string | boolean)[] | undefined>>

// `multiple` everywhere: node would silently take the last of two addresses, we ask which one is meant.
function parse(options: Readonly<Record<string, Option>>, given: readonly string[]): { readonly values: Values; readonly positionals: readonly string[] } {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: true, ...(name === 'help' && { short: 'h' }) },
    ]),
  )
  try {
    const { values, positionals } = parseArgs({ args: [...given], options: config, allowPositionals: true, strict: true })
    return { values: values as Values, positionals }
  } catch (error) {
    // Node's message goes on about its own syntax after the first sentence.
    const [sentence = ''] = (error instanceof Error ? error.message : '').split(/\. |\n/, 1)
    throw new UsageError(sentence.charAt(0).toLowerCase() + sentence.slice(1))
  }
}

function textOf(name: string, value: string | boolean | undefined): string | undefined {
  if (value === undefined) return undefined
  const text = String(value).trim()
  if (text === '') throw new UsageError(`--${name} needs a value`)
  return text
}
