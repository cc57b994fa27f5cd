/** The dialog behind a badge: a sheet in the middle of the page, the whole of a small one. */

import { css } from 'lit'

export const moreStyles = css`
  dialog {
    inline-size: min(46rem, 100vi);
    max-inline-size: none;
    max-block-size: calc(100dvb - 2rem);
    margin: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    overscroll-behavior: contain;
  }

  dialog::backdrop {
    background: rgb(8 18 25 / 55%);
  }

  .sheet {
    display: grid;
    gap: 0.75rem;
    padding: 1rem 1.25rem 1.25rem;
  }

  .between {
    --_lines: none;
    margin-block: 1.5rem;
  }

  /* the report around it says so already */
  .between::part(age) {
    display: none;
  }

  .close {
    position: sticky;
    inset-block-start: 0.75rem;
    z-index: 1;
    justify-self: end;
    min-block-size: 2.75rem;
    min-inline-size: 2.75rem;
    padding: 0;
    border-radius: 50%;
  }

  .line {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }

  @media (min-width: 40rem) {
    .sheet {
      padding: 1rem 2rem 2rem;
    }
  }
`
