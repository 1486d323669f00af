import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPublicAddress } from '@/scripts/worker/addresses'

test.each([
  ...[
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
  ],
  ...['198.18.0.1', '192.0.2.7', '203.0.113.9', '224.0.0.1', '255.255.255.255', '192.0.0.170'],
  ...[
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
  ],
  ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', '3fff::1', '100::1'],
  ...['localhost', 'example.fi', '', '127.1', '0x7f.1', '2130706433'],
])('%s is not of the open internet', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each([
  '8.8.8.8',
  '172.15.255.255',
  '172.32.0.0',
  '100.128.0.1',
  '193.166.3.2',
  '2001:708:10:55::53',
  '2a00:1190::1',
])('%s is', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test('no address of IPv4 becomes an open one by being written as IPv6', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(isPublicAddress(`::ffff:${address}`)).toBe(false)
      expect(isPublicAddress(`64:ff9b::${address}`)).toBe(false)
    }),
  )
})
