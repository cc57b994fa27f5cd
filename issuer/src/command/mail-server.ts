/** The mail server, as the environment names it. */

import { refused } from '../errors.ts'
import type { MailServer } from '../notify/smtp.ts'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
const CURE = 'write it as smtps://user@mail.example.org, and the password in ROSETTE_SMTP_PASSWORD'

/** `smtps:` is encrypted from the beginning, `smtp:` becomes so at once (STARTTLS), but on this machine itself. Throws RefusedError. */
export function mailServerOf(env: Readonly<Record<string, string | undefined>>): MailServer {
  const text = env['ROSETTE_SMTP']?.trim() ?? ''
  if (text === '') throw refused('ROSETTE_SMTP names no mail server', CURE)
  const url = URL.canParse(text) ? new URL(text) : undefined
  // Not repeated: it may hold a password.
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '' || url.search || url.hash || url.pathname.length > 1)
    throw refused('ROSETTE_SMTP is no address of a mail server', CURE)
  const secure = url.protocol === 'smtps:'
  const password = env['ROSETTE_SMTP_PASSWORD'] ?? decoded(url.password)
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    plain: !secure && LOOPBACK.includes(url.hostname),
    ...(url.username !== '' && { user: decoded(url.username), password }),
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw refused('ROSETTE_SMTP holds a % that stands for no letter', 'write % as %25, or the password in ROSETTE_SMTP_PASSWORD')
  }
}
