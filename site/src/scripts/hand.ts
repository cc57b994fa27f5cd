/** The link of a badge, to copy, or to hand to the system's own sheet of apps and people (Web Share §2) where there is one. */

import { BADGE } from '../words/badge.ts'
import { languageOf } from '../words/language.ts'
import { copyButton } from './copy.ts'

const words = BADGE[languageOf({ language: document.documentElement.lang })]

/** Fills a place that names the link and its title. */
export function offerLink(place: HTMLElement): void {
  const { hand: url = '', title = '' } = place.dataset
  const shared = { url, title }
  if (navigator.canShare?.(shared)) place.append(shareButton(shared))
  place.append(copyButton(() => url, words.copyLink))
}

function shareButton(shared: ShareData): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = words.shareWith
  // Whoever closes the sheet has decided: nothing is to be said.
  button.addEventListener('click', () => void navigator.share(shared).catch(() => undefined))
  return button
}
