/** Takes the place of `src/load-verifier.ts` in the files for a CDN: the verifier is the file beside, and only if it has the right hash. */

import type * as Verifier from '@rosette/verifier'

const integrity = '__VERIFIER_INTEGRITY__'
let loading: Promise<typeof Verifier> | undefined

/** Rejects when the code cannot be loaded or is not the code this file was made with; the next call tries again. */
export function loadVerifier(): Promise<typeof Verifier> {
  loading ??= load(new URL(/* @vite-ignore */ 'verifier.js', import.meta.url).href).catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

/** `import()` takes no hash. A preload does, and what it puts into the page's module map is what `import()` then finds there. */
async function load(url: string): Promise<typeof Verifier> {
  const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href: url, crossOrigin: 'anonymous', integrity })
  await new Promise<unknown>((resolve, reject) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', () => reject(new Error('open-badge: the verifier could not be loaded, or is not the one that belongs here')))
    document.head.append(link)
  }).finally(() => link.remove())
  return import(/* @vite-ignore */ url) as Promise<typeof Verifier>
}
