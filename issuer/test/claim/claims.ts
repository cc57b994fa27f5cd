/** An issuer with one signed award, ready to be claimed. */

import { signAwards } from '../../src/issue/issue.ts'
import { awardBy, type Award } from '../../src/register/awards.ts'
import { issuerWith, type Issuer } from '../credential/published.ts'
import { award, NOW } from '../register/registers.ts'

/** An award of `issuer` to Ada, or to whoever is named, signed. */
export async function signedAward({ opened, programme, signer }: Issuer, wish: Parameters<typeof award>[1] = {}): Promise<Award> {
  const id = award(opened, wish)
  await signAwards(opened, programme, signer, { now: NOW })
  return awardBy(opened, id)!
}

export async function issuerWithAward(settings: object = {}): Promise<Issuer & { readonly award: Award }> {
  const issuer = await issuerWith(settings)
  return { ...issuer, award: await signedAward(issuer) }
}
