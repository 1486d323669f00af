import { listIn, numberIn, type Said } from '../input'
import { type Fault, fault } from '../rules'
import { isFault, type Span, spanOf, windowOf } from '../times/rules'

export const most = 1000
const orders = ['requested_datetime', 'updated_datetime', 'distance'] as const

export type Near = { readonly latitude: number; readonly longitude: number; readonly radius: number }
export type RequestFilters = {
  /** A list of ids stands alone: every other filter gives way. */
  readonly ids: readonly string[] | null
  readonly codes: readonly string[]
  readonly requested: Span
  readonly updated: Span
  readonly closed: boolean | null
  readonly near: Near | null
  readonly search: string | null
  readonly agency: string | null
  readonly handler: string | null
  /** The kind and the number of a thing, either or both. */
  readonly object: { readonly type: string | null; readonly id: string | null }
  readonly order: { readonly by: (typeof orders)[number]; readonly down: boolean }
  readonly page: number
  readonly size: number
  readonly paged: boolean
}

/** What a list of requests is narrowed by, or what is wrong with it. */
export function filtersOf(said: Said, now: Date): RequestFilters | Fault[] {
  const ids = listIn(said, 'service_request_id')
  if (ids.length > 0) return { ...everything, ids: [...new Set(ids)].slice(0, most), requested: noSpan }
  const requested = spanOf(
    { start: said.one('start_date'), end: said.one('end_date') },
    { start: 'start_date', end: 'end_date' },
  )
  const updated = spanOf(
    { start: said.one('updated_after'), end: said.one('updated_before') },
    { start: 'updated_after', end: 'updated_before' },
  )
  const window = isFault(requested) ? requested : windowFor(requested, updated, now)
  const parts = {
    window,
    updated,
    closed: statusOf(said),
    near: nearOf(said),
    order: orderOf(said),
    paging: pagingOf(said),
  }
  const faults = Object.values(parts).flatMap((part) => (part && isFault(part) ? [part] : []))
  if (faults.length > 0) return faults
  const sound = parts as { [K in keyof typeof parts]: Exclude<(typeof parts)[K], Fault> }
  return {
    ...everything,
    ...sound.paging,
    codes: listIn(said, 'service_code'),
    requested: sound.window,
    updated: sound.updated,
    closed: sound.closed.only,
    near: sound.near,
    order: sound.order,
    search: said.one('search')?.trim().slice(0, 200) ?? null,
    agency: said.one('agency_responsible')?.trim() ?? null,
    handler: said.one('handler')?.trim() ?? null,
    object: {
      type: said.one('service_object_type')?.trim() ?? null,
      id: said.one('service_object_id')?.trim() ?? null,
    },
  }
}

const noSpan: Span = { from: null, until: null }
const everything: RequestFilters = {
  ids: null,
  codes: [],
  requested: noSpan,
  updated: noSpan,
  closed: null,
  near: null,
  search: null,
  agency: null,
  handler: null,
  object: { type: null, id: null },
  order: { by: 'requested_datetime', down: true },
  page: 1,
  size: most,
  paged: false,
}

/** Whoever asks for what has changed asks for old cases too. */
function windowFor(requested: Span, updated: Span | Fault, now: Date): Span | Fault {
  const asked = requested.from || requested.until
  const changes = !isFault(updated) && (updated.from || updated.until)
  return !asked && changes ? noSpan : windowOf(requested, now)
}

function statusOf(said: Said): { only: boolean | null } | Fault {
  const asked = listIn(said, 'status').map((status) => status.toLowerCase())
  if (asked.some((status) => status !== 'open' && status !== 'closed')) return fault(400, 'status')
  return { only: new Set(asked).size === 1 ? asked[0] === 'closed' : null }
}

function nearOf(said: Said): Near | null | Fault {
  const names = ['lat', 'long', 'radius'] as const
  if (names.every((name) => said.one(name) === undefined)) return null
  const [latitude, longitude, radius] = names.map((name) => numberIn(said.one(name)))
  if (latitude == null || longitude == null || radius == null || radius <= 0) return fault(400, 'near')
  return Math.abs(latitude) > 90 || Math.abs(longitude) > 180
    ? fault(400, 'coordinates')
    : { latitude, longitude, radius }
}

function orderOf(said: Said): RequestFilters['order'] | Fault {
  const asked = said.one('order_by')?.trim()
  if (!asked) return everything.order
  const by = orders.find((order) => order === asked.replace(/^-/, ''))
  if (!by || (by === 'distance' && !said.one('radius'))) return fault(400, 'order')
  return { by, down: asked.startsWith('-') }
}

function pagingOf(said: Said): Pick<RequestFilters, 'page' | 'size' | 'paged'> | Fault {
  const [page, size] = [said.one('page'), said.one('per_page') ?? said.one('page_size')]
  if (!page && !size) return { page: 1, size: most, paged: false }
  const whole = (text: string | undefined, usual: number) => (text === undefined ? usual : numberIn(text))
  const [at, per] = [whole(page, 1), whole(size, 100)]
  const sound = (number: number | null): number is number => Number.isInteger(number) && Number(number) >= 1
  if (!sound(at) || !sound(per) || at > 100_000) return fault(400, 'paging')
  return { page: at, size: Math.min(per, 500), paged: true }
}
