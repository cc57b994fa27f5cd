/** One badge: the picture whole, the name large, the verdict in a band of its own. */

import { css } from 'lit'

export const badgeStyles = css`
  .badge {
    --_pad: 1.5rem;
    position: relative;
    display: grid;
    gap: 1.25rem;
    padding: var(--_pad);
    contain: layout paint;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
  }

  .frame,
  .facts {
    display: grid;
    gap: 0.75rem;
    align-content: start;
    min-inline-size: 0;
  }

  .frame {
    justify-items: center;
  }

  /* strict containment: a picture cannot lay itself over the answer */
  img,
  .blank {
    inline-size: var(--open-badge-picture, 11rem);
    block-size: var(--open-badge-picture, 11rem);
    max-inline-size: 100%;
    object-fit: contain;
    contain: strict;
  }

  .blank {
    padding: 8%;
    fill: none;
    stroke: var(--_line);
    stroke-width: 1.25;
  }

  .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
    font-size: 1.375rem;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }

  .identifier,
  dl {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.4em;
  }

  dl {
    gap: 0.5rem 2rem;
  }

  dt,
  .claimed,
  .says {
    color: var(--_muted);
    font-size: 0.875rem;
  }

  .ask,
  open-badge-verdict {
    grid-column: 1 / -1;
  }

  open-badge-verdict {
    position: relative;
    margin: 0 calc(var(--_pad) * -1) calc(var(--_pad) * -1);
  }

  .row,
  .image {
    --_pad: 1.25rem;
  }

  .row {
    --open-badge-picture: 5rem;
    grid-template-columns: auto minmax(0, 1fr);
  }

  .row .facts {
    gap: 0.4rem;
  }

  .row .name {
    font-size: 1.125rem;
    -webkit-line-clamp: 2;
  }

  .image {
    inline-size: fit-content;
    max-inline-size: 100%;
  }

  .over {
    position: absolute;
    inset: 0;
    border: 0;
    border-radius: inherit;
    background: none;
  }

  .image .picture-button {
    position: relative;
  }

  @container (inline-size >= 34rem) {
    .card {
      --_pad: 1.75rem;
      grid-template-columns: auto minmax(0, 1fr);
    }

    .card .name {
      font-size: 1.625rem;
    }
  }

  @media print {
    .badge {
      break-inside: avoid;
    }

    button {
      display: none;
    }
  }
`
