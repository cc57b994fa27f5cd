/** Who learned of this verification: every host asked, with what it answered. */

import type { Check, DocumentRecord, Report } from '@rosette/verifier'
import { html, nothing, type TemplateResult } from 'lit'
import { inOrder } from './check-order.ts'
import { link } from './safe-address.ts'
import { fit } from './safe-text.ts'
import { ANSWERED, REPORT, say } from './words.ts'

export function contacted(report: Report): TemplateResult {
  const asked = report.documents.filter(({ given }) => !given)
  const given = report.documents.filter((document) => document.given)
  const refused = inOrder(report)
    .map(refusedAddress)
    .filter((url) => url !== undefined)
  return html`${asked.length ? hosts(asked) : html`<p>${REPORT.nobody}</p>`}
  ${
    given.length
      ? list(
          REPORT.youGave,
          given.map(({ url }) => url),
        )
      : nothing
  }
  ${refused.length ? list(REPORT.refused, [...new Set(refused)]) : nothing}`
}

function hosts(documents: readonly DocumentRecord[]): TemplateResult {
  const byHost = Map.groupBy(documents, ({ url }) => hostOf(url))
  return html`<ul class="hosts">
    ${[...byHost].map(
      ([host, asked]) =>
        html`<li>
          <strong><bdi>${fit(host, 260)}</bdi></strong>
          <ul>
            ${asked.map(({ url, status }) => html`<li>${link(url)} <span class="muted">${answered(status)}</span></li>`)}
          </ul>
        </li>`,
    )}
  </ul>`
}

function list(title: string, urls: readonly string[]): TemplateResult {
  return html`<p class="muted">${title}</p>
    <ul class="hosts">
      ${urls.map((url) => html`<li>${link(url)}</li>`)}
    </ul>`
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

/** Outages, missing pages and removed ones are said in words of their own (OB2 Implementation guide). */
function answered(status: number): string {
  if (status === 0) return ANSWERED.none
  if (status < 400) return ANSWERED.ok
  if (status === 404) return ANSWERED.missing
  if (status === 410) return ANSWERED.gone
  return say(status >= 500 ? ANSWERED.broken : ANSWERED.other, { status })
}

function refusedAddress(check: Check): string | undefined {
  return check.status === 'unknown' && check.code === 'address-refused' ? check.details['url'] : undefined
}
