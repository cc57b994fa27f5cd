/** What the elements say to the page: typed events with real fields that rise through every shadow root. */

import type { Check, Credential, Report } from '@rosette/verifier'

const RISING = { bubbles: true, composed: true } as const

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

/** An `<open-badge src>` has read what its file claims. Nothing has been checked by then. */
export class OpenBadgeReadEvent extends Event {
  static readonly type = 'open-badge-read'
  readonly credential: Credential
  constructor(credential: Credential) {
    super(OpenBadgeReadEvent.type, RISING)
    this.credential = credential
  }
}

/** Something could not be read or loaded; the element shows a calm sentence about it. */
export class OpenBadgeErrorEvent extends Event {
  static readonly type = 'open-badge-error'
  readonly error: unknown
  constructor(error: unknown) {
    super(OpenBadgeErrorEvent.type, RISING)
    this.error = error
  }
}

declare global {
  interface HTMLElementEventMap {
    'open-badge-input': OpenBadgeInputEvent
    'open-badge-check': OpenBadgeCheckEvent
    'open-badge-report': OpenBadgeReportEvent
    'open-badge-read': OpenBadgeReadEvent
    'open-badge-error': OpenBadgeErrorEvent
  }
}
