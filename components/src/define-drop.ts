/** Registers `<open-badge-drop>`. */

import { OpenBadgeDrop } from './drop.ts'
import { define } from './define.ts'

define('open-badge-drop', OpenBadgeDrop)
