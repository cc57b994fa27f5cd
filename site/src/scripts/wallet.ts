/** The wallet page: reads what this browser keeps, takes files and claim links, and shows one badge to somebody by a link. */

import '../elements/words.ts'
import '@rosette/components/define-badge.js'
import '@rosette/components/define-drop.js'
import { render } from 'lit'
import { filesOf } from '../claim/file.ts'
import { linksIn } from '../claim/link.ts'
import { ClaimError, loadClaim } from '../claim/open.ts'
import { href } from '../href.ts'
import { heldIn, shownOf, type Held, type Shown } from '../wallet/badge.ts'
import { fragmentOf } from '../wallet/link.ts'
import { openStore, type Store } from '../wallet/store.ts'
import { packed, unpacked } from '../wallet/transfer.ts'
import { wallet, type Actions, type State } from '../wallet/view.ts'
import { languageOf } from '../words/language.ts'
import { sayCount } from '../words/say.ts'
import { WALLET } from '../words/wallet.ts'

const language = languageOf({ language: document.documentElement.lang })
const words = WALLET[language]
const root = document.querySelector<HTMLElement>('#wallet')
/** Longer ones are cut by some messengers. */
const LONG = 8000

let state: State = { badges: undefined, isKept: true, message: '', reports: new Map() }
const store: Store | undefined = await openStore().catch(() => undefined)

const actions: Actions = {
  files: (files) => void addFiles(files),
  links: (text) => void addLinks(text),
  show: (badge) => void copyLink(badge),
  download,
  ask(id) {
    const before = state.asked
    update({ asked: id })
    root?.querySelector<HTMLElement>(id === undefined ? `#remove-${before ?? ''}` : '.sure button')?.focus()
  },
  remove: (id) => void removeOne(id),
  exportAll: () => void packed(state.badges ?? []).then(download),
  importFrom: (file) => void addWallet(file),
}

update({ isKept: store !== undefined, badges: await shownAll((await store?.all()) ?? []) })
void checkAll(state.badges ?? [])

function update(change: Partial<State>): void {
  state = { ...state, ...change }
  if (root) render(wallet(state, words, actions, language), root)
}

async function shownAll(held: readonly Held[]): Promise<readonly Shown[]> {
  const shown = await Promise.all(held.map((one) => shownOf(one).catch(() => undefined)))
  return shown.filter((one) => one !== undefined)
}

/** One after the other, in the order they are seen: does each still hold? */
async function checkAll(badges: readonly Shown[]): Promise<void> {
  const { verify } = await import('@rosette/verifier')
  for (const { id, file } of badges) update({ reports: new Map([...state.reports, [id, await verify(file)]]) })
}

/** Tells how many are new; `trouble` when there was none at all. */
async function add(held: readonly Held[], trouble: string): Promise<void> {
  let count = 0
  for (const one of held)
    if (!state.badges?.some(({ id }) => id === one.id) && (await (store?.add(one) ?? true))) {
      const shown = await shownAll([one])
      update({ badges: [...shown, ...(state.badges ?? [])] })
      void checkAll(shown)
      count += 1
    }
  update({ message: held.length === 0 ? trouble : count === 0 ? words.there : sayCount(words.added, count, language), copied: undefined })
}

async function addFiles(files: readonly File[]): Promise<void> {
  const held = await Promise.all(
    files.map((file) =>
      heldIn(file, new Date())
        .then(shownOf)
        .catch(() => undefined),
    ),
  )
  await add(
    held.filter((one) => one !== undefined),
    words.noBadge,
  )
}

/** The picture with the badge inside; what it takes to decide stays in the mail. */
async function addLinks(text: string): Promise<void> {
  const [link] = linksIn(text)
  if (!link) return update({ message: words.noClaim })
  const address = /^\s*(https?:\/\/\S+?)#/.exec(text)?.[1]
  const here = new URL(href('claim/'), location.href)
  if (address !== undefined && new URL(address).pathname.endsWith('/claim/') && root?.dataset['url'] !== undefined && !isOurs(address, here))
    return update({ message: words.elsewhere })
  try {
    const [file] = filesOf(await loadClaim(link, new URL(href(`claims/${link.award}.jwe`), location.href)))
    await addFiles(file ? [file] : [])
  } catch (error) {
    update({ message: error instanceof ClaimError && error.trouble === 'unreachable' ? words.unreachable : words.noClaim })
  }
}

/** Of this site, by the address it is read at or by the one that its programme names. */
function isOurs(address: string, here: URL): boolean {
  return address.startsWith(here.href) || address.startsWith(`${root?.dataset['url'] ?? ''}/`) || new URL(address).origin === here.origin
}

async function addWallet(file: File): Promise<void> {
  const held = await unpacked(file)
  if (held) await add(held, words.noBadge)
  else update({ message: words.notWallet })
}

async function copyLink({ id, text }: Shown): Promise<void> {
  const link = new URL(href('verify/', language), location.href).href + (await fragmentOf(text))
  const said = await navigator.clipboard.writeText(link).then(
    () => (link.length > LONG ? words.showLong : words.showCopied),
    () => words.copyFailed,
  )
  update({ copied: { id, text: said } })
}

async function removeOne(id: string): Promise<void> {
  await store?.remove(id)
  update({ badges: state.badges?.filter((badge) => badge.id !== id), asked: undefined, message: words.removed })
  root?.querySelector<HTMLElement>('#held')?.focus()
}

function download(file: File): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
