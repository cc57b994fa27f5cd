/** Locks a private key with a passphrase, as JWE (RFC 7518 §4.8). */

import { CompactEncrypt, compactDecrypt, type JWK } from 'jose'
import { refused } from '../errors.ts'

const LEAST = 12
/** OWASP's floor for PBKDF2 with SHA-512; RFC 7518 §4.8.1.2 asks for 1000. */
const ROUNDS = 210_000
const WRAPPING = 'PBES2-HS512+A256KW'
const ENCRYPTION = 'A256GCM'

/** Throws RefusedError when it would soon be guessed. */
export function judgePassphrase(passphrase: string): void {
  if (passphrase.length < LEAST) throw refused('the passphrase is short', `take at least ${LEAST} characters`)
}

export async function lock(jwk: JWK, passphrase: string): Promise<string> {
  const sealing = new CompactEncrypt(new TextEncoder().encode(JSON.stringify(jwk)))
  return sealing.setProtectedHeader({ alg: WRAPPING, enc: ENCRYPTION }).setKeyManagementParameters({ p2c: ROUNDS }).encrypt(bytesOf(passphrase))
}

/** The key, undefined when the passphrase is another. */
export async function unlock(locked: string, passphrase: string): Promise<JWK | undefined> {
  const rules = { keyManagementAlgorithms: [WRAPPING], contentEncryptionAlgorithms: [ENCRYPTION], maxPBES2Count: ROUNDS }
  const opened = await compactDecrypt(locked, bytesOf(passphrase), rules).catch(() => undefined)
  return opened && (JSON.parse(new TextDecoder().decode(opened.plaintext)) as JWK)
}

/** The same letters whether typed as one or as letter and accent. */
function bytesOf(passphrase: string): Uint8Array {
  return new TextEncoder().encode(passphrase.normalize('NFC'))
}
