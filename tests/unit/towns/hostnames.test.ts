import { expect, test } from 'vitest'
import { municipalities, municipalityAt, municipalityById } from '@/tenants'

test('a town is found by any of its hostnames, whatever the case, port or trailing dot', () => {
  expect(municipalityAt('asiointi.jamsa.fi')?.id).toBe('jamsa')
  expect(municipalityAt('ASIOINTI.Jamsa.FI')?.id).toBe('jamsa')
  expect(municipalityAt('jamsa.localhost:3000')?.id).toBe('jamsa')
  expect(municipalityAt('tjanster.raseborg.fi.')?.id).toBe('raasepori')
  expect(municipalityAt('joutsa.localhost.:4000')?.id).toBe('joutsa')
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['an empty host', ''],
  ['the machine itself', 'localhost:3000'],
  ['an address', '127.0.0.1'],
  ['an address of version 6', '[::1]:3000'],
  ['a name below ours', 'evil.asiointi.jamsa.fi'],
  ['a name that ends like ours', 'evilasiointi.jamsa.fi'],
  ['a name that begins like ours', 'asiointi.jamsa.fi.evil.example'],
  ['the domain above', 'jamsa.fi'],
  ['two trailing dots', 'asiointi.jamsa.fi..'],
  ['two hosts', 'asiointi.jamsa.fi,joutsa.localhost'],
  ['a space', ' asiointi.jamsa.fi'],
  ['somebody before it', 'user@asiointi.jamsa.fi'],
  ['a path', 'asiointi.jamsa.fi/'],
])('%s is no town', (_, host) => {
  expect(municipalityAt(host)).toBeUndefined()
})

test('no hostname, code or id belongs to two towns', () => {
  const hostnames = municipalities.flatMap((town) => town.hostnames)
  expect(new Set(hostnames).size).toBe(hostnames.length)
  expect(new Set(municipalities.map(({ code }) => code)).size).toBe(municipalities.length)
  expect(new Set(municipalities.map(({ id }) => id)).size).toBe(municipalities.length)
})

test('hostnames are written as they are compared, and each town answers on this machine', () => {
  for (const { id, hostnames } of municipalities) {
    for (const name of hostnames) expect(municipalityAt(name)?.id).toBe(id)
    expect(hostnames.filter((name) => name.endsWith('.localhost'))).toHaveLength(1)
  }
})

test('a town is found by its id, and an unknown id is nobody', () => {
  expect(municipalityById('joutsa')?.code).toBe('172')
  expect(municipalityById('constructor')).toBeUndefined()
})
