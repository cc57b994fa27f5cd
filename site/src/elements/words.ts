/** The elements' words in the language of the page, in hand before an element is written or brought to life: it never speaks English first. */

import { loadWords } from '@rosette/components'
import { LANGUAGES } from '../words/language.ts'

await Promise.all((import.meta.env.SSR ? LANGUAGES : [document.documentElement.lang]).map((language) => loadWords(language).catch(() => undefined)))
