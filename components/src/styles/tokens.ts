/** The colours and measures of all elements. A page changes them by the custom properties named here; AA contrast in both schemes. */

import { css } from 'lit'

export const tokens = css`
  :host {
    --_ink: var(--open-badge-ink, light-dark(#13222c, #e9eff2));
    --_muted: var(--open-badge-muted, light-dark(#526470, #a3b4be));
    --_line: var(--open-badge-line, light-dark(#dbe3e7, #2b3942));
    --_surface: var(--open-badge-surface, light-dark(#ffffff, #10191f));
    --_sunken: var(--open-badge-sunken, light-dark(#f4f7f8, #17232a));
    --_accent: var(--open-badge-accent, light-dark(#0b5069, #8acde6));
    --_radius: var(--open-badge-radius, 1rem);
  }
`
