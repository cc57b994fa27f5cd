/** The whole built demo site, page by page, without a browser: nothing leads nowhere, and every page is what a page should be. */

import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../site/src/words/language.ts'
import { readBuilt, saysNoIndex, tagsOf, type BuiltPage } from './built.ts'
import { deadEnds } from './crawl.ts'

const built = readBuilt()
const pages = [...built.pages.values()]
/** Mails, as their earners got them, are no pages of the site; mails.test.ts reads them. */
const own = pages.filter(({ path }) => !path.startsWith('/demo/mails/'))

it('finds the site', () => {
  expect(own.length).toBeGreaterThan(300)
})

it('every address that a page names on its own site is there, with the place that it names', () => {
  const home = { origins: ['https://rosette.example', 'https://badges.meridian.example'], base: '/' }
  const ends = deadEnds({ ...built, pages: new Map(own.map((page) => [page.path, page])) }, home)
  // The documentation shows what is seen when a badge is not there.
  expect(ends.filter((end) => !/^\/docs\/.*missing\.png is not there$/.test(end))).toEqual([])
})

it('an address that leads nowhere is found, wherever it stands', () => {
  const home = { origins: ['https://a.example'], base: '/' }
  const html = new Map([
    ['/', pageWith(['href', '/b/'], ['href', '#c'], ['src', 'd.png'], ['srcset', 'd.png 1x, e.png 2x'], ['href', 'javascript:f'], ['href', '/b/#d'])],
  ])
  expect(deadEnds({ files: new Set(['/index.html', '/d.png']), pages: html }, home)).toEqual([
    '/: /b/ is not there',
    '/: #c names a place that is not in that page',
    '/: e.png is not there',
    '/: javascript:f is asked for by javascript:',
    '/: /b/#d is not there',
  ])
})

describe('every page', () => {
  it('has a language and its direction, a title, and one heading above all', () => {
    const faults = own.filter((page) => {
      const [root] = tagsOf(page, 'html')
      const language = LANGUAGES.find((one) => page.path.startsWith(`/${one}/`)) ?? 'en'
      const direction = language === 'ar' ? 'rtl' : 'ltr'
      const titles = tagsOf(page, 'title').filter(({ text }) => text.trim() !== '')
      return root?.attributes.get('lang') !== language || root.attributes.get('dir') !== direction || !titles.length || tagsOf(page, 'h1').length !== 1
    })
    expect(faults.map(({ path }) => path)).toEqual([])
  })

  it('that may be found has a description, and shares its title and description with no other in its language', () => {
    const found = own.filter((page) => !saysNoIndex(page))
    const words = found.map((page) => {
      const [description] = tagsOf(page, 'meta', { name: 'description' })
      return [tagsOf(page, 'html')[0]?.attributes.get('lang'), tagsOf(page, 'title')[0]?.text, description?.attributes.get('content')].join(' | ')
    })
    expect(found.filter((page) => !tagsOf(page, 'meta', { name: 'description' })[0]?.attributes.get('content')?.trim()).map(({ path }) => path)).toEqual([])
    expect(words.filter((one, at) => words.indexOf(one) !== at)).toEqual([])
  })

  it('loads nothing from another site of itself', () => {
    const loads = own.flatMap(({ path, tags }) =>
      tags
        .filter(({ name, attributes }) => ['script', 'img', 'iframe', 'source'].includes(name) || (name === 'link' && attributes.get('rel') === 'stylesheet'))
        .flatMap(({ attributes }) => attributes.get('src') ?? attributes.get('href') ?? [])
        .filter((address) => /^(https?:)?\/\//.test(address))
        .map((address) => `${path}: ${address}`),
    )
    expect(loads).toEqual([])
  })
})

describe('the markup', () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Lit writes <input/>, as HTML allows.
      'void-style': 'off',
      // What scrolls of itself has to be a region with a name: there is no element for that.
      'prefer-native-element': ['error', { exclude: ['region'] }],
      // No form here is ever sent: what is typed acts at once.
      'wcag/h32': 'off',
    },
  })

  it.each([...new Map(own.map((page) => [kindOf(page), page])).values()].map((page) => [page.path, page] as const))('of %s is valid', async (_, { html }) => {
    const { results } = await validator.validateString(html)
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${String(selector)})`))).toEqual([])
  })
})

/** Pages made by one file of ours, in one language, with one answer. */
function kindOf(page: BuiltPage): string {
  const [, language = '', path = ''] = /^\/(?:(es|de|ar)\/)?(.*)$/.exec(page.path) ?? []
  const verdict = page.tags.find(({ attributes }) => attributes.get('class')?.startsWith('verdict '))
  const isOneOfMany = /^(badges|achievements|earners|embed)\/./.test(path)
  return [language, isOneOfMany ? path.split('/')[0] : path, String(saysNoIndex(page)), verdict?.attributes.get('class')].join(' ')
}

function pageWith(...attributes: readonly (readonly [string, string])[]): BuiltPage {
  return { path: '/', html: '', tags: attributes.map((attribute) => ({ name: 'a', attributes: new Map([attribute]), text: '' })) }
}
