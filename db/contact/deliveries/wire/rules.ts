import { XMLParser } from 'fast-xml-parser'
import { instantOf } from '../../open311/times/rules'
import type { TheirService } from '../../systems/input'
import type { TheirAttribute } from '../answers/rules'
import type { Receipt, TheirRequest, TheirUpdate } from './input'

/** What another system has said: anything at all. */
type Said = unknown
type Fields = Readonly<Record<string, Said>>

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, processEntities: true })

/** A document in either format, whatever it was called; null when it is neither. A page of HTML and one with entities of its own are none. */
export function documentIn(body: Buffer): Said {
  const text = new TextDecoder().decode(body).trim()
  if (!text.startsWith('<')) return text ? tried(() => JSON.parse(text, asWritten)) : null
  return /<!doctype|<!entity|<html/i.test(text) ? null : tried(() => xmlIn(text))
}

/** A number stays as it was written: an id of twenty digits is no quantity. */
const asWritten = (_: string, value: Said, context?: { source?: string }) =>
  typeof value === 'number' ? (context?.source ?? value) : value

function xmlIn(text: string): Said {
  const { '?xml': _, ...document } = parser.parse(text, true)
  return document
}

function tried(read: () => Said): Said {
  try {
    return read()
  } catch {
    return null
  }
}

const isFields = (said: Said): said is Fields => typeof said === 'object' && said !== null && !Array.isArray(said)

/** Text of a field: numbers count, and nothing and null are alike. */
function text(fields: Fields, name: string): string {
  const value = fields[name]
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' ? value.trim().slice(0, 10_000) : ''
}

/** The members of a list, however it is wrapped: bare, under its name, under its member's, or a single one by itself. Null when it is none. */
function listOf(document: Said, names: readonly string[], key: string): Fields[] | null {
  if (Array.isArray(document)) return document.filter(isFields)
  if (document === '' || !isFields(document)) return document === '' ? [] : null
  if (key in document) return [document]
  const name = names.find((one) => one in document)
  return name === undefined ? null : (listOf(document[name] ?? '', names, key) ?? [])
}

export function servicesIn(body: Buffer): TheirService[] | null {
  const found = listOf(documentIn(body), ['services', 'service'], 'service_code')
  const services = found?.flatMap((fields) => {
    const code = text(fields, 'service_code').slice(0, 60)
    return code ? [{ code, name: text(fields, 'service_name').slice(0, 120) || code }] : []
  })
  return services?.slice(0, 500) ?? null
}

/** What they ask of a topic besides words and place; what is only shown is no question. Null when it is no definition. */
export function attributesIn(body: Buffer): TheirAttribute[] | null {
  const found = listOf(documentIn(body), ['service_definition', 'attributes', 'attribute'], 'datatype')
  return (
    (
      found?.flatMap((fields) => {
        const [code, datatype] = [text(fields, 'code').slice(0, 100), text(fields, 'datatype').toLowerCase()]
        if (!code || text(fields, 'variable') === 'false') return []
        const values = listOf(fields.values ?? '', ['values', 'value'], 'key') ?? []
        return [
          {
            code,
            datatype,
            keys: values
              .map((value) => text(value, 'key'))
              .filter(Boolean)
              .slice(0, 500),
          },
        ]
      }) ?? null
    )?.slice(0, 200) ?? null
  )
}

const requestNames = ['service_requests', 'requests', 'service_request', 'request']

/** What is answered to a case that was sent, or to its token: a number, a token for one, or neither. Null when it is no receipt. */
export function receiptIn(body: Buffer): Receipt | null {
  const document = documentIn(body)
  const found = listOf(document, requestNames, 'service_request_id') ?? listOf(document, requestNames, 'token')
  const [fields] = found ?? []
  if (!fields) return null
  const [id, token] = [text(fields, 'service_request_id').slice(0, 100), text(fields, 'token').slice(0, 200)]
  return id || token ? { id: id || null, token: token || null } : null
}

export function requestsIn(body: Buffer): TheirRequest[] | null {
  const found = listOf(documentIn(body), requestNames, 'service_request_id')
  return (
    found?.flatMap((fields) => {
      const id = text(fields, 'service_request_id')
      const status = text(fields, 'status').toUpperCase().slice(0, 40)
      const [notes, description] = [text(fields, 'status_notes').slice(0, 4000), text(fields, 'description')]
      return id ? [{ id, status, notes, description, updatedAt: timeOf(fields) }] : []
    }) ?? null
  )
}

const updateNames = ['service_request_updates', 'request_updates', 'request_update']

export function updatesIn(body: Buffer): TheirUpdate[] | null {
  const found = listOf(documentIn(body), updateNames, 'update_id')
  return (
    found?.flatMap((fields) => {
      const [id, request] = [text(fields, 'update_id').slice(0, 200), text(fields, 'service_request_id')]
      const [word, words] = [text(fields, 'status').toUpperCase().slice(0, 40), text(fields, 'description')]
      return id && request ? [{ id, request, word, text: words.slice(0, 4000), at: timeOf(fields) }] : []
    }) ?? null
  )
}

/** What they say is wrong, in their own words, as much as fits a line or two. */
export function complaintIn(body: Buffer): string | null {
  const found = listOf(documentIn(body), ['errors', 'error'], 'description')
  const words = found?.map((fields) => text(fields, 'description')).filter(Boolean)
  return words?.length ? words.join(' ').replace(/\s+/g, ' ').slice(0, 300) : null
}

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

/** Whether there is more after a page, as far as its answer says. Source: the Finnish dialect of GeoReport v2, and RFC 8288. */
export function moreAfter(page: number, headers: Headers): boolean {
  const said = (name: string) => String([headers[name]].flat()[0] ?? '')
  const count = Number(said('x-page-count'))
  return count > page || said('x-next-page-url') !== '' || /;\s*rel="?next"?/i.test(said('link'))
}

const timeOf = (fields: Fields) => instantOf(text(fields, 'updated_datetime'), 'start')
