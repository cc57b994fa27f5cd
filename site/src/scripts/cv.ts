/** A button that prints the sheet. */

import { KEEP } from '../words/keep.ts'
import { languageOf } from '../words/language.ts'

const button = document.createElement('button')
button.type = 'button'
button.className = 'button'
button.textContent = KEEP[languageOf({ language: document.documentElement.lang })].print
button.addEventListener('click', () => print())
document.querySelector('.tools')?.append(button)
