/** What a badge says, in order of what a reader asks: what, by whom, to whom, when, for what. */

import type { Credential, Evidence, Recipient, Report } from '@rosette/verifier'
import { html, nothing, type TemplateResult } from 'lit'
import { dayOf } from './dates.ts'
import { heading } from './heading.ts'
import { sign } from './icons.ts'
import { identifier, link } from './safe-address.ts'
import { name, prose, visible } from './safe-text.ts'
import type { BadgeSpeech } from './speech.ts'
import { restsOnGiven } from './tone.ts'

type Part = TemplateResult | typeof nothing
const MOST_SHOWN = 24

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
  const description = achievement.description ?? credential.description
  return html`<div class="facts">
    ${heading(level, 'name', name(achievement.name ?? credential.name ?? speech.words.badge.nameless))} ${issuer(credential, report, speech)}
    <dl>${isAnonymous ? nothing : awardedTo(recipient, speech)} ${dates(credential, report, speech)}</dl>
    ${isBrief || description === undefined ? nothing : html`<p class="description">${prose(description)}</p>`}
    ${
      isBrief
        ? nothing
        : html`<div class="more">${criteria(credential, speech)} ${evidence(credential.evidence, speech)}</div>
            ${tags(achievement.tags, speech)}`
    }
    ${claimedOnly(report, speech)}
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
            ${mark(report, speech)}
          </p>`
    }
    ${says === undefined ? nothing : html`<p class="says"><span class="muted">${badge.saysIs}</span> “${name(says)}”</p>`}
  </div>`
}

/** Beside the identifier: was it tied to the proof? Without a report the question has not been asked. */
function mark(report: Report | undefined, { words: { badge } }: BadgeSpeech): Part {
  if (!report) return nothing
  const { status } = report.checks.issuer
  if (status === 'failed') return html`<span class="mark">${sign('cross')}${badge.stranger}</span>`
  if (status === 'passed' && report.standing === 'proven') {
    return restsOnGiven(report)
      ? html`<span class="mark">${sign('question')}${badge.supplied}</span>`
      : html`<span class="mark">${sign('tick')}${badge.checked}</span>`
  }
  return html`<span class="mark">${sign('question')}${badge.unchecked}</span>`
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

function criteria({ achievement: { criteria: asked } }: Credential, speech: BadgeSpeech): TemplateResult {
  const { badge } = speech.words
  return html`<details part="criteria">
    <summary>${badge.criteria}</summary>
    <div class="inside">
      ${asked.narrative === undefined ? nothing : html`<p>${prose(asked.narrative)}</p>`}
      ${asked.id === undefined ? nothing : html`<p>${link(asked.id, speech)}</p>`}
      ${asked.narrative === undefined && asked.id === undefined ? html`<p>${badge.noCriteria}</p>` : nothing}
    </div>
  </details>`
}

function evidence(all: readonly Evidence[], speech: BadgeSpeech): Part {
  if (!all.length) return nothing
  return html`<details>
    <summary>${speech.words.badge.evidence}</summary>
    <ul class="inside">
      ${all
        .slice(0, MOST_SHOWN)
        .map(
          (one) =>
            html`<li>
              ${one.name === undefined ? nothing : html`<strong>${name(one.name)}</strong>`} ${textOf(one)}
              ${one.id === undefined ? nothing : html`<p>${link(one.id, speech)}</p>`}
            </li>`,
        )}
    </ul>
  </details>`
}

function textOf({ description, narrative }: Evidence): Part {
  const text = narrative ?? description
  return text === undefined ? nothing : html`<p>${prose(text)}</p>`
}

function tags(all: readonly string[], { words }: BadgeSpeech): Part {
  if (!all.length) return nothing
  return html`<ul class="tags" aria-label=${words.badge.tags}>
    ${all.slice(0, MOST_SHOWN).map((tag) => html`<li>${name(tag)}</li>`)}
  </ul>`
}

function claimedOnly(report: Report | undefined, { words: { badge } }: BadgeSpeech): Part {
  if (report?.standing === 'proven') return nothing
  return html`<p class="claimed muted">${report ? badge.unproven : badge.claimed}</p>`
}
