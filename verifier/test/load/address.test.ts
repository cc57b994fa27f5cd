import { afterEach, describe, expect, it, vi } from 'vitest'
import { refuseAddress } from '../../src/load/address.ts'
import { loaderOf, refusing, unavailable } from './loading.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('an address', () => {
  it.each(['https://harbour.example/', 'http://harbour.example./a', 'https://harbour.example:443/', 'https://locale.example/', 'https://1.2.3.4.example/'])(
    '%s is public',
    (url) => {
      expect(() => refuseAddress(url, 'public')).not.toThrow()
    },
  )

  it.each([
    ...['https://127.0.0.1/', 'https://10.0.0.1/', 'https://8.8.8.8/', 'https://0x7f.1/', 'https://2130706433/', 'https://[::1]/', 'https://127.0.0.1./'],
    ...['https://localhost/', 'https://LOCALHOST./', 'https://a.localhost/', 'https://printer.local/', 'https://a.internal./', 'https://a.home.arpa/'],
    ...['https://a.lan/', 'https://a.intranet/', 'https://a.corp/', 'https://a.home/', 'https://a.onion/', 'https://school/', 'https://a.local../'],
    ...['https://harbour.example:8443/', 'http://harbour.example:443/'],
  ])('%s is private, and asked only when any host may be', async (url) => {
    expect(() => refuseAddress(url, 'any')).not.toThrow()
    expect(() => refuseAddress(url, 'public')).toThrow(refusing('address-refused', { url }))
    const { load, documents, asked } = loaderOf({ [url]: {} })
    await expect(load(url)).rejects.toMatchObject({ code: 'address-refused' })
    expect([asked, documents()]).toEqual([[], []])
    expect(await loaderOf({ [url]: {} }, { hosts: 'any' }).load(url)).toMatchObject({ status: 200 })
  })

  it.each(['', 'badge', 'ftp://harbour.example/', 'file:///etc/passwd', 'data:,', 'https://user@harbour.example/', 'https://:secret@harbour.example/'])(
    '%j is never asked',
    (url) => {
      for (const hosts of ['any', 'public'] as const) expect(() => refuseAddress(url, hosts)).toThrow('address-refused')
    },
  )

  it('of the page itself is asked, wherever the page is', () => {
    vi.stubGlobal('location', new URL('http://localhost:4321/verify'))
    expect(() => refuseAddress('http://localhost:4321/badge', 'public')).not.toThrow()
    expect(() => refuseAddress('http://localhost:4322/badge', 'public')).toThrow('address-refused')
  })

  it('is told in 200 characters at most', async () => {
    await expect(loaderOf().load(`ftp:${'a'.repeat(999)}`)).rejects.toMatchObject(unavailable('address-refused', { url: `ftp:${'a'.repeat(196)}` }))
  })
})
