/** Serves the receiver of decisions on Node. */

import { serve, type ServerType } from '@hono/node-server'
import type { Receiver } from './receive.ts'

export interface Serving {
  /** Default: this machine only. */
  readonly host?: string
  /** 0 takes a free one. */
  readonly port: number
}

export interface Server {
  readonly port: number
  /** Takes nothing more, and ends when what is there is answered. */
  readonly close: () => Promise<void>
}

/** A request is small and comes at once, or it is no request of ours. */
const TIMES = { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 5_000 }

export async function serveReceiver(app: Receiver, { host = '127.0.0.1', port }: Serving): Promise<Server> {
  const server = await new Promise<ServerType>((resolve, reject) => {
    const opened = serve({ fetch: app.fetch, hostname: host, port, serverOptions: { ...TIMES, maxHeaderSize: 8192 } }, () => resolve(opened))
    opened.once('error', reject)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The address that the connection comes from or, behind a proxy of one's own, the one that the proxy saw. */
export function addressOn({ proxied }: { readonly proxied: boolean }): (request: Request, env: unknown) => string {
  return ({ headers }, env) => {
    const { incoming } = env as { readonly incoming?: { readonly socket: { readonly remoteAddress?: string } } }
    const direct = incoming?.socket.remoteAddress ?? 'unknown'
    // The last one was written by the proxy; those before it by anybody.
    return proxied ? (headers.get('X-Forwarded-For')?.split(',').at(-1)?.trim() ?? direct) : direct
  }
}
