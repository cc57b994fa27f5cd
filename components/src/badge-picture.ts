/** Which picture of a badge is shown, and how: whole, through `<img>`, and from afar only when the visitor asks. */

import type { Credential } from '@rosette/verifier'
import { html, type TemplateResult } from 'lit'
import { blank } from './blank.ts'
import { dataPicture } from './safe-address.ts'
import { fit } from './safe-text.ts'
import type { BadgeSpeech } from './speech.ts'
import { say } from './words.ts'

/** The file's own bytes first, then a picture inside the credential; one elsewhere is for `<open-badge-afar>` to offer. */
export function pictureOf(credential: Credential, own: string | undefined, { words: { badge } }: BadgeSpeech): TemplateResult {
  const { image, name } = credential.achievement
  const named = [credential.image, image?.id].filter((address) => address !== undefined)
  const address = own ?? named.map(dataPicture).find((inside) => inside !== undefined)
  const alt = fit(image?.caption ?? say(badge.alt, { name: name ?? '' }), 300).trim()
  return html`<div class="frame" part="image">
    ${
      address === undefined
        ? html`<open-badge-afar .named=${named} .alt=${alt}>${blank()}</open-badge-afar>`
        : html`<img src=${address} alt=${alt} referrerpolicy="no-referrer" />`
    }
  </div>`
}
