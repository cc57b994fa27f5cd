/** The road: from the bytes of a badge to a report, station by station. */

import { open, takeBytes, type BadgeInput } from './container/open.ts'
import type { Kind } from './container/sniff.ts'
import type { Claimed, Proven } from './credential.ts'
import { sha256Hex } from './crypto.ts'
import { checkIssuer } from './issuer.ts'
import { prove } from './proof/prove.ts'
import { checkRecipient } from './recipient.ts'
import type { Checks, Noted, Report } from './report.ts'
import { settle, withNotes } from './settle.ts'
import { checkRevocation } from './status/revocation.ts'
import { checkTrust } from './trust.ts'
import { checkValidity } from './validity.ts'
import { judge } from './verdict.ts'
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

/** Several badges, `concurrency` (4) at a time; reports come in the order of the inputs, each as soon as it can. */
export async function* verifyAll(
  inputs: Iterable<BadgeInput> | AsyncIterable<BadgeInput>,
  options: VerifyOptions & { readonly concurrency?: number } = {},
): AsyncIterable<Report> {
  const under: Promise<Report>[] = []
  const most = Math.max(1, options.concurrency ?? 4)
  for await (const input of inputs) {
    under.push(verify(input, options))
    if (under.length >= most) yield (await under.shift()) as Report
  }
  for (const report of under) yield await report
}

/** The road itself. */
export async function travel(input: BadgeInput, visit: Visit): Promise<Report> {
  const taken = { bytes: new Uint8Array() }
  const container = await settle('container', { made: input }, visit, async (given) => {
    goOn(visit)
    const { bytes, notes: before } = await takeBytes(given, visit)
    taken.bytes = bytes
    const { format, place, notes, text } = await open(bytes)
    return { found: { format, place }, details: { place }, sources: [{ kind: 'input', place }], notes: [...before, ...notes], made: { text, format } }
  })
  const credential = await settle('credential', container, visit, (opened) => {
    const made = read(opened)
    return { found: { version: made.credential.version, kind: made.credential.kind }, notes: remarksOn(made), made }
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
  // Last, for it decides nothing: what it may ask the network must not be wanting elsewhere.
  const onPicture = proof.made && hasPicture(container.made?.format, proof.made, visit) ? await notesOnPicture(taken.bytes, proof.made, visit) : []

  const checks: Checks = {
    container: container.check,
    credential: credential.check,
    schema: schema.check,
    proof: withNotes(proof.check, onPicture),
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
    input: { sha256: await sha256Hex(taken.bytes), bytes: taken.bytes.length },
    documents: visit.documents(),
  }
}

/** Whether the file is a picture that there may be something to compare with. */
function hasPicture(format: Kind | undefined, { credential: { image, achievement } }: Proven, { picture, signal }: Visit): boolean {
  if (picture === 'none' || signal?.aborted || (format !== 'png' && format !== 'svg')) return false
  return picture === 'declared' || [image, achievement.image?.id].some((address) => /^data:/i.test(address ?? ''))
}

/** Code that cannot be loaded tells nothing. */
async function notesOnPicture(bytes: Uint8Array<ArrayBuffer>, proven: Proven, visit: Visit): Promise<readonly Noted[]> {
  const { notesOn } = await import('./picture/notes.ts').catch(() => ({ notesOn: () => [] }))
  return notesOn(bytes, proven, visit)
}

/** True things about the credential that change no verdict. */
function remarksOn({ credential }: Claimed): readonly Noted[] {
  const { kind, recipient, version, endorsements } = credential
  const notes: Noted[] = []
  if (kind === 'other') notes.push({ code: 'not-an-open-badge' })
  if (version === '3.0' && recipient.id === undefined && recipient.identities.length === 0) notes.push({ code: 'subject-not-identified' })
  if (endorsements.length) notes.push({ code: 'endorsements-unchecked' })
  return notes
}
