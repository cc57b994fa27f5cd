/** Keeps the page for when there is no network: the page, what it is made of, and the claims as they lie on the site, sealed. Nothing that was opened. */

/** Of this build: its script is named by its content. */
const CACHE = `claim ${new URL(import.meta.url).pathname}`
const OURS = /\/(_astro|claims)\/|\/icon\.svg$/

/**
 * Lets a worker answer for this page alone when nobody else does, and keeps for it what the page is made of, now and as it loads more. `base` is the
 * site's address. A browser that has no such worker, or may keep nothing, does without.
 */
export async function keepForOffline(base: URL): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return
  try {
    await navigator.serviceWorker.register(scriptAt(new URL('offline.js', base).href), { scope: location.pathname })
    for (const name of await caches.keys()) if (name.startsWith('claim ') && name !== CACHE) await caches.delete(name)
    const cache = await caches.open(CACHE)
    const kept = new Set<string>()
    const keep = (address: string): void => {
      // Keeping a file loads it once more: that is no news.
      if (kept.has(address)) return
      kept.add(address)
      cache.add(address).catch(() => kept.delete(address))
    }
    keep(location.origin + location.pathname)
    const watch = new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) if (name.startsWith(base.href) && OURS.test(name)) keep(name)
    })
    watch.observe({ type: 'resource', buffered: true })
  } catch {
    // Forbidden by the visitor's settings: the page works all the same.
  }
}

/** Nothing of a claim stays behind. */
export async function forgetOffline(address: URL): Promise<void> {
  if ('caches' in globalThis) for (const name of await caches.keys()) await (await caches.open(name)).delete(address)
}

/** Trusted Types ask by which rule an address becomes a script: this one address, and no other. */
function scriptAt(address: string): string {
  const { trustedTypes } = window as { readonly trustedTypes?: ScriptPolicies }
  const policy = trustedTypes?.createPolicy('rosette-offline', { createScriptURL: () => address })
  return policy?.createScriptURL('') ?? address
}

/** TypeScript does not know them (Trusted Types §3.3). */
interface ScriptPolicies {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: () => string }) => { readonly createScriptURL: (text: string) => string }
}
