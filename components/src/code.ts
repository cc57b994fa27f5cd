/** `<open-badge-code>`: where the badge can be looked up, for paper: a QR code and the address in letters. Part of `<open-badge>`. */

import { html, isServer, LitElement, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit'
import { encode } from 'uqr'
import type { OpenBadge } from './badge.ts'
import { httpsUrl } from './safe-address.ts'
import { visible } from './safe-text.ts'
import { base } from './styles/base.ts'
import { codeStyles } from './styles/code.ts'
import { tokens } from './styles/tokens.ts'

/** A longer address makes a code too fine to be scanned from paper. */
const LONGEST = 300

/**
 * @csspart code
 */
export class OpenBadgeCode extends LitElement {
  static override properties = { address: { state: true } }
  static override styles: CSSResultGroup = [tokens, base, codeStyles]

  declare private address: string | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    if (isServer) return
    addEventListener('beforeprint', this.#prepare)
    matchMedia('print').addEventListener('change', this.#prepare)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('beforeprint', this.#prepare)
    matchMedia('print').removeEventListener('change', this.#prepare)
  }

  override render(): TemplateResult | typeof nothing {
    const { address } = this
    if (!address || address.length > LONGEST) return nothing
    const { size, data } = encode(address, { ecc: 'M', border: 4 })
    return html`<div class="code" part="code">
      <svg viewBox="0 0 ${size} ${size}" aria-hidden="true" shape-rendering="crispEdges">${svg`<path d=${pathOf(data)} />`}</svg>
      <p dir="ltr">${visible(address.replace(/^https?:\/\//, ''))}</p>
    </div>`
  }

  /** Only now: fifty codes for a page that nobody prints would hold it up. */
  #prepare = (): void => {
    const badge = badgeAround(this)
    this.address = badge && addressOf(badge)
  }
}

/** The page of the badge, if the site names one; else where it was read from; else its own id (OB3 §B.1). */
function addressOf({ href, src, credential, report }: OpenBadge): string | undefined {
  const given = href || src
  if (given && URL.canParse(given, document.baseURI)) {
    const url = new URL(given, document.baseURI)
    if (/^https?:$/.test(url.protocol)) return url.href
  }
  return httpsUrl((report?.credential ?? credential)?.id ?? '')?.href
}

function badgeAround(node: Node): OpenBadge | undefined {
  const root = node.getRootNode()
  if (!(root instanceof ShadowRoot)) return undefined
  return isBadge(root.host) ? root.host : badgeAround(root.host)
}

function isBadge(element: Element): element is OpenBadge {
  return element.localName === 'open-badge'
}

/** A square for every dark module. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('')
}

declare global {
  interface HTMLElementTagNameMap {
    'open-badge-code': OpenBadgeCode
  }
}
