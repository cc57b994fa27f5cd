/** On the verifier page: a badge that came inside the link is given to the verifier, as if the visitor had dropped it. */

import { OpenBadgeInputEvent, type OpenBadgeVerifier } from '@rosette/components'
import { badgeIn } from '../wallet/link.ts'
import { languageOf } from '../words/language.ts'
import { WALLET } from '../words/wallet.ts'

const words = WALLET[languageOf({ language: document.documentElement.lang })]

addEventListener('hashchange', () => void take())
void take()

async function take(): Promise<void> {
  const text = await badgeIn(location.hash)
  if (text === undefined) return
  const verifier = document.querySelector<OpenBadgeVerifier>('open-badge-verifier')
  const [title, lead] = [document.querySelector('h1'), document.querySelector('.lead')]
  if (!verifier || !title || !lead) return
  title.textContent = words.shownTitle
  lead.textContent = text === 'damaged' ? words.shownDamaged : words.shownAbout
  if (text === 'damaged') return
  await customElements.whenDefined('open-badge-verifier')
  // Brought to life, or nobody listens yet.
  await verifier.updateComplete
  verifier.dispatchEvent(new OpenBadgeInputEvent([new File([text], 'badge')]))
}
