/** Registers `<open-badge-report>`. */

import { OpenBadgeReport } from './report.ts'
import { define } from './define.ts'

define('open-badge-report', OpenBadgeReport)
