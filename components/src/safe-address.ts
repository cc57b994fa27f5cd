/** Addresses of strangers: which may become a link or a picture, and how they are shown. */

const MOST_IN_A_PICTURE = 2 * 1024 * 1024

/** An `https:` URL without user and password, else nothing. */
export function httpsUrl(text: string): URL | undefined {
  const url = /^https:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined
  return url && !url.username && !url.password ? url : undefined
}

/** A picture that needs no request: `data:` of a kind that `<img>` shows, of bearable size. */
export function dataPicture(text: string): string | undefined {
  return text.length <= MOST_IN_A_PICTURE && /^data:image\/(png|jpeg|gif|webp|svg\+xml)[;,]/i.test(text) ? text : undefined
}

/**
 * An identifier as people read it: `did:web:a.example:b` is `a.example/b`, `https://a.example/` is `a.example`. Of a key only both ends are
 * shown: nobody reads more, and no name hides in it.
 */
export function identifier(id: string): string {
  const web = /^did:web:([^?#]+)$/i.exec(id)?.[1]
  if (web !== undefined) return web.replaceAll(':', '/').replace(/%3A/gi, ':')
  const url = httpsUrl(id)
  return url ? shown(url) : id.replace(/^(did:(?:key|jwk):.{9}).{12,}(.{6})$/, '$1…$2')
}

/** Without `https://` and a last slash. The host is as the URL parser has it, so letters of other scripts show as xn--. */
export function shown(url: URL): string {
  return url.href.slice('https://'.length).replace(/^([^/]+)\/$/, '$1')
}
