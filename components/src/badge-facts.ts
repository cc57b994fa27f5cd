/** What a badge says, in order of what a reader asks: what, by whom, to whom, when. What it took is in `details.ts`. */

import type { Credential, Recipient, Report } from '@rosette/verifier'
import { html, nothing, type TemplateResult } from 'lit'
import { dayOf } from './dates.ts'
import { heading } from './heading.ts'
import { identifier } from './safe-address.ts'
import { name, visible } from './safe-text.ts'
import type { BadgeSpeech } from './speech.ts'

type Part = TemplateResult | typeof nothing

export interface Manner {
  readonly level: number
  /** Leaves out what can wait. */
  readonly isBrief: boolean
  /** Leaves out to whom it was awarded. */
  readonly isAnonymous: boolean
  readonly speech: BadgeSpeech
}

export function facts(credential: Credential, report: Report | undefined, { level, isBrief, isAnonymous, speech }: Manner): TemplateResult {
  const { achievement, recipient } = credential
  return html`<div class="facts">
    ${heading(level, 'name', name(achievement.name ?? credential.name ?? speech.words.badge.nameless))} ${issuer(credential, report, speech)}
    <dl>${isAnonymous ? nothing : awardedTo(recipient, speech)} ${dates(credential, report, speech)}</dl>
    ${isBrief ? nothing : html`<open-badge-details exportparts="criteria" .credential=${credential} .report=${report}></open-badge-details>`}
  </div>`
}

/** The name is a claim; the identifier beside it is what can be checked, and says whether it was. */
function issuer({ issuer: { id, name: says } }: Credential, report: Report | undefined, speech: BadgeSpeech): TemplateResult {
  const { badge } = speech.words
  return html`<div class="issuer" part="issuer">
    ${
      id === undefined
        ? html`<p class="identifier">${badge.noIssuer}</p>`
        : html`<p class="identifier">
            <span class="muted">${badge.issuedBy}</span> <strong title=${visible(id.slice(0, 500))}>${name(identifier(id))}</strong>
          </p>`
    }
    ${says === undefined ? nothing : html`<p class="says"><span class="muted">${badge.saysIs}</span> “${name(says)}”</p>`}
    ${id === undefined ? nothing : html`<open-badge-mark .report=${report}></open-badge-mark>`}
  </div>`
}

/** Only a name in clear is shown: a fingerprint or a bare identifier says nothing to a reader. */
function awardedTo({ name: called, id, identities }: Recipient, { words }: BadgeSpeech): Part {
  const clear = called ?? identities.find(({ hashed }) => !hashed)?.value ?? (id?.startsWith('mailto:') ? id.slice('mailto:'.length) : undefined)
  return clear === undefined ? nothing : pair('recipient', words.badge.recipient, name(clear))
}

function dates({ awardedDate, validFrom, validUntil }: Credential, report: Report | undefined, speech: BadgeSpeech): TemplateResult {
  const { badge } = speech.words
  const hasEnded = report?.checks.validity.status === 'failed' && report.checks.validity.code === 'expired'
  const given = awardedDate ?? validFrom
  return html`${given === undefined ? nothing : pair('date', awardedDate === undefined ? badge.from : badge.awarded, day(given, speech))}
  ${validUntil === undefined ? nothing : pair('date', hasEnded ? badge.ended : badge.until, day(validUntil, speech))}`
}

const day = (iso: string, speech: BadgeSpeech): TemplateResult => html`<time datetime=${iso.slice(0, 40)}>${dayOf(iso.slice(0, 40), speech)}</time>`

function pair(part: string, label: string, value: TemplateResult): TemplateResult {
  return html`<div part=${part}>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`
}
