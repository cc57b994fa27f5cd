/** Where the badges of a list stand: as many columns as have room, or one; equal heights in a row. */

import { css } from 'lit'

export const shelfStyles = css`
  .items {
    display: grid;
    gap: var(--open-badge-gap, 1.25rem);
  }

  .grid {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
  }

  .rows {
    grid-template-columns: minmax(0, 1fr);
    gap: var(--open-badge-gap, 0.75rem);
  }

  /* a badge fills its place, so that those beside each other are of one height */
  li,
  ::slotted(li) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    list-style: none;
  }
`
