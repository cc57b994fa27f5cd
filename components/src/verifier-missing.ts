/** What could not be fetched, each with a way out: open it oneself, and add it here. */

import { html, type TemplateResult } from 'lit'
import type { OpenBadgeInputEvent } from './events.ts'
import { heading } from './heading.ts'
import { link } from './safe-address.ts'
import { MISSING } from './words.ts'

/** `add` gets the address and the file that the visitor has for it. */
export function missingList(urls: readonly string[], level: number, add: (url: string, file: File) => void): TemplateResult {
  return html`<section class="missing">
    ${heading(level, 'title', MISSING.title)}
    <p>${MISSING.lead}</p>
    <ul>
      ${urls.map((url) => {
        const take = (event: OpenBadgeInputEvent): void => {
          // a document about the badge is not another badge to check
          event.stopPropagation()
          const [file] = event.inputs
          if (file) add(url, file)
        }
        return html`<li>
          <p>${link(url)}</p>
          <open-badge-drop @open-badge-input=${take}><span class="add">${MISSING.add}</span></open-badge-drop>
        </li>`
      })}
    </ul>
  </section>`
}
