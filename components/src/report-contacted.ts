/** Who learned of this verification: every host asked, with what it answered. */

import type { Check, DocumentRecord, Report } from '@rosette/verifier'
import { html, nothing, type TemplateResult } from 'lit'
import { inOrder } from './check-order.ts'
import { link } from './safe-link.ts'
import { fit } from './safe-text.ts'
import type { Speech } from './speech.ts'
import { say } from './words.ts'

export function contacted(report: Report, speech: Speech): TemplateResult {
  const { nobody, refused: notAsked, youGave } = speech.words.report
  const asked = report.documents.filter(({ given }) => !given)
  const given = report.documents.filter((document) => document.given)
  const refused = inOrder(report)
    .map(refusedAddress)
    .filter((url) => url !== undefined)
  return html`${asked.length ? hosts(asked, speech) : html`<p>${nobody}</p>`}
  ${
    given.length
      ? list(
          youGave,
          given.map(({ url }) => url),
          speech,
        )
      : nothing
  }
  ${refused.length ? list(notAsked, [...new Set(refused)], speech) : nothing}`
}

function hosts(documents: readonly DocumentRecord[], speech: Speech): TemplateResult {
  const byHost = Map.groupBy(documents, ({ url }) => hostOf(url))
  return html`<ul class="hosts">
    ${[...byHost].map(
      ([host, asked]) =>
        html`<li>
          <strong><bdi>${fit(host, 260)}</bdi></strong>
          <ul>
            ${asked.map(({ url, status }) => html`<li>${link(url, speech)} <span class="muted">${answered(status, speech)}</span></li>`)}
          </ul>
        </li>`,
    )}
  </ul>`
}

function list(title: string, urls: readonly string[], speech: Speech): TemplateResult {
  return html`<p class="muted">${title}</p>
    <ul class="hosts">
      ${urls.map((url) => html`<li>${link(url, speech)}</li>`)}
    </ul>`
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

/** Outages, missing pages and removed ones are said in words of their own (OB2 Implementation guide). */
function answered(status: number, { words: { answered: said } }: Speech): string {
  if (status === 0) return said.none
  if (status < 400) return said.ok
  if (status === 404) return said.missing
  if (status === 410) return said.gone
  return say(status >= 500 ? said.broken : said.other, { status })
}

function refusedAddress(check: Check): string | undefined {
  return check.status === 'unknown' && check.code === 'address-refused' ? check.details['url'] : undefined
}
