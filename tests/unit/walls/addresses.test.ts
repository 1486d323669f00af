import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { pathWithin } from '@/app/_server/origin'

// Who is signed in is of no concern to an address.
vi.mock('next/navigation', () => ({}))
vi.mock('@/app/_server/session', () => ({}))

const here = 'https://asiointi.jamsa.fi'

test('a path of the portal is kept as it is', () => {
  for (const path of ['/', '/fi', '/fi/osallistu?q=uimaranta&page=2', '/sv/delta/2027#ideer', '/fi/a%20b/ä', '/fi//x'])
    expect(pathWithin(path), path).toBe(path)
})

test.each([
  ['another host without its scheme', '//evil.example'],
  ['the same in backslashes, which browsers read as slashes', '/\\evil.example'],
  ['only backslashes', '\\\\evil.example'],
  ['a backslash further on', '/fi/\\evil.example'],
  ['a whole address', 'https://evil.example/fi'],
  ['an address with a scheme of its own', 'javascript:alert(1)'],
  ['a host without a slash', 'evil.example'],
  ['a path from here on', 'fi/osallistu'],
  ['a tab that a browser throws away', '/\t/evil.example'],
  ['a line end that would begin a header', '/fi\r\nSet-Cookie: a=b'],
  ['a zero', '/fi\0'],
  ['a control character of the upper half', '/fi\u0085x'],
  ['leading space', ' //evil.example'],
  ['nothing', ''],
])('%s leads nowhere', (_, path) => {
  expect(pathWithin(path)).toBeNull()
})

test('what nobody has asked for leads nowhere', () => {
  expect(pathWithin(null)).toBeNull()
  expect(pathWithin(undefined)).toBeNull()
})

test('an address is let through up to two thousand characters', () => {
  expect(pathWithin(`/${'a'.repeat(1999)}`)).not.toBeNull()
  expect(pathWithin(`/${'a'.repeat(2000)}`)).toBeNull()
})

test('whatever is let through, a browser stays on this host', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '.',
    ':',
    '@',
    '?',
    '#',
    '%2f',
    '%5c',
    '\t',
    '\n',
    ' ',
    'evil.example',
    'https',
  )
  const anything = fc.oneof(
    fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.string(),
  )
  fc.assert(
    fc.property(anything, (said) => {
      const path = pathWithin(`/${said}`)
      if (path !== null) expect(new URL(path, here).origin).toBe(here)
    }),
    { numRuns: 2000 },
  )
})
