/** Above a list: the field to find a badge by, and the choice of an order. */

import { html, type TemplateResult } from 'lit'
import type { ListSort } from './list-order.ts'
import type { Speech } from './speech.ts'

export interface Controls {
  readonly find: (query: string) => void
  readonly sort: ListSort
  readonly choose: (sort: ListSort) => void
  readonly speech: Speech
}

export function searchField({ find, speech: { words } }: Controls): TemplateResult {
  const seek = (event: Event): void => find((event.currentTarget as HTMLInputElement).value)
  return html`<div class="field find">
    <label for="search">${words.list.search}</label>
    <input id="search" part="search" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="200" @input=${seek} />
  </div>`
}

export function orderChoice({ sort, choose, speech: { words } }: Controls): TemplateResult {
  const { given, newest, byName, byIssuer } = words.list
  const option = (value: ListSort, says: string): TemplateResult => html`<option value=${value} ?selected=${value === sort}>${says}</option>`
  const take = (event: Event): void => choose((event.currentTarget as HTMLSelectElement).value as ListSort)
  return html`<div class="field">
    <label for="order">${words.list.sort}</label>
    <select id="order" part="order" autocomplete="off" @change=${take}>
      ${option('', given)} ${option('newest', newest)} ${option('name', byName)} ${option('issuer', byIssuer)}
    </select>
  </div>`
}
