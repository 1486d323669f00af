import 'server-only'
import { cookies, headers } from 'next/headers'
import type { Visitor } from '@/db/actors'
import type { Typed } from '@/db/drafts/input'
import { findDraft, findDraftPlace } from '@/db/drafts/reads'
import { dropDraft, parkDraft } from '@/db/drafts/writes'
import { lastHolder, visitor, whoIsHere } from './session'

export const draftCookie = '__Host-draft'

async function formHere() {
  return ((await headers()).get('x-path') ?? '').split('?')[0] ?? ''
}

async function tokenHere() {
  const value = (await cookies()).get(draftCookie)?.value
  return value && /^[\w-]{43}$/.test(value) ? Buffer.from(value, 'base64url') : null
}

/** Keeps what was typed on this page, or on the page of this address, while its writer signs in. Only this browser can open it, and only for whoever was signed in. */
export async function park(typed: Typed, path?: string) {
  const token = await parkDraft(await visitor('portal'), path ?? (await formHere()), typed, await lastHolder())
  const jar = await cookies()
  jar.set(draftCookie, token.toString('base64url'), {
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
    path: '/',
    maxAge: 3600,
  })
}

/** What this browser had typed on this page before it went to sign in. */
export async function parked(): Promise<Typed | null> {
  return parkedFor(await formHere())
}

/** What this browser had typed on the page of this address. */
export async function parkedFor(path: string): Promise<Typed | null> {
  const token = await tokenHere()
  if (!token) return null
  const session = await whoIsHere()
  const reader = session?.person?.id ?? session?.staff?.id ?? null
  return findDraft(await visitor('portal'), token, path.split('?')[0] ?? path, reader)
}

/** The form has arrived: its draft is not needed any more. */
export async function unpark(asker: Visitor) {
  const token = await tokenHere()
  if (!token) return
  await dropDraft(asker, token)
  const jar = await cookies()
  jar.delete({ name: draftCookie, secure: true, path: '/' })
}

/** The address of the form this browser has left half filled, if any. */
export async function parkedPlace(): Promise<string | null> {
  const token = await tokenHere()
  return token && findDraftPlace(await visitor('portal'), token)
}
