/** What a command works with: its words, and the programme, the register and the keys, each opened when it is first asked for. */

import { resolve } from 'node:path'
import { signerOf, type Signer } from '../credential/signer.ts'
import { activeKey } from '../key/store.ts'
import type { Programme } from '../programme/programme.ts'
import { findFolder, readProgramme } from '../programme/read.ts'
import { openRegister, type Register } from '../register/open.ts'
import type { Arguments } from './arguments.ts'
import type { Call, World } from './command.ts'
import { passphraseFor } from './passphrase.ts'
import { progressOn, visible, writeTo } from './print.ts'

export interface OpenCall extends Call {
  /** Closes what was opened. */
  readonly close: () => void
}

export function callOf(given: Arguments, world: World): OpenCall {
  const { stdout, stderr, clock, here } = world
  const [isJson, isQuiet] = [given.has('json'), given.has('quiet')]
  const folder = once(() => {
    const named = given.text('folder')
    return findFolder(here, named === undefined ? undefined : resolve(here, named))
  })
  const programme = once(() => readProgramme(folder()))
  let opened: Register | undefined
  return {
    ...given,
    world,
    isJson,
    tell: (line) => {
      if (!isJson && !isQuiet)
        stdout.write(`${visible(line)}
`)
    },
    warn: (line) => {
      if (!isQuiet)
        stderr.write(`${visible(line)}
`)
    },
    answer: (content) => {
      if (isJson)
        stdout.write(`${JSON.stringify(content)}
`)
    },
    write: (text) => writeTo(stdout, text),
    progress: (doing) => progressOn(isQuiet ? { ...stderr, isTTY: false } : stderr, clock, doing),
    folder,
    programme,
    register: () => (opened ??= openRegister(folder())),
    signer: once(() => openSigner(programme(), world)),
    close: () => opened?.close(),
  }
}

async function openSigner(programme: Programme, world: World): Promise<Signer> {
  const key = activeKey(programme.folder, programme.algorithm)
  const signer = signerOf(programme, await passphraseFor(key, world))
  // Now, and not when half of the work is done.
  await signer.keyOf(programme.algorithm)
  return signer
}

function once<Result>(work: () => Result): () => Result {
  let done: { readonly result: Result } | undefined
  return () => (done ??= { result: work() }).result
}
