import { z } from 'zod'
import { longestText } from '../../cases/input'
import type { Told } from '../../questions/answers/rules'
import { attributesIn, numberIn, type Said } from '../input'
import { mostPositions, objectPart, type Shape } from '../objects/input'
import { pointOfShape, shapeIn } from '../objects/rules'
import { type Fault, fault } from '../rules'
import { instantOf } from '../times/rules'

export type Point = { readonly latitude: number; readonly longitude: number }

/** A case as another system sends it. */
export type SentRequest = {
  readonly topic: string
  readonly text: string
  readonly place: string | null
  readonly point: Point | null
  /** A line or an area, and a thing of the town's, besides the point. */
  readonly shape?: Shape | null
  readonly object?: { readonly type: string; readonly id: string } | null
  readonly name: string | null
  readonly email: string | null
  readonly phone: string | null
  /** Addresses of pictures, to be fetched later. */
  readonly pictures: readonly string[]
  /** What came besides and has no place of its own on a case: a note for the handler. */
  readonly note: string | null
  /** Answers to what the topic asks. */
  readonly answers?: Told
}

export type RequestParts = Omit<SentRequest, 'note' | 'answers' | 'pictures' | 'object'> & {
  readonly attributes: ReadonlyMap<string, readonly string[]>
  readonly mediaUrls: readonly string[]
  readonly object: { readonly type: string; readonly id: string } | null
  /** A thing told in words that are no number: for the handler to read. */
  readonly objectWords: string | null
}

/** The parts of a new case, or everything that is wrong with them. */
export function requestIn(said: Said): RequestParts | Fault[] {
  const [topic, email] = [said.one('service_code')?.trim(), said.one('email')?.trim() ?? null]
  const [text, shape] = [textOf(said), shapeOf(said)]
  const point = pointOf(said) ?? (shape && 'type' in shape ? pointOfShape(shape) : null)
  const object = [said.one('service_object_type'), said.one('service_object_id')]
  const faults = [
    topic ? null : fault(400, 'missing', { field: 'service_code' }),
    (said.one('description')?.length ?? 0) > longestText ? fault(400, 'tooLong', { maximum: longestText }) : null,
    email && !z.email().max(120).safeParse(email).success ? fault(400, 'email') : null,
    point && 'status' in point ? point : null,
    shape && 'status' in shape ? shape : null,
    object.filter(Boolean).length === 1 ? fault(400, 'object') : null,
  ].filter((found) => found !== null)
  if (faults.length > 0 || !topic || (point && 'status' in point) || (shape && 'status' in shape)) return faults
  return {
    topic,
    text,
    point,
    shape,
    email,
    place: oneLine([said.one('address_string'), said.one('address_id')], 200),
    name: oneLine([said.one('first_name'), said.one('last_name')], 80, ' '),
    phone: oneLine([said.one('phone')], 30),
    attributes: attributesIn(said),
    mediaUrls: mediaUrlsIn(said),
    ...objectOf(object[0], object[1]),
  }
}

/** A thing by its kind and number. What is neither is no thing we can give on: only its words are kept. */
function objectOf(type: string | undefined, id: string | undefined) {
  const [kind, number] = [objectPart.safeParse(type?.trim()), objectPart.safeParse(id?.trim())]
  if (kind.success && number.success) return { object: { type: kind.data, id: number.data }, objectWords: null }
  return { object: null, objectWords: type && id ? `${type} ${id}`.slice(0, 200) : null }
}

function shapeOf(said: Said): Shape | null | Fault {
  const text = said.one('geometry')
  return text === undefined ? null : (shapeIn(text) ?? fault(400, 'geometry', { maximum: mostPositions }))
}

/** Addresses of pictures, each once, in every spelling that is met with. */
const mediaUrlsIn = (said: Said) =>
  ['media_url', 'media_url[]', 'media_urls', 'media_urls[]']
    .flatMap(said.all)
    .map((url) => url.trim())
    .filter((url, at, all) => all.indexOf(url) === at)

/** A title of its own becomes the first line, which is what we call a case by. */
function textOf(said: Said) {
  const [title, text] = [oneLine([said.one('title')], 120), said.one('description')?.trim() ?? '']
  return title && !text.startsWith(title) ? `${title}\n${text}`.trim() : text
}

function pointOf(said: Said): Point | null | Fault {
  const [lat, long] = [said.one('lat'), said.one('long') ?? said.one('lon')]
  if (lat === undefined && long === undefined) return null
  const [latitude, longitude] = [numberIn(lat), numberIn(long)]
  if (latitude === null || longitude === null) return fault(400, 'coordinates')
  return Math.abs(latitude) > 90 || Math.abs(longitude) > 180 ? fault(400, 'coordinates') : { latitude, longitude }
}

function oneLine(parts: readonly (string | undefined)[], max: number, between = ', '): string | null {
  const line = parts
    .flatMap((part) => part?.trim().replace(/\s+/g, ' ') || [])
    .join(between)
    .slice(0, max)
    .toWellFormed()
  return line || null
}

export const updateWords = [
  ...['OPEN', 'INVESTIGATING', 'IN_PROGRESS', 'ACTION_SCHEDULED', 'FIXED', 'CLOSED', 'DUPLICATE'],
  ...['NOT_COUNCILS_RESPONSIBILITY', 'NO_FURTHER_ACTION', 'INTERNAL_REFERRAL', 'FOR_TRIAGE', 'CANCELLED', 'REOPEN'],
] as const

/** What another system has to add to a case it has sent. */
export type SentUpdate = {
  readonly reference: string
  readonly key: string
  readonly word: string
  readonly text: string
  /** Addresses of pictures, to be fetched later. */
  readonly pictures: readonly string[]
  /** Who says it and what besides: a note for the handler. */
  readonly note: string | null
}

export type UpdateParts = Omit<SentUpdate, 'note' | 'pictures'> & {
  readonly sender: string | null
  readonly attributes: ReadonlyMap<string, readonly string[]>
  readonly mediaUrls: readonly string[]
}

export function updateIn(said: Said): UpdateParts | Fault[] {
  const field = (name: string) => said.one(name)?.trim() ?? ''
  const names = ['service_request_id', 'update_id', 'updated_datetime', 'status', 'description']
  const faults = names.filter((name) => !field(name)).map((name) => fault(400, 'missing', { field: name }))
  const [at, word, text] = [field('updated_datetime'), field('status').toUpperCase(), field('description')]
  if (at && !instantOf(at, 'start')) faults.push(fault(400, 'date', { field: 'updated_datetime' }))
  if (word && !updateWords.some((known) => known === word))
    faults.push(fault(400, 'updateStatus', { words: updateWords.join(', ') }))
  if (text.length > longestText) faults.push(fault(400, 'tooLong', { maximum: longestText }))
  if (field('update_id').length > 200) faults.push(fault(400, 'idTooLong', { maximum: 200 }))
  if (faults.length > 0) return faults
  const name = oneLine([said.one('first_name'), said.one('last_name')], 80, ' ')
  return {
    ...{ reference: field('service_request_id'), key: field('update_id'), word, text },
    sender: oneLine([name ?? undefined, said.one('email'), said.one('phone')], 250),
    attributes: attributesIn(said),
    mediaUrls: mediaUrlsIn(said),
  }
}
