import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** IPv4 that is not of the open internet: this machine, private networks, documentation, multicast (IANA special-purpose registry). */
const closed = listOf('ipv4', [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
])

/** All that IPv6 has given out to the open internet, and what of it wraps an IPv4 address or is for examples. */
const open = listOf('ipv6', ['2000::/3'])
const wrapped = listOf('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'])

/** Whether an address is one of the open internet; a name is none. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !closed.check(address)
  return isIPv6(address) && open.check(address, 'ipv6') && !wrapped.check(address, 'ipv6')
}

const near = listOf('ipv4', ['127.0.0.0/8'])

export const isLoopback = (address: string) => (isIPv4(address) ? near.check(address) : address === '::1')

function listOf(family: 'ipv4' | 'ipv6', ranges: readonly string[]) {
  const list = new BlockList()
  for (const range of ranges) {
    const [network = '', bits] = range.split('/')
    list.addSubnet(network, Number(bits), family)
  }
  return list
}
