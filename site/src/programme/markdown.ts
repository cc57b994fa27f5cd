/** Criteria in Markdown as HTML: the issuer's own words, but no markup, pictures or scripts of theirs. */

import { Marked } from 'marked'

const marked = new Marked({
  gfm: true,
  renderer: {
    // What looks like HTML is shown as it was typed.
    html: (text: string) => escaped(text),
    image: (_href: string, _title: string | null, text: string) => escaped(text),
    link: (href: string, _title: string | null | undefined, text: string) =>
      /^https:\/\//.test(href) ? `<a href="${escaped(href)}" rel="noopener">${text}</a>` : text,
    heading: (text: string, level: number) => `<h${Math.min(6, level + 2)}>${text}</h${Math.min(6, level + 2)}>\n`,
  },
})

export function htmlOf(markdown: string): string {
  return marked.parse(markdown, { async: false }) as string
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
