/** One JobPosting of schema.org, written by strangers: what the pages may show of it, or why it is left out. */

import { readPay, type Pay } from './pay.ts'
import { httpsAddress, isRecord, listOf, phraseOf, plainText } from './plain.ts'

export interface Opening {
  readonly title: string
  readonly employer: string
  /** Where to apply; https. */
  readonly apply?: string
  /** Towns, and countries by their code where they are given so. */
  readonly places: readonly Place[]
  readonly isRemote: boolean
  /** A day. */
  readonly postedOn?: string
  readonly pay?: Pay
  /** What is said of title, skills and requirements, as phrases between bars: ` cloud engineer | encryption | `. */
  readonly asks: string
  /** Addresses of the skills and credentials that are asked for. */
  readonly addresses: readonly string[]
  /** Two with the same are one opening. */
  readonly key: string
}

export interface Place {
  readonly town?: string
  readonly country?: string
}

/** What became of a posting: without an opening it was left out, and the remarks say why. */
export interface Judged {
  readonly opening?: Opening
  readonly remarks: readonly RemarkCode[]
}

export type RemarkCode = keyof typeof REMARKS

/** For whoever runs the site. */
export const REMARKS = {
  'not-a-posting': 'left out: no JobPosting',
  'no-title': 'left out: it has no title',
  'no-employer': 'left out: hiringOrganization names nobody',
  'bad-date': 'left out: datePosted or validThrough is no date of ISO 8601',
  future: 'left out: datePosted lies in the future',
  expired: 'left out: validThrough has passed',
  duplicate: 'left out: the same opening came before',
  'too-many': 'left out: more than can be counted',
  'not-json': 'left out: the file is no JSON, or too large',
  'no-link': 'without a link: url is no https address',
  'no-pay': 'without pay: baseSalary needs a currency, a unitText (HOUR, DAY, WEEK, MONTH, YEAR) and a value or both ends of a range',
} as const

export function judgePosting(posting: unknown, now: Date): Judged {
  if (!isPosting(posting)) return leftOut('not-a-posting')
  const title = plainText(posting['title'] ?? posting['name'], 140)
  const employer = employerOf(posting['hiringOrganization'])
  const [postedOn, until] = [posting['datePosted'], posting['validThrough']].map(readMoment)
  if (title === undefined) return leftOut('no-title')
  if (employer === undefined) return leftOut('no-employer')
  if (postedOn === 'bad' || until === 'bad') return leftOut('bad-date')
  if (postedOn && postedOn.from > now.getTime() + DAY) return leftOut('future')
  if (until && until.to < now.getTime()) return leftOut('expired')
  const apply = httpsAddress(posting['url'])
  const pay = readPay(posting['baseSalary'], posting['salaryCurrency'])
  const places = listOf(posting['jobLocation'], 5).flatMap(placeOf)
  const opening: Opening = {
    ...{ title, employer, places, isRemote: listOf(posting['jobLocationType']).includes('TELECOMMUTE') },
    ...(apply !== undefined && { apply }),
    ...(postedOn && { postedOn: postedOn.day }),
    ...(pay && { pay }),
    ...whatItAsks(title, posting),
    key: keyOf(posting, apply ?? JSON.stringify([title, employer, places, postedOn])),
  }
  const remarks: readonly (RemarkCode | false)[] = [
    posting['url'] !== undefined && apply === undefined && 'no-link',
    posting['baseSalary'] !== undefined && pay === undefined && 'no-pay',
  ]
  return { opening, remarks: remarks.filter((remark) => remark !== false) }
}

export function isPosting(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && hasType(value, 'JobPosting')
}

/** With or without schema.org before it. */
export function hasType(value: Readonly<Record<string, unknown>>, type: string): boolean {
  return listOf(value['@type']).some((one) => typeof one === 'string' && one.replace(/^(https?:\/\/schema\.org\/|schema:)/, '') === type)
}

function leftOut(remark: RemarkCode): Judged {
  return { remarks: [remark] }
}

function employerOf(value: unknown): string | undefined {
  const [organization] = listOf(value)
  return plainText(isRecord(organization) ? (organization['name'] ?? organization['legalName']) : organization, 100)
}

/** A day lasts until its end, wherever on earth that is; a time without a zone is one of UTC, whatever the machine thinks. */
function readMoment(value: unknown): { readonly day: string; readonly from: number; readonly to: number } | 'bad' | undefined {
  if (value === undefined || value === null || value === '') return undefined
  const [, day = '', time, zone = 'Z'] = (typeof value === 'string' && MOMENT.exec(value.trim())) || []
  const from = Date.parse(`${day}${time ?? 'T00:00'}${zone}`)
  // A day that is in no calendar would become one of the next month.
  if (Number.isNaN(from) || !new Date(`${day}T00:00Z`).toISOString().startsWith(day)) return 'bad'
  return { day, from, to: time === undefined ? from + 1.5 * DAY : from }
}

function placeOf(value: unknown): readonly Place[] {
  const address = isRecord(value) ? (value['address'] ?? value['name']) : value
  if (!isRecord(address)) {
    const town = plainText(address, 60)
    return town === undefined ? [] : [{ town }]
  }
  const [nation] = listOf(address['addressCountry'])
  const town = plainText(address['addressLocality'] ?? address['addressRegion'], 60)
  const country = plainText(isRecord(nation) ? nation['name'] : nation, 60)
  return town === undefined && country === undefined ? [] : [{ ...(town !== undefined && { town }), ...(country !== undefined && { country }) }]
}

function whatItAsks(title: string, posting: Readonly<Record<string, unknown>>): Pick<Opening, 'asks' | 'addresses'> {
  const named = ASKED_IN.flatMap((property) => listOf(posting[property])).flatMap((one) => saidBy(one, 2))
  const phrases = [title, ...named].slice(0, 300).map((text) => phraseOf(plainText(text, 4000) ?? ''))
  return { asks: ` ${phrases.filter(Boolean).join(' | ')} `, addresses: named.flatMap((one) => httpsAddress(one) ?? []) }
}

/** The texts and addresses of a Text, DefinedTerm or EducationalOccupationalCredential. */
function saidBy(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') return [value]
  if (!isRecord(value) || depth === 0) return []
  return ['name', '@id', 'url', 'credentialCategory', 'competencyRequired'].flatMap((property) =>
    listOf(value[property]).flatMap((one) => saidBy(one, depth - 1)),
  )
}

/** By its identifier, which is the employer's own; else by its page. */
function keyOf(posting: Readonly<Record<string, unknown>>, otherwise: string): string {
  const [identifier] = listOf(posting['identifier'])
  const [owner, value] = isRecord(identifier) ? [identifier['name'] ?? identifier['propertyID'], identifier['value']] : [undefined, identifier]
  if (typeof value !== 'string' && typeof value !== 'number') return otherwise
  return JSON.stringify([plainText(owner, 200) ?? employerOf(posting['hiringOrganization']), String(value).slice(0, 500)])
}

const ASKED_IN = ['skills', 'qualifications', 'educationRequirements', 'credentialCategory']
const MOMENT = /^(\d{4}-\d\d-\d\d)(?:(T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:?\d\d)?)?$/
const DAY = 86_400_000
