/** What every element shares: text, links, buttons, disclosures, signs. `<open-badge>` carries all of it, so it is kept lean. */

import { css } from 'lit'

export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--_ink);
    font-family: var(--open-badge-font, inherit);
    line-height: 1.55;
    text-align: start;
    overflow-wrap: anywhere;
    container-type: inline-size;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  pre {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  bdi {
    unicode-bidi: isolate;
  }

  /* the language of the inside, without a box of its own */
  .spoken {
    display: contents;
  }

  .prose {
    display: block;
    white-space: pre-line;
  }

  .muted {
    color: var(--_muted);
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  a {
    color: var(--_accent);
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.2em;
  }

  a:hover {
    text-decoration-thickness: 0.12em;
  }

  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
    border-radius: 0.25rem;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.5rem;
    padding: 0.4rem 1.05rem;
    border: 1px solid var(--_line);
    border-radius: 0.625rem;
    background: var(--_surface);
    color: var(--_accent);
    font: inherit;
    font-weight: 550;
    cursor: pointer;
    transition:
      border-color 120ms,
      background-color 120ms;
  }

  button:hover {
    border-color: var(--_accent);
  }

  button:focus-visible {
    border-radius: 0.625rem;
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

  svg .stroke {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .sign {
    inline-size: 1.375em;
    block-size: 1.375em;
    flex: none;
  }

  .sign.tick .ground {
    fill: var(--_verified);
  }

  .sign.cross .ground {
    fill: var(--_rejected);
  }

  .sign.question .ground {
    fill: var(--_undetermined);
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }

  @media (forced-colors: active) {
    .sign .ground {
      fill: CanvasText !important;
    }

    svg .stroke {
      stroke: Canvas !important;
    }
  }
`
