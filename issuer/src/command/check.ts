/** `rosette check`: judges the programme's folder. */

import { sentenceOf } from '../errors.ts'
import { checkProgramme } from '../programme/check.ts'
import type { Command } from './command.ts'
import { counted } from './print.ts'

export const check: Command = {
  name: 'check',
  about: "Judges the programme's folder: what is wrong and what is unwise, with file, line and cure",
  usage: ['[--strict]'],
  more: ['Changes nothing. Nothing is issued before what is wrong is mended; what is unwise is for you to decide.'],
  examples: ['rosette check'],
  options: { strict: { about: 'what is unwise counts as wrong' } },
  words: { least: 0, most: 0 },
  async run({ folder, has, tell, answer }) {
    const { programme, wrong, unwise } = checkProgramme(folder())
    answer({ achievements: [...(programme?.achievements.keys() ?? [])], wrong, unwise })
    for (const finding of wrong) tell(`wrong: ${sentenceOf(finding)}`)
    for (const finding of unwise) tell(`unwise: ${sentenceOf(finding)}`)
    if (wrong.length + unwise.length > 0) tell('')
    const sum = `${counted(wrong.length, 'thing')} wrong, ${unwise.length} unwise`
    tell(programme ? `${programme.name}: ${counted(programme.achievements.size, 'achievement')}, ${sum}.` : `The programme cannot be read: ${sum}.`)
    return wrong.length > 0 || (has('strict') && unwise.length > 0) ? 1 : 0
  },
}
