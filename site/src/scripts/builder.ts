/** The builder: choices in a form become a live badge, its markup, its style sheet, and the query of the page's address. */

import { badgeMarkup, badgeStyle, type Choices } from '../docs/build.ts'

const form = document.querySelector<HTMLFormElement>('#builder')
const sheet = new CSSStyleSheet()

if (form) {
  document.adoptedStyleSheets.push(sheet)
  recall(form)
  form.addEventListener('input', () => show(form, 'remember'))
  form.addEventListener('submit', (event) => event.preventDefault())
  show(form)
}

/** What the address says goes into the form; what it does not know stays as it was. */
function recall(from: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = from.elements.namedItem(name)
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value === field.value
    else if (field instanceof HTMLInputElement) field.value = value
    else if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value)) field.value = value
  }
}

function show(from: HTMLFormElement, mode?: 'remember'): void {
  const choices = Object.fromEntries(
    [...new FormData(from)].flatMap(([name, value]) => (typeof value === 'string' && value.trim() ? [[name, value.trim()]] : [])),
  ) as Choices
  const { attributes, text, markup } = badgeMarkup(choices)
  const css = badgeStyle(choices)
  const badge = document.createElement('open-badge')
  for (const [name, value] of attributes) badge.setAttribute(name, value)
  badge.append(text)
  document.querySelector('#live')?.replaceChildren(badge)
  sheet.replaceSync(css.replace(/^open-badge\b/, '#live open-badge'))
  write('#markup', markup)
  write('#css', css)
  document.querySelector('#styled')?.toggleAttribute('hidden', css === '')
  if (mode === 'remember') history.replaceState(null, '', `?${new URLSearchParams(Object.entries(choices)).toString()}`)
}

function write(selector: string, text: string): void {
  const code = document.querySelector(`${selector} code`)
  if (code) code.textContent = text
}
