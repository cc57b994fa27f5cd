/** What is printed besides the badge and its checks: the newer form it was replaced by, and those who speak for it. Not yet escaped. */

import { CHECK_IDS, type Check, type Endorsement, type Refreshed, type Report } from '../src/report.ts'
import type { Fact } from './facts.ts'
import { ENDORSED, ENDORSEMENT_WORDS, NOTHING } from './words.ts'

const MOST_CHANGES = 10

/** Empty when there is neither. */
export function othersOf({ refreshed, endorsements = [] }: Report): readonly Fact[] {
  return [...(refreshed ? [newerForm(refreshed)] : []), ...endorsements.map(endorsementFact)]
}

function newerForm({ url, changes }: Refreshed): Fact {
  const told = changes.slice(0, MOST_CHANGES).map(({ where, was, is }) => `${where}: ${was || NOTHING} became ${is || NOTHING}`)
  const rest = changes.length - told.length
  return ['Newer form', `checked instead, from ${url}`, ...told, ...(rest > 0 ? [`and ${rest} more`] : [])]
}

/** Only one that counts is heard; of the others, why they do not. */
function endorsementFact({ of, report }: Endorsement): Fact {
  const { verdict, credential } = report
  const head = `${ENDORSEMENT_WORDS[verdict]} (${ENDORSED[of]}), by ${credential?.issuer.id ?? '?'}`
  const said = verdict === 'verified' ? credential?.endorsementComment : whyNot(report)
  return ['Endorsement', head, ...(said ? [said] : [])]
}

function whyNot({ checks }: Report): string | undefined {
  const all = CHECK_IDS.map((id): Check => checks[id])
  return (all.find(({ status }) => status === 'failed') ?? all.find(({ status }) => status === 'unknown'))?.explanation
}
