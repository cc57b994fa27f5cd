/** What a badge says to the page. Apart from `events.ts`, so that `<open-badge>` alone carries no more. */

import type { Credential } from '@rosette/verifier'

/** Rises through every shadow root. */
export const RISING = { bubbles: true, composed: true } as const

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
    'open-badge-read': OpenBadgeReadEvent
    'open-badge-error': OpenBadgeErrorEvent
  }
}
