/** The public names of the components: classes, events and their types. Registers nothing. */

export { OpenBadge, type BadgeLayout, type BadgeVerify } from './badge.ts'
export { OpenBadgeDetails } from './details.ts'
export { OpenBadgeDrop } from './drop.ts'
export { OpenBadgeMark } from './mark.ts'
export { OpenBadgeMore } from './more.ts'
export { OpenBadgeReport } from './report.ts'
export { OpenBadgeVerdict, type Site } from './verdict.ts'
export { OpenBadgeVerifier } from './verifier.ts'
export { registerWords, type Words } from './languages/known.ts'
export { LANGUAGES } from './languages/load.ts'
export { OpenBadgeErrorEvent, OpenBadgeReadEvent } from './badge-events.ts'
export { OpenBadgeCheckEvent, OpenBadgeInputEvent, OpenBadgeReportEvent } from './events.ts'
