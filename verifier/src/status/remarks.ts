/** What a status list says about an award without taking it back: that there is a newer form, or a remark of the issuer (BSL §2.1). */

import type { Credential } from '../credential.ts'
import { UnavailableError, unavailable } from '../errors.ts'
import type { Noted } from '../report.ts'
import type { Visit } from '../visit.ts'
import { judgeAuthor } from './bitstring.ts'
import { lookUp, type BitstringEntry } from './list.ts'

const LONGEST_MESSAGE = 200
const LARGEST_SIZE = 16

/** What these entries remark, as notes; a list that cannot be had, or is not to be believed, is a note too. At most so many lists are asked. Throws `stopped`. */
export async function readRemarks(entries: readonly BitstringEntry[], most: number, credential: Credential, visit: Visit): Promise<readonly Noted[]> {
  const notes: Noted[] = []
  for (const entry of entries.slice(0, most)) notes.push(...(await readRemark(entry, credential, visit)))
  return entries.length > most ? [...notes, unread('limit-reached')] : notes
}

async function readRemark(entry: BitstringEntry, credential: Credential, visit: Visit): Promise<readonly Noted[]> {
  try {
    return await read(entry, credential, visit)
  } catch (error) {
    if (!(error instanceof UnavailableError) || error.code === 'stopped') throw error
    return [unread(error.code)]
  }
}

const unread = (reason: string): Noted => ({ code: 'status-message-unread', details: { reason } })

async function read(entry: BitstringEntry, credential: Credential, visit: Visit): Promise<readonly Noted[]> {
  const { purpose, size } = entry
  if (!Number.isInteger(size) || size < 1 || size > LARGEST_SIZE) throw unavailable('status-unsupported', { type: `statusSize ${size}` })
  const held = await lookUp(entry, { url: entry.list, at: visit.today }, visit)
  judgeAuthor(held, credential, entry)
  if (purpose === 'refresh') return held.value === 0 ? [] : [{ code: 'refresh-offered' }]
  return messageFor(held.value, entry)
}

/** The issuer's word for the value; the text is the issuer's own, and nobody's sentence but theirs. */
function messageFor(value: number, { messages = [] }: BitstringEntry): readonly Noted[] {
  const message = messages.find(({ status }) => /^0x[0-9a-f]{1,4}$/i.test(status) && Number(status) === value)?.message.trim()
  if (message) return [{ code: 'status-message', details: { message: Array.from(message).slice(0, LONGEST_MESSAGE).join('') } }]
  return value === 0 && messages.length === 0 ? [] : [unread('statusMessage')]
}
