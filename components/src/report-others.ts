/** What a report tells besides the badge in hand: the newer form that was checked instead, and those who speak for it. */

import type { Check, Endorsement, Refreshed, Report } from '@rosette/verifier'
import { html, nothing, type TemplateResult } from 'lit'
import { inOrder } from './check-order.ts'
import { sign, SIGN_OF_STATUS } from './icons.ts'
import { explanationOf } from './reasons.ts'
import { checkRow } from './report-check.ts'
import { fit } from './safe-text.ts'
import type { Speech } from './speech.ts'
import { restsOnGiven, toneOf, type Tone } from './tone.ts'
import { say } from './words.ts'

interface Shown {
  readonly open: boolean
  readonly speech: Speech
}

const MOST_IN_AN_ID = 160
const MOST_IN_A_COMMENT = 1_000
const MOST_IN_A_VALUE = 200

/** Where the newer form was had, and what it says otherwise. */
export function newerForm({ url, changes }: Refreshed, { open, speech }: Shown): TemplateResult {
  const { report } = speech.words
  const value = (json: string) => (json === '' ? report.changeNone : isolated(json, MOST_IN_A_VALUE, speech))
  const lines = changes.map(({ where, was, is }) => say(report.change, { where: isolated(where, MOST_IN_A_VALUE, speech), was: value(was), is: value(is) }))
  return html`<p>${say(report.refreshed, { url: isolated(url, MOST_IN_AN_ID, speech) })}</p>
    ${
      lines.length === 0
        ? html`<p class="muted">${report.refreshedSame}</p>`
        : html`<details ?open=${open}>
            <summary>${report.changes}</summary>
            <ul>
              ${lines.map((line) => html`<li>${line}</li>`)}
            </ul>
          </details>`
    }`
}

/** Each with a word of its own. What one says is shown only when it counts; of the others, why it does not. */
export function endorsementList(endorsements: readonly Endorsement[], shown: Shown): TemplateResult {
  return html`<ul class="checks">
    ${endorsements.map((endorsement) => endorsementRow(endorsement, shown))}
  </ul>`
}

const STATUS_OF_TONE = { verified: 'passed', rejected: 'failed', undetermined: 'unknown' } as const satisfies Record<Tone, Check['status']>

function endorsementRow({ of, report }: Endorsement, { open, speech }: Shown): TemplateResult {
  const { words } = speech
  const tone = toneOf(report)
  const heads = { credential: words.report.endorsesCredential, achievement: words.report.endorsesAchievement, issuer: words.report.endorsesIssuer }
  const answers: Readonly<Record<Tone, string>> = {
    verified: words.headlines.verified,
    rejected: words.report.endorsementVoid,
    undetermined: words.answers.unknown,
  }
  const text = tone === 'verified' ? fit(report.credential?.endorsementComment ?? '', MOST_IN_A_COMMENT) : whyNot(report, speech)
  const checks = inOrder(report).filter(({ status }) => status !== 'skipped')
  return html`<li class="check ${STATUS_OF_TONE[tone]}" part="endorsement" data-endorses=${of}>
    ${sign(SIGN_OF_STATUS[STATUS_OF_TONE[tone]])}
    <div class="body">
      <p class="question">
        <span>${say(heads[of], { issuer: isolated(report.credential?.issuer.id ?? '?', MOST_IN_AN_ID, speech) })}</span>
        <strong class="word">${answers[tone]}</strong>
      </p>
      ${text === '' ? nothing : html`<p class="explanation"><bdi>${text}</bdi></p>`}
      <details ?open=${open}>
        <summary>${words.report.details}</summary>
        <ul class="checks">
          ${checks.map((check) => checkRow(check, { open, hasGiven: restsOnGiven(report), speech }))}
        </ul>
      </details>
    </div>
  </li>`
}

function whyNot(report: Report, speech: Speech): string {
  const checks = inOrder(report)
  const check = checks.find(({ status }) => status === 'failed') ?? checks.find(({ status }) => status === 'unknown')
  return check ? explanationOf(check, speech) : speech.words.report.given
}

/** In a direction of its own, so that it cannot turn the sentence around it. */
function isolated(text: string, most: number, { dir }: Speech): string {
  return dir === 'rtl' ? `\u2068${fit(text, most)}\u2069` : fit(text, most)
}
