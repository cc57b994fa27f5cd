/** One check as a row: sign and word, the question, the sentence, and on demand what it rests on. */

import type { Check, Note, Source } from '@rosette/verifier'
import { html, nothing, type TemplateResult } from 'lit'
import { isIdle } from './check-order.ts'
import { answerTo } from './check-word.ts'
import { sign, SIGN_OF_STATUS, type Sign } from './icons.ts'
import { explanationOf, noteOf } from './reasons.ts'
import { link } from './safe-link.ts'
import { prose } from './safe-prose.ts'
import { fit } from './safe-text.ts'
import type { Speech } from './speech.ts'
import { say } from './words.ts'

/** Notes that a reader must not have to look for. */
const WEIGHTY: readonly string[] = [
  'subject-not-identified',
  'picture-differs',
  'given-document',
  'unprotected-connection',
  'not-an-open-badge',
  'status-message',
  'domain-unlinked',
  'issuer-name-famous',
  'issuer-host-confusable',
  'text-hidden-characters',
]

export interface RowOptions {
  readonly open: boolean
  /** The visitor added a document. */
  readonly hasGiven: boolean
  readonly speech: Speech
}

export function checkRow(check: Check, { open, hasGiven, speech }: RowOptions): TemplateResult {
  const { id, notes, sources } = check
  const look = lookOf(check, hasGiven)
  const weighty = notes.filter(({ code }) => WEIGHTY.includes(code))
  const light = notes.filter(({ code }) => !WEIGHTY.includes(code))
  return html`<li class="check ${look}" part="check" data-check=${id}>
    ${sign(SIGN_OF_LOOK[look])}
    <div class="body">
      <p class="question"><span>${speech.words.questions[id]}</span> <strong class="word">${wordOf(check, speech)}</strong></p>
      ${look === 'idle' ? nothing : html`<p class="explanation" part="explanation">${explanationOf(check, speech)}</p>`}
      ${weighty.map((note) => noteLine(note, speech))} ${light.length + sources.length ? grounds(light, sources, { open, speech }) : nothing}
    </div>
  </li>`
}

type Look = 'passed' | 'failed' | 'unknown' | 'skipped' | 'idle'
const SIGN_OF_LOOK = { ...SIGN_OF_STATUS, idle: 'dash' } as const satisfies Record<Look, Sign>

/** What a document from elsewhere decides: who signed, with which key, and whether it still stands. */
const BY_DOCUMENT: readonly string[] = ['proof', 'issuer', 'revocation']

/** A yes that may rest on the visitor's own document is no green one. */
function lookOf(check: Check, hasGiven: boolean): Look {
  if (isIdle(check)) return 'idle'
  return check.status === 'passed' && hasGiven && BY_DOCUMENT.includes(check.id) ? 'unknown' : check.status
}

function wordOf(check: Check, { words }: Speech): string {
  return check.status === 'unknown' && check.code === 'not-reached' ? words.answers.notReached : answerTo(check.id, check.status, words)
}

function grounds(notes: readonly Note[], sources: readonly Source[], { open, speech }: Pick<RowOptions, 'open' | 'speech'>): TemplateResult {
  return html`<details ?open=${open}>
    <summary>${speech.words.report.details}</summary>
    <div class="grounds" part="sources">
      ${notes.map((note) => noteLine(note, speech))}
      <ul>
        ${sources.map((source) => html`<li>${sourceLine(source, speech)}</li>`)}
      </ul>
    </div>
  </details>`
}

const noteLine = (note: Note, speech: Speech): TemplateResult => html`<p class="note">${noteOf(note, speech)}</p>`

function sourceLine(source: Source, speech: Speech): TemplateResult {
  const { report } = speech.words
  switch (source.kind) {
    case 'input':
      return html`${say(report.place, { place: fit(source.place, 200) })}`
    case 'document':
      return html`${link(source.url, speech)} ${source.sha256 === '' ? nothing : html`<code>${say(report.fingerprint, { sha256: source.sha256 })}</code>`}`
    case 'rule':
      return html`${prose(say(report.rule, { standard: source.standard, section: source.section }))}`
  }
}
