/** Gives the chosen sample to the verifier of the page, as if the visitor had dropped it. */

import { OpenBadgeInputEvent, type OpenBadgeVerifier } from '@rosette/components'

/** The issuer's address of the list of what was taken back; that issuer does not exist, so the list is kept here. */
const LIST = 'https://harbour.example/status/1'

const verifier = document.querySelector<OpenBadgeVerifier>('open-badge-verifier')
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-sample]')) {
  link.addEventListener('click', (event) => {
    if (!verifier || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void show(verifier, link)
  })
}

async function show(element: OpenBadgeVerifier, { href, dataset: { sample = '' } }: HTMLAnchorElement): Promise<void> {
  try {
    const badge = await fileAt(href, sample)
    const list = sample === 'revoked.png' ? await fileAt(new URL('status-list.json', href).href, 'status-list.json') : undefined
    element.options = list ? { given: new Map([[LIST, new Uint8Array(await list.arrayBuffer())]]) } : {}
    element.dispatchEvent(new OpenBadgeInputEvent([badge]))
  } catch {
    // out of reach: the verifier says so in its own words
    element.input = new URL(href)
  }
  element.scrollIntoView()
}

async function fileAt(address: string, name: string): Promise<File> {
  const answer = await fetch(address)
  if (!answer.ok) throw new TypeError(`${address}: ${answer.status}`)
  return new File([await answer.blob()], name)
}
