/** What an `<open-badge>` does about the file at its `src`. Loaded with the first `src`. */

import type { Credential, Report } from '@rosette/verifier'
import type { OpenBadge } from './badge.ts'
import { OpenBadgeErrorEvent, OpenBadgeReadEvent } from './badge-events.ts'
import { FileError, inSight, readFile, type Trouble } from './badge-file.ts'
import { dayOf } from './dates.ts'
import { turn } from './turn.ts'
import type { Site } from './verdict.ts'

/** What the badge then shows. */
export interface Found {
  readonly work: 'reading' | 'checking' | undefined
  readonly trouble: Trouble | undefined
  readonly credential: Credential
  readonly picture: Blob | undefined
  readonly report: Report | undefined
  readonly site: Site | undefined
}

export class BadgeSource {
  readonly #badge: OpenBadge
  readonly #show: (found: Partial<Found>) => void
  #running = new AbortController()
  #work: Found['work']

  constructor(badge: OpenBadge, show: (found: Partial<Found>) => void) {
    this.#badge = badge
    this.#show = show
  }

  /** Ends what is under way: the badge left the page, or got another `src`. */
  stop(): void {
    this.#running.abort()
  }

  /** Fetches and reads the file when the badge is about to be seen. */
  async read(): Promise<void> {
    this.stop()
    this.#running = new AbortController()
    await this.#try('reading', async (signal) => {
      await inSight(this.#badge, signal)
      const [{ credential, picture }] = await Promise.all([readFile(this.#address), import('./define-details.ts'), (dates ??= prepareDates())])
      if (signal.aborted) return
      this.#show({ credential, picture, report: undefined, site: undefined })
      this.#badge.dispatchEvent(new OpenBadgeReadEvent(credential))
      if (this.#badge.verify === 'view') void this.check()
    })
  }

  /** Verifies the file now. */
  async check(): Promise<void> {
    if (this.#running.signal.aborted) this.#running = new AbortController()
    await this.#try('checking', async (signal) => {
      const { checkFile, OpenBadgeReportEvent } = await import('./badge-check.ts')
      const found = await checkFile(this.#address, this.#badge.options)
      if (signal.aborted) return
      this.#show(found)
      this.#badge.dispatchEvent(new OpenBadgeReportEvent(found.report))
    })
  }

  get #address(): string {
    return new URL(this.#badge.src, document.baseURI).href
  }

  /** What goes wrong is said to the visitor and to the page. */
  async #try(work: 'reading' | 'checking', act: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = this.#running
    this.#work = work
    this.#show({ work, trouble: undefined })
    try {
      await act(signal)
    } catch (error) {
      if (signal.aborted) return
      this.#show({ trouble: error instanceof FileError ? error.trouble : 'unreachable' })
      this.#badge.dispatchEvent(new OpenBadgeErrorEvent(error))
    }
    if (!signal.aborted && this.#work === work) this.#show({ work: undefined })
  }
}

let dates: Promise<unknown> | undefined

/** The first date that a page formats takes the browser longer than a whole badge: it gets a turn of its own. `navigator.language` may be no valid tag. */
async function prepareDates(): Promise<void> {
  await turn()
  dayOf('2000-01-01', new Intl.DateTimeFormat().resolvedOptions())
}
