/** Mails as files, `private/mail/ID.eml`: ready to leave. Each holds a secret link, and goes when its mail has left. */

import { exists, inside, judgePrivate, makePrivateFolder, namesIn, readBytes, remove, writeWholePrivate } from '../folder.ts'
import { isId } from '../secret.ts'

const MOST = 16 * 1024 * 1024

export function writeMail(folder: string, id: string, bytes: Uint8Array): void {
  makePrivateFolder(inside(folder, 'private'))
  makePrivateFolder(inside(folder, 'private', 'mail'))
  writeWholePrivate(pathOf(folder, id), bytes)
}

/** Undefined when there is none. Throws RefusedError when others may read it. */
export function readMail(folder: string, id: string): Uint8Array | undefined {
  if (!hasMail(folder, id)) return undefined
  judgePrivate(pathOf(folder, id))
  return readBytes(pathOf(folder, id), MOST)
}

export function hasMail(folder: string, id: string): boolean {
  return exists(pathOf(folder, id))
}

export function removeMail(folder: string, id: string): void {
  remove(pathOf(folder, id))
}

/** The ids of all mails that are there. */
export function mailFiles(folder: string): readonly string[] {
  const names = namesIn(inside(folder, 'private', 'mail'))
  return names.flatMap((name) => (name.endsWith('.eml') && isId(name.slice(0, -'.eml'.length)) ? [name.slice(0, -'.eml'.length)] : []))
}

/** What a run that was killed left half written. */
export function removeDrafts(folder: string): void {
  for (const room of ['mail', 'claims']) {
    for (const name of namesIn(inside(folder, 'private', room))) {
      if (/^\.[a-z2-7]{26}\.tmp$/.test(name)) remove(inside(folder, 'private', room, name))
    }
  }
}

function pathOf(folder: string, id: string): string {
  return inside(folder, 'private', 'mail', `${id}.eml`)
}
