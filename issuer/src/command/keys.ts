/** `rosette keys`: makes, lists, replaces and shows the keys that badges are signed with. Nothing private is ever printed. */

import { refused } from '../errors.ts'
import { jwksOf, methodOf, multikeyMethodOf } from '../key/public.ts'
import { createKey, listKeys, rotateKey, type Key, type NewKey } from '../key/store.ts'
import type { Algorithm } from '../programme/programme.ts'
import { UsageError, type Call, type Command } from './command.ts'
import { newPassphrase } from './passphrase.ts'
import { counted, table } from './print.ts'

export const keys: Command = {
  name: 'keys',
  about: 'Makes, lists, replaces and shows the keys that badges are signed with',
  usage: ['new|rotate [--name NAME] [--algorithm EdDSA|ES256] [--passphrase]', 'list', 'show [NAME]'],
  more: [
    'A private key is a file in private/keys that nobody but you may read. Keep a copy where you keep what must not be lost: without it nothing can be signed any more.',
    'rotate makes a new key and retires the older ones of its kind. What they signed stays good: their public half stays on your site.',
    'With --passphrase the key is locked; it is asked for on the terminal, or taken from ROSETTE_PASSPHRASE.',
  ],
  examples: ['rosette keys new', 'rosette keys new --algorithm ES256 --passphrase', 'rosette keys show key-1'],
  options: {
    name: { value: 'NAME', about: 'small letters, digits and hyphens (else key-1, key-2 and so on)' },
    algorithm: { value: 'KIND', about: "EdDSA (Ed25519) or ES256 (P-256); else the programme's" },
    passphrase: { about: 'lock the key with a passphrase' },
  },
  words: { least: 1, most: 2 },
  async run(call) {
    const [what = '', name] = call.words
    if (name !== undefined && what !== 'show') throw new UsageError(`there is a word too many: ${name}`)
    const idle = ['name', 'algorithm', 'passphrase'].find((option) => call.has(option) && (what === 'list' || what === 'show'))
    if (idle !== undefined) throw new UsageError(`--${idle} is for keys new and rotate`)
    if (what === 'new') return made(call, [await createKey(call.folder(), await wished(call))], [])
    if (what === 'list') return listed(call)
    if (what === 'show') return shown(call, name)
    if (what !== 'rotate') throw new UsageError(`keys ${what} is no command: new, list, rotate or show`)
    const { created, retired } = await rotateKey(call.folder(), await wished(call))
    return made(call, [created], retired)
  },
}

async function wished({ text, has, programme, world }: Call): Promise<NewKey> {
  const name = text('name')
  const algorithm = text('algorithm') ?? programme().algorithm
  if (algorithm !== 'EdDSA' && algorithm !== 'ES256') throw new UsageError(`--algorithm ${algorithm}: write EdDSA or ES256`)
  const passphrase = has('passphrase') ? await newPassphrase(world) : undefined
  return { algorithm: algorithm satisfies Algorithm, now: world.clock(), ...(name !== undefined && { name }), ...(passphrase !== undefined && { passphrase }) }
}

function made({ tell, answer, programme }: Call, created: readonly Key[], retired: readonly Key[]): undefined {
  const { issuer } = programme()
  answer({ created, retired })
  for (const { name, algorithm } of created) tell(`${name} is there (${algorithm}), in private/keys/${name}.json. Keep a copy of it in a safe place.`)
  for (const { name } of retired) tell(`${name} is retired: it signs nothing more, and what it signed stays good.`)
  tell(`Strangers know you as ${issuer.id}, once you have published.`)
}

function listed({ tell, answer, folder }: Call): undefined {
  const all = listKeys(folder())
  answer({ keys: all })
  tell(all.length === 0 ? 'There is no key yet: rosette keys new' : counted(all.length, 'key'))
  for (const line of table(all.map((key) => [key.name, key.algorithm, `made ${key.created.slice(0, 10)}`, stateOf(key)]))) tell(line)
}

function stateOf({ retired, locked }: Key): string {
  const state = retired === undefined ? 'signs' : `retired ${retired.slice(0, 10)}`
  return locked ? `${state}, locked` : state
}

/** The public half, as strangers will find it. */
function shown({ tell, answer, folder, programme }: Call, name: string | undefined): undefined {
  const did = programme().issuer.id
  const chosen = listKeys(folder()).filter((key) => name === undefined || key.name === name)
  if (name !== undefined && chosen.length === 0) throw refused(`there is no key ${JSON.stringify(name.slice(0, 80))}`, 'see the keys with: rosette keys list')
  answer({ did, keys: chosen.map((key) => ({ ...key, methods: [methodOf(did, key), multikeyMethodOf(did, key)] })) })
  for (const key of chosen) {
    tell(`${key.name} (${stateOf(key)})`)
    tell(`  ${methodOf(did, key)}`)
    tell(`  ${multikeyMethodOf(did, key)}`)
    tell(`  ${JSON.stringify(jwksOf(did, [key]).keys[0])}`)
  }
}
