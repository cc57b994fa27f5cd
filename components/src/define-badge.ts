/** Registers `<open-badge>`. */

import { OpenBadge } from './badge.ts'
import { define } from './define.ts'

define('open-badge', OpenBadge)
