import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect } from 'vitest'
import { answer } from '@/app/open311/v2/answer'
import { caseFilters } from '@/db/contact/cases/queue/input'
import { listCases } from '@/db/contact/cases/queue/reads'
import { type Scope, usualMost } from '@/db/contact/open311/clients/input'
import { addClient } from '@/db/contact/open311/clients/writes'
import { publicationInput } from '@/db/contact/publications/input'
import { decidePublication } from '@/db/contact/publications/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { municipalityById } from '@/tenants'
import { atCounter, calling, handling } from '@/tests/people'

const town = municipalityById('jamsa') ?? expect.unreachable()
export const base = 'https://asiointi.jamsa.fi/open311/v2'

/** Asks the interface of Jämsä as a client would, without a server between. */
export function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const request = new Request(`${base}/${path}`, init)
  const parts = new URL(request.url).pathname.split('/').slice(3).map(decoded)
  return answer(request, parts, {
    town,
    origin: 'https://asiointi.jamsa.fi',
    address: null,
    visitor: atCounter('jamsa'),
    client: (key) => calling('jamsa', key),
  })
}

function decoded(part: string) {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

// biome-ignore lint/suspicious/noExplicitAny: what comes over the wire is what the tests are about
export type Wire = any

export const json = async (path: string, init?: RequestInit): Promise<Wire> => (await ask(path, init)).json()
export const send = (path: string, fields: Record<string, string> | [string, string][]) =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields) })

const lists =
  /(services\.service|requests\.request|updates\.request_update|errors\.error|endpoints\.endpoint|formats\.format|attributes\.attribute|values\.value|media_urls\.media_url|log\.entry|coordinates?\.coordinate|statistics\.(service|agency))$/
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  isArray: (_, path) => lists.test(String(path)),
})

/** A document as a strict reader takes it, with its lists as lists. */
export function parsed(text: string): Wire {
  expect(text).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>/)
  expect(XMLValidator.validate(text)).toBe(true)
  const { '?xml': _, ...document } = parser.parse(text)
  return document
}
export const xml = async (path: string): Promise<Wire> => parsed(await (await ask(path)).text())

/** What JSON holds, as XML would say it: every value as text. */
export function asText(value: Wire): Wire {
  if (Array.isArray(value)) return value.map(asText)
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asText(one)]))
  return String(value)
}

/** An XML list without the wrapper that names its members. */
export function unwrapped(value: Wire): Wire {
  if (Array.isArray(value)) return value.map(unwrapped)
  if (!value || typeof value !== 'object') return value
  const entries = Object.entries(value as Record<string, Wire>)
  const [only] = entries
  if (entries.length === 1 && only && Array.isArray(only[1])) return unwrapped(only[1])
  return Object.fromEntries(entries.map(([name, one]) => [name, unwrapped(one)]))
}

/** Topics, staff and keys: one for everything in earnest, one without agreement to publish, one for trying out. */
export async function opened() {
  for (const id of ['jamsa', 'joutsa'] as const) await seedTopics(townAtWork(id, 'contact', 'tests'))
  const kari = await handling(staff.kari)
  const key = (name: string, scopes: Scope[], mayPublish = true) =>
    addClient(kari, { name, scopes, mayPublish, most: usualMost })
  return {
    kari,
    live: await key('Lamppuvahti', ['post', 'updates']),
    silent: await key('Hiljainen', ['post'], false),
    trial: await key('Kokeilija', ['test']),
  }
}

export const pothole = {
  service_code: '171',
  description: 'Kadussa on kuoppa.',
  address_string: 'Koulukatu 5, 42100 Jämsä',
}

/** Sends a case and returns its number. */
export async function posted(key: string, more: Record<string, string> = {}): Promise<string> {
  const response = await send('requests.json', { api_key: key, ...pothole, ...more })
  expect(response.status).toBe(200)
  const [{ service_request_id: id }] = (await response.json()) as Wire
  return id
}

/** The town decides: everybody may read the case, in these words. */
export async function publish(kari: Awaited<ReturnType<typeof handling>>, reference: string, more: object = {}) {
  const { rows } = await listCases(kari, caseFilters.parse({ q: reference }))
  const [found] = rows
  const copy = { title: 'Kuoppa kadulla', text: found?.text, place: 'Koulukatu 5, 42100 Jämsä', point: 'on' }
  await decidePublication(
    kari,
    publicationInput.parse({ case: found?.id, version: 1, verdict: 'publish', ...copy, ...more }),
  )
  return found?.id ?? ''
}
