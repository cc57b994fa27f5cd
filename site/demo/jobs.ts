/** The demo's sample of a job market: fictional employers and openings from seeded chance, always the same but for their days. */

import type { DataFeed, JobPosting, MonetaryAmount, WithContext } from 'schema-dts'

/** A feed that says of itself that it is a sample. */
export function makeJobs(today: Date): WithContext<DataFeed> {
  const chance = chanceFrom(20_261_124)
  return {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: 'Sample data: these employers and openings are made up',
    creativeWorkStatus: 'Sample',
    dateModified: dayBefore(today, 1),
    dataFeedElement: Array.from({ length: 320 }, (_, at) => postingOf(at, today, chance)),
  }
}

interface Employer {
  readonly name: string
  readonly town: string
  readonly country: string
  readonly currency: string
  /** How much of it a euro is worth there. */
  readonly rate: number
}

interface Role {
  readonly title: string
  readonly skills: readonly string[]
  /** Thousands of euros a year. */
  readonly pay: number
  /** Named by some who look for it. */
  readonly badge: string
}

const EMPLOYERS: readonly Employer[] = [
  { name: 'Harbourlight Logistics', town: 'Rotterdam', country: 'NL', currency: 'EUR', rate: 1 },
  { name: 'Copperbeech Bank', town: 'Dublin', country: 'IE', currency: 'EUR', rate: 1.1 },
  { name: 'Blaumeer Energie', town: 'Hamburg', country: 'DE', currency: 'EUR', rate: 1.08 },
  { name: 'Mirador Salud', town: 'Valencia', country: 'ES', currency: 'EUR', rate: 0.8 },
  { name: 'Lanternfish Games', town: 'Tampere', country: 'FI', currency: 'EUR', rate: 1 },
  { name: 'Atelier Perceval', town: 'Lyon', country: 'FR', currency: 'EUR', rate: 0.95 },
  { name: 'Brightwater Clinics', town: 'Leeds', country: 'GB', currency: 'GBP', rate: 0.86 },
  { name: 'Tallow & Finch', town: 'Bristol', country: 'GB', currency: 'GBP', rate: 0.9 },
  { name: 'Saltmarsh Rail', town: 'Cardiff', country: 'GB', currency: 'GBP', rate: 0.84 },
  { name: 'Quillfeather Insurance', town: 'Portland', country: 'US', currency: 'USD', rate: 1.6 },
  { name: 'Juniper Creek Foods', town: 'Denver', country: 'US', currency: 'USD', rate: 1.5 },
  { name: 'Nahr Telecom', town: 'Dubai', country: 'AE', currency: 'AED', rate: 4.4 },
]

const ADMINISTRATOR = 'Meridian Certified Cloud Administrator Associate'
const ENGINEER = 'Meridian Certified Security Engineer Associate'
const ROLES: readonly Role[] = [
  role('Cloud administrator', 54, ADMINISTRATOR, 'cloud administration, virtual networks, monitoring, cost management, backup and restore'),
  role('Systems engineer', 57, ADMINISTRATOR, 'virtual machines, containers, virtual networks, load balancing, cloud administration'),
  role('Platform engineer', 63, ADMINISTRATOR, 'containers, load balancing, monitoring, virtual machines, cost management'),
  role('Security engineer', 62, ENGINEER, 'information security, identity and access management, network security, incident response, encryption'),
  role('Incident analyst', 51, ENGINEER, 'incident response, logging and monitoring, network security, information security'),
  role('Cloud architect', 84, 'Meridian Certified Cloud Architect Expert', 'cloud architecture, resilience, capacity planning, governance, threat modelling'),
  role('Security architect', 88, 'Meridian Certified Security Architect Expert', 'security architecture, zero trust, threat modelling, governance, encryption'),
  role('Data steward', 47, 'Meridian Data Fundamentals', 'data literacy, data modelling, data protection, data lifecycle, governance'),
  role('Database administrator', 55, 'Exam MC-202: Data and Storage', 'relational databases, backup and restore, data protection, object storage, monitoring'),
  role('Cloud support assistant', 35, 'Meridian Cloud Fundamentals', 'cloud computing, shared responsibility, regions and availability, cloud pricing'),
  role('Developer advocate', 58, 'Meridian Community Contributor', 'public speaking, technical writing, knowledge sharing, open source, mentoring'),
]
const LEVELS = [
  { before: '', factor: 1 },
  { before: '', factor: 1 },
  { before: 'Junior ', factor: 0.8 },
  { before: 'Senior ', factor: 1.22 },
] as const

function role(title: string, pay: number, badge: string, skills: string): Role {
  return { title, pay, badge, skills: skills.split(', ') }
}

type Chance = () => number

function postingOf(at: number, today: Date, chance: Chance): JobPosting {
  const [employer, role, level] = [pick(EMPLOYERS, chance), pick(ROLES, chance), pick(LEVELS, chance)]
  const title = level.before + (level.before ? role.title.toLowerCase() : role.title)
  const skills = role.skills.filter(() => chance() < 0.7)
  const pay = payOf(employer, role.pay * level.factor, chance)
  const url = `https://${employer.name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.example/jobs/${1000 + at}`
  return {
    '@type': 'JobPosting',
    title,
    hiringOrganization: { '@type': 'Organization', name: employer.name },
    identifier: { '@type': 'PropertyValue', name: employer.name, value: String(1000 + at) },
    datePosted: dayBefore(today, 1 + Math.floor(chance() * 60)),
    employmentType: pay?.unit === 'HOUR' ? 'CONTRACTOR' : 'FULL_TIME',
    jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: employer.town, addressCountry: employer.country } },
    ...(chance() < 0.2 && { jobLocationType: 'TELECOMMUTE' }),
    skills: skills.length > 0 ? skills : role.skills.slice(0, 2),
    ...(chance() < 0.3 && { qualifications: { '@type': 'EducationalOccupationalCredential', credentialCategory: 'badge', name: role.badge } }),
    ...(pay && { baseSalary: pay.salary }),
    url,
  }
}

/** Some state no pay, some one sum, most a range; a few pay by the hour. */
function payOf({ currency, rate }: Employer, thousands: number, chance: Chance): { readonly unit: string; readonly salary: MonetaryAmount } | undefined {
  const [stated, hourly, single] = [chance() < 0.8, chance() < 0.15, chance() < 0.25]
  const unit = currency === 'AED' ? 'MONTH' : hourly ? 'HOUR' : 'YEAR'
  const step = { YEAR: 500, MONTH: 100, HOUR: 1 }[unit]
  const year = thousands * 1000 * rate * (0.85 + 0.3 * chance())
  const low = Math.round((unit === 'MONTH' ? year / 12 : unit === 'HOUR' ? year / 1500 : year) / step) * step
  const high = Math.round((low * (1.06 + 0.16 * chance())) / step) * step
  if (!stated) return undefined
  const value = single ? { value: low } : { minValue: low, maxValue: high }
  return { unit, salary: { '@type': 'MonetaryAmount', currency, value: { '@type': 'QuantitativeValue', unitText: unit, ...value } } }
}

function pick<One>(all: readonly One[], chance: Chance): One {
  return all[Math.floor(chance() * all.length)] as One
}

function dayBefore(today: Date, days: number): string {
  return new Date(today.getTime() - days * 86_400_000).toISOString().slice(0, 10)
}

/** The same numbers on every machine (mulberry32). */
function chanceFrom(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
