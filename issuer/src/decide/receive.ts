/** Receives decisions over HTTP, `POST /decisions` with `application/jose` (RFC 7515 §9.2.1). Runs wherever requests and responses are those of the web. */

import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import type { Clock } from '../clock.ts'
import { RefusedError } from '../errors.ts'
import type { Applied } from './apply.ts'
import { limiter, type Limit } from './limit.ts'
import { MOST_BYTES } from './read.ts'

export interface Receiving {
  /** Throws RefusedError for what is not to be believed. */
  readonly take: (token: string) => Promise<Applied>
  /** The address of the site whose pages may read the answers. */
  readonly site: string
  readonly clock: Clock
  /** Where a request comes from; `env` is what the runtime tells besides. */
  readonly addressOf: (request: Request, env: unknown) => string
  readonly limit?: Limit
}

/** Its `fetch` answers a request. */
export type Receiver = Hono

const LIMIT: Limit = { most: 30, span: 60_000 }
const PATH = '/decisions'

export function receiver({ take, site, clock, addressOf, limit = LIMIT }: Receiving): Receiver {
  const waitOf = limiter(limit, clock)
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    context.header('Cache-Control', 'no-store')
    context.header('X-Content-Type-Options', 'nosniff')
  })
  app.use(PATH, cors({ origin: new URL(site).origin, allowMethods: ['POST'], allowHeaders: ['Content-Type'], exposeHeaders: ['Retry-After'], maxAge: 86_400 }))
  app.use(PATH, async (context, next) => {
    const wait = waitOf(addressOf(context.req.raw, context.env))
    if (wait === 0) return next()
    context.header('Retry-After', String(Math.ceil(wait / 1000)))
    return context.json({ error: 'too many requests' }, 429)
  })
  app.use(PATH, bodyLimit({ maxSize: MOST_BYTES, onError: (context) => context.json({ error: 'too large' }, 413) }))
  app.post(PATH, async (context) => {
    const [type = ''] = (context.req.header('Content-Type') ?? '').split(';')
    if (type.trim().toLowerCase() !== 'application/jose') return context.json({ error: 'send application/jose' }, 415)
    const { outcome, slugTaken } = await take(await context.req.text())
    if (outcome === 'stale') return context.json({ error: 'a newer decision was taken before' }, 400)
    return context.json({ outcome, ...(slugTaken !== undefined && { slugTaken }) }, 202)
  })
  app.all(PATH, (context) => context.json({ error: 'send POST' }, 405, { Allow: 'POST' }))
  app.notFound((context) => context.json({ error: 'not found' }, 404))
  app.onError((error, context) => {
    if (error instanceof RefusedError) return context.json({ error: error.findings[0]?.message ?? 'refused', cure: error.findings[0]?.cure }, 400)
    // Whatever it is, a stranger need not know.
    return context.json({ error: 'cannot be taken now' }, 500)
  })
  return app
}
