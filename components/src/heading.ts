/** A real heading of any level, so that an element fits into the outline of its page. */

import { html, type TemplateResult } from 'lit'

/** It can be given the focus by the program, never by Tab. */
export function heading(level: number, name: string, content: unknown): TemplateResult {
  switch (Math.min(6, Math.max(1, Math.round(level) || 2))) {
    case 1:
      return html`<h1 class=${name} part=${name} tabindex="-1">${content}</h1>`
    case 2:
      return html`<h2 class=${name} part=${name} tabindex="-1">${content}</h2>`
    case 3:
      return html`<h3 class=${name} part=${name} tabindex="-1">${content}</h3>`
    case 4:
      return html`<h4 class=${name} part=${name} tabindex="-1">${content}</h4>`
    case 5:
      return html`<h5 class=${name} part=${name} tabindex="-1">${content}</h5>`
    default:
      return html`<h6 class=${name} part=${name} tabindex="-1">${content}</h6>`
  }
}
