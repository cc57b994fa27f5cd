/** The verifier element as an Astro component: rendered on the server by Lit, brought to life in the browser. */

import './words.ts'
import '@rosette/components/define-verifier.js'
import { OpenBadge, OpenBadgeDrop, OpenBadgeReport, OpenBadgeVerifier } from '@rosette/components'
import type { AstroBuiltinAttributes } from 'astro'

type Props = AstroBuiltinAttributes & { readonly 'heading-level'?: number; readonly 'client:load'?: boolean; readonly lang?: string }

export const Verifier = OpenBadgeVerifier as unknown as (props: Props) => unknown

/** What a server-rendered shadow root puts into its `<style>`, for the content security policy to allow by hash. */
export const STYLES: readonly string[] = [OpenBadge, OpenBadgeDrop, OpenBadgeReport, OpenBadgeVerifier].map(({ styles }) =>
  [styles].flat(9).map(String).join(''),
)
