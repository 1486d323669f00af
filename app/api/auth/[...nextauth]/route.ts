import { cookies } from 'next/headers'
import NextAuth from 'next-auth'
import { authOptions, nextCookie, nextOf } from '@/app/_server/auth'
import { sessionCookie, tokenHash, town, visitor } from '@/app/_server/session'
import { endSession } from '@/db/people/sessions/writes'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Where the identity provider sends the browser back, and the two steps that lead whoever failed to our own doors. */
const steps = ['callback', 'signin', 'error']

/** next-auth's other pages and its JSON are nobody's business. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const [step = ''] = (await context.params).nextauth
  if (!steps.includes(step)) return new Response('Not found', { status: 404 })
  const [here, asker, jar] = await Promise.all([town(), visitor('portal'), cookies()])
  const next = nextOf(jar.get(nextCookie)?.value, request.headers.get('host'))
  const response: Response = await NextAuth(request as never, context as never, authOptions(here, asker, next))
  const earlier = jar.get(sessionCookie)?.value
  if (earlier && opensSession(response)) await endSession(asker, tokenHash(earlier))
  return response
}

/** Whoever signs in anew is not also who they were before. */
const opensSession = ({ headers }: Response) =>
  headers
    .getSetCookie()
    .some((cookie) => cookie.startsWith(`${sessionCookie}=`) && !cookie.startsWith(`${sessionCookie}=;`))
