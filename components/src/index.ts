/** The public names of the components: classes, events and their types. Registers nothing. */

export { OpenBadge, type BadgeLayout, type BadgeVerify } from './badge.ts'
export { OpenBadgeDrop } from './drop.ts'
export { OpenBadgeMore } from './more.ts'
export { OpenBadgeReport } from './report.ts'
export { OpenBadgeVerdict, type Site } from './verdict.ts'
export { OpenBadgeVerifier } from './verifier.ts'
export { LANGUAGES, registerWords, type Words } from './languages/known.ts'
export { OpenBadgeErrorEvent, OpenBadgeReadEvent } from './badge-events.ts'
export { OpenBadgeCheckEvent, OpenBadgeInputEvent, OpenBadgeReportEvent } from './events.ts'
