/** One badge: the picture whole, the name large, the verdict in a band of its own. */

import { css } from 'lit'

export const badgeStyles = css`
  .badge {
    position: relative;
    display: grid;
    gap: 1.25rem;
    contain: layout paint;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
  }

  .badge.card {
    padding-block-start: 1.75rem;
  }

  .frame {
    display: grid;
    justify-items: center;
    gap: 0.6rem;
    align-content: start;
  }

  /* strict containment: a picture cannot lay itself over the answer */
  .frame img,
  .frame svg {
    inline-size: var(--open-badge-picture, 11rem);
    block-size: var(--open-badge-picture, 11rem);
    max-inline-size: 100%;
    object-fit: contain;
    contain: strict;
  }

  .frame .blank {
    padding: 8%;
    fill: none;
    stroke: var(--_line);
    stroke-width: 1.25;
  }

  .picture-button {
    min-block-size: 2rem;
    padding: 0.2rem 0.75rem;
    font-size: 0.875rem;
  }

  .facts {
    display: grid;
    gap: 0.75rem;
    align-content: start;
    min-inline-size: 0;
  }

  .card .facts {
    padding-inline: 1.5rem;
    padding-block-end: 1.5rem;
  }

  .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    line-clamp: 4;
    overflow: hidden;
    font-size: 1.375rem;
    font-weight: 650;
    letter-spacing: -0.012em;
    line-height: 1.25;
    text-wrap: balance;
  }

  .identifier {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.4em;
  }

  .identifier strong {
    font-weight: 600;
  }

  .mark {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    align-self: center;
    color: var(--_muted);
    font-size: 0.875rem;
  }

  .mark .sign {
    inline-size: 1.15em;
    block-size: 1.15em;
  }

  .says {
    color: var(--_muted);
    font-size: 0.9375rem;
  }

  .says bdi {
    color: var(--_ink);
  }

  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 2rem;
  }

  dl:empty {
    display: none;
  }

  dt {
    color: var(--_muted);
    font-size: 0.8125rem;
    line-height: 1.4;
  }

  .description {
    max-inline-size: 62ch;
  }

  details {
    max-inline-size: 62ch;
  }

  .more {
    margin-block: -0.25rem;
  }

  .inside {
    display: grid;
    gap: 0.6rem;
    padding-block: 0.25rem 0.6rem;
    padding-inline: 1.2rem 0;
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }

  .tags li {
    padding: 0.1rem 0.65rem;
    border-radius: 1rem;
    background: var(--_sunken);
    font-size: 0.875rem;
  }

  .claimed {
    font-size: 0.875rem;
  }

  .ask {
    padding-inline: 1.5rem;
    padding-block-end: 1.5rem;
  }

  .row {
    --open-badge-picture: 5rem;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 1.25rem;
    padding-block-start: 1.25rem;
  }

  .row .frame {
    padding-inline-start: 1.25rem;
    padding-block-end: 1.25rem;
  }

  .row .facts {
    gap: 0.4rem;
    padding-inline-end: 1.25rem;
    padding-block-end: 1.25rem;
  }

  .row .name {
    font-size: 1.125rem;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }

  .row .ask,
  .row open-badge-verdict {
    grid-column: 1 / -1;
  }

  .image {
    inline-size: fit-content;
    max-inline-size: 100%;
    gap: 0;
  }

  .image .frame {
    padding: 1.25rem;
  }

  .over {
    position: absolute;
    inset: 0;
    border-color: transparent;
    border-radius: inherit;
    background: none;
  }

  .image .picture-button,
  .image open-badge-verdict {
    position: relative;
  }

  @container (inline-size >= 34rem) {
    .badge.card {
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0 1.75rem;
    }

    .card .frame {
      padding-inline-start: 1.75rem;
      padding-block-end: 1.75rem;
    }

    .card .facts {
      padding-inline: 0 1.75rem;
      padding-block-end: 1.75rem;
    }

    .card .name {
      font-size: 1.625rem;
    }

    .card .ask,
    .card open-badge-verdict {
      grid-column: 1 / -1;
    }

    .card .ask {
      padding-inline: 1.75rem;
      padding-block-end: 1.75rem;
    }
  }

  @media print {
    .badge {
      break-inside: avoid;
    }

    .picture-button,
    .ask {
      display: none;
    }
  }
`
