/** Links to addresses of strangers. */

import { html, type TemplateResult } from 'lit'
import { httpsUrl, shown } from './safe-address.ts'
import { fit } from './safe-text.ts'
import type { DetailsSpeech } from './speech.ts'

const MOST_IN_A_LABEL = 160

/** A link that shows where it leads; anything but `https:` stays text. */
export function link(text: string, { words }: DetailsSpeech): TemplateResult {
  const url = httpsUrl(text)
  if (!url) return html`<bdi class="address">${fit(text, MOST_IN_A_LABEL)}</bdi>`
  return html`<a class="address" href=${url.href} target="_blank" rel="noopener noreferrer nofollow" referrerpolicy="no-referrer"
    ><bdi>${fit(shown(url), MOST_IN_A_LABEL)}</bdi><span class="unseen"> ${words.links.newTab}</span></a
  >`
}
