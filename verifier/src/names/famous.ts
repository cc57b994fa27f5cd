/** Does an issuer go by the name of a well-known organisation, though nothing shows that it is one? */

import { FAMOUS } from './famous-list.ts'
import { foldWords } from './fold.ts'

/** Forms of companies, which a name may have or not. */
const FORMS = new Set(['inc', 'llc', 'ltd', 'limited', 'corp', 'corporation', 'company', 'co', 'gmbh', 'ag', 'plc'])
/** No name of the list has more letters. */
const MOST_WORDS = 12

/** The address of the organisation that has this name, unless one of the issuer's own domains is that, or below it. */
export function famousDomain(name: string, domains: readonly string[]): string | undefined {
  const words = foldWords(name)
  const [first, ...others] = words
  const spoken = (first === 'the' && others.length > 0 ? others : words).slice(0, MOST_WORDS)
  const row = FAMOUS.find(([famous]) => isNamed(spoken, famous))
  if (!row) return undefined
  const [, ...theirs] = row
  return domains.some((domain) => theirs.some((own) => domain === own || domain.endsWith(`.${own}`))) ? undefined : theirs[0]
}

/** The whole name, or its first words; with `=` the whole name only, but for a company's form. Spaces do not count. */
function isNamed(words: readonly string[], famous: string): boolean {
  const wanted = foldWords(famous).join('')
  const length = words.findIndex((_, at) => words.slice(0, at + 1).join('') === wanted) + 1
  if (length === 0) return false
  return !famous.startsWith('=') || words.slice(length).every((word) => FORMS.has(word))
}
