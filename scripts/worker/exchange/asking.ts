import type { WireFormat } from '@/db/contact/systems/input'
import { environment } from '@/db/env'
import { type Limits, safeFetch } from '../safe-fetch'

/** Another system, and how it is spoken to. */
export type System = {
  readonly address: string
  readonly key: string | null
  readonly jurisdiction: string | null
  readonly format: WireFormat
}

type Fields = Readonly<Record<string, string | readonly string[]>>

/** For one question; a case is looked for and sent within its lease. */
const patience = { bytes: 2_000_000, milliseconds: 20_000 }

/** This machine counts only where that is said; there its names need no register. */
export function limitsOf(whole = patience): Limits {
  const near = environment().LOOPBACK_SYSTEMS === '1'
  if (!near) return whole
  return { ...whole, near, resolve: async (name) => (name.endsWith('localhost') ? here : Promise.reject(new Error())) }
}

const here = [{ address: '127.0.0.1', family: 4 }]

const wanted: Readonly<Record<WireFormat, string>> = { json: 'application/json', xml: 'text/xml' }

/** GETs what stands at a path of their interface; followed to no other address than theirs. */
export function askFor(system: System, path: string, fields: Fields = {}) {
  const query = written({ ...jurisdictionOf(system), ...fields })
  const address = `${addressOf(system, path)}${query ? `?${query}` : ''}`
  return safeFetch(address, { headers: { accept: wanted[system.format] } }, limitsOf())
}

/** POSTs a form to a path of their interface. The key goes in the body, never in an address. */
export function tellThem(system: System, path: string, fields: Fields) {
  const key: Fields = system.key ? { api_key: system.key } : {}
  const body = written({ ...key, ...jurisdictionOf(system), ...fields })
  const headers = {
    accept: wanted[system.format],
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
  }
  return safeFetch(addressOf(system, path), { method: 'POST', headers, body }, limitsOf())
}

/** What has several values is named as often. */
const written = (fields: Fields) =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  ).toString()

const addressOf = ({ address, format }: System, path: string) => `${address}/${path}.${format}`

const jurisdictionOf = ({ jurisdiction }: System): Fields => (jurisdiction ? { jurisdiction_id: jurisdiction } : {})
