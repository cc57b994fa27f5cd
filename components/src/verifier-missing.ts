/** What could not be fetched, each with a way out: open it oneself, and add it here. */

import { html, type TemplateResult } from 'lit'
import type { OpenBadgeInputEvent } from './events.ts'
import { heading } from './heading.ts'
import { link } from './safe-link.ts'
import type { Speech } from './speech.ts'

/** `add` gets the address and the file that the visitor has for it. */
export function missingList(
  urls: readonly string[],
  { level, speech, add }: { readonly level: number; readonly speech: Speech; readonly add: (url: string, file: File) => void },
): TemplateResult {
  const { missing } = speech.words
  return html`<section class="missing">
    ${heading(level, 'title', missing.title)}
    <p>${missing.lead}</p>
    <ul>
      ${urls.map((url) => {
        const take = (event: OpenBadgeInputEvent): void => {
          // a document about the badge is not another badge to check
          event.stopPropagation()
          const [file] = event.inputs
          if (file) add(url, file)
        }
        return html`<li>
          <p>${link(url, speech)}</p>
          <open-badge-drop @open-badge-input=${take}><span class="add">${missing.add}</span></open-badge-drop>
        </li>`
      })}
    </ul>
  </section>`
}
