/** Serves the built site on a free port as any static host does, with the headers that hosts are told. */

import { createServer, type Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { headersOf } from '../../site/src/hosting/rules.ts'

const DIST = fileURLToPath(new URL('../../site/dist', import.meta.url))
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
}

export interface Served {
  readonly origin: string
  readonly close: () => void
}

export interface Serving {
  readonly folder?: string
  /** The path below which the folder lies; there is nothing beside it. */
  readonly base?: string
  /** As hosts do it; here only where it is measured. */
  readonly isCompressed?: boolean
}

export async function serveSite({ folder = DIST, base = '/', isCompressed = false }: Serving = {}): Promise<Served> {
  const server: Server = createServer((request, response) => {
    const asked = normalize(decodeURIComponent((request.url ?? '/').split('?', 1)[0] ?? '/'))
    const path = asked.startsWith(base) ? asked.slice(base.length - 1) : undefined
    const file = join(folder, path?.endsWith('/') ? `${path}index.html` : (path ?? 'nothing'))
    readFile(file).then(
      (body) => {
        const type = TYPES[extname(file)] ?? 'application/octet-stream'
        const isText = isCompressed && /text|javascript|json|xml/.test(type)
        const headers = { 'Content-Type': type, ...(isText && { 'Content-Encoding': 'gzip' }), ...headersOf(path ?? '/') }
        response.writeHead(200, headers).end(isText ? gzipSync(body) : body)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
