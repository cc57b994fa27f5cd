/** Searches and filters the catalogue in the page; what is looked for stays in the address, to be sent to somebody. */

import { CATALOGUE } from '../words/catalogue.ts'
import { languageOf } from '../words/language.ts'
import { sayCount } from '../words/say.ts'

const language = languageOf({ language: document.documentElement.lang })
const words = CATALOGUE[language]
const form = document.querySelector<HTMLFormElement>('.find')
const items = [...document.querySelectorAll<HTMLElement>('.catalogue > li')]

if (form) {
  const text = form.elements.namedItem('text') as HTMLInputElement
  const kind = form.elements.namedItem('kind') as HTMLSelectElement
  const wished = new URLSearchParams(location.search)
  text.value = wished.get('text') ?? ''
  kind.value = wished.get('kind') ?? ''
  form.classList.add('ready')
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', () => show(form, text.value, kind.value))
  show(form, text.value, kind.value)
}

function show(form: HTMLFormElement, text: string, kind: string): void {
  const sought = text.toLowerCase().split(/\s+/).filter(Boolean)
  for (const item of items) {
    const { text: own = '', kind: ownKind } = item.dataset
    item.hidden = !sought.every((word) => own.includes(word)) || (kind !== '' && ownKind !== kind)
  }
  const count = items.filter(({ hidden }) => !hidden).length
  const said = form.querySelector('[role="status"]')
  if (said) said.textContent = count === 0 ? words.nothing : sayCount(words.found, count, language)
  const query = new URLSearchParams(Object.entries({ text: text.trim(), kind }).filter(([, value]) => value !== '')).toString()
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`)
}
