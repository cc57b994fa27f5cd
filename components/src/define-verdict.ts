/** Registers what a badge with a report wears: `<open-badge-verdict>` and `<open-badge-mark>`. */

import { define } from './define.ts'
import { OpenBadgeMark } from './mark.ts'
import { OpenBadgeVerdict } from './verdict.ts'

define('open-badge-mark', OpenBadgeMark)
define('open-badge-verdict', OpenBadgeVerdict)
