import { pathOf } from '@/app/_messages/paths'
import { routing } from '@/app/_messages/routing'
import { addressHere } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { subscriptionKey } from '@/db/contact/subscriptions/input'
import { endSubscription } from '@/db/contact/subscriptions/writes'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'

type Props = { params: Promise<{ key: string }> }
const unkept = { 'Cache-Control': 'no-store' }

/**
 * A mail program ends a following at its reader's press (RFC 8058). It comes from a mail provider's server, without a cookie or an
 * origin: the key alone is the right, and all it can do here is end what it belongs to.
 */
export async function POST(_: Request, { params }: Props) {
  const key = subscriptionKey.safeParse((await params).key)
  if (!key.success) return new Response('Not found', { status: 404, headers: unkept })
  const asker = await visitor('contact')
  try {
    await spend(asker, await addressHere(), 1)
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return new Response('Too many requests', { status: 429, headers: { ...unkept, 'Retry-After': '600' } })
  }
  await endSubscription(asker, key.data)
  return new Response(null, { status: 204, headers: unkept })
}

/** Whoever opens the address as a link is led to the page where a press ends it: programs open links too. */
export async function GET(request: Request, { params }: Props) {
  const key = subscriptionKey.safeParse((await params).key)
  if (!key.success) return new Response('Not found', { status: 404, headers: unkept })
  const asked = new URL(request.url).searchParams.get('locale')
  const locale = routing.locales.find((known) => known === asked) ?? routing.defaultLocale
  const address = pathOf(locale, '/contact/follow/mail/[key]', { key: key.data })
  return new Response(null, { status: 303, headers: { ...unkept, Location: address } })
}
