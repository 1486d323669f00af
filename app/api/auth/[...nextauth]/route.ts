import { cookies } from 'next/headers'
import NextAuth from 'next-auth'
import { authOptions, nextCookie, nextOf } from '@/app/_server/auth'
import { town, visitor } from '@/app/_server/session'

type Context = { params: Promise<{ nextauth: string[] }> }

async function handler(request: Request, context: Context) {
  const [here, asker, jar] = await Promise.all([town(), visitor('portal'), cookies()])
  const next = nextOf(jar.get(nextCookie)?.value, request.headers.get('host'))
  return NextAuth(request as never, context as never, authOptions(here, asker, next))
}

export { handler as GET, handler as POST }
