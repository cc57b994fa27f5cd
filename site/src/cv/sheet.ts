/** One badge as a sheet for a CV, in PDF: the picture, the facts, a code to scan, a link, and the signed badge itself attached (ISO 32000-1 §7.11.4). */

import { AFRelationship, PDFDocument, PDFString, rgb, type PDFPage } from '@cantoo/pdf-lib'
import { qrPath } from '../share/qr.ts'
import { directionOf } from '../words/language.ts'
import { textOnSheet, type CvFacts } from './facts.ts'
import type { Typeface } from './typeface.ts'
import { typesetterFor, type Paragraph, type Style, type Typesetter } from './typesetter.ts'

/** A4, in points. Cut to the height of Letter, in the middle, nothing is lost; nor at Letter's width, which is greater. */
const [WIDTH, HEIGHT] = [595.28, 841.89]
const [MARGIN, TOP, BOTTOM] = [62, 76, 62]
const COLUMN = WIDTH - 2 * MARGIN
const [PICTURE, CODE] = [112, 96]
/** Everything beside a picture, a name or a code begins on one line. */
const INSET = 138
const [INK, MUTED, LINE, LINK] = [rgb(0.075, 0.133, 0.173), rgb(0.322, 0.392, 0.439), rgb(0.86, 0.89, 0.905), rgb(0.043, 0.31, 0.424)]

export async function cvOf(facts: CvFacts, typefaces: readonly Typeface[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  describe(document, facts)
  await attach(document, facts)
  const page = document.addPage([WIDTH, HEIGHT])
  const sheet = layOut(facts, await typesetterFor(document, typefaces, textOnSheet(facts)))
  const isTurned = sheet.direction === 'rtl'
  const start = (inset: number) => (isTurned ? WIDTH - MARGIN - inset : MARGIN + inset)
  const left = (inset: number, width: number) => (isTurned ? start(inset) - width : start(inset))

  const { head, headHeight, about, rows, foot, linkBox } = sheet
  let y = HEIGHT - TOP
  const picture = await document.embedPng(facts.picture)
  const { width, height } = picture.scaleToFit(PICTURE, PICTURE)
  page.drawImage(picture, { x: left(0, PICTURE) + (PICTURE - width) / 2, y: y - (PICTURE + height) / 2, width, height })
  stack(page, head, start(INSET), y - (headHeight - heightOf(head)) / 2)
  y -= headHeight + 26
  about.draw(page, start(0), y)
  y -= about.height + 14
  for (const { name, value, height: row } of rows) {
    page.drawLine({ start: { x: MARGIN, y }, end: { x: WIDTH - MARGIN, y }, thickness: 0.6, color: LINE })
    name.draw(page, start(0), y - 9)
    value.draw(page, start(INSET), y - 8.5)
    y -= row
  }
  y -= 28
  drawCode(page, facts.page, left(0, CODE), y)
  stack(page, foot, start(INSET), y)
  const box = { x: left(INSET, COLUMN - INSET), y: y - linkBox.top - linkBox.height }
  link(document, page, facts.page, [box.x, box.y, box.x + COLUMN - INSET, box.y + linkBox.height])
  return document.save()
}

/** All paragraphs, measured; the description gets the room that the others leave. */
function layOut(facts: CvFacts, { set, canWrite }: Typesetter) {
  const direction = directionOf(facts.language)
  const style = (size: number, colour = INK, weight: Style['weight'] = 400): Style => ({ size, weight, colour, direction })
  const beside = COLUMN - INSET
  // A name that cannot be written whole is not written: the badge has it.
  const heading = canWrite(facts.heading) ? facts.heading : facts.headingNameless
  const head = spaced(4, set(facts.kind, style(10.5, MUTED), beside, 1), set(facts.title, style(22, INK, 600), beside, 5), set(heading, style(13), beside, 3))
  const rows = facts.rows.map(([label, text]) => {
    const name = set(label, style(10, MUTED), INSET - 16, 2)
    const value = set(text, style(10.5), beside, 4)
    return { name, value, height: Math.max(name.height, value.height) + 15 }
  })
  const [check, address, attached] = [
    set(facts.check, style(10.5), beside),
    set(facts.page, style(9.5, LINK), beside, 3),
    set(facts.attached, style(9, MUTED), beside),
  ]
  const foot = [check, address, gap(6), attached]
  const headHeight = Math.max(PICTURE, heightOf(head))
  const taken = TOP + headHeight + 26 + 14 + heightOf(rows) + 28 + Math.max(CODE, heightOf(foot)) + BOTTOM
  const most = Math.max(3, Math.floor((HEIGHT - taken) / set('x', style(11), COLUMN).height))
  return { direction, head, headHeight, about: set(facts.about, style(11), COLUMN, most), rows, foot, linkBox: { top: check.height, height: address.height } }
}

function gap(height: number): Paragraph {
  return { height, draw: () => undefined }
}

function spaced(space: number, ...paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.flatMap((one, at) => (at === 0 ? [one] : [gap(space), one]))
}

function heightOf(parts: readonly { readonly height: number }[]): number {
  return parts.reduce((sum, { height }) => sum + height, 0)
}

function stack(page: PDFPage, paragraphs: readonly Paragraph[], x: number, top: number): void {
  let y = top
  for (const paragraph of paragraphs) {
    paragraph.draw(page, x, y)
    y -= paragraph.height
  }
}

/** Its quiet zone lies in the margin, so that what is seen of it begins where the text does. */
function drawCode(page: PDFPage, address: string, x: number, y: number): void {
  const { size, border, path } = qrPath(address)
  const scale = CODE / (size - 2 * border)
  page.drawSvgPath(path, { x: x - border * scale, y: y + border * scale, scale, color: rgb(0, 0, 0) })
}

async function attach(document: PDFDocument, { credential, title, made }: CvFacts): Promise<void> {
  await document.attach(credential.bytes, credential.name, {
    mimeType: credential.type,
    description: title,
    afRelationship: AFRelationship.Source,
    creationDate: made,
    modificationDate: made,
  })
}

/** What programs show of a file without opening it; dates of the badge, so that the same badge is the same file. */
function describe(document: PDFDocument, { title, heading, issuer, language, made }: CvFacts): void {
  document.setTitle(`${title} · ${heading}`, { showInWindowTitleBar: true })
  document.setAuthor(issuer)
  document.setLanguage(language)
  document.setProducer('Rosette')
  document.setCreator('Rosette')
  document.setCreationDate(made)
  document.setModificationDate(made)
}

/** §12.5.6.5, without a frame. */
function link(document: PDFDocument, page: PDFPage, address: string, area: readonly number[]): void {
  const annotation = { Type: 'Annot', Subtype: 'Link', Rect: [...area], Border: [0, 0, 0], A: { S: 'URI', URI: PDFString.of(address) } }
  page.node.addAnnot(document.context.register(document.context.obj(annotation)))
}
