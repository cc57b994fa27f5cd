/** A letter as HTML that mail programs keep whole: tables, styles on the elements, nothing loaded from anywhere. */

import type { Letter } from './letter.ts'

const FONT = `font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`
/** Colours of the day, on the elements; those of the night follow by class where a program knows `prefers-color-scheme`. */
const DAY = { page: '#eef2f4', card: '#ffffff', panel: '#f4f7f8', ink: '#13222c', muted: '#526470', line: '#dbe3e7', accent: '#0b5069', onAccent: '#ffffff' }
const NIGHT = { page: '#0b1216', card: '#141f26', panel: '#1b2932', ink: '#e9eff2', muted: '#a3b4be', line: '#2b3942', accent: '#8acde6', onAccent: '#08222e' }

/** `cid` names the picture that lies in the same mail (RFC 2392). */
export function htmlOf(letter: Letter, cid: string): string {
  const { language, direction, subject, issuer, title, greeting, paragraphs, why } = letter
  const [lead = '', ...more] = paragraphs
  return `<!doctype html>
<html lang="${escape(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escape(subject)}</title>
<style>${STYLE}</style>
</head>
<body class="page" style="margin:0;padding:0;background:${DAY.page};-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden">${escape(lead)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="page" style="background:${DAY.page}" dir="${direction}">
<tr><td align="center" class="rim" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px">
<tr><td class="muted" style="${FONT};font-size:14px;line-height:20px;color:${DAY.muted};padding:0 4px 16px;text-align:center"><bdi>${escape(issuer)}</bdi></td></tr>
<tr><td class="card" style="background:${DAY.card};border:1px solid ${DAY.line};border-radius:16px;overflow:hidden">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${medalOf(letter, cid)}
<tr><td class="in" style="padding:32px 40px 36px;text-align:${direction === 'rtl' ? 'right' : 'left'}">
<h1 class="ink" style="${FONT};font-size:26px;line-height:32px;font-weight:700;color:${DAY.ink};margin:0 0 16px">${escape(title)}</h1>
${paragraph(greeting)}
${paragraph(lead)}
${more.map((text) => paragraph(text)).join('\n')}
${buttonOf(letter)}
${nextOf(letter)}
</td></tr>
</table>
</td></tr>
<tr><td class="muted" style="${FONT};font-size:13px;line-height:19px;color:${DAY.muted};padding:20px 12px 0;text-align:center;overflow-wrap:anywhere">${otherwiseOf(letter)}${escape(why)}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

/** The picture on a ground of its own, and under it what it stands for. */
function medalOf({ badge: { name, description, facts, picture } }: Letter, cid: string): string {
  return `<tr><td class="panel in" align="center" style="background:${DAY.panel};border-bottom:1px solid ${DAY.line};padding:36px 40px 28px;text-align:center">
<img src="cid:${escape(cid)}" width="176" height="176" alt="${escape(picture)}" style="display:block;width:176px;height:176px;margin:0 auto 20px;border:0">
<div class="ink" style="${FONT};font-size:19px;line-height:26px;font-weight:700;color:${DAY.ink};overflow-wrap:anywhere" dir="auto">${escape(name)}</div>
<div class="muted" style="${FONT};font-size:15px;line-height:22px;color:${DAY.muted};padding:6px 0 0;overflow-wrap:anywhere" dir="auto">${escape(description)}</div>
<div class="muted" style="${FONT};font-size:13px;line-height:20px;color:${DAY.muted};padding:12px 0 0">${facts.map(escape).join(' &nbsp;·&nbsp; ')}</div>
</td></tr>`
}

function paragraph(text: string): string {
  return `<p class="ink" style="${FONT};font-size:16px;line-height:25px;color:${DAY.ink};margin:0 0 14px;overflow-wrap:anywhere">${escape(text)}</p>`
}

function buttonOf({ button }: Letter): string {
  if (!button) return ''
  const until =
    button.until === undefined
      ? ''
      : `<p class="muted" style="${FONT};font-size:14px;line-height:21px;color:${DAY.muted};margin:14px 0 0">${escape(button.until)}</p>`
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 0"><tr>
<td class="accent" align="center" style="background:${DAY.accent};border-radius:10px">
<a href="${escape(button.link)}" class="on-accent" style="${FONT};display:inline-block;padding:14px 30px;font-size:17px;line-height:22px;font-weight:700;color:${DAY.onAccent};text-decoration:none;border-radius:10px">${escape(button.label)}</a>
</td></tr></table>
${until}`
}

function nextOf({ next }: Letter): string {
  if (!next) return ''
  const steps = next.steps.map(
    (step, at) => `<tr>
<td valign="top" width="28" class="strong" style="${FONT};font-size:15px;line-height:23px;font-weight:700;color:${DAY.accent};padding:5px 0">${at + 1}</td>
<td class="ink" style="${FONT};font-size:15px;line-height:23px;color:${DAY.ink};padding:5px 0">${escape(step)}</td>
</tr>`,
  )
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="rule" style="border-top:1px solid ${DAY.line};margin:28px 0 0">
<tr><td colspan="2" class="ink" style="${FONT};font-size:16px;line-height:24px;font-weight:700;color:${DAY.ink};padding:22px 0 4px">${escape(next.title)}</td></tr>
${steps.join('\n')}
</table>`
}

function otherwiseOf({ button }: Letter): string {
  if (!button) return ''
  return `${escape(button.otherwise)}<br><a href="${escape(button.link)}" class="strong" dir="ltr" style="color:${DAY.accent};word-break:break-all">${escape(button.link)}</a><br><br>`
}

const STYLE = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.rim{padding:16px 8px!important}.in{padding-left:22px!important;padding-right:22px!important}}
@media (prefers-color-scheme:dark){
.page{background:${NIGHT.page}!important}
.card{background:${NIGHT.card}!important;border-color:${NIGHT.line}!important}
.panel{background:${NIGHT.panel}!important;border-color:${NIGHT.line}!important}
.rule{border-color:${NIGHT.line}!important}
.ink{color:${NIGHT.ink}!important}
.muted{color:${NIGHT.muted}!important}
.accent{background:${NIGHT.accent}!important}
.on-accent{color:${NIGHT.onAccent}!important}
.strong{color:${NIGHT.accent}!important}
}`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}
