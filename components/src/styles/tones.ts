/** The colours and signs of an answer, for whatever wears one: `verified`, `rejected`, `undetermined`. AA contrast on their soft grounds. */

import { css } from 'lit'

export const tones = css`
  :host {
    --_verified-soft: var(--open-badge-verified-soft, light-dark(#eaf5ef, #10281d));
    --_rejected-soft: var(--open-badge-rejected-soft, light-dark(#fbeeea, #331a14));
    --_undetermined-soft: var(--open-badge-undetermined-soft, light-dark(#fbf4e2, #2b2311));
    --_tone: var(--_muted);
    --_tone-soft: var(--_sunken);
  }

  .verified {
    --_tone: var(--_verified);
    --_tone-soft: var(--_verified-soft);
  }

  .rejected {
    --_tone: var(--_rejected);
    --_tone-soft: var(--_rejected-soft);
  }

  .undetermined {
    --_tone: var(--_undetermined);
    --_tone-soft: var(--_undetermined-soft);
  }

  .seal .ground {
    fill: var(--_tone);
  }

  .sign.dash .ground {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 2.5;
  }

  .sign.dash .stroke {
    stroke: var(--_muted);
  }

  /* an answer that was given the focus by the program */
  [tabindex='-1']:focus-visible {
    outline: none;
  }

  @media (forced-colors: active) {
    .seal .ground {
      fill: CanvasText !important;
    }

    .sign.dash .ground {
      fill: Canvas !important;
      stroke: CanvasText !important;
    }

    .sign.dash .stroke {
      stroke: CanvasText !important;
    }
  }
`
