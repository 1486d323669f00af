import NextAuth from 'next-auth'
import { authOptions } from '@/app/_server/auth'
import { town, visitor } from '@/app/_server/session'

type Context = { params: Promise<{ nextauth: string[] }> }

async function handler(request: Request, context: Context) {
  return NextAuth(request as never, context as never, authOptions(await town(), await visitor('portal')))
}

export { handler as GET, handler as POST }
