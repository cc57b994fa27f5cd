/** The answer on a badge: a band in the colour of its tone, of the same height before and after it is known. */

import { css } from 'lit'

export const verdictStyles = css`
  .verdict {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    padding: 0.7rem 1.5rem;
    background: var(--_tone-soft);
    color: var(--_tone);
    line-height: 1.35;
  }

  .seal {
    inline-size: 1.75rem;
    block-size: 1.75rem;
    flex: none;
  }

  .words {
    flex: 1 1 9rem;
    min-inline-size: 0;
  }

  .answer {
    font-weight: 600;
  }

  .light {
    font-size: 0.875rem;
  }

  button {
    min-block-size: 2.25rem;
    padding-block: 0.25rem;
    font-size: 0.9375rem;
  }

  @container (inline-size < 16rem) {
    .verdict {
      padding-inline: 1rem;
      font-size: 0.9375rem;
    }
  }

  @media print {
    button {
      display: none;
    }
  }
`
