/** Registers `<open-badge-list>` and the elements it is made of. */

import './define-badge.ts'
import { define } from './define.ts'
import { OpenBadgeList } from './list.ts'
import { OpenBadgeShelf } from './shelf.ts'

define('open-badge-shelf', OpenBadgeShelf)
define('open-badge-list', OpenBadgeList)
