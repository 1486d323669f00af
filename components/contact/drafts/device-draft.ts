import type { Typed } from '@/components/ui/form-state'
import { maskIdentityCodes } from '@/db/contact/guard/codes/rules'
import { photoLimits } from '@/db/contact/photos/input'
import { pictureLimits } from '@/db/files/input'

/** A report that has not been sent, as its writer's own device keeps it. Nothing of it is on the server. */
export type DeviceDraft = {
  /** The form's own number: sent again, it is the same case. */
  readonly submission: string
  readonly topic: string
  /** Who had signed in, as a hash that tells nothing; null when nobody had. */
  readonly holder: string | null
  /** Milliseconds of the device's clock. */
  readonly savedAt: number
  readonly fields: Typed
  readonly photos: readonly Blob[]
}

export const draftLimits = { drafts: 5, days: 14 } as const

/** What the form carries for its own work, or asks of one sending alone. */
const machinery = ['submission', 'topic', 'placeNeeded', 'seen', 'signedIn', 'photos', 'subject2', 'pinStep']

/**
 * What may stay on a device that others may pick up: what was told, without identity codes; none of the fields that tell who the
 * writer is.
 */
export function keptFields(typed: Typed, personal: readonly string[]): Typed {
  const kept = Object.entries(typed).filter(([name]) => !machinery.includes(name) && !personal.includes(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, masked(value)]))
}

const masked = (value: string | string[]) =>
  typeof value === 'string' ? maskIdentityCodes(value) : value.map(maskIdentityCodes)

/** Nobody misses a form in which nothing was told. */
export function isBlank({ fields, photos }: Pick<DeviceDraft, 'fields' | 'photos'>): boolean {
  const told = ['text', 'place', 'latitude'].some((name) => [fields[name]].flat()[0]?.trim())
  return !told && photos.length === 0
}

/** Photos a device is asked to keep; the others are told of at once. */
export const keepable = (photos: readonly Blob[]) =>
  photos.filter(({ size }) => size <= pictureLimits.bytes).slice(0, photoLimits.ofCase)

/** What was written of the photos that are kept, in their order; it goes with those that are not. */
export const altsOf = (kept: readonly Blob[], all: readonly Blob[], alts: readonly string[]): Typed =>
  kept.length > 0 ? { alts: kept.map((photo) => alts[all.indexOf(photo)] ?? '') } : {}

const lifetime = draftLimits.days * 86_400_000

/** What has had its time, or is one too many: the newest stay. */
export function outdated(drafts: readonly DeviceDraft[], now: number): DeviceDraft[] {
  const newest = drafts.toSorted((one, other) => other.savedAt - one.savedAt)
  return newest.filter(({ savedAt }, place) => place >= draftLimits.drafts || savedAt < now - lifetime)
}

/** The drafts to offer, the newest first: to whoever is signed in their own and those that nobody had signed, to others the latter alone. */
export function offeredTo(drafts: readonly DeviceDraft[], holder: string | null): DeviceDraft[] {
  return drafts
    .filter((draft) => draft.holder === null || draft.holder === holder)
    .toSorted((one, other) => other.savedAt - one.savedAt)
}
