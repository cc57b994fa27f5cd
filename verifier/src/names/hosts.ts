/** Host names written so that they look like others (UTS #39 §4, §5): letters of two scripts in one label, or a foreign label that reads as Latin. */

import { domainOfId } from '../domain/host.ts'
import { looksLatin } from './fold.ts'
import { decodePunycode } from './punycode.ts'

/** Those of the addresses' hosts that deceive the eye, in their ASCII form. */
export function confusableHosts(addresses: readonly (string | undefined)[]): readonly string[] {
  const hosts = new Set(addresses.map(domainOfId).filter((host) => host !== undefined))
  return [...hosts].filter(isConfusable)
}

function isConfusable(host: string): boolean {
  const labels = host.split('.').map((label) => (label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label))
  const top = labels.at(-1) ?? ''
  return labels.some((label) => isMixed(label) || (/^[a-z]+$/.test(top) && looksLatin(label)))
}

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u, /\p{Script=Cherokee}/u]

/** Chinese, Japanese and Korean names do hold Latin letters; these scripts, which look alike, are not mixed by anybody. */
function isMixed(label: string): boolean {
  return SCRIPTS.filter((script) => script.test(label)).length > 1
}
