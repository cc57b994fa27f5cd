/** Checks the badge of the frame again once somebody can see it. */

import { FRAME } from '../words/frame.ts'
import { languageOf } from '../words/language.ts'
import { checked, SIGNS } from './check.ts'

const language = languageOf({ language: document.documentElement.lang })
const words = FRAME[language]
const main = document.querySelector('main')
if (main) {
  // In a frame of another origin this is true when the frame itself comes into view.
  const observer = new IntersectionObserver(([entry]) => {
    if (!entry?.isIntersecting) return
    observer.disconnect()
    void checkAgain(main)
  })
  observer.observe(main)
}

async function checkAgain(main: HTMLElement): Promise<void> {
  const [verdict, sign, headline, age] = ['.verdict', '.sign', '.headline', '.age'].map((part) => main.querySelector(part))
  if (!verdict || !sign || !headline || !age) return
  const made = age.textContent
  age.textContent = words.checking
  try {
    const { said } = await checked(main.dataset['check'] ?? '', language)
    verdict.className = `verdict ${said.tone}`
    sign.textContent = SIGNS[said.tone]
    headline.textContent = said.headline
    age.textContent = words.checkedNow
  } catch {
    // The answer from the build stays, with its day.
    age.textContent = made
  }
}
