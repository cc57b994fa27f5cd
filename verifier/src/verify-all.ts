/** Several badges, in many files or in one. */

import { open, takeBytes, type BadgeInput } from './container/open.ts'
import type { Report } from './report.ts'
import { travel } from './verify.ts'
import { badgesIn, type Badge } from './version/carried.ts'
import { beginVisit, type VerifyOptions, type Visit } from './visit.ts'

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
