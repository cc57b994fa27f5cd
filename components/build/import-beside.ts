/** Takes the place of `import()` in the files for a CDN: the file beside is run only if it has the hash it had when this file was made. */

/** Rejects when the file cannot be loaded or is another one. */
export async function importBeside(name: string, integrity: string): Promise<unknown> {
  const { href } = new URL(/* @vite-ignore */ name, import.meta.url)
  await preload(href, integrity)
  return import(/* @vite-ignore */ href)
}

/** `import()` takes no hash. A preload does, and what it leaves in the page's module map is what `import()` finds there (HTML §4.6.8.12). */
async function preload(href: string, integrity: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href, crossOrigin: 'anonymous', integrity })
  await new Promise<unknown>((resolve, reject) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', () => reject(new Error(`open-badge: ${href} could not be loaded, or is not the file that belongs here`)))
    document.head.append(link)
  }).finally(() => link.remove())
}
