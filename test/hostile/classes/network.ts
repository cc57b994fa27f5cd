/** Addresses that nobody may ask, answers without end, and schemas from anywhere. */

import { attack, control, SILENT, strange, webOf, type HostileCase, type HostileRow, type Reply, type Web } from '../case.ts'
import { asNamed, badge, documentOf, EVIL, makeCredential, school, signToken } from '../made/forge.ts'
import { makeEntry } from '../../../verifier/test/status/made-list.ts'

const heading = 'network'
const INPUT = 'https://harbour.example/badge'

const addresses: HostileRow = {
  heading,
  name: 'addresses that are not asked',
  cases: async () => {
    const token = await signToken(school, badge)
    const hosts = [
      'localhost', 'LOCALHOST', 'a.localhost', 'localhost.', '127.0.0.1', '127.1', '2130706433', '0x7f.1', '0177.0.0.1', '0', '0.0.0.0', '10.1.2.3', '172.16.0.1', '192.168.0.1',
      '169.254.169.254', '100.64.0.1', '[::1]', '[::]', '[::ffff:127.0.0.1]', '[fe80::1]', '[fd00::1]', '[64:ff9b::7f00:1]', '８.８.８.８', '127。0。0。1', 'printer.local', 'db.internal',
      'router.lan', 'wiki.corp', 'x.home.arpa', 'x.onion', 'intranet', 'harbour.example:8443', 'harbour.example:22', 'user@harbour.example', 'user:word@harbour.example', 'a..example',
    ] // prettier-ignore
    const refused = hosts.map((host) => attack(['address-refused', 'unknown-file'], `https://${host}`, `https://${host}/badge`))
    const schemes = [
      'ftp://harbour.example/badge',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'blob:https://harbour.example/1',
      'ws://harbour.example/',
      '//harbour.example/badge',
    ]
    const to = (location: string): Web => ({ [INPUT]: { body: '', status: 302, location } })
    const inner = [
      'http://169.254.169.254/latest',
      'https://localhost/',
      'https://10.0.0.1/',
      'file:///etc/passwd',
      'http://harbour.example/badge',
      'https://harbour.example:8443/',
      `${EVIL}/badge`,
      'data:,x',
      'http://[',
    ]
    return [
      ...refused,
      ...schemes.map((address) => attack('unknown-file', address, address)),
      ...inner.map((location) => attack(['address-refused', 'input-unreachable'], `a redirect to ${location}`, INPUT, { web: to(location) })),
      attack('address-refused', 'http to a private address', 'http://192.168.0.1/badge'),
      control('https to a public name', INPUT, { web: { [INPUT]: { body: token } } }),
      control('http is tried as https', INPUT.replace('https', 'http'), { web: { [INPUT]: { body: token } }, unasked: [INPUT.replace('https', 'http')] }),
      control('a redirect within the host', INPUT, { web: { ...to('/other'), 'https://harbour.example/other': { body: token } } }),
    ]
  },
}

const limits: HostileRow = {
  heading,
  name: 'limits of what is asked',
  cases: async () => {
    const token = await signToken(school, badge)
    const at = (reply: Reply): { readonly web: Web } => ({ web: { [INPUT]: reply } })
    const web = asNamed(school, 'did:web:harbour.example')
    const byWeb = await signToken(web, makeCredential(web.did))
    const did = (reply: Reply): { readonly web: Web } => ({ web: { 'https://harbour.example/.well-known/did.json': reply } })
    const lists = Array.from({ length: 8 }, (_, n) => makeEntry({ id: `urn:s:${n}`, statusListCredential: `https://s${n}.example/list` }))
    const silent: Web = Object.fromEntries(lists.map((_, n) => [`https://s${n}.example/list`, 'silent' as const]))
    const hops: Web = Object.fromEntries(
      lists.flatMap((_, n) =>
        [0, 1, 2, 3].map((hop) => [`https://s${n}.example/list${'/x'.repeat(hop)}`, { body: '', status: 302, location: `/list${'/x'.repeat(hop + 1)}` }]),
      ),
    )
    const statuses = await signToken(school, makeCredential(school.did, { credentialStatus: lists }))
    const codes = [201, 203, 206, 300, 304, 400, 404, 410, 418, 429, 500, 502, 503]
    return [
      attack('input-unreachable', 'silence', INPUT, { ...at('silent'), ...SILENT }),
      attack(['limit-reached', 'file-too-large'], 'an endless answer', INPUT, at('endless')),
      attack('input-unreachable', 'no answer', INPUT, at('reset')),
      attack('input-unreachable', 'an answer that breaks off', INPUT, at('broken')),
      attack(['limit-reached', 'file-too-large'], '33 MiB', INPUT, at({ body: new Uint8Array(33 * 2 ** 20) })),
      attack('status-unreachable', 'eight silent lists: 15 s for all', statuses, { web: silent, ...SILENT }),
      attack(['status-unreachable', 'limit-reached'], 'eight lists with four redirects each: 16 requests in all', statuses, { web: hops }),
      ...codes.map((status) => attack('input-unreachable', `status ${status} with a badge`, INPUT, at({ body: token, status }))),
      attack('stopped', 'the caller gives up on a silent server', INPUT, { ...at('silent'), stopAfter: 50 }),
      attack(['stopped', 'limit-reached'], 'the caller gives up on an endless answer', INPUT, { ...at('endless'), stopAfter: 1 }),
      attack('stopped', 'the caller gives up on a silent key', byWeb, { ...did('silent'), stopAfter: 50 }),
      attack(['stopped', 'status-unreachable'], 'the caller gives up on silent lists', statuses, { web: silent, stopAfter: 50 }),
      attack('key-unreachable', 'a key that is no answer (as without CORS)', byWeb, did('reset')),
      control('an answer', INPUT, at({ body: token })),
      control('a key', byWeb, { web: webOf({ 'https://harbour.example/.well-known/did.json': documentOf(web) }) }),
    ]
  },
}

