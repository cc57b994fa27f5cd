/** The answer is a field of its own colour; the reasons are a quiet list on the page's own ground. */

import { css } from 'lit'

export const reportStyles = css`
  :host {
    --_mono: var(--open-badge-mono, ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace);
  }

  .answer {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 1.25rem 1.5rem;
    align-items: start;
    padding: clamp(1.25rem, 5cqi, 2.5rem);
    border-radius: calc(var(--_radius) * 1.25);
    background: var(--_tone-soft);
  }

  .answer .seal {
    inline-size: clamp(3.25rem, 11cqi, 5rem);
    block-size: clamp(3.25rem, 11cqi, 5rem);
  }

  .answer .stroke {
    stroke: var(--_tone-soft);
  }

  .headline {
    color: var(--_tone);
    font-size: clamp(1.5rem, 1rem + 3.4cqi, 2.5rem);
    font-weight: 680;
    letter-spacing: -0.022em;
    line-height: 1.14;
    text-wrap: balance;
    overflow-wrap: break-word;
  }

  .summary {
    margin-block-start: 0.6rem;
    max-inline-size: 58ch;
    font-size: clamp(1.0625rem, 0.95rem + 0.6cqi, 1.1875rem);
    line-height: 1.5;
    text-wrap: pretty;
  }

  .caveat {
    margin-block-start: 0.75rem;
    padding-inline-start: 0.9rem;
    border-inline-start: 3px solid var(--_tone);
    font-weight: 550;
  }

  .moment {
    margin-block-start: 0.75rem;
    color: var(--_muted);
    font-size: 0.875rem;
  }

  section {
    margin-block-start: 2.75rem;
  }

  .section {
    margin-block-end: 0.75rem;
    font-size: 1.1875rem;
    font-weight: 650;
    letter-spacing: -0.012em;
    line-height: 1.3;
  }

  .check {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.9rem;
    padding-block: 0.95rem;
    border-block-start: 1px solid var(--_line);
  }

  .check:last-child {
    border-block-end: 1px solid var(--_line);
  }

  .check > .sign {
    margin-block-start: 0.1em;
  }

  .question {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 1.5rem;
    font-weight: 600;
    overflow-wrap: break-word;
  }

  .word {
    color: var(--_muted);
    font-weight: 600;
  }

  .passed .word {
    color: var(--_verified);
  }

  .failed .word {
    color: var(--_rejected);
  }

  .unknown .word {
    color: var(--_undetermined);
  }

  .idle {
    padding-block: 0.6rem;
  }

  .idle .question,
  .idle .word {
    color: var(--_muted);
    font-weight: 450;
  }

  .explanation {
    max-inline-size: 62ch;
    color: var(--_muted);
  }

  .failed .explanation,
  .unknown .explanation {
    color: var(--_ink);
  }

  .note {
    max-inline-size: 62ch;
    margin-block-start: 0.35rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 2px solid var(--_line);
    font-size: 0.9375rem;
  }

  details {
    margin-block-start: 0.25rem;
    font-size: 0.9375rem;
  }

  .grounds {
    padding-block: 0.25rem 0.4rem;
    padding-inline-start: 1.2rem;
  }

  .grounds li + li {
    margin-block-start: 0.4rem;
  }

  .grounds .note + ul {
    margin-block-start: 0.6rem;
  }

  code {
    display: block;
    color: var(--_muted);
    font-family: var(--_mono);
    font-size: 0.8125rem;
  }

  .hosts > li {
    padding-block: 0.5rem;
  }

  .hosts strong {
    font-weight: 600;
  }

  .hosts ul {
    font-size: 0.9375rem;
  }

  pre {
    max-block-size: 32rem;
    margin-block-start: 0.6rem;
    padding: 1rem 1.15rem;
    border-radius: 0.75rem;
    background: var(--_sunken);
    font-family: var(--_mono);
    font-size: 0.8125rem;
    line-height: 1.6;
    white-space: pre-wrap;
    overflow: auto;
    tab-size: 2;
    direction: ltr;
    text-align: left;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6rem;
    margin-block-start: 1rem;
  }

  .said {
    color: var(--_muted);
    font-size: 0.9375rem;
  }

  @container (inline-size < 28rem) {
    .answer {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .answer {
      border: 1px solid CanvasText;
    }
  }

  @media print {
    .actions {
      display: none;
    }

    pre {
      max-block-size: none;
      overflow: visible;
    }

    .check {
      break-inside: avoid;
    }
  }
`
