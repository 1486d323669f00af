import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pathOf } from '@/app/_messages/paths'
import { routing } from '@/app/_messages/routing'
import { pictureLimits } from '@/db/files/input'

const secret = 'kanaria-kanaria-kanaria-kanaria'

const edge = readFileSync('deploy/nginx.conf', 'utf8')

/** What the edge's log keeps of an address, by the patterns of deploy/nginx.conf. */
function logged(address: string): string {
  const [, map = ''] = /map \$request_uri \$logged \{\n([\s\S]+?)\n\}/.exec(edge) ?? []
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
  for (const locale of routing.locales)
    expect(logged(pathOf(locale, '/mine/organisations/join/[key]', { key: secret }))).not.toContain(secret)
  expect(logged(`/api/files/sent/6343c879.${secret}/85105f55`)).not.toContain(secret)
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

test('no server of the edge writes whole addresses into a log of nginx’s own', () => {
  const servers = edge.split(/^server \{$/m).slice(1)
  expect(servers).toHaveLength(3)
  for (const server of servers) {
    expect([...server.matchAll(/error_log ([^;]+);/g)].map(([, where]) => where)).toEqual(['/dev/null crit'])
    for (const [, how] of server.matchAll(/access_log ([^;]+);/g)) expect(how).toMatch(/^off$| (portal|open311)$/)
    expect(server).toContain('access_log')
  }
  for (const [, format] of edge.matchAll(/log_format \w+ '([^']+)'/g))
    expect(format).not.toMatch(/\$(request|request_uri|args|http_referer|http_cookie|query_string)\b/)
})

test('the largest picture comes through the edge and the doorman with its form around it', () => {
  const sizes = [...edge.matchAll(/location \/(api\/files|open311\/) \{\s+client_max_body_size (\d+)m;/g)]
  expect(sizes.map(([, , megabytes]) => Number(megabytes))).toEqual([12, 11])
  const doorman = /proxyClientMaxBodySize: '(\d+)mb'/.exec(readFileSync('next.config.ts', 'utf8'))?.[1]
  for (const megabytes of [...sizes.map(([, , told]) => told), doorman])
    expect(Number(megabytes) * 1024 * 1024).toBeGreaterThan(pictureLimits.bytes + 20_000)
})
