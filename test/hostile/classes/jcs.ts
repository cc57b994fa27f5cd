/** Suites over JSON, and JSON that two readers would read in two ways. */

import { crc32 } from 'node:zlib'
import { concat, encodeUtf8 } from '../../../verifier/src/bytes.ts'
import { bakePng } from '../../../verifier/src/bake.ts'
import type { JsonObject } from '../../../verifier/src/json.ts'
import { png } from '../../../verifier/test/container/pictures.ts'
import { attack, control, strange, type HostileRow, type Why } from '../case.ts'
import { added, badge, changed, claimsOf, compact, makeCredential, school, school256, signerOf, signIntegrity } from '../made/forge.ts'

const heading = 'JCS and JSON text'
const JCS = { cryptosuite: 'eddsa-jcs-2022' }
const sign = (document = badge, more: Record<string, unknown> = {}) => signIntegrity(school, document, { ...JCS, ...more })

const contexts: HostileRow = {
  heading,
  name: 'contexts of a proof over JSON',
  cases: async () => {
    const own = badge['@context'] as string[]
    const extra = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'
    const signed = await sign(badge, { '@context': own })
    const context = (value: unknown) => ({ ...signed, '@context': value }) as JsonObject
    const evil = { awardedTo: 'https://schema.org/name' }
    return [
      // DI §4.6: what is appended is not signed, but says nothing that is read here; it may at most be told.
      strange('a known context appended', context([...own, extra])),
      strange('a context of the forger appended', context([...own, 'https://evil.example/context'])),
      strange('an inline context appended', context([...own, evil])),
      attack(['shape-ambiguous', 'context-missing'], 'a context prepended', context([extra, ...own])),
      attack(['shape-ambiguous', 'context-missing'], 'contexts reordered', context(own.toReversed())),
      attack('shape-ambiguous', 'a context taken away', context(own.slice(0, 1))),
      attack('shape-ambiguous', 'a context exchanged', context([own[0], extra])),
      attack(
        'signature-wrong',
        'the proof’s contexts taken away',
        changed(signed, 'proof', Object.fromEntries(Object.entries(signed['proof'] as JsonObject).filter(([name]) => name !== '@context'))),
      ),
      attack('signature-wrong', 'the proof’s contexts shortened', changed(signed, 'proof.@context', own.slice(0, 1))),
      attack('signature-wrong', 'the proof’s contexts emptied', changed(signed, 'proof.@context', [])),
      attack(['signature-wrong', 'shape-ambiguous'], 'the proof’s contexts null', changed(signed, 'proof.@context', null)),
      attack('signature-wrong', 'a member added', { ...signed, awardedTo: 'Eve' }),
      attack('signature-wrong', 'a member added to the proof', changed(signed, 'proof.domain', 'shop.example')),
      control('as it was signed', signed),
      control('a proof without contexts', await sign()),
      control('by ECDSA', await signIntegrity(school256, makeCredential(school256.did), { cryptosuite: 'ecdsa-jcs-2019' })),
    ]
  },
}

/** A text in the place of one byte sequence. */
function withBytes(text: string, at: string, bytes: readonly number[]): Uint8Array {
  const [before = '', after = ''] = text.split(at)
  return concat(encodeUtf8(before), Uint8Array.from(bytes), encodeUtf8(after))
}

const strings: HostileRow = {
  heading,
  name: 'text that is no Unicode',
  cases: async () => {
    const odd = makeCredential(school.did, { description: 'Ties \ufffd knots' })
    const signed = JSON.stringify(await sign(odd))
    const graph = JSON.stringify(await signIntegrity(school, odd))
    const token = (payload: string) => compact({ alg: 'EdDSA', kid: school.method }, payload, signerOf(school))
    const claims = JSON.stringify(claimsOf(odd))
    const bytes: Readonly<Record<string, readonly number[]>> = {
      'a lone surrogate in CESU': [0xed, 0xa0, 0x80],
      'a pair of surrogates in CESU': [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80],
      'a byte that begins nothing': [0xff],
      'a continuation without a beginning': [0x80],
      'an overlong slash': [0xc0, 0xaf],
      'a character cut off': [0xe2, 0x82],
      'beyond Unicode': [0xf4, 0x90, 0x80, 0x80],
    }
    return [
      ...Object.entries(bytes).map(([name, replaced]) => attack('not-utf8', `over JSON, ${name} for a signed U+FFFD`, withBytes(signed, '\ufffd', replaced))),
      ...Object.entries(bytes).map(([name, replaced]) =>
        attack('not-utf8', `over the graph, ${name} for a signed U+FFFD`, withBytes(graph, '\ufffd', replaced)),
      ),
      attack('not-utf8', 'an escaped lone surrogate', signed.replace('\ufffd', String.raw`\ud800`)),
      attack('not-utf8', 'an escaped lone low surrogate', signed.replace('\ufffd', String.raw`\udc00`)),
      attack('not-utf8', 'a name with a lone surrogate', signed.replace('{', String.raw`{"\ud800":1,`)),
      attack('not-utf8', 'an escaped lone surrogate in a token', await token(claims.replace('\ufffd', String.raw`\ud800`))),
      control('U+FFFD itself', signed),
      control('U+FFFD escaped', signed.replace('\ufffd', String.raw`\ufffd`)),
      control(
        'an escaped pair that is a character',
        JSON.stringify(await sign(makeCredential(school.did, { description: 'Knots \u{1f600}' }))).replace('\u{1f600}', String.raw`\ud83d\ude00`),
      ),
    ]
  },
}

