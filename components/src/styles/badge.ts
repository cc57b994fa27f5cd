/**
 * One badge: the picture whole, the name large, the verdict in a band of its own. A badge that reads a file has its size before it has read it:
 * names, texts and the band are bounded, and the reserve is as much as they usually come to.
 */

import { css } from 'lit'

export const badgeStyles = css`
  :host([src]) {
    --_lines: 3;
    --_band: 6.75rem;
  }

  /* what a server wrote needs no place kept by reserve.css */
  :host(:not(:defined)) {
    padding: 0 !important;
  }

  .badge {
    --_pad: 1.5rem;
    --_reserve: 40rem;
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 1.25rem;
    block-size: 100%;
    padding: var(--_pad);
    contain: layout paint;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
  }

  @media screen and (scripting: enabled) {
    :host([src]) .badge {
      min-block-size: var(--open-badge-height, var(--_reserve));
    }
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

  /* what the page itself says, where it stood before (reserve.css) */
  slot {
    display: block;
    grid-column: 1 / -1;
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
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-size: 1.375rem;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }

  .identifier,
  dl,
  dl div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.4em;
  }

  dl {
    column-gap: 2rem;
  }

  dt,
  .says,
  .ask {
    color: var(--_muted);
    font-size: 0.875rem;
  }

  /* the place of what is not known yet */
  :host([src]) open-badge-mark {
    min-block-size: 1.4rem;
  }

  .ask,
  open-badge-verdict {
    position: relative;
    grid-column: 1 / -1;
    min-block-size: var(--_band);
    margin: auto calc(var(--_pad) * -1) calc(var(--_pad) * -1);
  }

  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1.25rem;
    padding: 0.7rem var(--_pad);
    background: var(--_sunken);
    line-height: 1.35;
  }

  .ask p {
    flex: 1 1 11rem;
  }

  .row,
  .image {
    --_pad: 1.25rem;
  }

  .row {
    --open-badge-picture: 5rem;
    --_reserve: 20.5rem;
    display: grid;
    grid-template: 1fr auto / auto minmax(0, 1fr);
  }

  .row .facts {
    gap: 0.4rem;
  }

  .row .name {
    font-size: 1.125rem;
  }

  .image {
    --_reserve: 13.6rem;
    inline-size: min(100%, var(--open-badge-picture, 11rem) + 4rem);
  }

  :host([verify='view']) .image {
    --_reserve: 20.5rem;
  }

  .over {
    position: absolute;
    inset: 0;
    border: 0;
    border-radius: inherit;
    background: none;
  }

  /* too narrow for a picture beside its words */
  @container (inline-size < 16rem) {
    .row {
      --_reserve: 27rem;
      display: flex;
    }
  }

  @container (inline-size >= 34rem) {
    .card {
      --_reserve: 24rem;
      display: grid;
      grid-template: 1fr auto / auto minmax(0, 1fr);
    }

    .card .name {
      font-size: 1.625rem;
    }

    .row {
      --_reserve: 16rem;
    }

    :host([src]) :is(.card, .row) {
      --_band: 4.75rem;
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
