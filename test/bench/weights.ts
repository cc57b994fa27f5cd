/** What the browser build weighs, file by file, and what of it two kinds of badges need. */

import { bundleVerifier } from '../../tools/bundle.ts'
import { makeCredential, makeIssuer, NOW, signIntegrity, signToken } from '../../verifier/test/made.ts'
import { tell, tellWeights } from './goals.ts'
import { neededFor, weightOf } from './needed.ts'

/** At most 30 000 bytes for a token, 60 000 for an embedded proof, gzip -9. */
export async function weigh(): Promise<void> {
  const bundle = await bundleVerifier()
  tellWeights(
    'browser build, bytes minified and gzip -9',
    [...bundle].map(([name, code]) => [name, Buffer.byteLength(code), weightOf(code)]),
  )
  const issuer = await makeIssuer()
  const credential = makeCredential(issuer.did)
  const badges = { 'EdDSA token': await signToken(issuer, credential), 'eddsa-rdfc-2022': JSON.stringify(await signIntegrity(issuer, credential)) }
  const needed = await neededFor(badges, NOW)
  for (const [name, { files, gzip }] of Object.entries(needed)) {
    console.log(`\n${name} needs ${files.map((file) => file.name).join(', ')}`)
    tell({ what: `${name} in a browser`, value: gzip, unit: 'bytes', bound: 'at most', limit: name === 'EdDSA token' ? 30_000 : 60_000 })
  }
}
