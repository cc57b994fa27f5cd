/** The code is for paper only. */

import { css } from 'lit'

export const codeStyles = css`
  :host {
    display: none;
  }

  @media print {
    :host {
      display: block;
    }
  }

  .code {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    break-inside: avoid;
    font-size: 0.8125rem;
  }

  /* black on white whatever the page's colours are, and not smaller than a phone can read (25 mm) */
  svg {
    flex: none;
    inline-size: 25mm;
    block-size: 25mm;
    background: #fff;
    fill: #000;
    print-color-adjust: exact;
  }
`
