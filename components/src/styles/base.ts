/** What every element shares: text and buttons. `<open-badge>` carries all of it, so it is kept lean. */

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
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  /* the language of the inside, without a box of its own */
  .spoken {
    display: contents;
  }

  .muted {
    color: var(--_muted);
  }

  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
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
  }

  button:hover {
    border-color: var(--_accent);
  }
`
