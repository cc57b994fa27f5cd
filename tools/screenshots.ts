/**
 * Pictures of the built verifier page in every state, for people to look at: `node tools/screenshots.ts [FOLDER]`.
 * Without a folder, only the two that the README shows are written, into docs/pictures.
 */

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'
import { serveSite } from '../test/e2e/served.ts'
import { headline, visit } from '../test/e2e/visitor.ts'
import { browserArguments, findBrowser } from './browser.ts'

const STATES = {
  empty: undefined,
  verified: 'genuine.png',
  rejected: 'forged.png',
  undetermined: 'unattributed.svg',
  expired: 'expired.png',
  revoked: 'revoked.png',
}
const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } }
/** For the README: the answer, the badge and the first reasons, without wide margins. */
const README = { width: 960, height: 1488 }
const SCHEMES = ['light', 'dark'] as const

type Shot = readonly [state: keyof typeof STATES, size: keyof typeof SIZES, scheme: (typeof SCHEMES)[number]]

const wish = process.argv[2]
const folder = wish ?? fileURLToPath(new URL('../docs/pictures', import.meta.url))
const shots: readonly Shot[] = wish
  ? all()
  : [
      ['verified', 'desktop', 'light'],
      ['verified', 'desktop', 'dark'],
    ]

await mkdir(folder, { recursive: true })
const site = await serveSite()
const browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] })
for (const shot of shots) await take(browser, shot)
await browser.close()
site.close()

async function take(from: Browser, [state, size, colorScheme]: Shot): Promise<void> {
  const { page } = await visit(from, `${site.origin}/verify/`, { viewport: wish ? SIZES[size] : README, colorScheme })
  const sample = STATES[state]
  if (sample) {
    await page.locator(`[data-sample$="${sample}"]`).click()
    await headline(page)
  }
  await page.evaluate(() => scrollTo(0, 0))
  // Whoever looks at all states sees the whole page.
  await page.screenshot({ path: join(folder, `${state}-${size}-${colorScheme}.png`), fullPage: wish !== undefined })
  await page.context().close()
}

function all(): readonly Shot[] {
  const states = Object.keys(STATES) as (keyof typeof STATES)[]
  return states.flatMap((state) => (['desktop', 'phone'] as const).flatMap((size) => SCHEMES.map((scheme): Shot => [state, size, scheme])))
}
