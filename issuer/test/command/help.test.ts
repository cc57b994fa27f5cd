import { describe, expect, test } from 'vitest'
import { COMMON, readArguments } from '../../src/command/arguments.ts'
import { COMMANDS } from '../../src/command/run.ts'
import { rosette } from './stage.ts'

const lengths = (text: string) => text.split('\n').map((line) => line.length)
/** The words of a line, as a shell splits it: spaces, and double quotes around some. */
const wordsOf = (line: string) => Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare ?? '')

describe.each(COMMANDS)('the help of $name', (command) => {
  const { name, about, options, examples, usage } = command

  test('names every option, fits a terminal, and ends with a line', async () => {
    const { status, out, errors } = await rosette([name, '--help'])
    expect([status, errors]).toEqual([0, ''])
    expect(out.startsWith(`usage: rosette ${name}`)).toBe(true)
    expect(out).toMatch(/[^\n]\n$/)
    expect(Math.max(...lengths(out))).toBeLessThanOrEqual(80)
    for (const option of Object.keys({ ...options, ...COMMON })) expect(out).toMatch(new RegExp(`^  --${option}( [A-Z]+)? {2,}\\S`, 'm'))
    for (const line of examples) expect(out).toContain(`  ${line}\n`)
    for (const text of [...usage.map((one) => `rosette ${name} ${one}`), `${about}. `]) expect(out.replaceAll(/\s+/g, ' ')).toContain(text)
  })

  test('is the same by every way to it', async () => {
    const { out } = await rosette([name, '--help'])
    for (const words of [
      ['help', name],
      [name, '-h'],
      [name, '--help', 'a', 'b', 'c'],
    ])
      expect(await rosette(words)).toEqual({ status: 0, out, errors: '' })
  })

  test('has examples that are right', () => {
    expect(examples.length).toBeGreaterThan(0)
    for (const line of examples) {
      const [program, second, ...words] = wordsOf(line.split(' | ').at(-1) ?? '')
      expect(program).toBe('rosette')
      const called = COMMANDS.find((one) => one.name === second)!
      expect(() => readArguments(called, words)).not.toThrow()
    }
  })

  test('has options of its own only', () => {
    for (const option of Object.keys(options)) expect(COMMON).not.toHaveProperty(option)
    const named = new Set([...usage.join(' ').matchAll(/--([a-z-]+)/g)].map(([, option = '']) => option))
    for (const option of named) expect(Object.keys(options)).toContain(option)
  })
})

describe('rosette alone', () => {
  test('names every command, and ends with 64', async () => {
    const { status, out, errors } = await rosette([])
    expect([status, errors]).toEqual([64, ''])
    for (const { name } of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name} {2,}\\S`, 'm'))
    expect(Math.max(...lengths(out))).toBeLessThanOrEqual(80)
    for (const words of [['help'], ['--help'], ['-h'], ['help', 'help']]) expect(await rosette(words)).toEqual({ status: 0, out, errors: '' })
  })

  test('tells its version', async () => {
    expect(await rosette(['--version'])).toEqual({ status: 0, out: '1.2.3\n', errors: '' })
  })
})
