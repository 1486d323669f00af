import 'server-only'
import { cookies, headers } from 'next/headers'
import { forbidden } from 'next/navigation'
import { environment } from '@/db/env'
import { sessionCookie } from './session'

/** A path of this portal, or null: what a stranger put into a link must not lead elsewhere. */
export function pathWithin(path: string | null | undefined): string | null {
  return path && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) && path.length <= 2000 ? path : null
}

/** Refuses a write that another site's page sent (403). Sibling towns share a domain, so `same-site` is foreign too. */
export async function refuseForeignOrigin() {
  const [sent, jar] = await Promise.all([headers(), cookies()])
  const site = sent.get('sec-fetch-site')
  const origin = sent.get('origin')
  const own = `${environment().ORIGIN_PROTOCOL}://${sent.get('host')}`
  const foreign = origin ? origin !== own : jar.has(sessionCookie)
  if (foreign || (site && site !== 'same-origin' && site !== 'none')) forbidden()
}
