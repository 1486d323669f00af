import 'server-only'
import { cookies } from 'next/headers'
import { selectionInput } from '@/db/budget/ballots/selection/input'
import type { Selection } from '@/db/budget/ballots/selection/rules'
import { findDraft } from '@/db/drafts/reads'
import { dropDraft, parkDraft } from '@/db/drafts/writes'
import { lastHolder, visitor, whoIsHere } from './session'

/** Each round keeps its own ballot half filled. */
export const ballotCookies = '__Host-ballot-'
const cookieOf = (round: string) => ballotCookies + round.slice(0, 8)
const formOf = (round: string) => `ballot:${round}`

async function tokenOf(round: string) {
  const value = (await cookies()).get(cookieOf(round))?.value
  return value && /^[\w-]{43}$/.test(value) ? Buffer.from(value, 'base64url') : null
}

/** Keeps what a voter has ticked over the sign-in and back: only this browser opens it, and only for whoever was signed in. */
export async function keepSelection(round: string, { area, ...selection }: Selection) {
  const [asker, earlier, jar] = [await visitor('budget'), await tokenOf(round), await cookies()]
  const token = await parkDraft(asker, formOf(round), { ...selection, area: area ?? '' }, await lastHolder(), 12)
  if (earlier) await dropDraft(asker, earlier)
  jar.set(cookieOf(round), token.toString('base64url'), { httpOnly: true, secure: true, sameSite: 'lax', path: '/' })
}

/** What this browser's voter has ticked and not cast yet; nothing of somebody else's who was here before. */
export async function keptSelection(round: string): Promise<Selection | null> {
  const token = await tokenOf(round)
  if (!token) return null
  const [asker, session] = await Promise.all([visitor('budget'), whoIsHere()])
  const kept = await findDraft(asker, token, formOf(round), session?.person?.id ?? null)
  if (!kept) return null
  const read = selectionInput.safeParse({ ...kept, area: kept.area || null, ids: [kept.ids ?? []].flat() })
  return read.success ? read.data : null
}

/** The ballot has been cast: what was ticked stands nowhere else any more. */
export async function dropSelection(round: string) {
  const token = await tokenOf(round)
  if (!token) return
  await dropDraft(await visitor('budget'), token)
  const jar = await cookies()
  jar.delete({ name: cookieOf(round), secure: true, path: '/' })
}
