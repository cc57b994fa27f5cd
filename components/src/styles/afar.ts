/** A picture that is not there yet: the way to it lies over the place it will take. */

import { css } from 'lit'

export const afarStyles = css`
  :host {
    display: grid;
    place-items: center;
    inline-size: var(--open-badge-picture, 11rem);
    max-inline-size: 100%;
    aspect-ratio: 1;
    contain: strict;
  }

  img,
  button,
  slot {
    grid-area: 1 / 1;
  }

  img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }

  button {
    max-inline-size: 100%;
    padding-inline: 0.5rem;
    font-size: 0.875rem;
    line-height: 1.25;
  }

  @media print {
    button {
      display: none;
    }
  }
`
