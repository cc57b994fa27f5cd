/** Which IP addresses lie in the public internet. Everything set aside for another use is refused (RFC 6890 and its registries). */

import { BlockList, isIP } from 'node:net'

/** True for an address that anybody's server may have. IPv6 is an allow-list: a new special range is refused before we know of it. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !reserved.check(address, 'ipv4')
  return isIP(address) === 6 && !address.includes('%') && unicast.check(address, 'ipv6') && !reserved.check(address, 'ipv6')
}

const RESERVED_4 = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // carrier-grade NAT
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local, and the metadata services of clouds
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // future use and broadcast
] as const

/** Inside 2000::/3 only; loopback, mapped IPv4, NAT64, unique local, link-local and multicast lie outside it. */
const RESERVED_6 = [
  ['2001::', 23], // protocol assignments, Teredo among them: it carries an IPv4 address
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4: carries an IPv4 address
  ['3fff::', 20], // documentation
] as const

const reserved = new BlockList()
for (const [network, prefix] of RESERVED_4) reserved.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of RESERVED_6) reserved.addSubnet(network, prefix, 'ipv6')

const unicast = new BlockList()
unicast.addSubnet('2000::', 3, 'ipv6')
