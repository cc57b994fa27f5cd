/** A badge below one's e-mails: HTML that survives mail programs, which know tables and inline styles and little else. */

import type { Shared } from '../programme/share.ts'
import { directionOf } from '../words/language.ts'
import { say } from '../words/say.ts'
import { KEEP } from '../words/keep.ts'

export interface Signature {
  readonly html: string
  /** For programs that take text alone. */
  readonly text: string
}

const FONT = 'font-family:Arial,Helvetica,sans-serif'

/** `picture` is the address of the badge's picture. Every text of the issuer is escaped. */
export function signatureOf({ programme, achievement, page, language }: Shared, picture: string): Signature {
  const words = KEEP[language]
  const from = say(words.signatureFrom, { issuer: programme.issuer.name })
  const direction = directionOf(language)
  const html = `<table role="presentation" cellpadding="0" cellspacing="0" border="0" dir="${direction}"><tr>
<td width="64" valign="middle"><a href="${escaped(page)}"><img src="${escaped(picture)}" alt="${escaped(achievement.name)}" width="64" height="64" border="0" style="display:block"></a></td>
<td width="12">&nbsp;</td>
<td valign="middle" style="${FONT};font-size:13px;line-height:18px;color:#52606d"><a href="${escaped(page)}" style="${FONT};font-size:14px;color:#13222c;text-decoration:none"><b>${escaped(achievement.name)}</b></a><br>${escaped(from)}<br><a href="${escaped(page)}" style="color:#0b4f6c">${escaped(words.signatureVerify)}</a></td>
</tr></table>`
  return { html, text: `${achievement.name}\n${from}\n${page}` }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
