/** The whole visit: one column, wide margins, the answer on top. */

import { css } from 'lit'

export const verifierStyles = css`
  :host {
    max-inline-size: var(--open-badge-verifier-width, 46rem);
    scroll-margin-block-start: 1rem;
  }

  /* the report around it says so already */
  open-badge::part(age) {
    display: none;
  }

  .or {
    display: flex;
    align-items: center;
    gap: 1rem;
    margin-block: 1.25rem;
    color: var(--_muted);
    font-size: 0.9375rem;
  }

  .or::before,
  .or::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--_line);
  }

  label {
    display: block;
    margin-block-end: 0.4rem;
    font-weight: 550;
  }

  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.6rem;
    align-items: start;
  }

  .line button {
    min-block-size: 2.75rem;
  }

  textarea {
    display: block;
    max-block-size: 12rem;
    resize: none;
    field-sizing: content;
  }

  .privacy {
    margin-block-start: 0.9rem;
    color: var(--_muted);
    font-size: 0.9375rem;
  }

  .title {
    margin-block-end: 0.5rem;
    font-size: 1.1875rem;
    font-weight: 650;
    letter-spacing: -0.012em;
    line-height: 1.3;
  }

  /* most answers come at once: waiting is shown only to those who wait */
  .progress {
    padding: clamp(1.25rem, 5cqi, 2.5rem);
    border-radius: calc(var(--_radius) * 1.25);
    background: var(--_sunken);
    animation: come 200ms 250ms both;
  }

  @keyframes come {
    from {
      opacity: 0;
    }
  }

  .checking {
    font-size: 1.1875rem;
    font-weight: 600;
  }

  progress {
    inline-size: 100%;
    block-size: 0.375rem;
    margin-block: 1rem 1.25rem;
    border: 0;
    border-radius: 1rem;
    background: var(--_line);
    accent-color: var(--_accent);
    overflow: clip;
    appearance: none;
  }

  progress::-webkit-progress-bar {
    background: var(--_line);
  }

  progress::-webkit-progress-value {
    border-radius: 1rem;
    background: var(--_accent);
    transition: inline-size 160ms;
  }

  progress::-moz-progress-bar {
    background: var(--_accent);
  }

  .progress ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
    gap: 0.35rem 1.5rem;
  }

  .progress li {
    display: flex;
    align-items: center;
    gap: 0.6rem;
  }

  .progress .open {
    color: var(--_muted);
  }

  .dot {
    display: inline-block;
    flex: none;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin: 0.39em;
    border: 1.5px solid var(--_muted);
    border-radius: 50%;
  }

  .between {
    display: grid;
    gap: 2.5rem;
    margin-block-start: 1.25rem;
  }

  /* the large answer stands right above */
  open-badge::part(verdict) {
    display: none;
  }

  .theirs label {
    color: var(--_muted);
    font-weight: 450;
  }

  .outcome {
    display: flex;
    align-items: start;
    gap: 0.6rem;
    margin-block-start: 0.9rem;
    font-weight: 600;
  }

  .missing {
    padding: clamp(1.25rem, 4cqi, 2rem);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .missing li {
    display: grid;
    gap: 0.6rem;
    margin-block-start: 1.1rem;
  }

  .missing open-badge-drop {
    --open-badge-drop-height: 4rem;
    --open-badge-radius: 0.625rem;
  }

  .add {
    color: var(--_accent);
    font-weight: 550;
  }

  .list {
    margin-block-end: 2.5rem;
  }

  .list li + li {
    margin-block-start: 0.5rem;
  }

  .entry {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) minmax(0, auto);
    gap: 0.25rem 0.9rem;
    align-items: center;
    min-block-size: 3.5rem;
    inline-size: 100%;
    padding: 0.7rem 1rem;
    border-radius: 0.75rem;
    color: inherit;
    text-align: start;
  }

  .entry[aria-current='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .row-sign {
    display: grid;
    place-items: center;
    inline-size: 1.75rem;
  }

  .row-sign .seal {
    display: block;
    inline-size: 1.75rem;
    block-size: 1.75rem;
  }

  .row-name small {
    display: block;
    color: var(--_muted);
    font-size: 0.875rem;
    font-weight: 400;
  }

  .row-words {
    color: var(--_tone);
    font-size: 0.9375rem;
    text-align: end;
  }

  .fault {
    padding: clamp(1.25rem, 5cqi, 2.5rem);
    border-radius: calc(var(--_radius) * 1.25);
    background: var(--_sunken);
  }

  .again {
    margin-block-start: 2.75rem;
  }

  @container (inline-size < 34rem) {
    .entry {
      grid-template-columns: auto minmax(0, 1fr);
    }

    .row-words {
      grid-column: 2;
      text-align: start;
    }
  }

  @container (inline-size < 22rem) {
    .line {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media print {
    .again,
    .theirs,
    .missing {
      display: none;
    }
  }
`
