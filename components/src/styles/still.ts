/** For whatever moves: nothing does where the visitor wants no motion. */

import { css } from 'lit'

export const still = css`
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`