const members: HostileRow = {
  heading,
  name: 'names given twice, or taken from the prototype',
  cases: async () => {
    const signed = await sign()
    const text = JSON.stringify(signed)
    const twice = 'json-duplicate-name'
    const nfc = changed(badge, 'credentialSubject.achievement.name', 'Caf\u00e9')
    const kid = { alg: 'EdDSA', kid: school.method }
    const inToken = (payload: string) => compact(kid, payload, signerOf(school))
    return [
      attack(twice, 'a name twice, the wrong one first', text.replace('{', '{"name":"Medicine",')),
      attack(twice, 'a name twice, the wrong one last', `${text.slice(0, -1)},"name":"Medicine"}`),
      attack(twice, 'a name twice, one escaped', text.replace('{', String.raw`{"n\u0061me":"Medicine",`)),
      attack(twice, 'a name twice in the achievement', text.replace('"achievement":{', '"achievement":{"name":"Medicine",')),
      attack(twice, 'a name twice in the proof', text.replace('"proof":{', '"proof":{"proofPurpose":"authentication",')),
      attack(twice, 'a name twice in a token', await inToken(JSON.stringify(claimsOf(badge)).replace('{', '{"iss":"did:example:x",'))),
      attack(
        [twice, 'algorithm-forbidden'],
        'a name twice in a header',
        await compact(`{"alg":"none",${JSON.stringify(kid).slice(1)}`, claimsOf(badge), signerOf(school)),
      ),
      ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'].map((name) =>
        attack(['signature-wrong', 'terms-undefined'], `a member ${name}`, added(signed, `"${name}":{"name":"Medicine"}`)),
      ),
      attack(
        ['signature-wrong'],
        '__proto__ in the subject',
        text.replace('"credentialSubject":{', '"credentialSubject":{"__proto__":{"id":"did:example:eve"},'),
      ),
      attack(
        ['terms-undefined', 'shape-ambiguous'],
        '__proto__ over the graph',
        added(await signIntegrity(school, badge), '"__proto__":{"validUntil":"2036-01-01T00:00:00Z"}'),
      ),
      attack(
        'issuer-missing',
        'an issuer behind __proto__',
        JSON.stringify({ ...badge, issuer: undefined }).replace('{', `{"__proto__":{"issuer":"${school.did}"},`),
      ),
      attack(
        'signature-wrong',
        'NFC for a signed NFD',
        JSON.stringify(await sign(changed(badge, 'credentialSubject.achievement.name', 'Cafe\u0301'))).replace('Cafe\u0301', 'Caf\u00e9'),
      ),
      attack('signature-wrong', 'NFD for a signed NFC', JSON.stringify(await sign(nfc)).replace('Caf\u00e9', 'Cafe\u0301')),
      control('NFC as signed', await sign(nfc)),
      control('names as signed', text),
      control('names in another order, and with white space', JSON.stringify(Object.fromEntries(Object.entries(signed).toReversed()), null, 2)),
      control('a member __proto__ that was signed', await inToken(added(claimsOf(badge), '"__proto__":{"x":1}'))),
    ]
  },
}

const NUMBER = '"credits":40'

