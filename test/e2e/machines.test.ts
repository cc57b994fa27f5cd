/** What others read of a page by machine: Open Graph and X (as a scraper reads them), oEmbed (by its specification), schema.org. */

import { readFileSync, readdirSync } from 'node:fs'
import { Ajv2019 } from 'ajv/dist/2019.js'
import ogs from 'open-graph-scraper'
import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'

const dist = new URL('../../site/dist/', import.meta.url)
const content = new URL('../../site/demo/programme/site/content/badges/', import.meta.url)
const SITE = 'https://badges.meridian.example'
const badges = readdirSync(content)
  .filter((name) => !name.includes('.'))
  .map(
    (id) =>
      JSON.parse(readFileSync(new URL(`${id}/badge.json`, content), 'utf8')) as {
        readonly id: string
        readonly state: string
        readonly visibility: string
        readonly recipientName?: string
      },
  )
const valid = badges.find(({ state, visibility }) => state === 'valid' && visibility === 'public')!
const revoked = badges.find(({ state }) => state === 'revoked')!
const unlisted = badges.find(({ visibility }) => visibility === 'unlisted')!
const page = (path: string) => readFileSync(new URL(`${path}index.html`, dist), 'utf8')

/** An element of the page by its name and one attribute. */
function found(html: string, name: string, attribute: string, value: string): DefaultTreeAdapterTypes.Element | undefined {
  const search = (node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element | undefined => {
    if ('tagName' in node && node.tagName === name && node.attrs.some((one) => one.name === attribute && one.value === value)) return node
    return 'childNodes' in node ? node.childNodes.map(search).find((one) => one !== undefined) : undefined
  }
  return search(parse(html))
}

const attributeOf = (element: DefaultTreeAdapterTypes.Element | undefined, name: string) => element?.attrs.find((one) => one.name === name)?.value

function graphIn(html: string): readonly Readonly<Record<string, unknown>>[] {
  const script = found(html, 'script', 'type', 'application/ld+json')
  const data = JSON.parse(serialize(script!)) as { readonly '@context': string; readonly '@graph': readonly Readonly<Record<string, unknown>>[] }
  expect(data['@context']).toBe('https://schema.org')
  return data['@graph']
}

describe('Open Graph and X', () => {
  it.each([`badges/${valid.id}/`, `ar/badges/${valid.id}/`, 'achievements/expert-architect/'])(
    'of /%s name the page, and a picture that is there',
    async (path) => {
      const { result } = await ogs({ html: page(path) })
      expect([result.ogUrl, result.twitterCard, result.ogType]).toEqual([`${SITE}/${path}`, 'summary_large_image', 'website'])
      for (const text of [result.ogTitle, result.ogDescription, result.twitterTitle, result.ogSiteName]) expect(text).toBeTruthy()
      const [image] = result.ogImage ?? []
      expect([image?.width, image?.height, image?.type]).toEqual(['1200', '630', 'image/png'])
      const picture = readFileSync(new URL(image!.url.replace(`${SITE}/`, ''), dist))
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630])
      expect(result.twitterImage?.[0]?.url).toBe(image?.url)
    },
  )
})

/** oEmbed 1.0 §2.3.4, for answers of the type `rich`. */
const OEMBED = {
  type: 'object',
  required: ['type', 'version', 'html', 'width', 'height'],
  dependentRequired: { thumbnail_url: ['thumbnail_width', 'thumbnail_height'], thumbnail_width: ['thumbnail_url'], thumbnail_height: ['thumbnail_url'] },
  properties: {
    type: { const: 'rich' },
    version: { const: '1.0' },
    ...Object.fromEntries(['title', 'author_name', 'provider_name', 'html'].map((name) => [name, { type: 'string', minLength: 1 }])),
    ...Object.fromEntries(['author_url', 'provider_url', 'thumbnail_url'].map((name) => [name, { type: 'string', pattern: '^https://' }])),
    ...Object.fromEntries(['width', 'height', 'thumbnail_width', 'thumbnail_height', 'cache_age'].map((name) => [name, { type: 'integer', minimum: 1 }])),
  },
  additionalProperties: false,
} as const

describe('oEmbed', () => {
  it('is discovered from the page, and answers as the specification says with a frame that is there', () => {
    const link = found(page(`badges/${valid.id}/`), 'link', 'type', 'application/json+oembed')
    const address = attributeOf(link, 'href') ?? ''
    expect(address.startsWith(`${SITE}/`)).toBe(true)
    const answer = JSON.parse(readFileSync(new URL(address.replace(`${SITE}/`, ''), dist), 'utf8')) as { readonly html: string }
    const judge = new Ajv2019({ allErrors: true }).compile(OEMBED)
    expect(judge(answer), JSON.stringify(judge.errors)).toBe(true)
    expect(judge({ ...answer, width: '480' })).toBe(false)
    const src = attributeOf(found(answer.html, 'iframe', 'width', '480'), 'src') ?? ''
    expect(page(src.replace(`${SITE}/`, ''))).toContain('<main')
  })
})

/** The properties are held to schema.org's by the types of schema-dts where they are made; here, that they are told and true. */
describe('schema.org', () => {
  it('says what the badge is, who has it and that it stands', () => {
    const graph = graphIn(page(`badges/${valid.id}/`))
    const credential = graph.find((one) => [one['@type']].flat().includes('Certification'))
    expect(credential).toMatchObject({
      certificationIdentification: valid.id,
      certificationStatus: 'CertificationActive',
      issuedBy: { name: 'Meridian Cloud' },
    })
    expect(graph.find((one) => one['@type'] === 'Person')).toMatchObject({ name: valid.recipientName })
    expect(graph.every((one) => typeof one['@type'] !== 'undefined')).toBe(true)
  })

  it('says that one was taken back, and that nobody holds it', () => {
    const graph = graphIn(page(`badges/${revoked.id}/`))
    expect(graph.find((one) => [one['@type']].flat().includes('Certification'))).toMatchObject({ certificationStatus: 'CertificationInactive' })
    expect(JSON.stringify(graph)).not.toContain('hasCredential')
  })

  it('says nothing of a badge that is not listed', () => {
    expect(found(page(`badges/${unlisted.id}/`), 'script', 'type', 'application/ld+json')).toBeUndefined()
  })
})
