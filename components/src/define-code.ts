/** Registers `<open-badge-code>`, a part of `<open-badge>`: loaded when the page has nothing else to do, so that it is there when it is printed. */

import { OpenBadgeCode } from './code.ts'
import { define } from './define.ts'

define('open-badge-code', OpenBadgeCode)
