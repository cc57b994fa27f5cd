/** The road: from the bytes of a badge to a report, station by station. */

import { open, takeBytes, type BadgeInput } from './container/open.ts'
import type { Claimed } from './credential.ts'
import { sha256Hex } from './crypto.ts'
import { checkIssuer } from './issuer.ts'
import { prove } from './proof/prove.ts'
import { checkRecipient } from './recipient.ts'
import type { Checks, Noted, Report } from './report.ts'
import { settle } from './settle.ts'
import { checkRevocation } from './status/revocation.ts'
import { checkTrust } from './trust.ts'
import { checkValidity } from './validity.ts'
import { judge } from './verdict.ts'
import { badgesIn, onlyOf, type Badge } from './version/carried.ts'
import { read } from './version/read.ts'
import { checkSchema } from './version/conformance.ts'
import { beginVisit, goOn, type VerifyOptions, type Visit } from './visit.ts'

/**
 * Verifies one badge: a picture, JSON, a signed token, or a URL to one.
 * Always resolves to a report; throws TypeError only for a caller's own mistake in `options`.
 */
export async function verify(input: BadgeInput, options: VerifyOptions = {}): Promise<Report> {
  return travel(input, beginVisit(options))
}

/**
 * Several badges, `concurrency` (4) at a time; reports come in the order of the inputs, each as soon as it can. A file that
 * carries several, such as a presentation or a learner record, gives the report of each: `report.input.part` says which.
 */
export async function* verifyAll(
  inputs: Iterable<BadgeInput> | AsyncIterable<BadgeInput>,
  options: VerifyOptions & { readonly concurrency?: number } = {},
): AsyncIterable<Report> {
  const under: Promise<readonly Pending[]>[] = []
  const most = Math.max(1, options.concurrency ?? 4)
  for await (const input of inputs) {
    under.push(begin(input, options))
    if (under.length >= most) yield* finish((await under.shift()) ?? [], most - under.length)
  }
  while (under.length > 0) yield* finish((await under.shift()) ?? [], most - under.length)
}

/** A report, or how to come by one whose turn has not come yet. */
type Pending = Report | (() => Promise<Report>)

/** A file with one badge is verified at once; of one with several only the first opening is done. */
async function begin(input: BadgeInput, options: VerifyOptions): Promise<readonly Pending[]> {
  const visit = beginVisit(options)
  const file = await openFile(input, visit).catch(() => undefined)
  // What cannot be opened says so on its road.
  if (!file) return [await travel(input, visit)]
  const { bytes, badges } = file
  if (badges.length === 1) return [await travel(bytes, visit, badges[0])]
  return badges.map((badge, at) => () => travel(bytes, at === 0 ? visit : beginVisit(options), badge))
}

async function* finish(pending: readonly Pending[], most: number): AsyncIterable<Report> {
  const under: Promise<Report>[] = []
  for (const one of pending) {
    under.push(typeof one === 'function' ? one() : Promise.resolve(one))
    if (under.length >= most) yield (await under.shift()) as Report
  }
  for (const report of under) yield await report
}

/** The bytes of an input and the badges in it. */
async function openFile(input: BadgeInput, visit: Visit): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly badges: readonly Badge[] }> {
  const { bytes, notes: before, address } = await takeBytes(input, visit)
  const badges = await badgesIn(await open(bytes))
  return { bytes, badges: badges.map((badge) => ({ ...badge, address, notes: [...before, ...badge.notes] })) }
}

/** The road itself. `chosen` is the badge of the input that is meant, where that is known already. */
export async function travel(input: BadgeInput, visit: Visit, chosen?: Badge): Promise<Report> {
  const taken: { bytes: Uint8Array<ArrayBuffer>; part?: string } = { bytes: new Uint8Array(), ...partOf(chosen) }
  const container = await settle('container', { made: input }, visit, async (given) => {
    goOn(visit)
    const { bytes, notes: before, address = chosen?.address } = await takeBytes(given, visit)
    taken.bytes = bytes
    const badge = chosen ?? onlyOf(await badgesIn(await open(bytes)))
    Object.assign(taken, partOf(badge))
    const { format, place, notes, text } = badge
    return {
      found: { format, place },
      details: { place },
      sources: [{ kind: 'input', place }],
      notes: [...before, ...notes],
      made: { text, ...(isWhole(badge) && { address }) },
    }
  })
  const credential = await settle('credential', container, visit, (opened) => {
    const made = read(opened)
    return { found: { version: made.credential.version, kind: made.credential.kind }, notes: notesOn(made), made }
  })
  const schema = await settle('schema', credential, visit, (claimed) => checkSchema(claimed))
  const proof = await settle('proof', credential, visit, async (claimed) => {
    const { proven, sources, notes } = await prove(claimed, visit)
    const { securing, suite, method } = proven.vouchers[0]
    return { found: { securing, suite, method }, sources, notes, made: proven }
  })
  const issuer = await settle('issuer', proof, visit, (proven) => checkIssuer(proven, visit))
  const validity = await settle('validity', proof, visit, (proven) => checkValidity(proven, visit))
  const revocation = await settle('revocation', proof, visit, (proven) => checkRevocation(proven, visit))
  const recipient = await settle('recipient', proof, visit, (proven) => checkRecipient(proven, visit))
  const trust = await settle('trust', proof, visit, (proven) => checkTrust(proven, visit))

  const checks: Checks = {
    container: container.check,
    credential: credential.check,
    schema: schema.check,
    proof: proof.check,
    issuer: issuer.check,
    validity: validity.check,
    revocation: revocation.check,
    recipient: recipient.check,
    trust: trust.check,
  }
  const shown = proof.made?.credential ?? credential.made?.credential
  return {
    ...judge(checks, shown?.issuer.id),
    credential: shown,
    standing: proof.made ? 'proven' : 'claimed',
    checks,
    now: visit.now.toISOString(),
    input: { sha256: await sha256Hex(taken.bytes), bytes: taken.bytes.length, ...partOf(taken) },
    documents: visit.documents(),
  }
}

/** Only of what is nothing but the badge, its own address is known. */
function isWhole({ format, part }: Badge): boolean {
  return format === 'json' && part === undefined
}

function partOf(badge: { readonly part?: string } | undefined): { readonly part?: string } {
  return badge?.part === undefined ? {} : { part: badge.part }
}

/** True things about the credential that change no verdict. */
function notesOn({ credential }: Claimed): readonly Noted[] {
  const { kind, recipient, version, endorsements } = credential
  const notes: Noted[] = []
  if (kind === 'other') notes.push({ code: 'not-an-open-badge' })
  if (version === '3.0' && recipient.id === undefined && recipient.identities.length === 0) notes.push({ code: 'subject-not-identified' })
  if (endorsements.length) notes.push({ code: 'endorsements-unchecked' })
  return notes
}
