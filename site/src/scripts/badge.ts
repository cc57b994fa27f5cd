/** Checks the badge of the page again, in the visitor's browser, and puts the answer in place of the one from the build; gives code and fields buttons to copy. */

import { BADGE } from '../words/badge.ts'
import { languageOf } from '../words/language.ts'
import './signature.ts'
import { checked, SIGNS } from './check.ts'
import { copyButton } from './copy.ts'
import { offerLink } from './hand.ts'

const language = languageOf({ language: document.documentElement.lang })
const words = BADGE[language]

for (const figure of document.querySelectorAll<HTMLElement>('figure.code')) figure.append(copyButton(() => figure.querySelector('code')?.textContent ?? ''))
for (const field of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const text = field.textContent
  field.append(copyButton(() => text))
}

const hand = document.querySelector<HTMLElement>('[data-hand]')
if (hand) offerLink(hand)

const place = document.querySelector<HTMLElement>('[data-check]')
if (place) void checkAgain(place)

/** The answer in the page's own card; the whole report lies below it. */
async function checkAgain(card: HTMLElement): Promise<void> {
  const [sign, summary, age, reasons] = ['.sign', '.summary', '.age', 'details'].map((part) => card.querySelector(part))
  if (!sign || !summary || !age || !reasons) return
  const made = age.textContent
  age.textContent = words.checking
  try {
    const [{ report, said }] = await Promise.all([checked(card.dataset['check'] ?? '', language), import('@rosette/components/define-report.js')])
    card.className = `verdict ${said.tone}`
    sign.textContent = SIGNS[said.tone]
    summary.textContent = said.summary
    age.textContent = words.checkedNow
    const whole = document.createElement('open-badge-report')
    whole.report = report
    whole.setAttribute('heading-level', '3')
    reasons.querySelector('ul')?.replaceWith(whole)
  } catch {
    // The answer from the build stays, with its day.
    age.textContent = `${made} ${words.notChecked}`
  }
}
