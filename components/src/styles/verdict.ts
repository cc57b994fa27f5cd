/** The answer on a badge: a band in the colour of its tone, of the same height before and after it is known. */

import { css } from 'lit'

export const verdictStyles = css`
  /* as high as the badge keeps the place for it */
  :host {
    display: grid;
  }

  .verdict {
    display: flex;
    align-items: center;
    gap: 0.75rem;
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
    flex: 1;
    min-inline-size: 0;
  }

  .answer {
    font-weight: 600;
  }

  .light {
    font-size: 0.875rem;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
  }

  /* in a line of text, and still large enough to be hit (WCAG 2.5.8) */
  button {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
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
