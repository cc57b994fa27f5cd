/** Status lists that are wrong, someone else's, too large or not there: none of them may clear a badge. */

import { deflateRawSync, gzipSync, constants } from 'node:zlib'
import { concat, encodeBase64url } from '../../../verifier/src/bytes.ts'
import type { JsonObject } from '../../../verifier/src/json.ts'
import { encodeBits, LAST, LIST, makeEntry, makeStatusList, signList } from '../../../verifier/test/status/made-list.ts'
import { attack, control, SILENT, type HostileRow, type Reply, type Web } from '../case.ts'
import { compact, EVIL, forger, makeCredential, school, signIntegrity, signToken, unsigned } from '../made/forge.ts'

const heading = 'status'

const award = (entry: unknown = makeEntry()) => signToken(school, makeCredential(school.did, { credentialStatus: entry }))
const at = (body: string | object, url = LIST, more: object = {}): Web => ({
  [url]: {
    body: typeof body === 'string' ? body : JSON.stringify(body),
    type: typeof body === 'string' ? 'application/vc+jwt' : 'application/json',
    ...more,
  },
})
const listOf = (wanted: Parameters<typeof makeStatusList>[1] = {}) => signList(school, makeStatusList(school.did, wanted))

const indexes: HostileRow = {
  heading,
  name: 'the index',
  cases: async () => {
    const all = await listOf({ set: [0, 7, 94, LAST] })
    const clear = { web: at(await listOf()) }
    const set = [0, 7, LAST].map(async (index) =>
      attack('revoked', `the bit at ${index} is set`, await award(makeEntry({ statusListIndex: String(index) })), { web: at(all) }),
    )
    const unread: Readonly<Record<string, unknown>> = {
      negative: '-1', 'a fraction': '1.5', hexadecimal: '0x5e', 'an exponent': '1e2', 'Arabic digits': '٩٤', 'with a plus': '+94', 'with a zero before': '094',
      'with a space': ' 94', 'with a line break': '94\n', empty: '', 'beyond safe integers': '9007199254740993', 'an object': { value: '94' }, 'a list': ['94'], null: null,
      missing: undefined, true: true, 'a negative number': -1, 'a fraction as a number': 94.5,
    } // prettier-ignore
    const others = Object.entries(unread).map(async ([name, statusListIndex]) =>
      attack('status-entry-unreadable', name, await award(makeEntry({ statusListIndex })), clear),
    )
    return Promise.all([
      ...set,
      award(makeEntry({ statusListIndex: String(LAST + 1) })).then((token) => attack('status-index-outside', 'just out of range', token, clear)),
      award(makeEntry({ statusListIndex: '900000000' })).then((token) => attack('status-index-outside', 'far out of range', token, clear)),
      ...others,
      award(makeEntry({ statusListIndex: '8' })).then((token) => control('the bit beside', token, { web: at(all) })),
      award(makeEntry({ statusListIndex: '1' })).then((token) => control('the bit beside, in the same byte', token, { web: at(all) })),
      award(makeEntry({ statusListIndex: 94 })).then((token) => control('a number', token, clear)),
    ])
  },
}

