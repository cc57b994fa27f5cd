/** Which picture of a badge is shown, and how: whole, through `<img>`, and from afar only when the visitor asks. */

import type { Credential } from '@rosette/verifier'
import { html, nothing, type TemplateResult } from 'lit'
import { blank } from './blank.ts'
import { dataPicture, httpsUrl } from './safe-address.ts'
import { fit } from './safe-text.ts'
import type { BadgeSpeech } from './speech.ts'
import { say } from './words.ts'

export interface ShownPicture {
  readonly address?: string
  /** A picture that could be fetched, and has not been. */
  readonly remote?: URL
}

/** The file's own bytes first, then a picture inside the credential, then one elsewhere once it is wanted. */
export function shownPicture(credential: Credential, own: string | undefined, wantsRemote: boolean): ShownPicture {
  if (own !== undefined) return { address: own }
  const named = [credential.image, credential.achievement.image?.id].filter((address) => address !== undefined)
  const inside = named.map(dataPicture).find((address) => address !== undefined)
  if (inside !== undefined) return { address: inside }
  const remote = named.map(httpsUrl).find((url) => url !== undefined)
  return remote && wantsRemote ? { address: remote.href } : { remote }
}

export function pictureOf(
  { achievement }: Credential,
  { address, remote }: ShownPicture,
  { speech, want }: { readonly speech: BadgeSpeech; readonly want: () => void },
): TemplateResult {
  const { badge } = speech.words
  const alt = achievement.image?.caption ?? say(badge.alt, { name: achievement.name ?? '' })
  return html`<div class="frame" part="image">
    ${address === undefined ? blank() : html`<img src=${address} alt=${fit(alt, 300).trim()} referrerpolicy="no-referrer" />`}
    ${
      remote
        ? html`<button class="picture-button" type="button" @click=${want}>${badge.showPicture}</button>
            <p class="unseen">${say(badge.pictureFrom, { host: remote.host })}</p>`
        : nothing
    }
  </div>`
}
