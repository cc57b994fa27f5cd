/** Badges for a list: real signed ones that differ in what a visitor looks for. */

import { award } from '../award.ts'

export interface Wish {
  readonly name: string
  readonly issuer?: string
  readonly recipient?: string
  readonly from?: string
  readonly tags?: readonly string[]
}

/** Out of the order of names, issuers and dates. */
export const WISHES: readonly Wish[] = [
  { name: 'Segeln für Anfänger', issuer: 'Zander School', recipient: 'Mira Okafor', from: '2023-01-01T00:00:00Z', tags: ['boats'] },
  { name: 'Élan of the Café', issuer: 'Alder School', recipient: 'Jonas Weiß', from: '2025-01-01T00:00:00Z', tags: ['coffee'] },
  { name: 'Knots 10', issuer: 'Alder School', recipient: 'Ana Žižek', from: '2024-01-01T00:00:00Z', tags: ['rope', 'boats'] },
  { name: 'Knots 9', issuer: 'Birch School', recipient: 'Li Wei', from: '2022-01-01T00:00:00Z', tags: ['rope'] },
]

/** The address of a signed badge. */
export async function awardAt({ name, issuer = 'Alder School', recipient, from = '2024-05-03T00:00:00Z', tags = [] }: Wish): Promise<string> {
  const { token } = await award({
    issuer: { id: 'did:web:badges.alder.example', type: ['Profile'], name: issuer },
    validFrom: from,
    nbf: Date.parse(from) / 1000,
    credentialSubject: {
      id: 'mailto:mira@alder.example',
      type: ['AchievementSubject'],
      ...(recipient && { identifier: [{ type: 'IdentityObject', identityType: 'name', identityHash: recipient, hashed: false }] }),
      achievement: {
        id: `https://badges.alder.example/achievements/${encodeURIComponent(name)}`,
        type: ['Achievement'],
        name,
        description: `All about ${name}.`,
        criteria: { narrative: 'Do it.' },
        tag: tags,
      },
    },
  })
  return addressOf(token)
}

export const addressOf = (text: BlobPart): string => URL.createObjectURL(new Blob([text]))
/** The address of a list in JSON. */
export const listOf = (list: unknown): string => addressOf(JSON.stringify(list))
