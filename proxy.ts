import { randomBytes } from 'node:crypto'
import createMiddleware from 'next-intl/middleware'
import { NextRequest, NextResponse } from 'next/server'
import { routing } from '@/app/_messages/routing'
import { municipalityAt } from '@/tenants'

/** The doorman: turns unknown hostnames away, chooses the language, hands out the nonce. Guards nothing: pages and actions do. */
export function proxy(request: NextRequest) {
  const host = request.headers.get('host')
  const town = municipalityAt(host)
  if (!town || !host) return new NextResponse('Not found', { status: 404 })

  const nonce = randomBytes(16).toString('base64url')
  const policy = policyWith(nonce)
  const headers = headersToBelieve(request.headers, host)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)

  const response = isPage(request.nextUrl.pathname)
    ? createMiddleware({ ...routing, locales: town.locales, defaultLocale: town.locales[0] })(new NextRequest(request, { headers }))
    : NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('X-Edge-Nonce', nonce)
  return response
}

const isPage = (path: string) => !path.startsWith('/api/') && !path.startsWith('/open311/')

/** What a client says of forwarding, nonces and Next's inner workings is thrown away; the rest is passed on. */
function headersToBelieve(sent: Headers, host: string): Headers {
  const kept = new Headers()
  for (const [name, value] of sent) {
    if (!/^(x-|forwarded$|content-security-policy)/.test(name)) kept.set(name, value)
  }
  kept.set('x-forwarded-host', host)
  kept.set('x-forwarded-proto', process.env.ORIGIN_PROTOCOL ?? 'https')
  const address = sent.get('x-real-ip')
  if (address && process.env.ORIGIN_PROTOCOL !== 'http') kept.set('x-real-ip', address)
  return kept
}

function policyWith(nonce: string) {
  const development = process.env.NODE_ENV === 'development'
  const issuer = process.env.IDENTITY_ISSUER ? new URL(process.env.IDENTITY_ISSUER).origin : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self' ${issuer}`.trim(),
    "frame-ancestors 'none'",
  ].join('; ')
}

export const config = {
  matcher: ['/((?!_next/static|api/health|api/backchannel|.*\\.(?:svg|png|jpg|webp|ico|woff2|txt)$).*)'],
}
