import { NextRequest } from 'next/server'
import { afterEach, expect, test, vi } from 'vitest'
import { proxy } from '@/proxy'
import { municipalityById } from '@/tenants'

const style = vi.hoisted(() => ({ url: '' }))
vi.mock('@/tenants', async (original) => {
  const tenants = await original<typeof import('@/tenants')>()
  const municipalityAt = () => ({
    ...tenants.municipalityById('jamsa'),
    ...(style.url && { map: { style: style.url } }),
  })
  return { ...tenants, municipalityAt }
})
afterEach(() => {
  style.url = ''
})

const policy = () =>
  proxy(new NextRequest('http://jamsa.localhost/fi', { headers: { host: 'jamsa.localhost' } })).headers.get(
    'content-security-policy',
  ) ?? ''

test('the built-in map asks nobody else for anything', () => {
  expect(municipalityById('jamsa')).not.toHaveProperty('map')
  expect(policy()).toContain("connect-src 'self';")
  expect(policy()).toContain("worker-src 'self';")
})

test('a style of the town’s choosing opens its own origin, for tiles and pictures alone', () => {
  style.url = 'https://tiles.example/styles/town.json?key=x'
  expect(policy()).toContain("connect-src 'self' https://tiles.example;")
  expect(policy()).toContain("img-src 'self' data: blob: https://tiles.example;")
  expect(policy().match(/tiles\.example/g)).toHaveLength(2)
})
