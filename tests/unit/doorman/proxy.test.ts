import { unstable_doesMiddlewareMatch as matches } from 'next/experimental/testing/server.js'
import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { config, proxy } from '@/proxy'

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(
    new NextRequest(`http://jamsa.localhost:3000${path}`, { headers: { host: 'jamsa.localhost:3000', ...headers } }),
  )
/** What the page will read in place of a header that was sent. */
const passed = (response: Response, name: string) => response.headers.get(`x-middleware-request-${name}`)

test('a hostname that is nobody’s gets a 404 that names no town', async () => {
  for (const host of [
    'evil.example',
    'jamsa.localhost.evil.example',
    'xjamsa.localhost',
    '',
    'joutsa',
    '127.0.0.1:3000',
  ]) {
    const answer = ask('/fi', { host })
    expect(answer.status, host).toBe(404)
    expect(await answer.text(), host).not.toMatch(/jamsa|jämsä|raasepori|raseborg|joutsa/i)
  }
})

test('what a client says of forwarding, nonces, paths and languages is not believed', () => {
  const lies = {
    'x-forwarded-host': 'raasepori.localhost',
    'x-forwarded-proto': 'gopher',
    'x-forwarded-for': '1.2.3.4',
    forwarded: 'host=evil.example',
    'x-nonce': '"><script>',
    'x-path': '//evil.example',
    'x-next-intl-locale': 'sv',
    'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
    'x-nextjs-data': '1',
    'x-real-ip': '1.2.3.4',
    'content-security-policy': 'default-src *',
  }
  const answer = ask('/fi/osallistu?x=1', lies)
  expect(passed(answer, 'x-forwarded-host')).toBe('jamsa.localhost:3000')
  expect(passed(answer, 'x-forwarded-proto')).toBe('http')
  expect(passed(answer, 'x-path')).toBe('/fi/osallistu?x=1')
  expect(passed(answer, 'x-next-intl-locale')).toBe('fi')
  expect(passed(answer, 'x-nonce')).toMatch(/^[\w-]{22}$/)
  expect(passed(answer, 'content-security-policy')).toBe(answer.headers.get('content-security-policy'))
  const kept = (answer.headers.get('x-middleware-override-headers') ?? '').split(',')
  for (const name of ['forwarded', 'x-forwarded-for', 'x-middleware-subrequest', 'x-nextjs-data', 'x-real-ip'])
    expect(kept, name).not.toContain(name)
})

test('the edge may keep pages that are the same for everybody, and no others', () => {
  const kept = (path: string, headers = {}) => ask(path, headers).headers.get('x-accel-expires')
  for (const path of ['/fi', '/sv/delta/liikuntapaikat-2027/ideer?q=x', '/fi/osallistu/liikuntapaikat-2027/tulos'])
    expect(kept(path), path).toBe('3')
  for (const path of [
    '/',
    '/osallistu',
    '/fi/osallistu/x/ideat/uusi',
    '/fi/osallistu/x/aanesta',
    '/fi/omat-asiat',
    '/fi/desk',
    '/fi/ei-ole',
  ])
    expect(kept(path), path).toBeNull()
  expect(kept('/fi', { cookie: '__Host-sess=1' })).toBeNull()
  expect(kept('/fi', { cookie: 'a=1; __Host-ballot-12=1' })).toBeNull()
})

test('every answer has a nonce of its own, and its policy allows nothing inline', () => {
  const policies = [ask('/fi'), ask('/fi')].map((answer) => answer.headers.get('content-security-policy') ?? '')
  expect(new Set(policies).size).toBe(2)
  for (const policy of policies) expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
})

test('an address without its language gets the reader’s, or the town’s own first', () => {
  const to = (path: string, language?: string) =>
    ask(path, language ? { 'accept-language': language } : {}).headers.get('location')
  expect(to('/')).toBe('http://jamsa.localhost:3000/fi')
  expect(to('/desk?x=1', 'de, sv-FI;q=0.9, fi')).toBe('http://jamsa.localhost:3000/sv/desk?x=1')
  expect(to('//evil.example/x')).toMatch(/^http:\/\/jamsa\.localhost:3000\//)
})

test('no page and no action goes past the doorman, whatever its address ends in', () => {
  const stopped = (path: string) => matches({ config, nextConfig: {}, url: `http://jamsa.localhost:3000${path}` })
  for (const path of [
    '/',
    '/fi',
    '/fi/desk',
    '/fi/x.png',
    '/fi/osallistu/2026.svg',
    '/sv/delta/a/b.txt',
    '/api/auth/session',
    '/api/x.png',
    '/api/files/1.jpg',
    '/jamsa/a/b.svg',
  ])
    expect(stopped(path), path).toBe(true)
  for (const path of [
    '/jamsa/mark.svg',
    '/illustrations/ski-track.svg',
    '/favicon.ico',
    '/_next/static/x.js',
    '/api/health/live',
    '/api/backchannel',
  ])
    expect(stopped(path), path).toBe(false)
})
