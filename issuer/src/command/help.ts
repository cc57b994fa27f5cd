/** The help: of all commands together, and of each. */

import { COMMON } from './arguments.ts'
import type { Command, Option } from './command.ts'

const WIDTH = 80

export function helpOf({ name, about, usage, more, options, examples }: Command): string {
  const lines = [
    ...usage.flatMap((one, at) => hung(`${at === 0 ? 'usage: ' : '       '}rosette ${name} `, together(one)).map(apart)),
    '',
    ...[`${about}.`, ...more].flatMap((paragraph) => [...wrap(paragraph, WIDTH), '']),
    ...listed({ ...options, ...COMMON }),
    ...(examples.length > 0 ? ['', 'For example:', ...examples.map((one) => `  ${one}`)] : []),
  ]
  return `${lines.join('\n')}\n`
}

export function overviewOf(groups: readonly (readonly [string, readonly Command[]])[]): string {
  const lines = groups.flatMap(([title, commands]) => ['', title, ...commands.flatMap(({ name, about }) => hung(`  ${name.padEnd(15)}  `, about))])
  return `${[USAGE, '', 'Runs a badge programme from one folder.', ...lines, '', ...END].join('\n')}\n`
}

export const USAGE = 'usage: rosette COMMAND [options]'

const END = [
  'rosette help COMMAND tells more.',
  '',
  'Exit status: 0 done, 1 refused, 64 wrong usage, 70 a fault of the program,',
  '74 the output could not be written, 130 interrupted: run it again to go on.',
]

/** `--name VALUE  what it does`, in two columns. */
function listed(options: Readonly<Record<string, Option>>): readonly string[] {
  const rows = Object.entries(options).map(([name, { value, about }]) => [`  --${name}${value === undefined ? '' : ` ${value}`}`, about] as const)
  const width = Math.max(...rows.map(([option]) => option.length)) + 2
  return rows.flatMap(([option, about]) => hung(option.padEnd(width), about))
}

function hung(first: string, text: string): readonly string[] {
  return wrap(text, WIDTH - first.length).map((line, at) => (at === 0 ? first : ' '.repeat(first.length)) + line)
}

/** What stands in brackets stays on one line. */
function together(usage: string): string {
  return usage.replaceAll(/\[[^\]]*\]/g, (option) => option.replaceAll(' ', '\u00A0'))
}

function apart(line: string): string {
  return line.replaceAll('\u00A0', ' ').trimEnd()
}

/** Breaks at spaces; a longer word stands out. */
function wrap(text: string, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
