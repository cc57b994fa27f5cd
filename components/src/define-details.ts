/** Registers the parts of `<open-badge>` that come with what a badge says. */

import { OpenBadgeAfar } from './afar.ts'
import { define } from './define.ts'
import { OpenBadgeDetails } from './details.ts'

define('open-badge-afar', OpenBadgeAfar)
define('open-badge-details', OpenBadgeDetails)
