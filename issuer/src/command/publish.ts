/** `rosette publish`: writes what the world may see. */

import { resolve } from 'node:path'
import { signAwards } from '../issue/issue.ts'
import { publish } from '../publish/publish.ts'
import type { Command } from './command.ts'
import { counted } from './print.ts'

export const publishing: Command = {
  name: 'publish',
  about: 'Writes what the world may see into site/content',
  usage: ['[--to DIR]'],
  more: [
    'Public and unlisted badges, claims that only their links open, status lists, the public halves of the keys, the catalogue, and the pages of earners who asked for one. Nothing else leaves the private folder. Only what changed is written, and what was withdrawn is removed.',
    'The folder is laid out as the site is: any host of static files can serve it below the address in programme.json.',
  ],
  examples: ['rosette publish', 'rosette publish --to ../website/public/badges'],
  options: { to: { value: 'DIR', about: 'a folder of its own (else site/content)' } },
  words: { least: 0, most: 0 },
  async run(call) {
    const { text, programme, register, tell, answer, world } = call
    const signer = await call.signer()
    const to = text('to')
    const signing = call.progress('signing')
    await signAwards(register(), programme(), signer, { now: world.clock(), signal: world.signal, onSigned: signing.show }).finally(signing.end)
    const progress = call.progress('publishing')
    const published = await publish(programme(), register(), signer, {
      now: world.clock(),
      signal: world.signal,
      onFile: progress.show,
      ...(to !== undefined && { target: resolve(world.here, to) }),
    }).finally(progress.end)
    answer(published)
    const { target, written, removed, kept, strange } = published
    tell(`${target}: ${counted(written, 'file')} written, ${removed} removed, ${kept} as they were.`)
    for (const path of strange) call.warn(`note: ${path} is not ours, and stays`)
    if (written + removed > 0) tell('Next: put it online.')
  },
}
