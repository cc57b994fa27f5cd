/** Registers `<open-badge-more>` and what it shows. */

import './define-badge.ts'
import './define-report.ts'
import { define } from './define.ts'
import { OpenBadgeMore } from './more.ts'

define('open-badge-more', OpenBadgeMore)
