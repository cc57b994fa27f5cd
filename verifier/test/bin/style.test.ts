import { describe, expect, test } from 'vitest'
import { makeProgress } from '../../bin/progress.ts'
import { styleFor } from '../../bin/style.ts'

const terminal = { isTTY: true, columns: 200, hasColors: () => true }

describe('the look of the output', () => {
  test('is coloured on a terminal, and plain in a pipe or with NO_COLOR', () => {
    expect(styleFor(terminal, {}).paint('green', 'a')).toBe('\u001b[32ma\u001b[0m')
    expect(styleFor({}, {}).paint('green', 'a')).toBe('a')
    expect(styleFor(terminal, { NO_COLOR: '1' }).paint('green', 'a')).toBe('a')
  })

  test('has marks in ASCII unless the locale is UTF-8', () => {
    expect(styleFor(terminal, { LANG: 'de_DE.UTF-8' }, 'linux').marks.passed).toBe('✓')
    expect(styleFor(terminal, { LANG: 'de_DE.UTF-8', LC_ALL: 'C' }, 'linux').marks.passed).toBe('+')
    expect(styleFor(terminal, {}, 'linux').marks.passed).toBe('+')
    expect(styleFor(terminal, {}, 'win32').marks.passed).toBe('✓')
  })

  test('is at most 100 columns wide, and as narrow as the terminal', () => {
    expect(styleFor(terminal, {}).width).toBe(100)
    expect(styleFor({ ...terminal, columns: 72 }, {}).width).toBe(72)
  })
})

describe('the progress line', () => {
  const shown = (isTTY: boolean, total: number) => {
    let text = ''
    const progress = makeProgress({ isTTY, write: (more) => (text += more) }, total)
    progress.show(1)
    progress.erase()
    return text
  }

  test('is shown for several badges on a terminal and erased', () => {
    expect(shown(true, 3)).toBe('\r\u001b[Kchecking 3 badges, 1 done\r\u001b[K')
  })

  test('is not shown for one badge or in a pipe', () => {
    expect(shown(true, 1)).toBe('')
    expect(shown(false, 3)).toBe('')
  })
})
