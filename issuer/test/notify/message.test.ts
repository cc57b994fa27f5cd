import { simpleParser, type AddressObject } from 'mailparser'
import { describe, expect, test } from 'vitest'
import { messageOf } from '../../src/notify/message.ts'
import { LANGUAGES } from '../../src/programme/read.ts'
import { speechOf } from '../../src/words/words.ts'
import { ADA, MAIL, occasion } from './occasions.ts'

const KINDS = ['claim', 'reminder', 'expiry'] as const
const parsed = async (...wish: Parameters<typeof occasion>) => simpleParser(Buffer.from((await messageOf(occasion(...wish))).bytes))
const headOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').split('\r\n\r\n')[0]!
const addresses = (field: AddressObject | readonly AddressObject[] | undefined) => [field ?? []].flat().flatMap((one) => one.value)

describe('a mail', () => {
  test('is addressed to one person, from the issuer, and asks for no automatic answer', async () => {
    const mail = await parsed()
    expect(addresses(mail.to)).toEqual([{ address: 'ada@example.org', name: 'Ada Lovelace' }])
    expect(addresses(mail.from)).toEqual([{ address: 'school@harbour.test', name: 'Harbour School' }])
    expect(addresses(mail.replyTo)).toEqual([{ address: 'school@harbour.test', name: 'Harbour School' }])
    expect([mail.cc, mail.bcc, mail.headers.get('sender')]).toEqual([undefined, undefined, undefined])
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail.messageId).toBe(`<${MAIL.id}@badges.harbour.test>`)
    expect(mail.date).toEqual(new Date(MAIL.madeAt))
    expect(mail.subject).toBe('You have earned the badge “Knots”')
  })

  test('is the same to the byte when it is made again', async () => {
    const same = occasion()
    expect(await messageOf(same)).toEqual(await messageOf(same))
  })

  test('brings its picture along, byte for byte, and loads nothing', async () => {
    const about = occasion()
    const mail = await simpleParser(Buffer.from((await messageOf(about)).bytes), { skipImageLinks: true })
    expect(mail.attachments).toHaveLength(1)
    const [picture] = mail.attachments
    expect(new Uint8Array(picture!.content)).toEqual(new Uint8Array(about.png))
    expect(picture).toMatchObject({ contentType: 'image/png', contentDisposition: 'inline', related: true })
    const html = String(mail.html)
    expect(html).toContain(`src="cid:${picture!.cid}"`)
    expect(html.match(/(src|background|href)="(?!cid:|https:\/\/badges\.harbour\.test\/claim\/#)[^"]*"/g)).toBeNull()
    expect(html).not.toMatch(/url\(|@import|<script|<link|<iframe/)
  })

  test('of somebody without a name greets without one', async () => {
    const { name: _, ...nobody } = ADA
    const mail = await parsed({ award: nobody })
    expect(addresses(mail.to)).toEqual([{ address: 'ada@example.org', name: '' }])
    expect(mail.text).toMatch(/^Hello,\n/)
  })

  test('of somebody who accepts everything says so, and does not ask', async () => {
    const mail = await parsed({ award: { ...ADA, visibility: 'public' } })
    expect(mail.text).toContain('we have accepted it for you')
    expect(mail.text).not.toContain('What happens next')
  })

  test('of an expiry says the day, and needs no link', async () => {
    const { link: _, expiresAt: __, ...rest } = occasion({ mail: { ...MAIL, kind: 'expiry' } })
    const mail = await simpleParser(Buffer.from((await messageOf(rest)).bytes))
    expect(mail.subject).toBe('Your badge “Knots” expires on March 2, 2027')
    expect(mail.text).not.toContain('https://')
    expect(mail.html).not.toContain('<a ')
  })
})

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(KINDS)('a mail of the kind %s says the same in text and HTML', async (kind) => {
    const about = occasion({ mail: { ...MAIL, kind }, award: { ...ADA, language } })
    const mail = await simpleParser(Buffer.from((await messageOf(about)).bytes))
    const { words, direction } = speechOf(language)
    expect(mail.headers.get('content-language')).toBe(language)
    expect(mail.html).toContain(`<html lang="${language}" dir="${direction}">`)
    const text = mail.text!.replaceAll('\u200F', '')
    expect(text).toContain(about.link!)
    expect(mail.html).toContain(`href="${about.link!}"`)
    for (const shown of [text, String(mail.html)]) {
      expect(shown).not.toMatch(/\{\w+\}|undefined|NaN/)
      for (const part of ['Ada Lovelace', 'Knots', 'Harbour School', 'ada@example.org', words.button]) expect(shown).toContain(part)
    }
  })
})

