import { expect, test } from 'vitest'
import { htmlOf } from '../../site/src/programme/markdown.ts'

test('criteria become paragraphs, lists, emphasis and links', () => {
  expect(htmlOf('Pass **two** of\n\n1. one,\n2. [two](https://a.example/).')).toBe(
    '<p>Pass <strong>two</strong> of</p>\n<ol>\n<li>one,</li>\n<li><a href="https://a.example/" rel="noopener">two</a>.</li>\n</ol>\n',
  )
})

test('their headings lie below those of the page', () => {
  expect(htmlOf('# Top')).toBe('<h3>Top</h3>\n')
})

test.each([
  ['<script>alert(1)</script>'],
  ['text <img src=x onerror=alert(1)>'],
  ['[x](javascript:alert(1))'],
  ['[x](data:text/html,hello)'],
  ['[x](https://a.example/"onclick="alert(1))'],
  ['![x](https://a.example/x.png)'],
  ['<iframe src=https://a.example></iframe>'],
  ['[<b>x</b>](http://a.example)'],
])('no markup, picture or script of a stranger: %s', (markdown) => {
  const html = htmlOf(markdown)
  expect(html.match(/<(?!\/?(p|a|strong|em)[ >])/g)).toBeNull()
  expect(html.match(/<a (?!href="https:\/\/[^"<>]*" rel="noopener">)/g)).toBeNull()
})
