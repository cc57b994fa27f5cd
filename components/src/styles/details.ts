/** What a badge was awarded for: a text to read, the rest on demand. */

import { css } from 'lit'

export const detailsStyles = css`
  :host {
    display: grid;
    gap: 0.75rem;
  }

  .description {
    max-inline-size: 62ch;
  }

  /* its beginning where the place is bounded, the whole with what it took */
  .spoken:not(:has([open])) .description {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines, none);
    overflow: hidden;
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
`
