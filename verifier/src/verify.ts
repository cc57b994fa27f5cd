/** The road: from the bytes of a badge to a report, station by station. */

import { askRecipient, askRevocation, askTrust } from './asked.ts'
import { endorsementsOf, newestForm, notesOnPicture } from './beside.ts'
import { open, takeBytes, type BadgeInput } from './container/open.ts'
import type { Claimed } from './credential.ts'
import { sha256Hex } from './crypto.ts'
import { establishDomain } from './domain/establish.ts'
import { notesOnUnjudged } from './endorsement/claims.ts'
import { checkIssuer } from './issuer.ts'
import { withDoubts } from './names/doubts.ts'
import { prove } from './proof/prove.ts'
import { asPresented } from './refresh/current.ts'
import type { Checks, Noted, Report } from './report.ts'
import { settle, withNotes } from './settle.ts'
import { checkValidity } from './validity.ts'
import { judge } from './verdict.ts'
import { badgesIn, isWhole, onlyOf, type Badge } from './version/carried.ts'
import { read } from './version/read.ts'
import { checkSchema } from './version/conformance.ts'
import { beginVisit, unlessStopped, type VerifyOptions, type Visit } from './visit.ts'

/**
 * Verifies one badge: a picture, JSON, a signed token, or a URL to one.
 * Always resolves to a report; throws TypeError only for a caller's own mistake in `options`.
 */
export async function verify(input: BadgeInput, options: VerifyOptions = {}): Promise<Report> {
  return travel(input, beginVisit(options))
}

/** The road itself. `chosen` is the badge of the input that is meant, where that is known already. */
export async function travel(input: BadgeInput, visit: Visit, chosen?: Badge): Promise<Report> {
  let file: Promise<Report['input']> | undefined
  const container = await settle('container', { made: input }, visit, async (given) => {
    const { bytes, sha256, notes: before, address = chosen?.address } = await takeBytes(given, visit)
    file = describe(bytes, visit, sha256)
    const badge = chosen ?? onlyOf(await badgesIn(await open(bytes)))
    const { format, place, notes, text, part } = badge
    return {
      found: { format, place },
      details: { place },
      sources: [{ kind: 'input', place }],
      notes: [...before, ...notes],
      made: { bytes, format, part, text, ...(isWhole(badge) && { address }) },
    }
  })
  const credential = await settle('credential', container, visit, async (opened) => {
    const made = await read(opened)
    return { found: { version: made.credential.version, kind: made.credential.kind }, notes: notesOn(made), made }
  })
  const schema = await settle('schema', credential, visit, (claimed) => checkSchema(claimed))
  const proof = await settle('proof', credential, visit, async (claimed) => {
    const { proven, sources, notes } = await prove(claimed, visit)
    const { securing, suite, method } = proven.vouchers[0]
    return { found: { securing, suite, method }, sources, notes: [...notes, ...notesOnUnjudged(proven.credential, visit)], made: proven }
  })
  const issuer = await settle('issuer', proof, visit, async (proven) => {
    const { made: domains, ...finding } = await establishDomain(await checkIssuer(proven, visit), proven, visit)
    const told = await withDoubts(finding, proven, domains, visit)
    const newest = await newestForm(proven, visit)
    return { ...told, notes: [...(told.notes ?? []), ...newest.notes], made: { newest, domains } }
  })
  // What nobody is known to have issued is judged as it is: its own words lead to no newer form.
  const current = { made: issuer.made?.newest ?? (proof.made && asPresented(proof.made)) }
  const validity = await settle('validity', current, visit, ({ proven }) => checkValidity(proven, visit))
  const revocation = await settle('revocation', current, visit, ({ proven, status }) => askRevocation(proven, status, visit))
  const recipient = await settle('recipient', current, visit, ({ proven }) => askRecipient(proven, visit))
  const trust = await settle('trust', current, visit, ({ proven }) => askTrust(proven, visit, issuer.made?.domains))
  // Last, for it decides nothing: what it may ask the network must not be wanting elsewhere.
  const onPicture = container.made && proof.made ? await notesOnPicture(container.made, proof.made, visit) : []

  const checks: Checks = {
    container: container.check,
    credential: credential.check,
    schema: schema.check,
    proof: await withNotes(proof.check, onPicture),
    issuer: issuer.check,
    validity: validity.check,
    revocation: revocation.check,
    recipient: recipient.check,
    trust: trust.check,
  }
  const { proven, refreshed } = current.made ?? {}
  const endorsements = proven && (await endorsementsOf(proven.credential, visit, travel))
  const shown = proven?.credential ?? credential.made?.credential
  const part = container.made?.part ?? chosen?.part
  const day = visit.day?.toISOString()
  return {
    ...judge(checks, shown?.issuer.id, day),
    credential: shown,
    standing: proof.made ? 'proven' : 'claimed',
    checks,
    now: visit.today.toISOString(),
    ...(day && { day }),
    ...(refreshed && { refreshed }),
    ...(endorsements && { endorsements }),
    input: { ...(await (file ?? describe(new Uint8Array(), visit))), ...(part !== undefined && { part }) },
    documents: visit.documents(),
  }
}

/** Begun with the road and awaited at its end: the runtime hashes beside our own work. Who gave up does not wait for it. */
async function describe(bytes: Uint8Array<ArrayBuffer>, visit: Visit, known?: string): Promise<Report['input']> {
  const sha256 = known ?? (await unlessStopped(visit, () => sha256Hex(bytes)).catch(unlessGivenUp(visit)))
  return { sha256, bytes: bytes.length }
}

function unlessGivenUp({ signal }: Visit): (error: Error) => string {
  return (error) => {
    if (signal?.aborted) return ''
    throw error
  }
}

/** True things about the credential that change no verdict. */
function notesOn({ credential }: Claimed): readonly Noted[] {
  const { kind, recipient, version } = credential
  const notes: Noted[] = []
  if (kind === 'other') notes.push({ code: 'not-an-open-badge' })
  if (version === '3.0' && recipient.id === undefined && recipient.identities.length === 0) notes.push({ code: 'subject-not-identified' })
  return notes
}
