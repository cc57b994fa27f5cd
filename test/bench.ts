/**
 * `npm run bench`: how fast and how light the verifier is, beside what others need for the same, and whether each goal is met.
 * Absolute figures are the machine's; the ratios are what to compare. Ends with 1 when a goal is missed.
 */

import { missed, tellTimes } from './bench/goals.ts'
import { compareIntegrity } from './bench/integrity.ts'
import { measure } from './bench/measure.ts'
import { comparePicture } from './bench/picture.ts'
import { compareTokens } from './bench/tokens.ts'
import { weigh } from './bench/weights.ts'

await measureRaw()
await compareTokens()
await compareIntegrity()
await comparePicture()
await weigh()
console.log(missed.length ? `\nmissed: ${missed.join('; ')}` : '\nall goals met')
if (missed.length) process.exitCode = 1

/** The least that any of them must do. */
async function measureRaw(): Promise<void> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
  const data = crypto.getRandomValues(new Uint8Array(1000))
  const signature = await crypto.subtle.sign('Ed25519', privateKey, data)
  const check = () => crypto.subtle.verify('Ed25519', publicKey, signature, data)
  tellTimes('the least', await measure({ 'raw Ed25519': check }, { turns: 21, times: 50, before: 500 }))
}
