/** Builds everything and serves the site, as built or (`--dev`) as Astro's development server; prints the address. */

import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build, PACKAGES } from './build.ts'

process.env['ASTRO_TELEMETRY_DISABLED'] = '1'

const root = fileURLToPath(new URL('..', import.meta.url))
const wish = Number(process.env['PORT'] ?? 4321)
const develop = process.argv.includes('--dev')

build(develop ? PACKAGES.filter((name) => name !== 'site') : PACKAGES)
const server = { port: (await isFree(wish)) ? wish : 0, host: 'localhost' }
const { dev, preview } = await import('astro')
const port = develop ? (await dev({ root, server })).address.port : (await preview({ root, server, logLevel: 'error' })).port
console.log(`\nRosette is at http://localhost:${port}/ (Ctrl-C ends it)\n`)

async function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)))
  })
}
