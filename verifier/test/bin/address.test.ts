import { describe, expect, test } from 'vitest'
import { isPublicAddress } from '../../bin/address.ts'

const PAIRS: readonly (readonly [refused: string, accepted: string, why: string])[] = [
  ['0.0.0.0', '1.0.0.1', 'this network'],
  ['10.255.255.255', '11.0.0.0', 'private 10/8'],
  ['100.64.0.1', '100.128.0.1', 'carrier-grade NAT'],
  ['127.0.0.53', '128.0.0.1', 'loopback'],
  ['169.254.169.254', '169.253.0.1', 'link-local and cloud metadata'],
  ['172.31.255.255', '172.32.0.0', 'private 172.16/12'],
  ['192.168.1.1', '192.169.1.1', 'private 192.168/16'],
  ['198.19.0.1', '198.20.0.1', 'benchmarks'],
  ['203.0.113.7', '203.0.114.7', 'documentation'],
  ['224.0.0.1', '223.255.255.255', 'multicast'],
  ['255.255.255.255', '9.9.9.9', 'broadcast'],
  ['::1', '2606:4700::1111', 'IPv6 loopback'],
  ['::', '2a00::', 'IPv6 unspecified'],
  ['::ffff:8.8.8.8', '8.8.8.8', 'IPv4-mapped'],
  ['64:ff9b::808:808', '2620:fe::fe', 'NAT64'],
  ['fc00::1', '2400::1', 'unique local'],
  ['fe80::1', '2800::1', 'link-local'],
  ['ff02::1', '3000::1', 'IPv6 multicast'],
  ['2001:0:1::1', '2001:200::1', 'Teredo'],
  ['2001:db8::1', '2001:db9::1', 'IPv6 documentation'],
  ['2002:7f00:1::', '2003::1', '6to4'],
]

describe('an address', () => {
  test.each(PAIRS)('%s is refused and %s is accepted: %s', (refused, accepted) => {
    expect(isPublicAddress(refused)).toBe(false)
    expect(isPublicAddress(accepted)).toBe(true)
  })

  test.each(['', 'example.com', '127.1', '0x7f000001', '2606:4700::1111%eth0', '[2606:4700::1111]'])('%j is no plain address and refused', (text) => {
    expect(isPublicAddress(text)).toBe(false)
  })
})
