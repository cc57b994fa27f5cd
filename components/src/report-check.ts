/** One check as a row: sign and word, the question, the sentence, and on demand what it rests on. */

import type { Check, Note, Report, Source } from '@rosette/verifier'
import { html, nothing, type TemplateResult } from 'lit'
import { isIdle } from './check-order.ts'
import { sign, SIGN_OF_STATUS, type Sign } from './icons.ts'
import { link } from './safe-address.ts'
import { cut, prose, visible } from './safe-text.ts'
import { ANSWERS, NOT_REACHED, QUESTIONS, REPORT, say } from './words.ts'

/** Notes that a reader must not have to look for. */
const WEIGHTY: readonly string[] = ['subject-not-identified', 'picture-differs', 'given-document', 'unprotected-connection', 'not-an-open-badge']
const LONGEST_SENTENCE = 600

export interface RowOptions {
  readonly open: boolean
  /** Addresses of the documents that the visitor added. */
  readonly given: ReadonlySet<string>
}

export function givenAddresses({ documents }: Report): ReadonlySet<string> {
  return new Set(documents.filter(({ given }) => given).map(({ url }) => url))
}

export function checkRow(check: Check, { open, given }: RowOptions): TemplateResult {
  const { id, explanation, notes, sources } = check
  const look = lookOf(check, given)
  const weighty = notes.filter(({ code }) => WEIGHTY.includes(code))
  const light = notes.filter(({ code }) => !WEIGHTY.includes(code))
  return html`<li class="check ${look}" part="check" data-check=${id}>
    ${sign(SIGN_OF_LOOK[look])}
    <div class="body">
      <p class="question"><span>${QUESTIONS[id]}</span> <strong class="word">${wordOf(check)}</strong></p>
      ${look === 'idle' ? nothing : html`<p class="explanation" part="explanation">${visible(cut(explanation, LONGEST_SENTENCE))}</p>`} ${weighty.map(noteLine)}
      ${light.length + sources.length ? grounds(light, sources, open) : nothing}
    </div>
  </li>`
}

type Look = 'passed' | 'failed' | 'unknown' | 'skipped' | 'idle'
const SIGN_OF_LOOK = { ...SIGN_OF_STATUS, idle: 'dash' } as const satisfies Record<Look, Sign>

/** A yes that rests on the visitor's own document is no green one. */
function lookOf(check: Check, given: ReadonlySet<string>): Look {
  if (isIdle(check)) return 'idle'
  const isSupplied =
    check.notes.some(({ code }) => code === 'given-document') || check.sources.some((source) => source.kind === 'document' && given.has(source.url))
  return check.status === 'passed' && isSupplied ? 'unknown' : check.status
}

function wordOf(check: Check): string {
  return check.status === 'unknown' && check.code === 'not-reached' ? NOT_REACHED : ANSWERS[check.id][check.status]
}

function grounds(notes: readonly Note[], sources: readonly Source[], open: boolean): TemplateResult {
  return html`<details ?open=${open}>
    <summary>${REPORT.details}</summary>
    <div class="grounds" part="sources">
      ${notes.map(noteLine)}
      <ul>
        ${sources.map((source) => html`<li>${sourceLine(source)}</li>`)}
      </ul>
    </div>
  </details>`
}

const noteLine = ({ text }: Note): TemplateResult => html`<p class="note">${visible(cut(text, LONGEST_SENTENCE))}</p>`

function sourceLine(source: Source): TemplateResult {
  switch (source.kind) {
    case 'input':
      return html`${say(REPORT.place, { place: visible(cut(source.place, 200)) })}`
    case 'document':
      return html`${link(source.url)} ${source.sha256 === '' ? nothing : html`<code>${say(REPORT.fingerprint, { sha256: source.sha256 })}</code>`}`
    case 'rule':
      return html`${prose(say(REPORT.rule, { standard: source.standard, section: source.section }))}`
  }
}
