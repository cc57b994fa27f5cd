/** One check as a row: sign and word, the question, the sentence, and on demand what it rests on. */

import type { Check, Note, Source } from '@rosette/verifier'
import { html, nothing, type TemplateResult } from 'lit'
import { sign, SIGN_OF_STATUS } from './icons.ts'
import { link } from './safe-address.ts'
import { cut, prose, visible } from './safe-text.ts'
import { ANSWERS, QUESTIONS, REPORT, say } from './words.ts'

/** Notes that a reader must not have to look for. */
const WEIGHTY: readonly string[] = ['subject-not-identified', 'picture-differs', 'given-document', 'unprotected-connection', 'not-an-open-badge']
const LONGEST_SENTENCE = 600

export function checkRow({ id, status, explanation, notes, sources }: Check, { open }: { readonly open: boolean }): TemplateResult {
  const weighty = notes.filter(({ code }) => WEIGHTY.includes(code))
  const light = notes.filter(({ code }) => !WEIGHTY.includes(code))
  return html`<li class="check ${status}" part="check" data-check=${id}>
    ${sign(SIGN_OF_STATUS[status])}
    <div class="body">
      <p class="question"><span>${QUESTIONS[id]}</span> <strong class="word">${ANSWERS[id][status]}</strong></p>
      <p class="explanation" part="explanation">${visible(cut(explanation, LONGEST_SENTENCE))}</p>
      ${weighty.map(noteLine)} ${light.length + sources.length ? grounds(light, sources, open) : nothing}
    </div>
  </li>`
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
