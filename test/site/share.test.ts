import { describe, expect, test } from 'vitest'
import { snippetsOf } from '../../site/src/programme/embed.ts'
import { linkedInFields, linkedInProfile, placesOf } from '../../site/src/programme/share.ts'

const ID = 'abcdefghijklmnopqrstuvwxyz'
const PAGE = `https://badges.example/badges/${ID}/`

function shared(name = 'Knots & Bends', expiresOn?: string) {
  return {
    programme: { name: 'Harbour', url: 'https://badges.example', issuer: { id: 'did:web:badges.example', name: 'Harbour "School"' } },
    achievement: { name },
    badge: { id: ID, awardedOn: '2026-03-02', ...(expiresOn !== undefined && { expiresOn }) },
    page: PAGE,
    language: 'en' as const,
  }
}

describe('LinkedIn', () => {
  test('gets every field of its form, encoded', () => {
    const url = new URL(linkedInProfile(shared('Knots & Bends', '2028-11-01')))
    expect(url.origin + url.pathname).toBe('https://www.linkedin.com/profile/add')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      startTask: 'CERTIFICATION_NAME',
      name: 'Knots & Bends',
      organizationName: 'Harbour "School"',
      issueYear: '2026',
      issueMonth: '3',
      expirationYear: '2028',
      expirationMonth: '11',
      certUrl: PAGE,
      certId: ID,
    })
  })

  test('is told no end of what does not expire, in the form and in the fields', () => {
    expect(new URL(linkedInProfile(shared())).searchParams.has('expirationYear')).toBe(false)
    expect(linkedInFields(shared()).map(([name]) => name)).not.toContain('Expiration date')
    expect(linkedInFields(shared('Knots', '2028-11-01'))).toContainEqual(['Expiration date', '2028-11'])
  })
})

test.each(placesOf(shared('100 % & “more” #1\nBcc: eve@evil.example')).map(({ name, href }) => [name, href] as const))(
  '%s gets the page, and nothing but its own parameters',
  (name, href) => {
    const url = new URL(href)
    expect(['https:', 'mailto:']).toContain(url.protocol)
    const all = decodeURIComponent(url.search.replaceAll('+', ' ') + url.hash)
    expect(all).toContain(PAGE)
    const names = [...url.searchParams.keys()]
    expect(names.filter((one) => !['url', 'u', 'text', 'subject', 'body'].includes(one))).toEqual([])
    expect(href).not.toMatch(/[\r\n "<>]/)
    expect(name).not.toBe('')
  },
)

describe('markup to copy', () => {
  const hostile = shared('"><script>alert(1)</script> [x](javascript:alert(1)) `')
  const markup = Object.fromEntries(snippetsOf(hostile).map(({ id, markup }) => [id, markup]))

  test('names page and picture', () => {
    const { iframe, ...others } = markup
    for (const text of Object.values(others)) expect(text).toContain(`https://badges.example/badges/${ID}`)
    expect(iframe).toContain(`src="https://badges.example/embed/${ID}/"`)
    expect(markup['tag']).toBe(`<open-badge src="https://badges.example/badges/${ID}.png" href="${PAGE}" verify="view"></open-badge>`)
  })

  test('holds a hostile name as text', () => {
    expect(markup['html']).toContain('alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(markup['html']?.match(/</g)).toHaveLength(3)
    expect(markup['markdown']).toContain('\\[x\\]')
    expect(markup['markdown']?.match(/(?<!\\)\]\(/g)).toHaveLength(2)
  })
})
