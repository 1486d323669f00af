import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { type Limits, safeFetch } from '@/scripts/worker/safe-fetch'

const limits: Limits = { bytes: 1_000, milliseconds: 2_000, redirects: 3 }
const near: Limits = { ...limits, near: true }
const servers: Server[] = []

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((listening) => server.once('listening', listening))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

const resolveTo = (...addresses: string[]) => ({
  ...limits,
  resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
})

test.each([
  ...['http://example.fi/a.jpg', 'ftp://example.fi/', 'file:///etc/passwd', 'data:image/png;base64,AA', 'nonsense', ''],
  ...[
    'https://user:secret@example.fi/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://[::1]/',
  ],
  ...['https://[::ffff:10.0.0.1]/', 'https://169.254.169.254/latest/meta-data', 'https://10.0.0.1:8443/'],
])('%s is not asked', async (address) => {
  expect(await safeFetch(address, {}, limits)).toBe('forbidden')
})

test.each([
  [['127.0.0.1']],
  [['10.0.0.5']],
  [['::1']],
  [['93.184.216.34', '192.168.0.1']],
  [['::ffff:127.0.0.1']],
  [[]],
])('a name that leads to %s is not connected to', async (addresses) => {
  expect(await safeFetch('https://photos.example.fi/a.jpg', {}, resolveTo(...addresses))).toBe('forbidden')
})

test('a name that leads nowhere is unreachable', async () => {
  const lost = { ...limits, resolve: () => Promise.reject(new Error('ENOTFOUND')) }
  expect(await safeFetch('https://photos.example.fi/', {}, lost)).toBe('unreachable')
})

test('this machine is spoken to only where that is said', async () => {
  let asked = 0
  const origin = await serve((_, response) => response.end(`${++asked}`))
  expect(await safeFetch(origin, {}, limits)).toBe('forbidden')
  expect(asked).toBe(0)
  const answer = await safeFetch(origin, {}, near)
  expect(answer).toMatchObject({ status: 200, body: Buffer.from('1') })
})

test('sends what it is given, and nothing twice', async () => {
  const bodies: string[] = []
  const origin = await serve(async (request, response) => {
    bodies.push(`${request.method} ${request.headers['webhook-id']} ${await new Response(request as never).text()}`)
    response.writeHead(307, { location: '/again' }).end()
  })
  const answer = await safeFetch(origin, { method: 'POST', headers: { 'webhook-id': 'a' }, body: 'ääkköset' }, near)
  expect(answer).toMatchObject({ status: 307 })
  expect(bodies).toEqual(['POST a ääkköset'])
})

test.each([
  'http://10.0.0.1/',
  'https://169.254.169.254/',
  'file:///etc/passwd',
  'http://[::ffff:10.1.1.1]/',
  'http://[',
  '//0xA000001/',
])('a redirect to %s is not followed', async (location) => {
  const origin = await serve((_, response) => response.writeHead(302, { location }).end())
  expect(await safeFetch(origin, {}, near)).toBe('forbidden')
})

test('redirects are followed so far, and tell the next one nothing of what the first was told', async () => {
  const keys: unknown[] = []
  const origin = await serve((request, response) => {
    keys.push(request.headers['x-key'])
    const step = Number(request.url?.slice(1) || 0)
    if (step < 3) response.writeHead(302, { location: `/${step + 1}` }).end()
    else response.end('there')
  })
  expect(await safeFetch(origin, { headers: { 'x-key': 'secret' } }, near)).toMatchObject({ status: 200 })
  expect(keys).toEqual(['secret', undefined, undefined, undefined])
  expect(await safeFetch(origin, {}, { ...near, redirects: 2 })).toMatchObject({ status: 302 })
})

test('an answer without end is cut off, whatever length it claims', async () => {
  const origin = await serve((_, response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(500)));
    }
    response.on('drain', more)
    more()
  })
  expect(await safeFetch(origin, {}, near)).toBe('tooBig')
})

test('whoever is silent, or speaks a letter at a time, is left', async () => {
  const silent = await serve(() => {})
  expect(await safeFetch(silent, {}, { ...near, milliseconds: 200 })).toBe('slow')
  const drip = await serve((_, response) => {
    const letters = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(letters))
  })
  expect(await safeFetch(drip, {}, { ...near, milliseconds: 300 })).toBe('slow')
  const lost = { ...limits, milliseconds: 100, resolve: () => new Promise<never>(() => {}) }
  expect(await safeFetch('https://photos.example.fi/', {}, lost)).toBe('slow')
})
