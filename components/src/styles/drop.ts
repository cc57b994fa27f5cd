/** The place to drop a badge on: wide, quiet, plainly a target. */

import { css } from 'lit'

export const dropStyles = css`
  label {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 0.3rem;
    min-block-size: var(--open-badge-drop-height, 15rem);
    padding: 2rem 1.25rem;
    border: 2px dashed color-mix(in oklab, var(--_accent) 45%, var(--_line));
    border-radius: calc(var(--_radius) * 1.25);
    background: var(--_sunken);
    text-align: center;
    cursor: pointer;
    transition:
      border-color 140ms,
      background-color 140ms;
  }

  label:hover,
  :host(:state(dragging)) label {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_accent) 7%, var(--_sunken));
  }

  :host(:state(dragging)) label {
    border-style: solid;
  }

  :host([disabled]) label {
    cursor: not-allowed;
    opacity: 0.6;
  }

  /* present for keyboard and screen reader; the label is what one sees */
  input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: inherit;
  }

  input::file-selector-button {
    cursor: inherit;
  }

  label:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
  }

  .into {
    inline-size: 3.5rem;
    block-size: 3.5rem;
    margin-block-end: 0.6rem;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    transition: translate 160ms ease-out;
  }

  :host(:state(dragging)) .into {
    translate: 0 0.25rem;
  }

  .invitation {
    font-size: 1.1875rem;
    font-weight: 600;
    letter-spacing: -0.01em;
    line-height: 1.3;
    text-wrap: balance;
  }

  .hint {
    color: var(--_muted);
    font-size: 0.9375rem;
  }

  @media (forced-colors: active) {
    label {
      border-color: ButtonText;
    }
  }
`
