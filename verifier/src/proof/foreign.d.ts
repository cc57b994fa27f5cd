/** The parts of two untyped libraries that `canonize.ts` calls. */

declare module 'jsonld' {
  const jsonld: {
    toRDF(
      document: object,
      options: {
        safe: true
        base: null
        documentLoader: (url: string) => Promise<{ contextUrl: undefined; documentUrl: string; document: object }>
      },
    ): Promise<unknown>
  }
  export default jsonld
}

declare module 'rdf-canonize' {
  const rdf: {
    canonize(dataset: readonly object[], options: { algorithm: 'RDFC-1.0'; maxWorkFactor: number; signal: AbortSignal }): Promise<string>
  }
  export default rdf
}
