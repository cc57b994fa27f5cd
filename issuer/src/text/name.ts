/** Reads the names of people, and other single lines that are shown to strangers. */

import { refused } from '../errors.ts'

const MOST_NAME = 120
const MOST_REASON = 500
/** Controls, line separators, lone surrogates, and marks that turn the direction of what follows. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\uFEFF\u{E0000}-\u{E007F}]/u

/** A person's name in NFC with single spaces. Throws RefusedError for line breaks, controls, angle brackets, encoded words and length. */
export function readName(text: string): string {
  const name = readLine(text, 'the name', MOST_NAME)
  // RFC 2047 §2: a mail program would decode what begins with =?.
  if (/[<>]|=\?/.test(name)) throw refused('the name holds <, > or =?', 'write the name alone')
  if (!/[\p{L}\p{N}]/u.test(name)) throw refused('the name has no letter', 'write a name, or leave the field empty')
  return name
}

/** Why something was done, in NFC with single spaces. Throws RefusedError for line breaks, controls and length, and when it says nothing. */
export function readReason(text: string): string {
  const reason = readLine(text, 'the reason', MOST_REASON)
  if (!/[\p{L}\p{N}]/u.test(reason)) throw refused('there is no reason', 'say why in a sentence: --because "the exam was taken by somebody else"')
  return reason
}

/** One line of text. `what` is told when it is refused. */
export function readLine(text: string, what: string, most: number): string {
  const line = text.trim().normalize('NFC')
  if (FORBIDDEN.test(line)) throw refused(`${what} holds a line break or an invisible control character`, 'write it on one line, in plain letters')
  const clean = line.replace(/\s+/gu, ' ')
  if (clean.length > most) throw refused(`${what} has ${clean.length} characters`, `keep it under ${most}`)
  return clean
}
