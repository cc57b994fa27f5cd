/** Reads an achievement: front matter between two lines of `---`, then its criteria in Markdown. */

import { refused, type Finding } from '../errors.ts'
import { readDay, readSpan } from '../text/day.ts'
import { add, judgeNames, objectsIn, openFields, textIn, textsIn, type Fields } from './fields.ts'
import type { Achievement, Alignment } from './programme.ts'

/** What the file says, undefined when it is beyond use, and everything that is wrong with it. */
export interface Read<What> {
  readonly found: What | undefined
  readonly findings: readonly Finding[]
}

const MOST_CRITERIA = 20_000
const NAMES = ['name', 'type', 'description', 'tags', 'alignment', 'image', 'requires', 'awardedSince', 'until', 'expiresAfter', 'level']

export function readAchievement(id: string, text: string, file: string): Read<Achievement> {
  const parts = /^---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n([^]*))?$/.exec(text)
  if (!parts) {
    return {
      found: undefined,
      findings: [{ message: 'there is no front matter', cure: 'begin with a line of ---, the fields, and another line of ---', file, line: 1 }],
    }
  }
  const fields = openFields(parts[1] ?? '', file, 1)
  const criteria = (parts[2] ?? '').trim()
  if (fields.findings.length > 0) return { found: undefined, findings: fields.findings }
  judgeNames(fields, NAMES)
  const name = textIn(fields, 'name', { needed: true, most: 120 })
  const description = textIn(fields, 'description', { needed: true, most: 1000, long: true })
  const achievement = {
    id,
    file,
    criteria,
    type: textIn(fields, 'type', { read: readType }) ?? 'Achievement',
    tags: textsIn(fields, 'tags', { most: 80 }),
    alignments: objectsIn(fields, 'alignment').flatMap(alignmentOf),
    requires: textsIn(fields, 'requires', { most: 64 }),
    ...present('image', textIn(fields, 'image', { read: readImage })),
    ...present('awardedSince', textIn(fields, 'awardedSince', { read: readDay })),
    ...present('until', textIn(fields, 'until', { read: readDay })),
    ...present('expiresAfter', textIn(fields, 'expiresAfter', { read: readSpan })),
    ...present('level', textIn(fields, 'level', { most: 40 })),
  }
  if (!criteria) add(fields, undefined, 'there are no criteria', 'write below the second --- what one must do to earn it')
  if (criteria.length > MOST_CRITERIA) add(fields, undefined, `the criteria have ${criteria.length} characters`, `keep them under ${MOST_CRITERIA}`)
  if ((achievement.until ?? '9') < (achievement.awardedSince ?? '0')) add(fields, 'until', 'until lies before awardedSince', 'exchange the two days')
  const { findings } = fields
  return { found: name && description && findings.length === 0 ? { ...achievement, name, description } : undefined, findings }
}

/** OB3 §B.1.29; others begin with `ext:`. */
const TYPES: ReadonlySet<string> = new Set(
  `Achievement ApprenticeshipCertificate Assessment Assignment AssociateDegree Award Badge BachelorDegree Certificate
   CertificateOfCompletion Certification CoCurricular CommunityService Competency Course Degree Diploma DoctoralDegree
   Fieldwork GeneralEducationDevelopment JourneymanCertificate LearningProgram License MasterCertificate MasterDegree
   Membership MicroCredential ProfessionalDoctorate QualityAssuranceCredential ResearchDoctorate SecondarySchoolDiploma`.split(/\s+/),
)

function readType(text: string): string {
  if (!TYPES.has(text) && !/^ext:[A-Za-z][A-Za-z0-9]{0,60}$/.test(text)) {
    throw refused(
      `${JSON.stringify(text.slice(0, 60))} is no type of achievement`,
      'Badge, Certification, Assessment, Course … (Open Badges 3.0 §B.1.29), or ext:YourOwn',
    )
  }
  return text
}

function readImage(text: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,80}\.(svg|png)$/i.test(text)) {
    throw refused(`${JSON.stringify(text.slice(0, 60))} is no name of a picture`, 'name an .svg or .png file in programme/artwork, without a path')
  }
  return text
}

function alignmentOf(fields: Fields): readonly Alignment[] {
  judgeNames(fields, ['name', 'url', 'framework', 'code'])
  const name = textIn(fields, 'name', { needed: true, most: 200 })
  const url = textIn(fields, 'url', { needed: true, read: readWebAddress })
  if (!name || !url) return []
  return [{ name, url, ...present('framework', textIn(fields, 'framework', { most: 200 })), ...present('code', textIn(fields, 'code', { most: 80 })) }]
}

const MOST_ADDRESS = 2000
/** White space, controls, lone surrogates, and what is not seen: some the URL parser takes away, others it writes as if they were meant. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Cs}]/u

/** An https address, whole. Throws RefusedError. */
export function readWebAddress(text: string): string {
  const url = !UNSEEN.test(text) && URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'https:' || url.username || url.password) {
    throw refused(`${JSON.stringify(text.slice(0, 80))} is no https address`, 'write it whole: https://example.org/page')
  }
  if (url.href.length > MOST_ADDRESS) throw refused(`the address has ${url.href.length} characters`, `keep it under ${MOST_ADDRESS}`)
  return url.href
}

/** `{ name: value }`, or nothing at all. */
export function present<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [key in Name]: Value })
}
