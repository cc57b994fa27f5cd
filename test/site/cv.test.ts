/** The sheet for a CV in PDF, made of facts that no demo has: long ones, strange ones, in every language. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { encode } from 'fast-png'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { facesFor } from '../../site/src/card/faces.ts'
import { textOnSheet, type CvFacts } from '../../site/src/cv/facts.ts'
import { cvOf } from '../../site/src/cv/sheet.ts'
import { typefacesOf } from '../../site/src/cv/typeface.ts'
import { verify } from '../../verifier/src/index.ts'
import { makeCredential, makeFetch, makeIssuer, NOW, signToken } from '../../verifier/test/made.ts'

const PAGE = 'https://badges.example/badges/abcdefghijklmnopqrstuvwxyz/'
const FACTS: CvFacts = {
  language: 'en',
  kind: 'Certificate',
  title: 'Knots & Splices',
  heading: 'Awarded to Žofie Łukasz',
  headingNameless: 'Awarded',
  about: 'Ties eight knots blindfold.',
  rows: [
    ['Awarded on', '2 March 2026'],
    ['Issuer', 'Harbour School'],
  ],
  check: 'Scan the code or open the link to check this badge.',
  attached: 'The signed badge is attached to this file.',
  page: PAGE,
  issuer: 'Harbour School',
  picture: encode({ width: 4, height: 2, data: new Uint8Array(32).fill(128), channels: 4, depth: 8 }),
  credential: { name: 'badge.jwt', type: 'application/vc+jwt', bytes: new TextEncoder().encode('e30.e30.') },
  made: new Date('2026-03-02T00:00:00Z'),
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rosette-cv-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['an ordinary badge', {}],
  ['a name of a hundred words', { title: 'Knots '.repeat(100).trim(), heading: `Awarded to ${'Maximiliane '.repeat(60)}` }],
  ['a description without end', { about: 'Ties eight knots, blindfold and in the rain. '.repeat(300) }],
  ['many long facts', { rows: FACTS.rows.flatMap((row) => Array<typeof row>(3).fill([row[0], 'Harbour School of Seamanship '.repeat(20)])) }],
  ['one word wider than the sheet', { title: 'W'.repeat(400), about: 'x'.repeat(4000), page: `${PAGE}${'a'.repeat(300)}` }],
  ['a text from right to left', { language: 'ar', heading: 'مُنحت إلى نور حدّاد', about: 'تعقد ثماني عقد وعيناها مغمضتان. '.repeat(200) }],
  ['Devanagari, Thai, Chinese, Japanese and Korean', { heading: 'अनन्या क्षत्रिय · สมชาย · 王小明 · 佐藤 · 김민수' }],
  ['no words at all', { kind: '', title: '', heading: '', about: '', rows: [] }],
] satisfies readonly (readonly [string, Partial<CvFacts>])[])('%s fits one page, within its margins', async (_, changes) => {
  const document = await PDFDocument.load(await sheetOf(changes))
  expect(document.getPageCount()).toBe(1)
  const page = document.getPage(0)
  for (const { x, y } of spotsOf(document)) {
    expect(x).toBeGreaterThan(20)
    expect(x).toBeLessThan(page.getWidth() - 20)
    expect(y).toBeGreaterThan(40)
    expect(y).toBeLessThan(page.getHeight() - 40)
  }
})

test('the link lies on the page and leads to the badge', async () => {
  const document = await PDFDocument.load(await sheetOf())
  const [link, ...others] = linksOf(document)
  expect(others).toEqual([])
  expect(link?.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('URI'), PDFString).asString()).toBe(PAGE)
  const { x, y, width, height } = link!.lookup(PDFName.of('Rect'), PDFArray).asRectangle()
  expect(Math.min(x, y)).toBeGreaterThan(40)
  expect(x + width).toBeLessThan(document.getPage(0).getWidth())
  expect(width).toBeGreaterThan(200)
  expect(height).toBeGreaterThan(8)
})

test('a name that no typeface here can write is left out whole; of other signs only what cannot be written', async () => {
  const spots = async (heading: string) => spotsOf(await PDFDocument.load(await sheetOf({ heading })))
  const one = await spots('Awarded')
  expect(await spots(`Awarded to ${'Ada '.repeat(60)}`)).not.toEqual(one)
  expect(await spots(`Awarded to ${'Ada 𒀀𒈾 '.repeat(60)}`)).toEqual(one)
  expect(await spots(`Awarded to Ada ${'\u{1f393}'.repeat(200)}`)).toEqual(one)
})

test('the same facts make the same file, byte for byte', async () => {
  expect(await sheetOf()).toEqual(await sheetOf())
  expect(await sheetOf({ title: 'Other knots' })).not.toEqual(await sheetOf())
})

test('the badge inside is verified from the file alone', async () => {
  const issuer = await makeIssuer()
  const token = await signToken(issuer, makeCredential(issuer.did))
  const bytes = await sheetOf({ credential: { name: 'badge.jwt', type: 'application/vc+jwt', bytes: new TextEncoder().encode(token) } })
  const { verdict, checks } = await verify(bytes, { fetch: makeFetch({}), now: NOW })
  expect(verdict).toBe('verified')
  expect(checks.container.details).toMatchObject({ place: 'attachment "badge.jwt", the whole file' })
})

async function sheetOf(changes: Partial<CvFacts> = {}): Promise<Uint8Array<ArrayBuffer>> {
  const facts = { ...FACTS, ...changes }
  const { faces } = await facesFor(textOnSheet(facts), folder)
  return new Uint8Array(await cvOf(facts, typefacesOf(faces)))
}

function linksOf(document: PDFDocument): readonly PDFDict[] {
  const annotations = document.getPage(0).node.Annots()
  return Array.from({ length: annotations?.size() ?? 0 }, (_, at) => annotations!.lookup(at, PDFDict))
}

/** Where text and drawings begin, from what the page says (ISO 32000-1 §8.4.4, §9.4.2). */
function spotsOf(document: PDFDocument): readonly { readonly x: number; readonly y: number }[] {
  const contents = document.getPage(0).node.Contents()
  const streams = contents instanceof PDFArray ? Array.from({ length: contents.size() }, (_, at) => contents.lookup(at, PDFRawStream)) : []
  const operators = streams.map((stream) => new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode())).join('\n')
  return [...operators.matchAll(/1 0 0 1 (-?[\d.]+) (-?[\d.]+) (?:Tm|cm)/g)]
    .map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
    .filter(({ x, y }) => x !== 0 || y !== 0)
}
