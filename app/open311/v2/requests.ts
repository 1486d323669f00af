import { formatDay } from '@/components/ui/format'
import { open311Of, type State } from '@/db/contact/cases/rules'
import { filtersOf, type Near, type RequestFilters } from '@/db/contact/open311/filters/input'
import { listIn } from '@/db/contact/open311/input'
import type { SentRequest } from '@/db/contact/open311/posts/input'
import {
  type FoundRequest,
  listRequests,
  listStubs,
  listTrials,
  type Stub,
  type Turn,
} from '@/db/contact/open311/reads'
import { type Fault, fault, logStatusOf, metresBetween, stageShownAt, updatedAt } from '@/db/contact/open311/rules'
import { stamp } from '@/db/contact/open311/times/rules'
import type { Stage } from '@/db/contact/photos/input'
import { publicPhotosOf } from '@/db/contact/photos/reads'
import { findRemoval } from '@/db/contact/retention/removals/reads'
import type { Answered, Asking } from './asking'
import { isFaults } from './asking'
import { pagingHeaders } from './paging'
import type { Value } from './render'

type Parts = { readonly core: boolean; readonly media: boolean; readonly geometry: boolean; readonly log: boolean }

/** Which parts of the Finnish dialect were asked for; null when none. */
export function extensionsIn(asking: Pick<Asking, 'said'>): Parts | null {
  const asked = listIn(asking.said, 'extensions').map((part) => part.toLowerCase())
  const has = (...parts: string[]) => parts.some((part) => asked.includes(part))
  if (!has('true', 'all', 'citysdk', 'media', 'geometry', 'log')) return null
  return {
    core: true,
    media: has('true', 'all', 'citysdk', 'media'),
    geometry: has('all', 'geometry'),
    log: has('all', 'log'),
  }
}

/** Published cases; those asked for by their ids too that came by this interface and are not published yet, as stubs. */
export async function requests(asking: Asking): Answered {
  const filters = filtersOf(asking.said, asking.now)
  if (isFaults(filters)) return filters
  const parts = extensionsIn(asking)
  const found = await findRequests(asking, filters, parts)
  const headers = filters.paged ? pagingHeaders(asking, filters, found.total ?? found.value.length) : {}
  return { root: 'service_requests', value: found.value, headers, isPublic: true }
}

export async function request(asking: Asking, id: string): Answered {
  const filters = filtersOf({ one: () => undefined, all: () => [id], names: [] }, asking.now)
  if (isFaults(filters)) return filters
  const { value } = await findRequests(asking, filters, extensionsIn(asking))
  return value.length > 0 ? { root: 'service_requests', value, isPublic: true } : [await missing(asking, id)]
}

/** Of a case that everybody could read and that has been deleted, when that was. */
async function missing({ visitor, trying, locale }: Asking, id: string): Promise<Fault> {
  const gone = trying ? null : await findRemoval(visitor, id)
  if (!gone?.shownAs || gone.shownAs === 'advice' || gone.reference !== id) return fault(404, 'unknownRequest')
  return fault(404, 'removedRequest', { day: formatDay(gone.at, locale) })
}

async function findRequests(asking: Asking, filters: RequestFilters, parts: Parts | null) {
  const { visitor, trying } = asking
  if (trying) {
    const trials = filters.ids ? await listTrials(visitor, filters.ids) : []
    return { value: trials.map((trial) => stubOf(trial, asking, parts)), total: trials.length }
  }
  const { rows, total } = await listRequests(visitor, filters, parts?.log)
  const stubs = filters.ids ? await listStubs(visitor, filters.ids) : []
  const photos = await photosOf(rows, asking)
  const value: Value[] = [
    ...rows.map((row) => requestOf(row, asking, parts, filters.near, photos(row))),
    ...stubs.map((stub) => stubOf(stub, asking, parts)),
  ]
  return { value, total }
}

function standingOf(row: Stub | FoundRequest, notes: string, text: string, { pick }: Asking) {
  return {
    service_request_id: row.reference,
    status: open311Of(row.state).status,
    status_notes: notes,
    service_name: pick(row.topic.name),
    service_code: row.topic.code,
    description: text,
    agency_responsible: pick(row.unit.name),
    service_notice: '',
    requested_datetime: stamp(row.createdAt),
    updated_datetime: stamp(updatedAt(row)),
    expected_datetime: stamp(row.expectedAt),
  }
}

