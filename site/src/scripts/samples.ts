/** Gives the chosen sample to the verifier of the page. */

import type { OpenBadgeVerifier } from '@rosette/components'

/** The issuer's address of the list, and where it is kept here: that issuer does not exist. */
const LIST = 'https://harbour.example/status/1'

const verifier = document.querySelector<OpenBadgeVerifier>('open-badge-verifier')
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-sample]')) {
  button.addEventListener('click', () => void show(button.dataset['sample'] ?? ''))
}

async function show(address: string): Promise<void> {
  if (!verifier) return
  const badge = await bytesAt(address)
  const list = address.endsWith('revoked.png') ? await bytesAt(new URL('status-list.json', new URL(address, document.baseURI)).href) : undefined
  verifier.options = list ? { given: new Map([[LIST, list]]) } : {}
  verifier.input = badge
  verifier.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
}

async function bytesAt(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(address)).arrayBuffer())
}
