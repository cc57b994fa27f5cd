/** Registers `<open-badge-details>`. */

import { define } from './define.ts'
import { OpenBadgeDetails } from './details.ts'

define('open-badge-details', OpenBadgeDetails)
