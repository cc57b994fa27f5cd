import { describe, expect, it } from 'vitest'
import { BEGINNINGS, mayBeFamous } from '../../src/names/beginnings.ts'
import { famousDomain } from '../../src/names/famous.ts'
import { FAMOUS } from '../../src/names/famous-list.ts'
import { foldWords } from '../../src/names/fold.ts'

describe('how famous names begin', () => {
  it('is written as the list has it', () => {
    expect(BEGINNINGS).toBe([...new Set(FAMOUS.map(([name]) => foldWords(name).join('').slice(0, 4)))].sort().join(' '))
  })

  it.each(FAMOUS.map(([name]) => name.replace('=', '')))('is known of %s, however it is written', (name) => {
    for (const written of [
      name,
      name.toUpperCase(),
      `The ${name}`,
      ` ${name} Inc.`,
      name.replaceAll('o', '0').replaceAll('l', '1'),
      `${name.charAt(0)}\u0301${name.slice(1)}`,
    ]) {
      if (famousDomain(written, []) !== undefined) expect(mayBeFamous(written), written).toBe(true)
    }
    expect(mayBeFamous(name)).toBe(true)
  })

  it('lets most ordinary names pass', () => {
    const names = ['Harbour School', 'Knots and Sails', 'Volkshochschule Ulm', 'Jane Doe', 'Kvarnby skola', 'Lycee du Parc', 'Quartz Guild', 'Xylo Club']
    expect(names.filter(mayBeFamous)).toEqual([])
    expect(mayBeFamous('Школа')).toBe(true)
  })
})
