/** Lets the demo programme's address be found where the demo is served. On a site of a real programme this script does not exist. */

const { site = '', base = '/' } = document.querySelector<HTMLElement>('.demo')?.dataset ?? {}
const ask = globalThis.fetch.bind(globalThis)

globalThis.fetch = (input, init) => {
  const address = input instanceof Request ? input.url : String(input)
  if (!address.startsWith(`${site}/`)) return ask(input, init)
  return ask(new URL(base.replace(/\/*$/, '/') + address.slice(site.length + 1), location.origin), init)
}

export {}
