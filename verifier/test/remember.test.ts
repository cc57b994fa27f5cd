import { describe, expect, it } from 'vitest'
import { makeMemory } from '../src/remember.ts'

describe('a memory', () => {
  it('makes an answer once for each question', async () => {
    const remember = makeMemory<Promise<string>>(2)
    const made: string[] = []
    const ask = (question: string) =>
      remember(question, async () => {
        made.push(question)
        return question.toUpperCase()
      })
    expect([await ask('a'), await ask('a'), await ask('b')]).toEqual(['A', 'A', 'B'])
    expect(made).toEqual(['a', 'b'])
  })

  it('forgets the oldest when there are too many', async () => {
    const remember = makeMemory<Promise<number>>(2)
    let count = 0
    const ask = (question: string) => remember(question, async () => (count += 1))
    for (const question of ['a', 'b', 'c']) await ask(question)
    expect(await ask('b')).toBe(2)
    expect(await ask('a')).toBe(4)
  })

  it('does not remember a refusal', async () => {
    const remember = makeMemory<Promise<string>>(2)
    await expect(remember('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await remember('a', async () => 'yes')).toBe('yes')
    const atOnce = makeMemory<string>(2)
    const refuse = (): string => {
      throw new Error('no')
    }
    expect(() => atOnce('a', refuse)).toThrow('no')
    expect([atOnce('a', () => 'yes'), atOnce('a', refuse)]).toEqual(['yes', 'yes'])
  })
})
