/** Prose, links and disclosures. */

import { css } from 'lit'

export const disclosures = css`
  .prose {
    display: block;
    white-space: pre-line;
  }

  a {
    color: var(--_accent);
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.2em;
  }

  a:hover {
    text-decoration-thickness: 0.12em;
  }

  summary {
    inline-size: fit-content;
    min-block-size: 1.75rem;
    padding-block: 0.15rem;
    color: var(--_accent);
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::before {
    content: '';
    display: inline-block;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline: 0.15em 0.6em;
    border-block-end: 0.13em solid;
    border-inline-end: 0.13em solid;
    rotate: -45deg;
    translate: 0 -0.12em;
    transition: rotate 120ms;
  }

  :dir(rtl) > summary::before {
    rotate: 45deg;
  }

  [open] > summary::before {
    rotate: 45deg;
  }

  :dir(rtl)[open] > summary::before {
    rotate: -45deg;
  }

  summary:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
`
