'use server'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { environment } from '@/db/env'
import { endSession } from '@/db/people/writes'
import { draftCookie } from './draft'
import { endOfSession } from './identity'
import { refuseForeignOrigin } from './origin'
import { sessionCookie, tokenHash, town, visitor, whoIsHere } from './session'

/** Ends the session here, then the identity provider's. */
export async function signOut() {
  await refuseForeignOrigin()
  const [here, asker, session, jar] = await Promise.all([town(), visitor('portal'), whoIsHere(), cookies()])
  const token = jar.get(sessionCookie)?.value
  if (token) await endSession(asker, tokenHash(token))
  for (const name of [sessionCookie, draftCookie]) jar.delete({ name, secure: true, path: '/' })
  const host = (await headers()).get('host') ?? here.hostnames[0]
  const home = `${environment().ORIGIN_PROTOCOL}://${host}/`
  redirect(session?.idToken ? await endOfSession(session.idToken, home) : '/')
}
