/** How an `<open-badge src>` is verified: one badge after another, each once for the whole page. Loaded when the first is asked for. */

import type { Report, VerifyOptions } from '@rosette/verifier'
import { readFile } from './badge-file.ts'
import { loadVerifier } from './load-verifier.ts'
import { once } from './once.ts'
import { siteOf } from './this-site.ts'
import { idle } from './turn.ts'
import type { Site } from './verdict.ts'

export { OpenBadgeReportEvent } from './events.ts'

export interface Checked {
  readonly report: Report
  /** Whether this page is the recipient's. */
  readonly site: Site | undefined
}

const checked = new Map<string, Promise<Checked>>()
let last: Promise<unknown> = Promise.resolve()

/** The report on the file at an address. With options of the page it is made anew. Throws FileError, and what loading the verifier throws. */
export function checkFile(address: string, options: VerifyOptions | undefined): Promise<Checked> {
  return options ? check(address, options) : once(checked, address, () => check(address))
}

async function check(address: string, options?: VerifyOptions): Promise<Checked> {
  const [{ bytes }, { verify, isAwardedTo }] = await Promise.all([readFile(address), loadVerifier()])
  const turn = last.then(idle).then(() => verify(bytes, options))
  last = turn.catch(() => undefined)
  const report = await turn
  return { report, site: await siteOf(report, location, isAwardedTo, options?.fetch) }
}
