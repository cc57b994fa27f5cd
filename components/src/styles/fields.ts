/** What forms add: fields, the one button that matters. */

import { css } from 'lit'

export const fields = css`
  :host {
    --_on-accent: var(--open-badge-on-accent, light-dark(#ffffff, #08222e));
  }

  button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_ink));
  }

  input,
  textarea {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.55rem 0.8rem;
    border: 1px solid light-dark(#7d8f99, #667b87);
    border-radius: 0.625rem;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  input:focus-visible,
  textarea:focus-visible {
    outline-offset: 1px;
    border-radius: 0.625rem;
  }

  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
`