const lists: HostileRow = {
  heading,
  name: 'whose list, and what for',
  cases: async () => {
    const token = await award()
    const list = makeStatusList(school.did)
    const signed = await signIntegrity(school, list)
    const by = (changes: Record<string, unknown>) => listOf({ changes })
    const bits = (subject: Record<string, unknown>) => listOf({ subject })
    const tampered = { ...signed, credentialSubject: { ...(signed['credentialSubject'] as JsonObject), encodedList: encodeBits([1]) } }
    const evil = makeStatusList(forger.did)
    return [
      attack('status-purpose-differs', 'for another purpose', token, { web: at(await listOf({ purpose: 'suspension' })) }),
      attack('status-purpose-differs', 'for no purpose', token, { web: at(await bits({ statusPurpose: undefined })) }),
      attack('status-list-invalid', 'unsigned', token, { web: at(list) }),
      attack('status-list-stranger', 'by another issuer', token, { web: at(await signList(forger, evil)) }),
      attack('status-list-invalid', 'in the name of the school, signed by another', token, { web: at(await signList({ ...forger }, list)) }),
      attack('status-list-invalid', 'tampered with', token, { web: at(tampered) }),
      attack('status-list-outdated', 'expired', token, { web: at(await by({ validUntil: '2025-01-01T00:00:00Z' })) }),
      attack('status-list-outdated', 'of the future', token, { web: at(await by({ validFrom: '2030-01-01T00:00:00Z' })) }),
      attack('status-list-invalid', 'of another type', token, { web: at(await by({ type: ['VerifiableCredential', 'OpenBadgeCredential'] })) }),
      attack('status-list-invalid', 'a subject of another type', token, { web: at(await bits({ type: 'Other' })) }),
      attack('status-list-invalid', 'another credential of the school', token, { web: at(await signToken(school, makeCredential(school.did))) }),
      attack('status-list-invalid', 'signed by nobody (alg none)', token, { web: at(await compact({ alg: 'none' }, list, unsigned)) }),
      attack('status-list-invalid', 'shorter than the standard asks', token, { web: at(await listOf({ entries: 131_064 })) }),
      attack('status-list-invalid', 'of 1024 entries', token, { web: at(await listOf({ entries: 1024 })) }),
      attack('status-index-outside', 'empty', token, { web: at(await listOf({ entries: 0 })) }),
      attack('status-list-invalid', 'of the older type for a newer entry', token, {
        web: at(await by({ type: ['VerifiableCredential', 'StatusList2021Credential'] })),
      }),
      control('by the school, as a token', token, { web: at(await listOf()) }),
      control('by the school, as a document', token, { web: at(signed) }),
      control('with another id, which is told', token, { web: at(await by({ id: 'https://harbour.example/status/2' })) }),
      control('whose own status is not followed', token, {
        web: at(await by({ credentialStatus: makeEntry({ statusListCredential: `${EVIL}/list` }) })),
        unasked: [`${EVIL}/list`],
      }),
    ]
  },
}

/** So many MiB of zeros, in little time: blocks that are flushed can follow each other. */
function bomb(mebibytes: number): Uint8Array {
  const block = deflateRawSync(new Uint8Array(2 ** 20), { finishFlush: constants.Z_FULL_FLUSH })
  const head = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3)
  return concat(head, ...Array.from({ length: mebibytes }, () => block), deflateRawSync(new Uint8Array()), new Uint8Array(8))
}

const expansion: HostileRow = {
  heading,
  name: 'lists that do not expand, or without end',
  cases: async () => {
    const token = await award()
    const sound = gzipSync(new Uint8Array((LAST + 1) / 8))
    const wrongSum = Uint8Array.from(sound, (byte, index) => (index === sound.length - 8 ? byte ^ 1 : byte))
    const encodings: Readonly<Record<string, string>> = {
      'a bomb of 64 MiB': `u${encodeBase64url(bomb(64))}`,
      'a bomb of 256 MiB': `u${encodeBase64url(bomb(256))}`,
      'a bomb of 1 GiB': `u${encodeBase64url(bomb(1024))}`,
      truncated: `u${encodeBase64url(sound.subarray(0, -10))}`,
      'with a wrong checksum': `u${encodeBase64url(wrongSum)}`,
      'no gzip': `u${encodeBase64url(new Uint8Array(16_384))}`,
      'zlib for gzip': `u${encodeBase64url(concat(Uint8Array.of(0x78, 0x9c), deflateRawSync(new Uint8Array(16_384))))}`,
      'with rubbish behind it': `u${encodeBase64url(concat(sound, Uint8Array.of(1, 2, 3)))}`,
      'no base64url': 'u*',
      hexadecimal: `f${Buffer.from(sound).toString('hex')}`,
      empty: '',
    }
    const unsignedBomb = makeStatusList(school.did, { subject: { encodedList: `u${encodeBase64url(bomb(1024))}` } })
    const members = concat(gzipSync(new Uint8Array(8192)), gzipSync(new Uint8Array(8192).fill(255)))
    return [
      ...(await Promise.all(
        Object.entries(encodings).map(async ([name, encodedList]) =>
          attack('status-list-invalid', name, token, { web: at(await listOf({ subject: { encodedList } })) }),
        ),
      )),
      attack('status-list-invalid', 'a bomb that nobody signed is not expanded', token, { web: at(unsignedBomb) }),
      attack(['status-list-invalid', 'revoked'], 'two gzip members, the second of them set', await award(makeEntry({ statusListIndex: '100000' })), {
        web: at(await listOf({ subject: { encodedList: `u${encodeBase64url(members)}` } })),
      }),
      control('as it should be', token, { web: at(await listOf({ subject: { encodedList: `u${encodeBase64url(sound)}` } })) }),
      control('of a million entries', token, { web: at(await listOf({ entries: 2 ** 20 })) }),
    ]
  },
}

