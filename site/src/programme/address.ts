/** Where a page or a file of the programme is found from anywhere: badges and other sites name these addresses. */

import { prefixOf, type Language } from '../words/language.ts'
import type { Programme } from './content.ts'

export function addressOf({ url }: Pick<Programme, 'url'>, path: string, language: Language = 'en'): string {
  return [url, prefixOf(language), path].filter((part) => part !== undefined).join('/')
}
