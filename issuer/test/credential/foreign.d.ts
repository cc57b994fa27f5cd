/** Packages of others that come without types: as much of them as is used. */

declare module '@digitalbazaar/vc' {
  export function verifyCredential(options: {
    readonly credential: object
    readonly suite: object
    readonly documentLoader: (url: string) => Promise<object>
    readonly checkStatus: () => Promise<{ readonly verified: boolean }>
  }): Promise<{ readonly verified: boolean; readonly error?: unknown }>
}

declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: { readonly cryptosuite: object }) => object
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}
