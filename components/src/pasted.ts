/** What a paste into the page holds for a verification: files first, else text. */

import type { BadgeInput } from '@rosette/verifier'
import { inputFromText } from './entry.ts'

/** Nothing when the paste was meant for a field, or holds nothing. */
export function pastedInputs(event: ClipboardEvent): readonly BadgeInput[] {
  const files = [...(event.clipboardData?.files ?? [])]
  if (files.length) return files
  const text = isForField(event) ? '' : (event.clipboardData?.getData('text/plain') ?? '')
  return text.trim() === '' ? [] : [inputFromText(text)]
}

function isForField(event: Event): boolean {
  const [target] = event.composedPath()
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=file]), textarea, select'))
}
