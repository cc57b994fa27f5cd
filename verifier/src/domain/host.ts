/** Domains in the one form in which they can be compared: the ASCII host name that URLs have. */

/** The domain of an https address; none for other schemes, addresses of users, bare numbers and single labels. */
export function domainOfUrl(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  const { protocol, hostname, username, password } = new URL(url)
  return protocol === 'https:' && !username && !password ? nameOf(hostname) : undefined
}

/** The domain that an issuer's id itself stands on: that of a did:web, or of an address. Being named so proves nothing yet. */
export function domainOfId(id: string | undefined): string | undefined {
  const [, host] = /^did:web:([^:%#]+)/i.exec(id ?? '') ?? []
  return host === undefined ? domainOfUrl(id?.replace(/^http:/i, 'https:')) : domainOfUrl(`https://${host}/`)
}

/** Is the domain the one wanted, or with `*.` before it one below it? A single label such as `org` fits nothing. */
export function isWanted(domain: string, wanted: string): boolean {
  const [, below, name = ''] = /^(\*\.)?([^\s/:@?#\\%*]+)$/.exec(wanted.trim()) ?? []
  const host = domainOfUrl(`https://${name}/`)
  if (host === undefined) return false
  return below ? domain.endsWith(`.${host}`) : domain === host
}

function nameOf(hostname: string): string | undefined {
  const name = hostname.toLowerCase().replace(/\.$/, '')
  return /^(?!.*\.[\d.]+$)[^.[\]]+(\.[^.[\]]+)+$/.test(name) ? name : undefined
}
