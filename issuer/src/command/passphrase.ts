/** Where a passphrase comes from: the environment, else the terminal; never the command line, which other users of the machine can read. */

import { refused } from '../errors.ts'
import type { Key } from '../key/store.ts'
import type { World } from './command.ts'

const VARIABLE = 'ROSETTE_PASSPHRASE'

/** Undefined when the key needs none, or nobody can be asked. */
export async function passphraseFor({ name, locked }: Key, { env, ask }: World): Promise<string | undefined> {
  if (!locked) return undefined
  return env[VARIABLE] ?? (await ask?.(`Passphrase of ${name}: `, { isSecret: true }))
}

/** A new one, typed twice. Throws RefusedError when they differ, or nobody can be asked. */
export async function newPassphrase({ env, ask }: World): Promise<string> {
  if (env[VARIABLE] !== undefined) return env[VARIABLE]
  if (!ask) throw refused('there is no terminal to type a passphrase on', `set ${VARIABLE}`)
  const first = await ask('New passphrase: ', { isSecret: true })
  if ((await ask('Once more: ', { isSecret: true })) !== first) throw refused('the two passphrases differ', 'type the same one twice')
  return first
}
