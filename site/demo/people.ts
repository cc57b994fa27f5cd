/** The fictional earners of the demo: who they are, what they earned and when, and who may see it. */

import { portrait } from './portrait.ts'

export interface Earner {
  readonly name: string
  readonly email: string
  readonly language: string
  /** Awards as `achievement date`, in the order they were earned. */
  readonly earned: readonly (readonly [achievement: string, date: string])[]
  /** Undefined: the mail is still unanswered. */
  readonly decides?: Decides
}

export interface Decides {
  readonly decision: 'public' | 'unlisted' | 'private' | 'decline'
  /** Shown on the badge. */
  readonly name?: string
  readonly profile?: { readonly slug: string; readonly text: string; readonly links: readonly string[]; readonly picture?: string }
}

/** Name, language of the mails, which way they took, and where they stand. The address is made of the name. */
const PEOPLE: readonly (readonly [name: string, language: string, way: keyof typeof WAYS, decision: Decides['decision'] | 'open'])[] = [
  ['Noor Haddad', 'ar', 'architect', 'public'],
  ['Mateo Fuentes', 'es', 'architect', 'public'],
  ['Ingrid Solberg', 'en', 'guard', 'public'],
  ['Kenji Morita', 'ja', 'administrator', 'public'],
  ['Léa Fontaine', 'fr', 'guard', 'public'],
  ['Tomasz Zieliński', 'pl', 'administrator', 'public'],
  ['Amara Okafor', 'en', 'mentor', 'public'],
  ['Yael Bar-On', 'he', 'engineer', 'public'],
  ['João Carvalho', 'pt', 'administrator', 'public'],
  ['Marta Conti', 'it', 'mentor', 'public'],
  ['Lin Xiaoyu', 'zh', 'engineer', 'public'],
  ['Femke de Vries', 'nl', 'administrator', 'public'],
  ['Jonas Weber', 'de', 'engineer', 'public'],
  ['Aisha Rahman', 'en', 'starter', 'public'],
  ['Oscar Lindqvist', 'en', 'starter', 'public'],
  ['Priya Nair', 'en', 'contributor', 'public'],
  ['Daniel Costa', 'pt', 'starter', 'public'],
  ['Hana Kovács', 'en', 'analyst', 'public'],
  ['Samuel Mensah', 'en', 'analyst', 'public'],
  ['Chiara Romano', 'it', 'starter', 'public'],
  ['Viktor Petrov', 'en', 'contributor', 'public'],
  ['Elif Demir', 'en', 'analyst', 'public'],
  ['Nils Bergström', 'en', 'administrator', 'unlisted'],
  ['Sofía Herrera', 'es', 'engineer', 'unlisted'],
  ['Mei Tanaka', 'ja', 'starter', 'unlisted'],
  ['Omar Farouk', 'ar', 'administrator', 'private'],
  ['Greta Hoffmann', 'de', 'starter', 'private'],
  ['Luca Moretti', 'it', 'contributor', 'private'],
  ['Anna Nowak', 'pl', 'starter', 'private'],
  ['Peter Visser', 'nl', 'starter', 'decline'],
  ['Chen Wei', 'zh', 'starter', 'decline'],
  ['Ada Sandoval', 'en', 'administrator', 'open'],
  ['Björn Keller', 'de', 'starter', 'open'],
  ['Camille Girard', 'fr', 'analyst', 'open'],
  ['Diego Ramos', 'es', 'starter', 'open'],
  ['Esther Levi', 'he', 'starter', 'open'],
  ['Fatima Zahra', 'ar', 'contributor', 'open'],
  ['Haruto Sato', 'ja', 'starter', 'open'],
  ['Ines Duarte', 'pt', 'analyst', 'open'],
  ['Jakub Wójcik', 'pl', 'starter', 'open'],
]

/** What is earned on each way, and how many months after its beginning. */
const WAYS = {
  starter: [['cloud-fundamentals', 0]],
  analyst: [
    ['data-fundamentals', 0],
    ['cloud-fundamentals', 2],
  ],
  contributor: [['community-contributor', 0]],
  mentor: [
    ['community-contributor', 0],
    ['community-mentor', 14],
  ],
  administrator: [
    ['cloud-fundamentals', 0],
    ['exam-compute', 5],
    ['exam-data', 7],
    ['associate-administrator', 7],
  ],
  architect: [
    ['cloud-fundamentals', 0],
    ['exam-compute', 3],
    ['exam-data', 6],
    ['associate-administrator', 6],
    ['expert-architect', 15],
  ],
  engineer: [
    ['security-fundamentals', 0],
    ['exam-compute', 4],
    ['exam-security', 6],
    ['associate-security', 6],
  ],
  guard: [
    ['security-fundamentals', 0],
    ['exam-compute', 3],
    ['exam-security', 5],
    ['associate-security', 5],
    ['expert-security', 14],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [string, number])[]>>

/** A few have a page of their own. */
const PAGES: Readonly<Record<string, Decides['profile']>> = {
  'Noor Haddad': {
    slug: 'noor-haddad',
    text: 'I design platforms for hospitals, where nothing may be lost and nothing may be late. On weekends I teach my nieces to solder.',
    links: ['https://noor.example/', 'https://code.example/noor'],
    picture: portrait({ ground: '#d8e8e4', skin: '#c98f66', hair: '#1d5a66', cloth: '#27343f', style: 'scarf' }),
  },
  'Ingrid Solberg': {
    slug: 'ingrid-solberg',
    text: 'Security engineer in Bergen. I break things politely, and then help to mend them.',
    links: ['https://solberg.example/'],
    picture: portrait({ ground: '#e9e2f3', skin: '#f0c9a8', hair: '#b9842f', cloth: '#3f2f63', style: 'long' }),
  },
  'Amara Okafor': { slug: 'amara', text: 'I answer questions, and keep a list of the ones nobody asks.', links: ['https://amara.example/notes'] },
}

export const EARNERS: readonly Earner[] = PEOPLE.map(([name, language, way, decision], at) => ({
  name,
  email: `${plain(name)}@mail.example`,
  language,
  earned: WAYS[way].map(([achievement, months]) => [achievement, dayOf(at, months)] as const),
  ...(decision !== 'open' && { decides: decidesOf(name, decision) }),
}))

function decidesOf(name: string, decision: Decides['decision']): Decides {
  const profile = PAGES[name]
  return { decision, ...(decision !== 'decline' && { name }), ...(profile && { profile }) }
}

/** Everybody begins at another time; the latest award lies in autumn 2026. */
function dayOf(at: number, months: number): string {
  return new Date(Date.UTC(2025, ((at * 5) % 7) + months, ((at * 11) % 27) + 1)).toISOString().slice(0, 10)
}

function plain(name: string): string {
  const latin = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ń', 'n').replaceAll('ó', 'o')
  return latin.toLowerCase().replaceAll(/[^a-z]+/g, '.')
}
