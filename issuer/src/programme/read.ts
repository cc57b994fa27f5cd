/** Reads a programme's folder: `programme/programme.json`, `programme/achievements/*.md`, `programme/artwork/`. */

import { findingsOf, RefusedError, refused, type Finding } from '../errors.ts'
import { inside, namesIn, nearest, readText } from '../folder.ts'
import { readAddress } from '../text/address.ts'
import { present, readAchievement, readWebAddress, type Read } from './achievement.ts'
import { didOf, readSite } from './addresses.ts'
import { add, choiceIn, flagIn, judgeNames, numberIn, numbersIn, objectIn, openFields, textIn, textsIn } from './fields.ts'
import type { Achievement, Programme } from './programme.ts'

/** The languages that the words of mails and pages are there in. */
export const LANGUAGES = ['en', 'ar', 'de', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pl', 'pt', 'zh'] as const

const NAMES = ['name', 'url', 'issuer', 'languages', 'contact', 'receiver', 'securing', 'algorithm', 'dataModel', 'ob2Twin', 'claimDays', 'reminderDays']

/** The folder that was named, or the nearest one with a programme. Throws RefusedError. */
export function findFolder(from: string, named?: string): string {
  const folder = named === undefined ? nearest(from, 'programme', 'programme.json') : nearest(named, 'programme', 'programme.json')
  if (folder === undefined) throw refused('there is no programme here', 'make one with: rosette init my-badges', { file: named ?? from })
  return folder
}

/** The programme. Throws RefusedError with everything that is wrong in its files. */
export function readProgramme(folder: string): Programme {
  const { found, findings } = surveyProgramme(folder)
  if (!found || findings.length > 0) throw new RefusedError(findings)
  return found
}

/** The programme as far as it can be read, and everything that is wrong in its files. */
export function surveyProgramme(folder: string): Read<Programme> {
  const { achievements, findings } = readAchievements(folder)
  const profile = readProfile(folder)
  return { found: profile.found && { ...profile.found, folder, achievements }, findings: [...profile.findings, ...findings] }
}

function readProfile(folder: string): Read<Omit<Programme, 'folder' | 'achievements'>> {
  const file = 'programme/programme.json'
  const text = readText(inside(folder, 'programme', 'programme.json'))
  if (text === undefined) return { found: undefined, findings: [{ message: 'is missing', cure: 'make a programme with: rosette init my-badges', file }] }
  const fields = openFields(text, file)
  if (fields.findings.length > 0) return { found: undefined, findings: fields.findings }
  judgeNames(fields, NAMES)
  const issuer = objectIn(fields, 'issuer')
  judgeNames(issuer, ['name', 'description', 'email', 'image'])
  const name = textIn(fields, 'name', { needed: true, most: 120 })
  const url = textIn(fields, 'url', { needed: true, read: readSite })
  const issuerName = textIn(issuer, 'name', { needed: true, most: 120 })
  const contact = textIn(fields, 'contact', { needed: true, read: readAddress })
  const settings = {
    languages: languagesIn(textsIn(fields, 'languages', { read: readLanguage })),
    ...present('receiver', textIn(fields, 'receiver', { read: readWebAddress })),
    securing: choiceIn(fields, 'securing', ['vc-jwt', 'data-integrity']),
    algorithm: choiceIn(fields, 'algorithm', ['EdDSA', 'ES256']),
    dataModel: choiceIn(fields, 'dataModel', ['2.0', '1.1']),
    ob2Twin: flagIn(fields, 'ob2Twin', false),
    claimDays: numberIn(fields, 'claimDays', { from: 1, to: 3650, otherwise: 90 }),
    reminderDays: numbersIn(fields, 'reminderDays', { from: 1, to: 365, otherwise: [7, 30] }),
  }
  const about = {
    ...present('description', textIn(issuer, 'description', { most: 1000, long: true })),
    ...present('email', textIn(issuer, 'email', { read: readAddress })),
    ...present('image', textIn(issuer, 'image', { read: readWebAddress })),
  }
  const { findings } = fields
  if (settings.securing === 'data-integrity' && settings.algorithm === 'ES256') {
    add(fields, 'algorithm', 'data-integrity signs with eddsa-rdfc-2022, which needs EdDSA', 'write "algorithm": "EdDSA", or "securing": "vc-jwt"')
  }
  if (!name || !url || !issuerName || !contact) return { found: undefined, findings }
  return { found: { name, url, issuer: { id: didOf(url), name: issuerName, ...about }, contact, ...settings }, findings }
}

function languagesIn(languages: readonly string[]): readonly string[] {
  return languages.length > 0 ? languages : ['en']
}

/** A language that mails can be written in. Throws RefusedError. */
export function readLanguage(text: string): string {
  const language = LANGUAGES.find((one) => one === text.trim().toLowerCase().split('-')[0])
  if (!language) throw refused(`${JSON.stringify(text.slice(0, 20))} is no language known here`, `languages are ${LANGUAGES.join(', ')}`)
  return language
}

/** An id becomes part of addresses and file names, so it has letters that mean the same everywhere. */
const ID = /^[A-Za-z0-9]([A-Za-z0-9-]{0,62}[A-Za-z0-9])?$/

function readAchievements(folder: string): { readonly achievements: ReadonlyMap<string, Achievement>; readonly findings: readonly Finding[] } {
  const names = namesIn(inside(folder, 'programme', 'achievements')).filter((name) => !name.startsWith('.'))
  const achievements = new Map<string, Achievement>()
  const findings: Finding[] = []
  const seen = new Map<string, string>()
  for (const name of names) {
    const file = `programme/achievements/${name}`
    const id = name.replace(/\.md$/, '')
    const folded = id.normalize('NFC').toLowerCase()
    const twin = seen.get(folded)
    seen.set(folded, file)
    if (twin) findings.push({ message: `has the same id as ${twin} where case does not count`, cure: 'rename one of them', file })
    if (!name.endsWith('.md')) findings.push({ message: 'is no .md file', cure: 'move it elsewhere, or let its name end with .md', file })
    else if (!ID.test(id)) findings.push({ message: 'the name of the file cannot be an id', cure: 'use letters a to z, digits and hyphens', file })
    else {
      const refusals = findingsOf(() => {
        const read = readAchievement(id, readText(inside(folder, 'programme', 'achievements', name)) ?? '', file)
        findings.push(...read.findings)
        if (read.found) achievements.set(id, read.found)
      })
      findings.push(...refusals.map((finding) => ({ file, ...finding })))
    }
  }
  if (names.length === 0) findings.push({ message: 'holds no achievement', cure: 'add a file such as welcome.md', file: 'programme/achievements' })
  return { achievements, findings: [...findings, ...judgeRequirements(achievements)] }
}

/** What is required exists, and nothing waits for itself. */
function judgeRequirements(achievements: ReadonlyMap<string, Achievement>): readonly Finding[] {
  return [...achievements.values()].flatMap(({ id, file, requires }) => {
    const unknown = requires.filter((one) => !achievements.has(one))
    if (unknown.length > 0)
      return unknown.map((one) => ({
        message: `requires ${JSON.stringify(one)}, which is no achievement here`,
        cure: 'write the name of its file without .md',
        file,
      }))
    return reaches(achievements, id) ? [{ message: 'requires itself, directly or through others', cure: 'break the circle of requires', file }] : []
  })
}

function reaches(achievements: ReadonlyMap<string, Achievement>, goal: string): boolean {
  const seen = new Set<string>()
  const open = [...(achievements.get(goal)?.requires ?? [])]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === goal) return true
    if (!seen.has(id)) open.push(...(achievements.get(id)?.requires ?? []))
    seen.add(id)
  }
  return false
}
