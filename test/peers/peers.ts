/** Other verifiers, as their own documents say to use them: what each says of one case. They are not installed with this project. */

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** `yes`: shown as good; `no`: refused, or said to be unknown; `unread`: it does not take such a file. */
export type Word = 'yes' | 'no' | 'unread'

export interface Peer {
  readonly name: string
  /** To be installed, with exact versions. */
  readonly packages: readonly string[]
  /** From the folder where they lie. */
  readonly load: (folder: string) => Promise<Ask>
}

type Ask = (file: Uint8Array, kind: string) => Promise<Word>

const DCC = '@digitalcredentials/verifier-core'
const BAZAAR = '@digitalbazaar'

export const PEERS: readonly Peer[] = [
  { name: 'verifier-core 1.0.0-beta.11', packages: [`${DCC}@1.0.0-beta.11`], load: loadVerifierCore },
  {
    name: '@digitalbazaar/vc 7.3.0',
    packages: [
      `${BAZAAR}/vc@7.3.0`,
      `${BAZAAR}/data-integrity@2.5.0`,
      `${BAZAAR}/eddsa-rdfc-2022-cryptosuite@1.3.0`,
      `${BAZAAR}/ed25519-signature-2020@5.4.0`,
      `${BAZAAR}/vc-bitstring-status-list@2.0.1`,
      '@digitalcredentials/security-document-loader@8.0.0',
    ],
    load: loadVc,
  },
]

/** It gives a log of steps: a badge is shown as good when no step failed and nothing is an error. */
async function loadVerifierCore(folder: string): Promise<Ask> {
  const { verifyCredential } = (await load(folder, `${DCC}/dist/index.js`)) as { verifyCredential: (call: object) => Promise<CoreAnswer> }
  return async (file, kind) => {
    const credential = jsonIn(file, kind)
    if (!credential) return 'unread'
    const { errors, log = [] } = await verifyCredential({ credential, knownDIDRegistries: [] })
    const failed = log.some(({ id, valid, error }) => id !== 'registered_issuer' && (valid !== true || error !== undefined))
    return errors?.length || failed ? 'no' : 'yes'
  }
}

interface CoreAnswer {
  readonly errors?: readonly unknown[]
  readonly log?: readonly { readonly id: string; readonly valid?: boolean; readonly error?: unknown }[]
}

/** With the suites and the status list that its makers publish for it. */
async function loadVc(folder: string): Promise<Ask> {
  const vc = (await load(folder, `${BAZAAR}/vc/lib/index.js`)) as { verifyCredential: (call: object) => Promise<{ readonly verified: boolean }> }
  const { DataIntegrityProof } = (await load(folder, `${BAZAAR}/data-integrity/lib/index.js`)) as { DataIntegrityProof: new (call: object) => object }
  const { cryptosuite } = (await load(folder, `${BAZAAR}/eddsa-rdfc-2022-cryptosuite/lib/index.js`)) as { cryptosuite: object }
  const { Ed25519Signature2020 } = (await load(folder, `${BAZAAR}/ed25519-signature-2020/lib/index.js`)) as { Ed25519Signature2020: new () => object }
  const { checkStatus } = (await load(folder, `${BAZAAR}/vc-bitstring-status-list/lib/index.js`)) as { checkStatus: unknown }
  const { securityLoader } = (await load(folder, '@digitalcredentials/security-document-loader/dist/index.js')) as {
    securityLoader: (call: object) => { build: () => unknown }
  }
  const documentLoader = securityLoader({ fetchRemoteContexts: true }).build()
  const suite = [new DataIntegrityProof({ cryptosuite }), new Ed25519Signature2020()]
  return async (file, kind) => {
    const credential = jsonIn(file, kind)
    if (!credential) return 'unread'
    const { verified } = await vc.verifyCredential({ credential, suite, documentLoader, checkStatus })
    return verified ? 'yes' : 'no'
  }
}

function load(folder: string, path: string): Promise<unknown> {
  return import(pathToFileURL(join(folder, 'node_modules', path)).href)
}

/** Neither opens pictures or tokens. */
function jsonIn(file: Uint8Array, kind: string): object | undefined {
  if (kind !== 'json') return undefined
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(file))
    return typeof value === 'object' && value !== null && 'credentialSubject' in value ? value : undefined
  } catch {
    return undefined
  }
}
