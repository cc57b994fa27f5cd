/** Signs, which speak with their colour and never with it alone. */

import { css } from 'lit'

export const signs = css`
  :host {
    --_verified: var(--open-badge-verified, light-dark(#14663d, #78d4a3));
    --_rejected: var(--open-badge-rejected, light-dark(#a1301c, #f5a591));
    --_undetermined: var(--open-badge-undetermined, light-dark(#7a5000, #ebc16f));
  }

  svg .stroke {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .sign {
    inline-size: 1.375em;
    block-size: 1.375em;
    flex: none;
  }

  .sign.tick .ground {
    fill: var(--_verified);
  }

  .sign.cross .ground {
    fill: var(--_rejected);
  }

  .sign.question .ground {
    fill: var(--_undetermined);
  }

  @media (forced-colors: active) {
    .sign .ground {
      fill: CanvasText !important;
    }

    svg .stroke {
      stroke: Canvas !important;
    }
  }
`
