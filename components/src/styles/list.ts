/** Above the badges of a list: a quiet line of controls, and how many there are. */

import { css } from 'lit'

export const listStyles = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1rem;
    margin-block-end: 1.25rem;
  }

  .field {
    flex: 0 1 14rem;
    min-inline-size: min(100%, 11rem);
  }

  .find {
    flex: 1 1 18rem;
  }

  label {
    display: block;
    margin-block-end: 0.4rem;
    font-weight: 550;
  }

  select {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.55rem 0.8rem;
    border: 1px solid light-dark(#7d8f99, #667b87);
    border-radius: 0.625rem;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  select:focus-visible {
    outline-offset: 1px;
  }

  .count {
    min-block-size: 1lh;
    margin-block-end: 0.75rem;
    color: var(--_muted);
    font-size: 0.9375rem;
  }

  @media print {
    .controls {
      display: none;
    }
  }
`
