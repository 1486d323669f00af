import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { proxy } from '@/proxy'

const policyAt = (path: string) =>
  proxy(
    new NextRequest(`http://jamsa.localhost:3000${path}`, { headers: { host: 'jamsa.localhost:3000' } }),
  ).headers.get('content-security-policy')

test('what residents have sent is served in a sandbox, pages are not', () => {
  expect(policyAt('/api/files/83b021f6-3aab-42c6-ade9-3952428534e3')).toBe("sandbox; default-src 'none'")
  expect(policyAt('/fi/osallistu')).toContain("script-src 'self' 'nonce-")
})