const numbers: HostileRow = {
  heading,
  name: 'numbers',
  cases: async () => {
    const signed = JSON.stringify(await sign({ ...badge, credits: 40 }))
    const large = JSON.stringify(await sign({ ...badge, credits: 2 ** 53 }))
    const put = (number: string) => signed.replace(NUMBER, `"credits":${number}`)
    const why: readonly Why[] = ['not-json', 'signature-wrong']
    return [
      attack('not-json', '1e400', put('1e400')),
      attack('not-json', '-1e400', put('-1e400')),
      attack('not-json', 'a million digits', put('1'.repeat(1_000_000))),
      attack(
        why,
        'a million digits after the point',
        put(`40.${'0'.repeat(999_999)}1`)
          .replace(/1,/, '1,')
          .replace('40.', '41.'),
      ),
      attack(why, '-0 for 40', put('-0')),
      attack('not-json', 'NaN', put('NaN')),
      attack('not-json', 'Infinity', put('Infinity')),
      attack('not-json', 'hexadecimal', put('0x28')),
      attack('not-json', 'a leading zero', put('040')),
      attack('not-json', 'a leading plus', put('+40')),
      attack('signature-wrong', 'a text', put('"40"')),
      attack('signature-wrong', 'the next double', put('40.00000000000001')),
      // RFC 8785 §3.2.2.3: what is signed is the double, and these are spellings of one.
      strange('2^53 + 1 for 2^53, which is the same double', large.replace(String(2 ** 53), '9007199254740993')),
      control('40', signed),
      control('40.0', put('40.0')),
      control('4e1', put('4e1')),
    ]
  },
}

const encodings: HostileRow = {
  heading,
  name: 'encodings that are not UTF-8',
  cases: async () => {
    const document = JSON.stringify(await sign(changed(badge, 'credentialSubject.achievement.name', 'Caf\u00e9')))
    const utf16 = Buffer.from(document, 'utf16le')
    const utf32 = Buffer.concat([...document].map((letter) => Buffer.from(Uint32Array.of(letter.codePointAt(0) ?? 0).buffer)))
    const why: readonly Why[] = ['unknown-file', 'not-utf8', 'not-json']
    return [
      attack(why, 'UTF-16', utf16),
      attack(why, 'UTF-16, big end first', Buffer.from(utf16).swap16()),
      attack(why, 'UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])),
      attack(why, 'UTF-16, big end first, with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])),
      attack(why, 'UTF-32', utf32),
      attack(why, 'UTF-32 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), utf32])),
      attack('not-utf8', 'Latin-1', Buffer.from(document, 'latin1')),
      attack('not-utf8', 'Latin-1 in a picture', bakeLatin1(document)),
      attack(why, 'UTF-7', Buffer.from(document.replace('{', '+AHs-'))),
      control('UTF-8', encodeUtf8(document)),
      control('UTF-8 with a mark', encodeUtf8(`\ufeff${document}`)),
      control('UTF-8 in a picture', bakePng(png(), document, '3.0')),
    ]
  },
}

function bakeLatin1(document: string): Uint8Array {
  const baked = Buffer.from(bakePng(png(), document.replace('\u00e9', 'ee'), '3.0')).toString('latin1')
  return rechecked(Buffer.from(baked.replace('Cafee', 'Caf\u00e9e'), 'latin1'))
}

/** The first text chunk's checksum, made right. */
function rechecked(picture: Buffer): Uint8Array {
  const start = picture.indexOf('iTXt')
  const end = start + 4 + picture.readUInt32BE(start - 4)
  picture.writeUInt32BE(crc32(picture.subarray(start, end)), end)
  return picture
}

const depth: HostileRow = {
  heading,
  name: 'deep nesting',
  cases: async () => {
    const signed = JSON.stringify(await sign())
    const nested = (levels: number) => signed.replace('{', `{"x":${'['.repeat(levels)}${']'.repeat(levels)},`)
    const objects = (levels: number) => signed.replace('{', `{"x":${'{"x":'.repeat(levels)}1${'}'.repeat(levels)},`)
    const why: readonly Why[] = ['json-too-deep', 'file-too-large', 'not-json', 'unknown-file']
    return [
      ...[1e2, 1e5, 1e6, 5e6].map((levels) => attack(why, `${levels} lists`, levels > 1e6 ? '['.repeat(levels) : nested(levels))),
      ...[1e2, 1e5, 3e5].map((levels) => attack(why, `${levels} objects`, objects(levels))),
      attack(why, 'an object that begins 5,000,000 lists', `{"a":${'['.repeat(5_000_000)}`),
      attack(why, '100,000 lists in the payload of a token', await compact({ alg: 'EdDSA', kid: school.method }, nested(1e5), signerOf(school))),
      attack(
        why,
        '100,000 lists in the header of a token',
        await compact(`{"alg":"EdDSA","x":${'['.repeat(1e5)}${']'.repeat(1e5)}}`, claimsOf(badge), signerOf(school)),
      ),
      control('as deep as badges are', signed),
    ]
  },
}

export const jcs: readonly HostileRow[] = [contexts, strings, members, numbers, encodings, depth]