/** The public photos of published cases, each by its address: what was told of first, then how it is now. */
async function photosOf(rows: readonly FoundRequest[], { visitor, origin }: Asking) {
  const found = rows.length > 0 ? await publicPhotosOf(visitor, ids(rows)) : []
  const photos = found.map(({ file, ...photo }) => ({ ...photo, address: `${origin}/api/files/public/${file}` }))
  const ofCase = Map.groupBy(photos, (photo) => photo.case)
  return ({ id }: FoundRequest): Photo[] => ofCase.get(id) ?? []
}

const ids = (rows: readonly FoundRequest[]) => rows.map(({ id }) => id)

type Photo = { readonly stage: Stage; readonly address: string }

function requestOf(
  row: FoundRequest,
  asking: Asking,
  parts: Parts | null,
  near: Near | null,
  photos: readonly Photo[],
) {
  const { text, place, latitude, longitude } = row
  const pictures = photos.map(({ address }) => address)
  const point = latitude !== null && longitude !== null ? { latitude, longitude } : null
  return {
    ...standingOf(row, notesOf(row, asking), text, asking),
    address: place ?? '',
    zipcode: /\b\d{5}\b/.exec(place ?? '')?.[0] ?? '',
    ...(point ? { lat: rounded(point.latitude), long: rounded(point.longitude) } : {}),
    ...(pictures[0] ? { media_url: pictures[0] } : {}),
    ...(near && point ? { distance: metresBetween(near, point) } : {}),
    ...(parts
      ? {
          extended_attributes: extended(row, asking, parts, {
            title: row.title,
            photos,
            point,
            object: place || point ? row.object : null,
          }),
        }
      : {}),
  }
}

/** The answer everybody may read, else where it stands. What has joined another case names that one where everybody may know of it. */
function notesOf({ answer, state, main }: FoundRequest, { words }: Asking) {
  if (state === 'merged' && main) return words('open311.mergedWith', { reference: main })
  return answer ?? (state === 'received' ? '' : words(`contact.state.${state}`))
}

const rounded = (degrees: number) => Number(degrees.toFixed(6))

type Told = {
  readonly title: string
  readonly photos: readonly Photo[]
  readonly point: { readonly latitude: number; readonly longitude: number } | null
  readonly object: Pick<NonNullable<FoundRequest['object']>, 'type' | 'id' | 'shape'> | null
}

type Standing = Pick<Stub, 'state' | 'archived'> & {
  readonly unit: { readonly code: string }
  readonly turns?: readonly Turn[]
}

/** A case as it has just been sent, for the system that has sent it; null when it did not ask. */
export function extendedOnArrival(
  asking: Asking,
  unit: Standing['unit'],
  { title, point, object, shape }: Pick<Told, 'title' | 'point'> & Pick<SentRequest, 'object' | 'shape'>,
) {
  const parts = extensionsIn(asking)
  const row = {
    unit,
    state: 'received',
    archived: false,
    turns: [{ to: 'received', at: asking.now, given: null }],
  } as const
  const thing = { type: object?.type ?? null, id: object?.id ?? null, shape: shape ?? null }
  return parts && extended(row, asking, parts, { title, point, photos: [], object: thing })
}

function extended(row: Standing, { words }: Asking, parts: Parts, told: Told) {
  const { object } = told
  const coordinates = told.point && [rounded(told.point.longitude), rounded(told.point.latitude)]
  const entry = ({ to, at, given }: Turn) => {
    if (given) return { time: stamp(at), status: 'allocated', note: words('open311.allocated'), handler: given }
    const state = (to ?? 'received') as State
    const photo = told.photos.find(({ stage }) => stage === stageShownAt(state))
    return {
      time: stamp(at),
      status: logStatusOf(state),
      note: words(`contact.state.${state}`),
      handler: row.unit.code,
      ...(photo ? { attachment_url: photo.address } : {}),
    }
  }
  return {
    title: told.title,
    ...(object?.type && object.id ? { service_object_id: object.id, service_object_type: object.type } : {}),
    detailed_status: open311Of(row.state, row.archived).detailedStatus ?? '',
    handler: row.unit.code,
    ...(parts.media ? { media_urls: told.photos.map(({ address }) => address) } : {}),
    ...(parts.geometry && coordinates ? { geometry: object?.shape ?? { type: 'Point', coordinates } } : {}),
    ...(parts.log ? { log: (row.turns ?? []).map(entry) } : {}),
  }
}

/** A case nobody has decided to publish: that it is there and where it stands, and nothing of what was told. */
function stubOf(stub: Stub, asking: Asking, parts: Parts | null) {
  const bare = { title: '', photos: [], point: null, object: null }
  return {
    ...standingOf(stub, '', '', asking),
    address: '',
    zipcode: '',
    ...(parts ? { extended_attributes: extended(stub, asking, parts, bare) } : {}),
  }
}
