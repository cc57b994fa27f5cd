/** The rules in the words of each host, as files of the built site. */

import { headersOf, patternOf, RULES } from './rules.ts'

export interface Place {
  /** Below which the site lies, with a slash at either end. */
  readonly base: string
  /** Its own host, when an issuer's programme names one. */
  readonly host?: string | undefined
}

/** By name. Hosts that do not read one serve it as a file, and nothing secret is in them. */
export function hostingFiles({ base, host }: Place): ReadonlyMap<string, string> {
  const below = base.replace(/\/$/, '')
  const isOwnHost = host !== undefined && below === '' && !host.endsWith('.github.io')
  return new Map([
    ['_headers', underscoreHeaders(below)],
    ['.nginx.conf', nginx(below)],
    ['.htaccess', apache(below)],
    // GitHub Pages: without it what begins with an underscore is left out; with a name in CNAME it answers for that host.
    ['.nojekyll', ''],
    ...(isOwnHost ? [['CNAME', `${host}\n`] as const] : []),
  ])
}

/** Netlify, Cloudflare Pages: each rule as it is; they join what several say. */
function underscoreHeaders(below: string): string {
  return RULES.map(({ path, headers }) => [below + path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')).join('\n')
}

/** What only a host reads, and nobody else has to. */
const FOR_HOSTS = String.raw`/(_headers|\.nginx\.conf|\.htaccess)$`

/** To be included in a `server` block. The first location that fits answers, alone, so each names all its headers. */
function nginx(below: string): string {
  const paths = [...new Set(RULES.map(({ path }) => path))].sort((one, other) => other.length - one.length)
  return [
    'index index.html;',
    `error_page 404 ${below}/404.html;`,
    'charset utf-8;',
    'autoindex off;',
    'absolute_redirect off;',
    '',
    `location ~ ${FOR_HOSTS} { return 404; }`,
    ...paths.map((path) => location(below, path)),
    '',
  ].join('\n')
}

function location(below: string, path: string): string {
  const { 'Content-Type': type, ...headers } = headersOf(path)
  const lines = Object.entries(headers).map(([name, value]) => `  add_header ${name} "${value}" always;`)
  return ['', `location ~ ${patternOf(below + path).source.replaceAll(String.raw`\/`, '/')} {`, ...typeLines(type), ...lines, '}'].join('\n')
}

function typeLines(type: string | undefined): readonly string[] {
  return type === undefined ? [] : ['  types { }', `  default_type ${type};`]
}

/** For `.htaccess`, with mod_headers; a later line replaces what an earlier one said. Lists of a folder would name unlisted badges. */
function apache(below: string): string {
  const { 'Cache-Control': cache = '' } = headersOf('/')
  return [
    'Options -Indexes -MultiViews',
    'DirectoryIndex index.html',
    `ErrorDocument 404 ${below}/404.html`,
    `RedirectMatch 404 "${FOR_HOSTS}"`,
    `Header always set Cache-Control "${cache}"`,
    ...RULES.flatMap(({ path, headers }) => Object.entries(headers).map(([name, value]) => apacheLine(name, value, below + path))),
    '',
  ].join('\n')
}

function apacheLine(name: string, value: string, path: string): string {
  const set = name === 'Content-Type' ? 'Header set' : 'Header always set'
  const pattern = patternOf(path).source.replaceAll(String.raw`\/`, '/')
  return `${set} ${name} "${value}" "expr=%{REQUEST_URI} =~ m#${pattern}#"`
}
