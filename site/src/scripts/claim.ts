/** The claim page: takes the link out of the address, opens what lies behind it, and does what its reader decides. Nothing leaves the device but the decision. */

import '../elements/words.ts'
import '@rosette/components/define-badge.js'
import { render } from 'lit'
import { confirm, decide, open, sendAll, takePicture } from '../claim/deeds.ts'
import { recall } from '../claim/kept.ts'
import { linksIn } from '../claim/link.ts'
import { forgetOffline, keepForOffline } from '../claim/offline.ts'
import { filledFor, orderedIn, type State } from '../claim/state.ts'
import { change, known, showBy, update } from '../claim/store.ts'
import { page } from '../claim/view/page.ts'
import type { Actions, Issuer } from '../claim/view/scene.ts'
import { CHOICES, faultsIn, wishIn, type Filled } from '../claim/wish.ts'
import { href } from '../href.ts'
import { CLAIM } from '../words/claim.ts'
import { languageOf, LANGUAGES } from '../words/language.ts'

const language = languageOf({ language: document.documentElement.lang })
const words = CLAIM[language]
const root = document.querySelector<HTMLElement>('#claim')
const headline = document.querySelector('h1')
const issuer = JSON.parse(root?.dataset['issuer'] ?? '{}') as Issuer
const base = new URL(href(''), location.href)
const sealedAt = (award: string): URL => new URL(`claims/${award}.jwe`, base)

const openAll = (links: Parameters<typeof open>[0]): Promise<void> => open(links, sealedAt)

const actions: Actions = {
  open(text) {
    const links = linksIn(text)
    update({ hint: links.length === 0 ? 'none' : undefined })
    void openAll(links)
  },
  confirm: (address) => void confirm(address),
  fill(form) {
    const filled = filledIn(form)
    // A fault goes away as soon as it is mended; a new one is told when the form is sent.
    update({ filled, faults: known().faults.filter((field) => faultsIn(filled).includes(field)) })
  },
  picture: (file) => (file ? void takePicture(file) : update({ filled: { ...known().filled, picture: undefined } })),
  move(award, by) {
    const order = orderedIn(known()).map((claim) => claim.award)
    const at = order.indexOf(award)
    order.splice(at + by, 0, ...order.splice(at, 1))
    update({ filled: { ...known().filled, order } }, `#${by < 0 ? 'up' : 'down'}-${award}:enabled`, `#${by < 0 ? 'down' : 'up'}-${award}`)
  },
  accept() {
    const asked = wishIn(known().filled)
    if (asked.kind === 'wish') void decide(asked.wish, issuer.receiver)
    else update({ faults: asked.fields }, `[name="${asked.fields[0] ?? ''}"]`)
  },
  decline: () => void decide({ decision: 'decline' }, issuer.receiver),
  send: () => void sendAll(issuer.receiver),
  retry: () => void openAll(known().failures.flatMap(({ link, trouble }) => (link && trouble === 'unreachable' ? [link] : []))),
  include: (award, isIncluded) => change(award, { isIncluded }),
  reconsider(award) {
    const wish = known().claims.find((claim) => claim.award === award)?.decided?.wish
    change(award, { isReconsidered: true, isIncluded: true })
    update({ filled: wish ? filledFor(wish) : known().filled, faults: [] }, '#decide', '.badges')
  },
  forget(award) {
    update({ claims: known().claims.filter((claim) => claim.award !== award) }, 'main')
    void forgetOffline(sealedAt(award))
  },
}

if (root) begin(root)

function begin(place: HTMLElement): void {
  const links = linksIn(location.hash)
  const wanted = navigator.languages.map((tag) => LANGUAGES.find((one) => tag.split('-')[0] === one)).find((one) => one !== undefined)
  // Mails lead to the page in English; their reader's browser knows better.
  if (links.length > 0 && language === 'en' && wanted !== undefined && wanted !== 'en') {
    return location.replace(href('claim/', wanted) + location.hash)
  }
  const kept = recall(() => sessionStorage)
  place.replaceChildren()
  showBy((state) => show(state, place))
  void openAll([...kept, ...links])
  if (import.meta.env.PROD) void keepForOffline(base)
  noteDamage()
  addEventListener('hashchange', () => {
    void openAll(linksIn(location.hash))
    noteDamage()
  })
}

/** What stands in the address, and is neither a link nor a place in the page. */
function noteDamage(): void {
  const { hash } = location
  const isPlace = hash.length < 2 || document.getElementById(hash.slice(1)) !== null
  if (!isPlace && linksIn(hash).length === 0) update({ failures: [...known().failures, { trouble: 'damaged' }] })
}

function show(state: State, place: HTMLElement): void {
  if (headline) headline.textContent = state.claims.length === 0 ? words.title : state.claims.length === 1 ? words.one : words.many
  render(page({ state, issuer, language, words, actions, now: new Date() }), place)
}

function filledIn(form: HTMLFormElement): Filled {
  const fields = new FormData(form)
  const text = (name: string): string => {
    const value = fields.get(name)
    return typeof value === 'string' ? value : ''
  }
  const { picture, order } = known().filled
  return {
    choice: CHOICES.find((one) => one === text('choice')),
    name: text('name'),
    page: (['mine', 'none'] as const).find((one) => one === text('page')) ?? 'keep',
    slug: text('slug'),
    text: text('text'),
    links: text('links'),
    picture: picture ?? (fields.has('noPicture') ? null : undefined),
    order,
    acceptAll: fields.has('acceptAll'),
  }
}
