/** The public names of the components: classes, events and their types. Registers nothing. */

export { OpenBadge, type BadgeLayout } from './badge.ts'
export { OpenBadgeDrop } from './drop.ts'
export { OpenBadgeReport } from './report.ts'
export { OpenBadgeVerifier } from './verifier.ts'
export { LANGUAGES, registerWords, type Words } from './languages/known.ts'
export { OpenBadgeCheckEvent, OpenBadgeErrorEvent, OpenBadgeInputEvent, OpenBadgeReadEvent, OpenBadgeReportEvent } from './events.ts'