const SCHEMA = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json'
const TYPE = '1EdTechJsonSchemaValidator2019'

const schemas: HostileRow = {
  heading,
  name: 'schemas from anywhere',
  cases: async () => {
    const sign = (credentialSchema: unknown, more: Record<string, unknown> = {}) => signToken(school, makeCredential(school.did, { credentialSchema, ...more }))
    const evil = `${EVIL}/schema`
    const slow = { type: 'object', patternProperties: { '^(a+)+$': false }, $ref: evil }
    const rest = { web: webOf({ [evil]: slow, [SCHEMA]: { not: {} } }), unasked: [evil, SCHEMA] }
    const told = async (name: string, schema: unknown): Promise<HostileCase> => strange(name, await sign(schema), rest)
    return [
      attack('schema-violated', 'a promise that is broken', await sign([{ id: SCHEMA, type: TYPE }], { issuer: { id: school.did, type: 'Thing' } }), rest),
      attack('schema-violated', 'a promise that is broken, among others', await sign([{ id: evil, type: TYPE }, { id: SCHEMA, type: TYPE }], { issuer: { id: school.did, type: 'Thing' } }), rest), // prettier-ignore
      await told('a schema of the forger is not fetched', [{ id: evil, type: TYPE }]),
      await told('another kind of schema', [{ id: evil, type: 'JsonSchema' }]),
      await told(
        'a thousand schemas',
        Array.from({ length: 1000 }, (_, n) => ({ id: `${evil}/${n}`, type: TYPE })),
      ),
      await told('a schema with an address like the right one', [{ id: `${SCHEMA}#`, type: TYPE }]),
      await told('a schema that is null', null),
      await told('a schema that is a text', SCHEMA),
      control('a promise that is kept, and the pinned schema', await sign([{ id: SCHEMA, type: TYPE }]), rest),
    ]
  },
}

const clocks: HostileRow = {
  heading,
  name: 'clocks',
  cases: async () => {
    const from = (validFrom: string, validUntil?: string) =>
      signToken(school, makeCredential(school.did, { validFrom, ...(validUntil !== undefined && { validUntil }) }))
    const start = '2024-05-01T00:00:00Z'
    const unread = ['tomorrow', '2024-02-30T00:00:00Z', '2024-13-01T00:00:00Z', '', '99999-01-01T00:00:00Z', '+010000-01-01T00:00:00Z', '2036']
    return [
      attack('not-yet-valid', 'begins in two minutes', await from('2026-11-01T00:02:00Z')),
      attack('expired', 'ended two minutes ago', await from(start, '2026-10-31T23:58:00Z')),
      attack('dates-crossed', 'ends before it begins', await from(start, '2023-01-01T00:00:00Z')),
      ...(await Promise.all(
        unread.map(async (date) => attack(['dates-unreadable', 'claims-disagree'], `an end of ${JSON.stringify(date)}`, await from(start, date))),
      )),
      control('begins within the skew', await from('2026-11-01T00:00:30Z')),
      control('ended within the skew', await from(start, '2026-10-31T23:59:30Z')),
      strange('a zone of its own', await from(start, '2036-01-01T00:00:00+14:00')),
    ]
  },
}

export const network: readonly HostileRow[] = [addresses, limits, schemas, clocks]
