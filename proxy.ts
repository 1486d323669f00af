import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { pageAt } from '@/app/_messages/paths'
import type { Page } from '@/app/_messages/routing'
import { municipalityAt, type Town } from '@/tenants'
import { mapOrigins } from '@/tenants/map-origins'

/** The doorman: turns unknown hostnames away, chooses the language, hands out the nonce. Guards nothing: pages and actions do. */
export function proxy(request: NextRequest) {
  const host = request.headers.get('host')
  const town = municipalityAt(host)
  if (!town || !host) return new NextResponse('Not found', { status: 404 })

  const nonce = randomBytes(16).toString('base64url')
  const { pathname, search } = request.nextUrl
  const policy = pathname.startsWith('/api/files/') ? policyOfFiles : policyWith(nonce, town)
  const headers = headersToBelieve(request.headers, host)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  headers.set('x-path', pathname + search)
  // next-intl reads the language of a request from here.
  headers.set('x-next-intl-locale', pathname.split('/')[1] ?? town.locales[0])

  const response = hasLanguage(pathname)
    ? NextResponse.next({ request: { headers } })
    : NextResponse.redirect(
        new URL(`/${languageFor(request, town)}${pathname === '/' ? '' : pathname}${search}`, request.url),
      )
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('X-Edge-Nonce', nonce)
  if (isSameForAll(request)) response.headers.set('X-Accel-Expires', '3')
  return response
}

/** Pages without forms of their own, the same for everybody who has no cookie of ours: the edge may keep them for seconds. */
const kept = new Set<Page>([
  ...(['/', '/accessibility', '/privacy', '/contact', '/grants', '/budget', '/budget/[round]'] as const),
  ...(['/budget/[round]/rules', '/budget/[round]/ideas', '/budget/[round]/proposals'] as const),
  ...(['/budget/[round]/proposals/[proposal]', '/budget/[round]/result', '/budget/[round]/result/compare'] as const),
])

function isSameForAll({ method, cookies, nextUrl: { pathname } }: NextRequest) {
  if (method !== 'GET' || cookies.getAll().some(({ name }) => name.startsWith('__Host-'))) return false
  const found = hasLanguage(pathname) && pageAt(pathname)
  return Boolean(found && kept.has(found.page))
}

const hasLanguage = (path: string) => /^\/(api|open311|fi|sv|en)(\/|$)/.test(path)

/** The first language of the reader's browser that the town speaks, else the town's own. */
function languageFor(request: NextRequest, { locales }: Town) {
  const wanted = (request.headers.get('accept-language') ?? '').split(',').map((part) => part.trim().split(/[-;]/)[0])
  return wanted.find((language) => locales.some((locale) => locale === language)) ?? locales[0]
}

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

/** What residents have sent runs nothing and loads nothing, should a browser ever take it for a page. */
const policyOfFiles = "sandbox; default-src 'none'"

function policyWith(nonce: string, { map }: Town) {
  const development = process.env.NODE_ENV === 'development'
  const issuer = process.env.IDENTITY_ISSUER ? new URL(process.env.IDENTITY_ISSUER).origin : ''
  const tiles = mapOrigins(map)
    .map((origin) => ` ${origin}`)
    .join('')
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `img-src 'self' data: blob:${tiles}`,
    `connect-src 'self'${tiles}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self' ${issuer}`.trim(),
    "frame-ancestors 'none'",
  ].join('; ')
}

export const config = {
  // All but what Next serves from its build, the two doors of machines, uploads (the proxy would hold each in memory), and files of `public`: one folder deep, outside the pages.
  matcher: [
    '/((?!_next/static|api/health|api/backchannel|api/uploads|(?!fi/|sv/|en/|api/)(?:[\\w-]+/)?[\\w-]+\\.(?:svg|png|jpg|webp|ico|woff2|txt|pmtiles)$).*)',
  ],
}
