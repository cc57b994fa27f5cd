/** The wallet as it is seen: where badges are added, each badge with what can be done, and the whole as a file. */

import { html, nothing, type TemplateResult } from 'lit'
import type { Language } from '../words/language.ts'
import { say, sayCount } from '../words/say.ts'
import type { WALLET } from '../words/wallet.ts'
import type { Report } from '@rosette/verifier'
import type { Shown } from './badge.ts'

export interface State {
  /** Undefined until the store has been read. */
  readonly badges: readonly Shown[] | undefined
  readonly isKept: boolean
  /** What was just done or could not be done. */
  readonly message: string
  /** By the badge's id, as they come. */
  readonly reports: ReadonlyMap<string, Report>
  /** The badge that is about to be removed. */
  readonly asked?: string | undefined
  /** The badge whose link was copied, and what is said of it. */
  readonly copied?: { readonly id: string; readonly text: string } | undefined
}

export interface Actions {
  readonly files: (files: readonly File[]) => void
  readonly links: (text: string) => void
  readonly show: (badge: Shown) => void
  readonly download: (file: File) => void
  readonly ask: (id: string | undefined) => void
  readonly remove: (id: string) => void
  readonly exportAll: () => void
  readonly importFrom: (file: File) => void
}

type Said = (typeof WALLET)['en']

export function wallet(state: State, words: Said, actions: Actions, language: Language): TemplateResult {
  const { badges, isKept, message } = state
  return html`
    ${isKept ? nothing : html`<p class="notice">${words.noStore}</p>`}
    <section class="add" aria-labelledby="add">
      <h2 id="add">${words.add}</h2>
      <open-badge-drop multiple @open-badge-input=${(event: HTMLElementEventMap['open-badge-input']) => actions.files(event.inputs)}></open-badge-drop>
      ${linkField(words, actions)}
      <p class="message" role="status">${message}</p>
    </section>
    <section aria-labelledby="held">
      <h2 id="held" tabindex="-1">${badges === undefined ? '…' : sayCount(words.count, badges.length, language)}</h2>
      ${badges?.length === 0 ? html`<p>${words.empty}</p>` : nothing}
      <ul class="held">
        ${badges?.map((badge) => html`<li>${one(badge, state, words, actions)}</li>`)}
      </ul>
      ${transfer(words, actions, (badges?.length ?? 0) > 0)}
    </section>
  `
}

function linkField(words: Said, { links }: Actions): TemplateResult {
  const take = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    links(form.querySelector('input')?.value ?? '')
    // A secret should not stand on the screen longer than it must.
    form.reset()
  }
  return html`<form class="link" novalidate @submit=${take}>
    <label for="claim-link">${words.link}</label>
    <p id="claim-link-about">${words.linkAbout}</p>
    <div>
      <input id="claim-link" type="text" dir="ltr" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="claim-link-about" />
      <button class="button" type="submit">${words.open}</button>
    </div>
  </form>`
}

function one(badge: Shown, { asked, copied, reports }: State, words: Said, actions: Actions): TemplateResult {
  const { id, file, credential } = badge
  const name = credential.achievement.name ?? file.name
  return html`
    <open-badge
      heading-level="3"
      .credential=${credential}
      .report=${reports.get(id)}
      .picture=${file.type.startsWith('image/') ? file : undefined}
    ></open-badge>
    <p class="deeds">
      <button type="button" class="button" aria-describedby="show-about" @click=${() => actions.show(badge)}>${words.show}</button>
      <button type="button" class="quiet" @click=${() => actions.download(file)}>${words.download}</button>
      <button type="button" class="quiet" id="remove-${id}" @click=${() => actions.ask(id)}>${words.remove}</button>
    </p>
    <p role="status">${copied?.id === id ? copied.text : ''}</p>
    ${
      asked === id
        ? html`<div class="sure" role="group" aria-labelledby="sure">
            <p id="sure">${say(words.removeSure, { name })}</p>
            <button type="button" class="button" @click=${() => actions.remove(id)}>${words.remove}</button>
            <button type="button" class="quiet" @click=${() => actions.ask(undefined)}>${words.keep}</button>
          </div>`
        : nothing
    }
  `
}

function transfer(words: Said, { exportAll, importFrom }: Actions, hasBadges: boolean): TemplateResult {
  const take = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement
    const [file] = input.files ?? []
    if (file) importFrom(file)
    input.value = ''
  }
  return html`<div class="transfer">
    ${hasBadges ? html`<p id="show-about">${words.showAbout}</p>` : nothing}
    <p>${words.importAbout}</p>
    ${hasBadges ? html`<button type="button" class="button" @click=${exportAll}>${words.export}</button>` : nothing}
    <label class="button">
      ${words.import}
      <input type="file" accept=".json,application/json" @change=${take} />
    </label>
  </div>`
}
