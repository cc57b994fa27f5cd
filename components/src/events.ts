/** What the elements say to the page: typed events with real fields that rise through every shadow root. */

import type { Check, Report } from '@rosette/verifier'
import { RISING } from './badge-events.ts'

/** Files were chosen or dropped. Cancel it to keep `<open-badge-verifier>` from checking them. */
export class OpenBadgeInputEvent extends Event {
  static readonly type = 'open-badge-input'
  readonly inputs: readonly File[]
  constructor(inputs: readonly File[]) {
    super(OpenBadgeInputEvent.type, { ...RISING, cancelable: true })
    this.inputs = inputs
  }
}

/** One check of a running verification is settled. */
export class OpenBadgeCheckEvent extends Event {
  static readonly type = 'open-badge-check'
  readonly check: Check
  constructor(check: Check) {
    super(OpenBadgeCheckEvent.type, RISING)
    this.check = check
  }
}

/** A verification is finished. */
export class OpenBadgeReportEvent extends Event {
  static readonly type = 'open-badge-report'
  readonly report: Report
  constructor(report: Report) {
    super(OpenBadgeReportEvent.type, RISING)
    this.report = report
  }
}

declare global {
  interface HTMLElementEventMap {
    'open-badge-input': OpenBadgeInputEvent
    'open-badge-check': OpenBadgeCheckEvent
    'open-badge-report': OpenBadgeReportEvent
  }
}
