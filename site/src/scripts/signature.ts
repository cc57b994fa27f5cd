/** Copies a signature as rich text, so that it is pasted into a mail program as it looks. */

import { copyButton } from './copy.ts'

for (const box of document.querySelectorAll<HTMLElement>('.signature')) {
  const { html = '', text = '', label = '' } = box.dataset
  const write = async (): Promise<void> => {
    const item = new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) })
    await navigator.clipboard.write([item])
  }
  box.after(copyButton(write, label))
}