test('what is read from the right begins at the right, and a link stays bare', async () => {
  const about = occasion({ award: { ...ADA, language: 'ar' } })
  const lines = (await simpleParser(Buffer.from((await messageOf(about)).bytes))).text!.split('\n')
  expect(lines).toContain('\u200FKnots')
  expect(lines).toContain(about.link!)
  expect(lines).toContain('-- ')
  expect(lines[0]).toBe('\u200Fمرحبًا \u2068Ada Lovelace\u2069،')
  expect((await parsed({ award: { ...ADA, language: 'ar' } })).subject).toBe('حصلتم على شارة «Knots»')
})

describe('names that look like HTML are shown as they are', () => {
  test.each(['<b>Knots</b>', `"><img src=x onerror=alert(1)>`, `Knots & 'Ropes' "A"`, '{email} $& $1', '<!-- ', '</title><script>'])('%s', async (name) => {
    const mail = await parsed({ achievement: { name, description: name } }, { issuer: { name: 'Harbour <i>&amp; "School"' } })
    expect(mail.text).toContain(name)
    expect(mail.subject).toContain(name)
    expect(addresses(mail.from)[0]!.name).toBe('Harbour <i>&amp; "School"')
    const html = String(mail.html)
    expect(html).toContain(name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;'))
    expect(html).not.toMatch(/<b>|<i>|onerror=alert\(1\)>|<script|<!-- /)
  })
})

describe('what would be a second recipient or a header of its own is refused', () => {
  test.each([
    ['ada@example.org\r\nBcc: eve@example.org', /control/],
    ['ada@example.org\nBcc: eve@example.org', /control/],
    ['ada@example.org\rBcc: eve@example.org', /control/],
    ['ada@example.org\0', /control/],
    ['ada@example.org\u2028Bcc: eve@example.org', /control/],
    ['ada@example.org\u0085Bcc: eve@example.org', /control/],
    ['ada@example.org,eve@example.org', /several/],
    ['ada@example.org;eve@example.org', /several/],
    ['ada@example.org eve@example.org', /several/],
    ['<ada@example.org>', /bare/],
    ['Ada <ada@example.org>', /bare/],
    ['Friends: ada@example.org', /bare/],
    ['"ada@example.org"', /bare/],
    ['ada@example.org(eve)', /bare/],
    ['ada%eve.example@', /no e-mail/],
    ['@eve.example:ada@example.org', /several/],
    ['-oQ/tmp@example', /no e-mail/],
    ['', /no e-mail/],
    ['ADA@example.org', /not as it was read/],
    [' ada@example.org', /not as it was read/],
  ])('address %j', async (email, why) => {
    await expect(messageOf(occasion({ award: { ...ADA, email } }))).rejects.toThrow(why)
  })

  test.each([
    'Ada\r\nBcc: eve@example.org',
    'Ada\nBcc: eve@example.org',
    'Ada\rSubject: no',
    'Ada\0',
    'Ada\u2028Bcc: eve@example.org',
    'Ada\u0085Bcc: eve@example.org',
    'A\vda',
    'Ada\u202Egro.elpmaxe@eve',
    'Ada <eve@example.org>',
    'Ada\t\r\n\r\nbody',
    '\uD800Ada',
    'A'.repeat(121),
    '',
    '…',
    '=?utf-8?q?=0D=0ABcc=3A?=',
  ])('name %j', async (name) => {
    await expect(messageOf(occasion({ award: { ...ADA, name } }))).rejects.toThrow(/the name (holds|has)/)
  })

  test.each(['Lovelace, Ada', 'eve@example.org, Ada', 'Ada "Countess" Lovelace', 'Ada \\"', 'Ada; eve@example.org', 'Łucja 愛達 آدا', 'Ada: eve@example.org;'])(
    'the name %j stays a name',
    async (name) => {
      const { bytes, to } = await messageOf(occasion({ award: { ...ADA, name } }))
      expect(to).toBe('ada@example.org')
      expect(addresses((await simpleParser(Buffer.from(bytes))).to)).toEqual([{ address: 'ada@example.org', name }])
      expect(headOf(bytes).match(/^(To|Bcc|Cc|Subject|From):/gm)).toEqual(['From:', 'To:', 'Subject:'])
    },
  )
})

test('no line is longer than mail allows, none ends in a bare break', async () => {
  const { bytes } = await messageOf(occasion({ achievement: { name: 'K'.repeat(200), description: 'Ł'.repeat(2000) } }))
  const lines = Buffer.from(bytes).toString('latin1').split('\r\n')
  // RFC 5322 §2.1.1
  expect(lines.filter((line) => line.length > 998 || /[\r\n]/.test(line))).toEqual([])
})
