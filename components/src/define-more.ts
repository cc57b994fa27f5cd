/** Registers `<open-badge-more>` and what it shows. */

import './define-badge.ts'
import './define-details.ts'
import './define-report.ts'
import './define-verdict.ts'
import { define } from './define.ts'
import { OpenBadgeMore } from './more.ts'

export { openMore } from './more.ts'

define('open-badge-more', OpenBadgeMore)
