import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pathOf } from '@/app/_messages/paths'
import { routing } from '@/app/_messages/routing'

const secret = 'kanaria-kanaria-kanaria-kanaria'

/** What the edge's log keeps of an address, by the patterns of deploy/nginx.conf. */
function logged(address: string): string {
  const [, map = ''] =
    /map \$request_uri \$logged \{\n([\s\S]+?)\n\}/.exec(readFileSync('deploy/nginx.conf', 'utf8')) ?? []
  for (const [, pattern = '', front] of map.matchAll(/"~([^\n]+)" "\$\{(\w+)\}[^"]*";/g)) {
    const found = new RegExp(pattern).exec(address)
    if (found) return `${found.groups?.[front ?? '']}***`
  }
  return address
}

test('what opens a reporter’s case, a digest or an answer is not in the log, in any language', () => {
  const keys = { case: secret, key: secret, forward: secret }
  const pages = [
    'follow/[case]',
    'follow/[case]/erase',
    'follow/ending/[key]',
    'follow/mail/[key]',
    'follow/area/[key]',
    'answer/[forward]',
  ]
  for (const locale of routing.locales)
    for (const page of pages)
      expect(logged(pathOf(locale, `/contact/${page}` as '/contact/follow/[case]', keys))).not.toContain(secret)
  for (const door of ['watch', 'follow', 'copy/follow'])
    expect(logged(`/api/contact/${door}/${secret}?locale=sv`)).not.toContain(secret)
})

test('where somebody looks for cases is not in the log', () => {
  for (const locale of routing.locales)
    expect(logged(`${pathOf(locale, '/contact/published')}?near=Kotikatu&lat=61.8`)).not.toMatch(/Kotikatu|61\.8/)
  for (const door of ['/api/contact/feed', '/api/contact/points', '/api/places', '/fi/tyopoyta/palaute'])
    expect(logged(`${door}?q=Virtanen&lat=61.8&lon=25.1`)).toBe(`${door}***`)
  expect(logged('/fi/palaute')).toBe('/fi/palaute')
})
