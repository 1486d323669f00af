'use server'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { environment } from '@/db/env'
import { endSession } from '@/db/people/sessions/writes'
import { draftCookies } from './draft'
import { endOfSession } from './identity'
import { refuseForeignOrigin } from './origin'
import { ballotCookies } from './selection'
import { sessionCookie, tokenHash, town, visitor, whoIsHere } from './session'

/** Ends the session here, then the identity provider's. */
export async function signOut() {
  await refuseForeignOrigin()
  const [here, asker, session, jar] = await Promise.all([town(), visitor('portal'), whoIsHere(), cookies()])
  const token = jar.get(sessionCookie)?.value
  if (token) await endSession(asker, tokenHash(token))
  const ours = jar
    .getAll()
    .filter(({ name }) => [sessionCookie, draftCookies, ballotCookies].some((own) => name.startsWith(own)))
  for (const { name } of ours) jar.delete({ name, secure: true, path: '/' })
  const host = (await headers()).get('host') ?? here.hostnames[0]
  const home = `${environment().ORIGIN_PROTOCOL}://${host}/`
  redirect(session ? await endOfSession(here, session.staff ? 'staff' : 'suomifi', home) : '/')
}
