/** Publishes: signs the lists that changed, and makes the site's content what the world may see now. */

import type { Signer } from '../credential/signer.ts'
import { refused } from '../errors.ts'
import { inside, readText, thingAt } from '../folder.ts'
import type { Programme } from '../programme/programme.ts'
import type { Register } from '../register/open.ts'
import { signLists } from '../status/list.ts'
import { PROGRAMME } from './catalogue.ts'
import { contentOf } from './content.ts'
import { readLedger, writeLedger } from './ledger.ts'
import { plantTree, type Planted, type Planting } from './tree.ts'

export interface Publishing extends Planting {
  readonly now: Date
  /** Default: `site/content` in the programme's folder. */
  readonly target?: string
}

export interface Published extends Omit<Planted, 'ledger'> {
  readonly target: string
}

/** Throws RefusedError when the folder is not ours, or a list cannot be signed; then nothing of the content has changed. */
export async function publish(programme: Programme, register: Register, signer: Signer, { now, target, ...planting }: Publishing): Promise<Published> {
  const folder = target ?? contentFolder(programme)
  judgeTarget(programme, folder)
  await signLists(register, programme, signer, now)
  const { ledger, ...planted } = await plantTree(folder, contentOf(programme, register, now), readLedger(programme.folder, folder), planting)
  writeLedger(programme.folder, ledger)
  return { target: folder, ...planted }
}

export function contentFolder({ folder }: Pick<Programme, 'folder'>): string {
  return inside(folder, 'site', 'content')
}

/** Throws RefusedError for the sources of a programme and the site of another: a programme.json lies there too. */
function judgeTarget(programme: Programme, target: string): void {
  const isOwn = target === contentFolder(programme)
  const site = inside(programme.folder, 'site')
  if (isOwn && (thingAt(site)?.kind ?? 'folder') !== 'folder') throw refused(`${site} is no folder`, 'put a folder there, or name another place with --to')
  const text = readText(inside(target, PROGRAMME))
  const { url, issuer } = text === undefined ? programme : readHead(text)
  if (typeof url !== 'string' || issuer?.id === undefined) throw refused(`${target} holds files that rosette did not publish`, 'publish to a folder of its own')
  if (!isOwn && url !== programme.url) throw refused(`${target} holds the site of ${url}`, 'publish to a folder of its own')
}

interface Head {
  readonly url?: unknown
  /** Only what is published names the issuer's id. */
  readonly issuer?: { readonly id?: unknown }
}

function readHead(text: string): Head {
  try {
    return (JSON.parse(text) ?? {}) as Head
  } catch {
    return {}
  }
}