const entries: HostileRow = {
  heading,
  name: 'several entries, or unknown ones',
  cases: async () => {
    const other = 'https://harbour.example/status/2'
    const second = makeEntry({ id: `${other}#3`, statusListCredential: other, statusListIndex: '3' })
    const both = { ...at(await listOf()), ...at(await listOf({ set: [3], changes: { id: other } }), other) }
    const clear = { web: { ...at(await listOf()), ...at(await listOf({ changes: { id: other } }), other) } }
    const odd: Readonly<Record<string, unknown>> = {
      'an unknown type': { id: 'urn:status:1', type: 'MyStatus' },
      'no type': { id: 'urn:status:1' },
      null: null,
      'a text': 'https://harbour.example/status/1#94',
      'a number': 94,
      'an unknown one behind a clear one': [makeEntry(), { id: 'urn:status:1', type: 'MyStatus' }],
      'null behind a clear one': [makeEntry(), null],
      'an unknown purpose': makeEntry({ statusPurpose: 'vanished' }),
      'two bits for an entry': makeEntry({ statusSize: 2 }),
    }
    const many = Array.from({ length: 500 }, (_, n) => makeEntry({ id: `urn:s:${n}`, statusListCredential: `https://harbour.example/s/${n}` }))
    return [
      attack('revoked', 'the second of two is set', await award([makeEntry(), second]), { web: both }),
      attack('revoked', 'the second is set, the first not there', await award([makeEntry({ statusListCredential: 'https://harbour.example/none' }), second]), {
        web: both,
      }),
      attack('suspended', 'a suspension', await award(makeEntry({ statusPurpose: 'suspension' })), {
        web: at(await listOf({ set: [94], purpose: 'suspension' })),
      }),
      ...(await Promise.all(
        Object.entries(odd).map(async ([name, entry]) => attack(['status-unsupported', 'status-entry-unreadable'], name, await award(entry), clear)),
      )),
      attack('status-entry-unreadable', '500 lists', await award(many), { web: {}, unasked: ['https://harbour.example/s/0'] }),
      attack(
        'status-entry-unreadable',
        'a list that is not at https',
        await award(makeEntry({ statusListCredential: 'http://harbour.example/status/1' })),
        clear,
      ),
      attack('status-entry-unreadable', 'a list in a data: address', await award(makeEntry({ statusListCredential: `data:,${await listOf()}` })), clear),
      attack('status-unreachable', 'a list at a private address', await award(makeEntry({ statusListCredential: 'https://127.0.0.1/status' })), clear),
      control('two clear ones', await award([makeEntry(), second]), clear),
      control('a purpose that takes nothing back', await award([makeEntry(), makeEntry({ id: 'urn:s:9', statusPurpose: 'refresh' })]), clear),
    ]
  },
}

const answers: HostileRow = {
  heading,
  name: 'lists that cannot be had',
  cases: async () => {
    const token = await award()
    const list = await listOf()
    const reply = (one: Reply): { readonly web: Web } => ({ web: { [LIST]: one } })
    const to = (location: string) => reply({ body: '', status: 302, location })
    return [
      ...[404, 410, 401, 500, 503].map((status) => attack('status-unreachable', `${status}, though with the list`, token, { web: at(list, LIST, { status }) })),
      attack('status-unreachable', 'silence', token, { ...reply('silent'), ...SILENT }),
      attack('status-unreachable', 'no answer', token, reply('reset')),
      attack('status-list-invalid', 'an empty answer', token, { web: at('', LIST) }),
      attack('status-unreachable', 'an answer that breaks off', token, reply('broken')),
      attack('status-unreachable', 'an endless answer', token, reply('endless')),
      attack('status-unreachable', 'a redirect in a circle', token, to(LIST)),
      attack('status-unreachable', 'a redirect to another host', token, { web: { ...to(`${EVIL}/list`).web, ...at(list, `${EVIL}/list`) } }),
      attack('status-unreachable', 'four redirects', token, {
        web: {
          ...to(`${LIST}/1`).web,
          ...Object.fromEntries([1, 2, 3].map((n) => [`${LIST}/${n}`, { body: '', status: 302, location: `${LIST}/${n + 1}` }])),
          ...at(list, `${LIST}/4`),
        },
      }),
      control('two redirects within the host', token, {
        web: { ...to(`${LIST}/1`).web, [`${LIST}/1`]: { body: '', status: 307, location: `${LIST}/2` }, ...at(list, `${LIST}/2`) },
      }),
      control('the list', token, { web: at(list) }),
    ]
  },
}

export const status: readonly HostileRow[] = [indexes, lists, expansion, entries, answers]
