/** A button that copies, and says that it did. */

import { BADGE } from '../words/badge.ts'
import { languageOf } from '../words/language.ts'

const words = BADGE[languageOf({ language: document.documentElement.lang })]

/** `source` gives the text to copy, or writes to the clipboard itself. */
export function copyButton(source: (() => string) | (() => Promise<void>), label = words.copy): HTMLElement {
  const box = document.createElement('p')
  const button = document.createElement('button')
  const said = document.createElement('span')
  box.className = 'copy'
  button.type = 'button'
  button.textContent = label
  said.setAttribute('role', 'status')
  button.addEventListener('click', () => void copy(source, said))
  box.append(button, said)
  return box
}

async function copy(source: () => string | Promise<void>, said: HTMLElement): Promise<void> {
  said.textContent = ''
  try {
    const text = await source()
    if (text !== undefined) await navigator.clipboard.writeText(text)
    said.textContent = words.copied
  } catch {
    said.textContent = words.copyFailed
  }
}
