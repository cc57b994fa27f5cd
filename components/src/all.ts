/** Registers every element of this package. */

import './define-badge.ts'
import './define-drop.ts'
import './define-list.ts'
import './define-report.ts'
import './define-verifier.ts'
