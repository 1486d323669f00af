import 'server-only'
import { cookies, headers } from 'next/headers'
import { forbidden } from 'next/navigation'
import { environment } from '@/db/env'
import { sessionCookie } from './session'

/** A path of this portal, or null: what a stranger put into a link must not lead elsewhere. */
export function pathWithin(path: string | null | undefined): string | null {
  return path && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) && path.length <= 2000 ? path : null
}

/** The beginning of this town's addresses, for links that leave the page. */
export async function originHere() {
  return `${environment().ORIGIN_PROTOCOL}://${(await headers()).get('host')}`
}

/** Refuses a write that another site's page sent (403). Sibling towns share a domain, so `same-site` is foreign too. */
export async function refuseForeignOrigin() {
  const [sent, jar, own] = await Promise.all([headers(), cookies(), originHere()])
  const site = sent.get('sec-fetch-site')
  const origin = sent.get('origin')
  const foreign = origin ? origin !== own : jar.has(sessionCookie)
  if (foreign || (site && site !== 'same-origin' && site !== 'none')) forbidden()
}

/** Refuses a link that another site leads its reader through (403): for what a link of our own pages sets going. */
export async function refuseForeignLink() {
  const site = (await headers()).get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') forbidden()
}
