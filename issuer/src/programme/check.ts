/** Judges a programme's folder: what is wrong, and what is unwise, each with its file, line and cure. */

import { findingsOf, type Finding } from '../errors.ts'
import { exists, inside, judgePrivate, namesIn, readText } from '../folder.ts'
import { pictureOf } from './artwork/picture.ts'
import type { Programme } from './programme.ts'
import { surveyProgramme } from './read.ts'

export interface Judgement {
  readonly programme: Programme | undefined
  /** Nothing is issued before these are mended. */
  readonly wrong: readonly Finding[]
  readonly unwise: readonly Finding[]
}

/** Looks at all of it: files, pictures, privacy. Writes nothing. */
export function checkProgramme(folder: string): Judgement {
  const { found: programme, findings } = surveyProgramme(folder)
  const pictures = programme ? [...programme.achievements.values()].flatMap((achievement) => findingsOf(() => void pictureOf(programme, achievement))) : []
  return { programme, wrong: [...findings, ...pictures, ...judgePrivacy(folder)], unwise: programme ? doubts(programme) : [] }
}

/** The private folder is nobody else's, and git leaves it alone. */
function judgePrivacy(folder: string): readonly Finding[] {
  const path = inside(folder, 'private')
  if (!exists(path)) return []
  const keys = inside(folder, 'private', 'keys')
  const paths = [path, ...(exists(keys) ? [keys, ...namesIn(keys).map((name) => inside(keys, name))] : [])]
  return paths.flatMap((one) => findingsOf(() => judgePrivate(one)))
}

function doubts(programme: Programme): readonly Finding[] {
  const { folder, achievements, issuer, url } = programme
  const findings: Finding[] = []
  const file = 'programme/programme.json'
  if (new URL(url).hostname.endsWith('.example'))
    findings.push({ message: `${url} is an example`, cure: 'write the address of your own site before you issue: badges keep it for good', file })
  if (issuer.description === undefined) findings.push({ message: 'the issuer has no description', cure: 'add one: strangers read it on every badge', file })
  for (const { file: own, name, description, tags } of achievements.values()) {
    if (tags.length === 0) findings.push({ message: `${name} names no skills`, cure: 'add tags: [first skill, second skill]', file: own })
    if (description.length < 30) findings.push({ message: 'the description is very short', cure: 'say in a sentence what the earner can do', file: own })
  }
  const ignored = readText(inside(folder, '.gitignore')) ?? ''
  if (exists(inside(folder, '.git')) && !/^\/?private\/?$/m.test(ignored)) {
    findings.push({ message: 'git would take the private folder', cure: 'add a line "private/"', file: '.gitignore' })
  }
  return [...findings, ...unusedPictures(programme)]
}

function unusedPictures({ folder, achievements }: Programme): readonly Finding[] {
  const used = new Set([...achievements.values()].map(({ image }) => image))
  return namesIn(inside(folder, 'programme', 'artwork'))
    .filter((name) => !name.startsWith('.') && !used.has(name))
    .map((name) => ({ message: 'no achievement uses this picture', cure: 'name it in "image" of one, or remove it', file: `programme/artwork/${name}` }))
}
