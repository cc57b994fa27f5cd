/** Web servers as their administrators set them up: a folder is served, and our file in it is obeyed. Only those that this machine has. */

import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

interface Running {
  readonly origin: string
  readonly stop: () => void
}

export interface WebServer {
  readonly name: string
  /** The site lies in the folder below `base`. */
  readonly start: (folder: string, base: string) => Promise<Running>
}

export const SERVERS: readonly WebServer[] = [
  { name: 'nginx', program: 'nginx', configure: nginx, words: (file: string) => ['-e', 'stderr', '-c', file] },
  { name: 'Apache', program: 'apache2', configure: apache, words: (file: string) => ['-DFOREGROUND', '-f', file] },
]
  .filter(({ program }) => spawnSync(program, ['-v']).status === 0)
  .map(({ name, program, configure, words }) => ({
    name,
    start: async (folder, base) => {
      const port = await freePort()
      const aside = folderWith({})
      writeFileSync(join(aside, 'server.conf'), configure({ folder, aside, base, port }))
      return run(program, words(join(aside, 'server.conf')), `http://127.0.0.1:${port}`)
    },
  }))

interface Site {
  readonly folder: string
  /** For the server's own files. */
  readonly aside: string
  readonly base: string
  readonly port: number
}

function nginx({ folder, aside, base, port }: Site): string {
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${aside}/${name};`)
  return `daemon off; pid ${aside}/pid; events {}
http {
  access_log off; error_log ${aside}/error.log; ${scratch.join(' ')}
  default_type application/octet-stream; types { text/html html; application/json json; image/png png; text/javascript js; }
  server { listen 127.0.0.1:${port}; root ${folder}; include ${folder}${base}.nginx.conf; }
}`
}

/** Lists folders and guesses endings until our file forbids it, as Debian's does. */
function apache({ folder, aside, port }: Site): string {
  const modules = ['mpm_event', 'authz_core', 'headers', 'alias', 'dir', 'mime', 'autoindex', 'negotiation']
  return `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
ServerName localhost
ServerRoot ${aside}
PidFile ${aside}/pid
DefaultRuntimeDir ${aside}
ErrorLog ${aside}/error.log
Listen 127.0.0.1:${port}
TypesConfig /dev/null
AddType text/html .html
DocumentRoot ${folder}
<Directory ${folder}>
  Options +Indexes +MultiViews
  AllowOverride All
  Require all granted
</Directory>
<Files ".ht*">
  Require all denied
</Files>
`
}

/** Once it answers. */
async function run(program: string, words: readonly string[], origin: string): Promise<Running> {
  const server = spawn(program, words, { stdio: ['ignore', 'inherit', 'inherit'] })
  for (let tries = 0; tries < 100 && server.exitCode === null; tries += 1) {
    if (await fetch(origin).then(Boolean, () => false)) return { origin, stop: () => void server.kill() }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  server.kill()
  throw new Error(`${program} did not start`)
}

const folders: string[] = []

/** A new folder; a server's workers, who are of a user of their own, may read it. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hosting-'))
  folders.push(folder)
  chmodSync(folder, 0o755)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

export function forgetFolders(): void {
  for (const folder of folders) rmSync(folder, { recursive: true })
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
