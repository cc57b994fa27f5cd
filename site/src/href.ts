/** An address within the site, whatever base path it is served under. */

import { prefixOf, type Language } from './words/language.ts'

/** A page that is there in several languages is found in the one that is named; files, and pages in English alone, need none. */
export function href(path: string, language: Language = 'en'): string {
  const base = import.meta.env.BASE_URL.replace(/\/+$/, '')
  return [base, prefixOf(language), path.replace(/^\/+/, '')].filter((part) => part !== undefined).join('/')
}
