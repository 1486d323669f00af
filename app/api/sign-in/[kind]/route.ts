import { pathWithin } from '@/app/_server/origin'
import { town, visitor } from '@/app/_server/session'
import { beginSignIn } from '@/app/_server/sign-in'

/** The sign-in buttons are links to here, so that they work without JavaScript. */
export async function GET(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  if (kind !== 'suomifi' && kind !== 'staff') return new Response('Not found', { status: 404 })
  const host = request.headers.get('host') ?? ''
  const next = pathWithin(new URL(request.url).searchParams.get('next')) ?? '/'
  const { to, cookies } = await beginSignIn({
    town: await town(),
    asker: await visitor('portal'),
    host,
    door: kind,
    next,
  })
  const headers = new Headers({ Location: to, 'Cache-Control': 'no-store' })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}
