/** A letter as a message (RFC 5322): text, HTML and the badge's picture in one. */

import MailComposer from 'nodemailer/lib/mail-composer'
import { htmlOf } from './html.ts'
import { letterOf, type Occasion } from './letter.ts'
import { plainOf } from './plain.ts'

/** A message, ready for a file or a mail server. */
export interface Message {
  /** For the envelope. */
  readonly from: string
  readonly to: string
  readonly bytes: Uint8Array
}

/** The same occasion gives the same bytes. Throws RefusedError when the recipient is not exactly one. */
export async function messageOf(occasion: Occasion): Promise<Message> {
  const { mail, programme, png } = occasion
  const letter = letterOf(occasion)
  const host = new URL(programme.url).hostname
  const cid = `badge.${mail.id}@${host}`
  const from = senderOf(programme)
  const composer = new MailComposer({
    // As objects: a text would be searched for several addresses.
    from: { name: programme.issuer.name, address: from },
    to: { name: letter.to.name ?? '', address: letter.to.address },
    replyTo: { name: programme.issuer.name, address: programme.contact },
    subject: letter.subject,
    date: new Date(mail.madeAt),
    messageId: `<${mail.id}@${host}>`,
    headers: {
      // RFC 3834 §5: no holiday answers, please.
      'Auto-Submitted': 'auto-generated',
      'Content-Language': letter.language,
    },
    text: plainOf(letter),
    html: htmlOf(letter, cid),
    attachments: [{ cid, filename: 'badge.png', contentType: 'image/png', contentDisposition: 'inline', content: Buffer.from(png) }],
    baseBoundary: mail.id,
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const bytes = await composer.compile().build()
  return { from, to: letter.to.address, bytes: new Uint8Array(bytes) }
}

/** Whose address stands as the sender's, and gets what cannot be delivered. */
export function senderOf({ issuer, contact }: Occasion['programme']): string {
  return issuer.email ?? contact
}
