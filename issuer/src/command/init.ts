/** `rosette init`: begins a programme. */

import { resolve } from 'node:path'
import { initProgramme } from '../programme/init.ts'
import type { Command } from './command.ts'
import { counted } from './print.ts'

export const init: Command = {
  name: 'init',
  about: 'Makes a folder with a whole example programme, to be changed into your own',
  usage: ['DIR'],
  more: [
    'The example is a fictional certification family: fundamentals, exams, an associate certification that requires exams, an expert one that requires the associate, and badges of a community, each with its picture. Nothing that is there already is overwritten.',
  ],
  examples: ['rosette init my-badges'],
  options: {},
  words: { least: 1, most: 1 },
  async run({ words: [name = ''], world: { here, example }, tell, answer }) {
    const folder = resolve(here, name)
    const files = initProgramme(folder, example)
    answer({ folder, files })
    tell(`${folder} holds a programme now: ${counted(files.length, 'file')}.`)
    tell('')
    tell('Next:')
    tell(`  cd ${name}`)
    tell('  rosette check       what is in it, and what to change first')
    tell('  rosette keys new    the key your badges are signed with')
  },
}
