/** Registers the tags that the page uses. */

import '@rosette/components/define-badge.js'
import '@rosette/components/define-verifier.js'
