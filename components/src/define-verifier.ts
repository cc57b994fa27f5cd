/** Registers `<open-badge-verifier>` and the elements it is made of. */

import './define-badge.ts'
import './define-details.ts'
import './define-drop.ts'
import './define-report.ts'
import './define-verdict.ts'
import { define } from './define.ts'
import { OpenBadgeVerifier } from './verifier.ts'

define('open-badge-verifier', OpenBadgeVerifier)
