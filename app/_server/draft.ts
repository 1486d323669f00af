import 'server-only'
import { createHash } from 'node:crypto'
import { cookies } from 'next/headers'
import { maskFields } from '@/db/contact/guard/codes/rules'
import type { Typed } from '@/db/drafts/input'
import { findDraft, findDraftPlace } from '@/db/drafts/reads'
import { dropDraft, parkDraft } from '@/db/drafts/writes'
import { spend } from '@/db/rate-limit'
import { addressHere, pathHere } from './here'
import { lastHolder, visitor, whoIsHere } from './session'

/** Every page with a form keeps its own draft, so that two forms half filled do not disturb each other. */
export const draftCookies = '__Host-draft-'

const withoutQuery = (path: string) => path.split(/[?#]/)[0] ?? path
const cookieOf = (form: string) => draftCookies + createHash('sha256').update(form).digest('base64url').slice(0, 8)
const tokenIn = (value: string | undefined) =>
  value && /^[\w-]{43}$/.test(value) ? Buffer.from(value, 'base64url') : null

export const formHere = async () => withoutQuery(await pathHere())

async function tokenOf(form: string) {
  return tokenIn((await cookies()).get(cookieOf(form))?.value)
}

/**
 * Keeps what was typed on this page, or on the page of this address, while its writer signs in. Only this browser can open it,
 * and only for whoever was signed in; no identity code waits with it. Refuses, to a sender nobody knows: tooMany.
 */
export async function park(typed: Typed, path?: string) {
  const form = path ? withoutQuery(path) : await formHere()
  if (!(await whoIsHere())) await spend(await visitor('portal'), await addressHere())
  const [asker, earlier, holder, jar] = await Promise.all([visitor('portal'), tokenOf(form), lastHolder(), cookies()])
  const token = await parkDraft(asker, form, maskFields(typed), holder)
  if (earlier) await dropDraft(asker, earlier)
  jar.set(cookieOf(form), token.toString('base64url'), {
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
    path: '/',
    maxAge: 3600,
  })
}

/** What this browser had typed on this page before it went to sign in. */
export async function parked(): Promise<Typed | null> {
  return parkedOn(await formHere())
}

/** What this browser has typed on the page of an address. */
export async function parkedOn(form: string): Promise<Typed | null> {
  const token = await tokenOf(form)
  if (!token) return null
  const session = await whoIsHere()
  const reader = session?.person?.id ?? session?.staff?.id ?? null
  return findDraft(await visitor('portal'), token, form, reader)
}

/** A form has arrived: its draft is not needed any more. One of another form of the same page stays. */
export async function unpark(arrived: Typed, path?: string) {
  const typed = await (path ? parkedOn(withoutQuery(path)) : parked())
  if (typed && isSameForm(typed, arrived)) await letGo(path)
}

/** What was typed on this page, or on the page of this address, is wanted no more. */
export async function letGo(path?: string) {
  const form = path ? withoutQuery(path) : await formHere()
  const token = await tokenOf(form)
  if (!token) return
  await dropDraft(await visitor('portal'), token)
  const jar = await cookies()
  jar.delete({ name: cookieOf(form), secure: true, path: '/' })
}

/** Boxes that were unticked meanwhile are missing: half of the fields in common is enough to know a form by. */
function isSameForm(typed: Typed, arrived: Typed) {
  const names = Object.keys(typed)
  return names.filter((name) => name in arrived).length * 2 >= names.length
}

/** The addresses of the forms this browser has left half filled. */
export async function parkedPlaces(): Promise<string[]> {
  const kept = (await cookies()).getAll().filter(({ name }) => name.startsWith(draftCookies))
  const tokens = kept.flatMap(({ value }) => tokenIn(value) ?? []).slice(0, 10)
  const asker = tokens.length ? await visitor('portal') : null
  const places = await Promise.all(tokens.map((token) => (asker ? findDraftPlace(asker, token) : null)))
  return places.flatMap((place) => (place?.startsWith('/') ? [place] : []))
}
