/** Registers `<open-badge-verdict>`. */

import { define } from './define.ts'
import { OpenBadgeVerdict } from './verdict.ts'

define('open-badge-verdict', OpenBadgeVerdict)
