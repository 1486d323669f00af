import { createHash } from 'node:crypto'
import { XMLBuilder } from 'fast-xml-parser'
import { legible } from '@/db/contact/open311/input'

export type Format = 'xml' | 'json'
export type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value }

/** What one member of a list is called in XML; JSON has no names for them. */
const members: Readonly<Record<string, string>> = {
  services: 'service',
  service_requests: 'request',
  service_request_updates: 'request_update',
  service_statistics: 'service',
  agency_statistics: 'agency',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
  attributes: 'attribute',
  values: 'value',
  media_urls: 'media_url',
  log: 'entry',
  coordinates: 'coordinate',
  coordinate: 'coordinate',
}

const builder = new XMLBuilder({ format: false, suppressEmptyNode: false })

/** One value in either format: the same data, and never a null. */
export function bodyOf(format: Format, root: string, value: Value): string {
  if (format === 'json') return JSON.stringify(cleaned(value))
  return `<?xml version="1.0" encoding="utf-8"?>\n${builder.build({ [root]: nested(root, cleaned(value)) })}`
}

function cleaned(value: Value): Value {
  if (typeof value === 'string') return legible(value)
  if (typeof value !== 'object') return value
  if (isList(value)) return value.map(cleaned)
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cleaned(one)]))
}

function nested(name: string, value: Value): unknown {
  if (typeof value !== 'object') return String(value)
  if (isList(value)) {
    const member = members[name] ?? 'item'
    return value.length > 0 ? { [member]: value.map((one) => nested(member, one)) } : ''
  }
  return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, nested(inner, one)]))
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

const types = { xml: 'text/xml; charset=utf-8', json: 'application/json; charset=utf-8' } as const

/** Anybody's page may read what anybody may read. */
export const openToAll = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, X-Result-Count, X-Page-Count, X-Page-Size, X-Next-Page-URL',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

export type Answer = {
  readonly root: string
  readonly value: Value
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** The same for everybody: may be kept for a moment, and asked for again by its tag. */
  readonly isPublic?: boolean
}

/** The answer on the wire; 304 to whoever has it already. */
export function responseOf(request: Request, format: Format, answer: Answer): Response {
  const { root, value, status = 200, isPublic = false } = answer
  const body = bodyOf(format, root, value)
  const headers: Record<string, string> = {
    'Content-Type': types[format],
    'Cache-Control': isPublic ? 'public, max-age=30' : 'no-store',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Language',
    ...(request.method === 'POST' ? {} : openToAll),
    ...answer.headers,
  }
  if (!isPublic || status !== 200) return new Response(body, { status, headers })
  headers.ETag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  if (!isKnown(request.headers.get('if-none-match'), headers.ETag)) return new Response(body, { status, headers })
  const { 'Content-Type': _, ...bare } = headers
  return new Response(null, { status: 304, headers: bare })
}

const isKnown = (header: string | null, tag: string) =>
  (header ?? '').split(',').some((part) => part.trim() === '*' || part.trim().replace(/^W\//, '') === tag)
