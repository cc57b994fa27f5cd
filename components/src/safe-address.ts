/** Addresses of strangers: which may become a link or a picture, and how they are shown. */

import { html, type TemplateResult } from 'lit'
import { fit } from './safe-text.ts'
import type { BadgeSpeech } from './speech.ts'

const MOST_IN_A_LABEL = 160
const MOST_IN_A_PICTURE = 2 * 1024 * 1024

/** An `https:` URL without user and password, else nothing. */
export function httpsUrl(text: string): URL | undefined {
  const url = /^https:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined
  return url && !url.username && !url.password ? url : undefined
}

/** A link that shows where it leads; anything but `https:` stays text. */
export function link(text: string, { words }: BadgeSpeech): TemplateResult {
  const url = httpsUrl(text)
  if (!url) return html`<bdi class="address">${fit(text, MOST_IN_A_LABEL)}</bdi>`
  return html`<a class="address" href=${url.href} target="_blank" rel="noopener noreferrer nofollow" referrerpolicy="no-referrer"
    ><bdi>${fit(shown(url), MOST_IN_A_LABEL)}</bdi><span class="unseen"> ${words.links.newTab}</span></a
  >`
}

/** A picture that needs no request: `data:` of a kind that `<img>` shows, of bearable size. */
export function dataPicture(text: string): string | undefined {
  return text.length <= MOST_IN_A_PICTURE && /^data:image\/(png|jpeg|gif|webp|svg\+xml)[;,]/i.test(text) ? text : undefined
}

/** An identifier as people read it: `did:web:a.example:b` is `a.example/b`, `https://a.example/` is `a.example`. */
export function identifier(id: string): string {
  const web = /^did:web:([^?#]+)$/i.exec(id)?.[1]
  if (web !== undefined) return web.replaceAll(':', '/').replace(/%3A/gi, ':')
  const url = httpsUrl(id)
  return url ? shown(url) : id
}

/** Without `https://` and a last slash. The host is as the URL parser has it, so letters of other scripts show as xn--. */
function shown(url: URL): string {
  return url.href.slice('https://'.length).replace(/^([^/]+)\/$/, '$1')
}
