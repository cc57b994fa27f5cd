/**
 * `npm run bench`: how many badges a second, beside the bare signature checks they contain, and what the browser build weighs.
 * Absolute figures are the machine's; the ratio to the raw check in the same run is what to compare.
 */

import { gzipSync } from 'node:zlib'
import { bundleVerifier } from '../tools/bundle.ts'
import { encodeUtf8 } from '../verifier/src/bytes.ts'
import { verify } from '../verifier/src/index.ts'
import { makeCredential, makeFetch, makeIssuer, NOW, signIntegrity, signToken } from '../verifier/test/made.ts'

const SECONDS = 3
const issuer = await makeIssuer()
const token = await signToken(issuer, makeCredential(issuer.did))
const document = JSON.stringify(await signIntegrity(issuer, makeCredential(issuer.did)))
const options = { now: NOW, fetch: makeFetch() }

const publicKey = await crypto.subtle.importKey('jwk', issuer.jwk as JsonWebKey, 'Ed25519', false, ['verify'])
const data = encodeUtf8(token.slice(0, token.lastIndexOf('.')))
const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', issuer.privateKey, data))

const raw = await rate('raw Ed25519 check', async () => crypto.subtle.verify('Ed25519', publicKey, signature, data))
await rate('VC-JWT badge, whole road', async () => (await verify(token, options)).verdict === 'verified', raw)
await rate('eddsa-rdfc-2022 badge, whole road', async () => (await verify(document, options)).verdict === 'verified', raw)

console.log('\nbrowser build, KiB minified / gzip')
for (const [name, code] of await bundleVerifier()) {
  const kib = (bytes: number) => (bytes / 1024).toFixed(1).padStart(7)
  console.log(`${name.padEnd(36)} ${kib(Buffer.byteLength(code))} ${kib(gzipSync(code, { level: 9 }).length)}`)
}

/** Runs one after the other for a few seconds; every single answer must be yes. */
async function rate(what: string, once: () => Promise<boolean>, beside?: number): Promise<number> {
  for (let i = 0; i < 20; i += 1) await once()
  const begun = performance.now()
  let count = 0
  while (performance.now() - begun < SECONDS * 1000) {
    if (!(await once())) throw new Error(`${what}: not verified`)
    count += 1
  }
  const perSecond = count / ((performance.now() - begun) / 1000)
  const ratio = beside === undefined ? '' : `  one to ${(beside / perSecond).toFixed(0)} raw checks`
  console.log(`${what.padEnd(36)} ${perSecond.toFixed(0).padStart(7)} a second${ratio}`)
  return perSecond
}
