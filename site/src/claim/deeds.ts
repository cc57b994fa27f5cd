/** What the page does about claims: opens, checks, recognises, decides, sends. */

import { readClaims } from '@rosette/verifier/read'
import { momentAfter, signDecision } from './decide.ts'
import { send } from './deliver.ts'
import { filesOf } from './file.ts'
import type { Kept } from './kept.ts'
import type { ClaimLink } from './link.ts'
import { ClaimError, loadClaim } from './open.ts'
import { isRecipient } from './recipient.ts'
import { keptOf, openIn, strangersIn, unsentIn, type Checked, type Claim, type Failure } from './state.ts'
import { portraitOf } from './portrait.ts'
import { change, known, update } from './store.ts'
import type { Wish } from './wish.ts'

/** Opens what lies behind links; a newer link of an award takes the place of an older one. */
export async function open(links: readonly (ClaimLink | Kept)[], addressOf: (award: string) => URL): Promise<void> {
  if (links.length === 0) return
  const before = new Map(keptOf(known()).map((kept) => [kept.award, kept]))
  const wanted = links.map((link): Kept => ({ isMine: false, ...before.get(link.award), ...link }))
  const isOther = ({ award }: { readonly award: string }): boolean => wanted.every((one) => one.award !== award)
  const others = ({ link }: Failure): boolean => link !== undefined && isOther(link)
  update({ opening: [...known().opening.filter(isOther), ...wanted], failures: known().failures.filter(others) })
  const opened = await Promise.all(wanted.map((link) => openOne(link, addressOf(link.award))))
  const claims = opened.filter((one): one is Claim => 'file' in one)
  const failures = opened.filter((one): one is Failure => 'trouble' in one)
  update({
    opening: known().opening.filter(isOther),
    claims: [...known().claims.filter(isOther), ...claims],
    failures: [...known().failures, ...failures],
  })
  await recognise()
  await Promise.all(claims.map(check))
}

async function openOne(link: Kept, address: URL): Promise<Claim | Failure> {
  try {
    const file = await loadClaim(link, address)
    const files = filesOf(file)
    const badge = await readClaims(new TextEncoder().encode(file.credential))
    return { ...link, file, files, badge, isIncluded: true, isReconsidered: false }
  } catch (error) {
    return { link, trouble: error instanceof ClaimError ? error.trouble : 'unknown' }
  }
}

/** The verifier's word on the picture that will be shown and kept. */
async function check({ award, files: [picture] }: Claim): Promise<void> {
  const checked = picture && (await verified(picture).catch(() => 'unchecked' as const))
  change(award, { checked })
}

async function verified(picture: File): Promise<Checked> {
  const [{ verify }, { sayReport }] = await Promise.all([
    import('@rosette/verifier'),
    import('../elements/say.ts'),
    import('@rosette/components/define-report.js'),
  ])
  const report = await verify(picture)
  return { report, said: await sayReport(report, document.documentElement.lang) }
}

/** Is it you? The address stays in memory, for badges that are added later. */
export async function confirm(address: string): Promise<void> {
  update({ address })
  await recognise()
  const isAnybody = known().claims.some(({ isMine }) => isMine)
  update({ hint: strangersIn(known()).length > 0 ? 'differs' : undefined }, ...(isAnybody ? ['#decide', '.step h2'] : ['#address']))
}

async function recognise(): Promise<void> {
  const { address } = known()
  if (address === '') return
  for (const { award, file } of strangersIn(known())) if (await isRecipient(file.identity, address)) change(award, { isMine: true })
}

/** Takes a picture for a page of one's own. */
export async function takePicture(file: File): Promise<void> {
  const picture = await portraitOf(file).catch(() => undefined)
  update({ filled: { ...known().filled, picture }, hint: picture === undefined ? 'unreadable' : undefined })
}

/** Signs the decision about each badge that is included, and sends it where there is a receiver. */
export async function decide(all: Wish, receiver: string | undefined): Promise<void> {
  const open = openIn(known(), new Date())
  const included = open.length === 1 ? open : open.filter(({ isIncluded }) => isIncluded)
  if (included.length === 0) return update({ hint: 'unchosen' })
  try {
    for (const [at, { award, file, decided }] of included.entries()) {
      const { profile, ...rest } = all
      // The page is the person's: it is asked for once.
      const wish = profile === undefined || at > 0 ? rest : all
      const iat = momentAfter(decided?.iat, new Date())
      const token = await signDecision(file, wish, iat)
      change(award, { decided: { wish, iat, token, isTaken: false }, isReconsidered: false, answer: undefined })
    }
  } catch {
    return update({ hint: 'unsigned' })
  }
  update({ hint: undefined, faults: [] }, ...NEXT)
  await sendAll(receiver)
}

/** Sends what the issuer does not have yet. */
export async function sendAll(receiver: string | undefined): Promise<void> {
  for (const { award, file, decided } of unsentIn(known())) {
    const address = receiver ?? file.receiver
    if (address === undefined) continue
    change(award, { answer: { kind: 'sending' } })
    const answer = await send(address, decided.token)
    const isSame = known().claims.some((claim) => claim.award === award && claim.decided?.token === decided.token)
    if (isSame) change(award, { answer, decided: { ...decided, isTaken: answer.kind === 'taken' } })
  }
  update({}, ...NEXT)
}

/** Where a reader goes on after a decision. */
const NEXT = ['#send', '#decide', '[id^="keep-"]', '.badges']
