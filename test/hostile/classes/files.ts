/** Files that are something else than they seem: by their bytes alone they are known. */

import { deflateSync, gzipSync } from 'node:zlib'
import { bakePng } from '../../../verifier/src/bake.ts'
import { concat, encodeUtf8 } from '../../../verifier/src/bytes.ts'
import { png, svg } from '../../../verifier/test/container/pictures.ts'
import { attack, control, type HostileRow } from '../case.ts'
import { badge, EVIL, forger, makeCredential, school, signToken } from '../made/forge.ts'

const heading = 'containers'
const raw = (text: string) => Buffer.from(text, 'latin1')

/** A PDF of one or more attachments, by hand. */
function pdf(streams: readonly (readonly [dictionary: string, content: Uint8Array])[], more = ''): Uint8Array {
  const parts = streams.map(([dictionary, content], at) =>
    concat(
      raw(`${2 * at + 1} 0 obj\n<< /Type /Filespec /F (badge.jwt) /EF << /F ${2 * at + 2} 0 R >> >>\nendobj\n`),
      raw(`${2 * at + 2} 0 obj\n<< ${dictionary} /Length ${content.length} >>\nstream\n`),
      content,
      raw('\nendstream\nendobj\n'),
    ),
  )
  return concat(raw('%PDF-1.7\n'), ...parts, raw(`${more}trailer << /Root 99 0 R >>\n%%EOF`))
}

const kinds: HostileRow = {
  heading,
  name: 'files of another kind',
  cases: async () => {
    const token = await signToken(school, badge)
    const zip = concat(raw('PK\x03\x04'), encodeUtf8(token))
    const picture = bakePng(png(), token, '3.0')
    const nothing: Readonly<Record<string, string | Uint8Array>> = {
      'a ZIP that holds a badge': zip,
      'a JPEG': concat(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), picture),
      'a GIF that goes on as a PNG': concat(raw('GIF89a'), picture),
      'a WebP': concat(raw('RIFF\0\0\0\0WEBP'), encodeUtf8(token)),
      'gzip of a badge': gzipSync(token),
      'an executable': raw('MZ\x90\0\x03\0\0\0'),
      'HTML with a badge in it': `<!doctype html><script type="application/json">${JSON.stringify(badge)}</script>`,
      'HTML that calls itself a picture': `<html><svg xmlns="http://www.w3.org/2000/svg"/></html>`,
      'a script': '#!/bin/sh\nrm -rf /\n',
      'a list of badges': `[${JSON.stringify(badge)}]`,
      JSONP: `callback(${JSON.stringify(badge)})`,
      'a key': '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----',
      'random bytes': Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256),
      'a badge in quotes': JSON.stringify(token),
      'two badges, a line each': `${token}\n${token}`,
      'a badge with something before it': `x${token}`,
      'a picture with a byte before it': concat(Uint8Array.of(0), picture),
    }
    return [
      ...Object.entries(nothing).map(([name, input]) => attack('unknown-file', name, input)),
      attack('not-json', 'two badges without anything between', JSON.stringify(badge).repeat(2)),
      attack('empty-file', 'nothing', new Uint8Array()),
      attack('empty-file', 'white space', ' \r\n\t '),
      attack('file-too-large', '33 MiB of nothing', new Uint8Array(33 * 2 ** 20)),
      attack('file-too-large', '11 MiB of text', 'x'.repeat(11 * 2 ** 20)),
      attack('no-badge', 'a picture without a badge', png()),
      attack('no-badge', 'a vector picture without a badge', svg('')),
      control('a PNG that goes on as a ZIP', concat(picture, zip)),
      control('a badge in a data: address that calls itself HTML', `data:text/html;base64,${Buffer.from(token).toString('base64')}`),
      control('a badge at an address that calls itself HTML', 'https://harbour.example/badge', {
        web: { 'https://harbour.example/badge': { body: token, type: 'text/html' } },
      }),
      control('a picture at an address that calls itself text', 'https://harbour.example/badge', {
        web: { 'https://harbour.example/badge': { body: picture, type: 'text/plain' } },
      }),
    ]
  },
}

const portable: HostileRow = {
  heading,
  name: 'PDFs',
  cases: async () => {
    const ours = encodeUtf8(await signToken(school, badge))
    const theirs = encodeUtf8(await signToken(forger, makeCredential(forger.did)))
    const zeros = deflateSync(new Uint8Array(64 * 2 ** 20))
    const flood = (mark: string) => concat(raw('%PDF-1.7\n'), raw(mark.repeat(Math.floor(2_000_000 / mark.length))))
    const link = `50 0 obj\n<< /Type /Annot /A << /S /URI /URI (${EVIL}/badge) >> >>\nendobj\n`
    return [
      attack(
        'image-conflict',
        'two badges',
        pdf([
          ['', ours],
          ['', theirs],
        ]),
      ),
      attack('no-badge', 'no badge, and a link that is not followed', pdf([['', encodeUtf8('notes')]], link), { unasked: [`${EVIL}/badge`] }),
      attack('unknown-file', 'locked', pdf([['', ours]], 'trailer << /Encrypt 5 0 R >>\n')),
      attack('no-badge', 'an attachment of 64 MiB', pdf([['/Filter /FlateDecode', zeros]])),
      attack(['no-badge', 'too-complex'], 'forty attachments of 64 MiB', pdf(Array.from({ length: 40 }, () => ['/Filter /FlateDecode', zeros] as const))),
      attack(['no-badge', 'too-complex', 'image-damaged'], 'filters upon filters', pdf([[`/Filter [${'/FlateDecode '.repeat(1000)}]`, zeros]])),
      ...['1 0 obj << ', '[', '<<', '(', 'stream\n', '1 0 obj\n', '%', '<', '/EF /EF '].map((mark) =>
        attack(['no-badge', 'too-complex', 'image-damaged'], `two million characters of ${mark.trim()}`, flood(mark)),
      ),
      attack('image-damaged', 'nothing but its beginning', raw('%PDF-1.7')),
      control('one badge', pdf([['', ours]])),
      control('one badge, packed', pdf([['/Filter /FlateDecode', deflateSync(ours)]])),
      control(
        'one badge beside a note that speaks of none',
        pdf([
          ['', encodeUtf8('notes')],
          ['', ours],
        ]),
      ),
    ]
  },
}

export const files: readonly HostileRow[] = [kinds, portable]
