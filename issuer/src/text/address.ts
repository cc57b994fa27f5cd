/** Reads an e-mail address: exactly one, and nothing that a mail or a spreadsheet could take for more. */

import { domainToASCII } from 'node:url'
import { refused, type RefusedError } from '../errors.ts'

/** RFC 5321 §4.5.3.1. */
const MOST = 254
const MOST_LOCAL = 64
/** RFC 5322 §3.2.3 dot-atom. Stricter than the standard: no quoted local part, no comment, no letters beyond ASCII before the @. */
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/

/** The address in lower case, its domain in ASCII. Throws RefusedError. */
export function readAddress(text: string): string {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) throw no('the address holds a line break or another control character')
  const address = text.trim().normalize('NFC').toLowerCase()
  if (address === '') throw no('there is no e-mail address')
  if (/[,;]/.test(address) || address.split('@').length > 2) throw no(`${quote(address)} looks like several addresses`)
  if (/[<>()[\]"\\\s]/.test(address)) throw no(`${quote(address)} is more than a bare address`)
  const [local = '', domain = ''] = address.split('@')
  const host = /^[\p{L}\p{N}\p{M}.-]+$/u.test(domain) ? domainToASCII(domain) : ''
  if (!LOCAL.test(local) || local.length > MOST_LOCAL || !DOMAIN.test(host)) throw no(`${quote(address)} is no e-mail address`)
  const whole = `${local}@${host}`
  if (whole.length > MOST) throw no(`the address has more than ${MOST} characters`)
  return whole
}

function no(message: string): RefusedError {
  return refused(message, 'write one address, such as ada@example.org')
}

/** Enough of a stranger's text to find it by. */
function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)
}
