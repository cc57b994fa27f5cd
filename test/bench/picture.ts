/** A picture of 20 MB: all that is done with it beside one SHA-256 of its bytes. */

import { randomFillSync } from 'node:crypto'
import { verify } from '../../verifier/src/index.ts'
import { END, HEADER, iTXt, pngOf } from '../../verifier/test/container/pictures.ts'
import { makeCredential, makeFetch, makeIssuer, NOW, signToken } from '../../verifier/test/made.ts'
import { tell, tellTimes } from './goals.ts'
import { measure } from './measure.ts'

/** At most three times as long as hashing it once. */
export async function comparePicture(): Promise<void> {
  const issuer = await makeIssuer()
  const badge = iTXt('openbadgecredential', await signToken(issuer, makeCredential(issuer.did)))
  const picture = pngOf(HEADER, badge, { type: 'IDAT', data: randomFillSync(new Uint8Array(20_000_000)) }, END)
  const options = { now: NOW, fetch: makeFetch() }
  const times = await measure(
    {
      'one SHA-256': async () => (await crypto.subtle.digest('SHA-256', picture)).byteLength === 32,
      'whole road': async () => (await verify(picture, options)).verdict === 'verified',
    },
    { turns: 21, times: 1, before: 5 },
  )
  tellTimes('baked picture of 20 MB', times)
  tell({ what: 'baked picture of 20 MB', value: times['whole road'] / times['one SHA-256'], unit: 'times as long as one SHA-256', bound: 'at most', limit: 3 })
}
