/** A letter as plain text. */

import type { Letter } from './letter.ts'

export function plainOf({ greeting, paragraphs, badge, button, next, why, direction }: Letter): string {
  const blocks = [
    greeting,
    ...paragraphs,
    [badge.name, badge.description, ...badge.facts].join('\n'),
    // The address on a line of its own, where no reader takes the full stop for a part of it.
    ...(button ? [`${button.label}:\n${button.link}`, ...(button.until === undefined ? [] : [button.until])] : []),
    ...(next ? [[next.title, ...next.steps.map((step) => `– ${step}`)].join('\n')] : []),
    `${SIGNATURE}${why}`,
  ]
  const text = blocks.join('\n\n')
  return `${direction === 'rtl' ? fromTheRight(text) : text}\n`
}

/** RFC 3676 §4.3: what follows is no part of the message. */
const SIGNATURE = '-- \n'
const RIGHT_TO_LEFT_MARK = '\u200F'
/** Empty lines, addresses and the line of the signature. */
const BARE = /^(https:\/\/.*|-- |)$/

/** A mark at the beginning of each line, so that one that begins with a foreign name is still read from the right; addresses stay bare. */
function fromTheRight(text: string): string {
  return text
    .split('\n')
    .map((line) => (BARE.test(line) ? line : RIGHT_TO_LEFT_MARK + line))
    .join('\n')
}
