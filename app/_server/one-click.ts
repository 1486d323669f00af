import 'server-only'
import { pathOf } from '@/app/_messages/paths'
import { subscriptionKey } from '@/db/contact/subscriptions/input'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'
import { addressHere, localeAsked } from './here'
import { visitor } from './session'

type Props = { params: Promise<{ key: string }> }
type End = (asker: Awaited<ReturnType<typeof visitor<'contact'>>>, key: string) => Promise<void>
const unkept = { 'Cache-Control': 'no-store' }
const unknown = () => new Response('Not found', { status: 404, headers: unkept })

/**
 * A mail program ends a following at its reader's press (RFC 8058). It comes from a mail provider's server, without a cookie or an
 * origin: the key alone is the right, and all it can do here is end what it belongs to.
 */
export const endsAtAPress =
  (end: End) =>
  async (_: Request, { params }: Props) => {
    const key = subscriptionKey.safeParse((await params).key)
    if (!key.success) return unknown()
    const asker = await visitor('contact')
    try {
      await spend(asker, await addressHere(), 1)
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      return new Response('Too many requests', { status: 429, headers: { ...unkept, 'Retry-After': '600' } })
    }
    await end(asker, key.data)
    return new Response(null, { status: 204, headers: unkept })
  }

/** Whoever opens the address as a link is led to the page where a press ends it: programs open links too. */
export const leadsTo =
  (page: '/contact/follow/mail/[key]' | '/contact/follow/area/[key]') =>
  async (request: Request, { params }: Props) => {
    const key = subscriptionKey.safeParse((await params).key)
    if (!key.success) return unknown()
    const address = pathOf(localeAsked(request), page, { key: key.data })
    return new Response(null, { status: 303, headers: { ...unkept, Location: address } })
  }
