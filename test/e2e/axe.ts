/** What axe finds wrong with a page: WCAG 2.2 A and AA, and its best practice. */

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules whose answer another colour scheme can change. */
const COLOURED = ['color-contrast', 'link-in-text-block']

/** As the page is now. Each fault with where it is; frames of other origins are not looked into. */
export async function faultsNow(page: Page): Promise<readonly string[]> {
  return say((await axe(page).withTags(TAGS).analyze()).violations)
}

/** In light and in dark. */
export async function faultsIn(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await faultsNow(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = say((await axe(page).withRules(COLOURED).analyze()).violations)
  return [...light, ...dark.map((fault) => `in dark: ${fault}`)]
}

function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode()
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

function say(violations: readonly Violation[]): readonly string[] {
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`)
}
