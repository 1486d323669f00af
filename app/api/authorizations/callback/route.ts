import { z } from 'zod'
import { pathOf } from '@/app/_messages/paths'
import { routing } from '@/app/_messages/routing'
import { mayApply, type Register, registerOf, rolesIn, tokenFor } from '@/app/_server/authorizations'
import { answerAddress, back } from '@/app/_server/authorizing'
import { residentIfAny, tokenHash, town, whoIsHere } from '@/app/_server/session'
import type { Resident } from '@/db/actors'
import { actFor } from '@/db/people/organisations/acting/writes'
import { takeAuthorization } from '@/db/people/organisations/authorizations/writes'
import { noteAuthorization } from '@/db/people/organisations/mandates/writes'
import { Refusal } from '@/db/refusal'

const answer = z.object({
  state: z.string().min(1).max(200),
  code: z.string().min(1).max(2000).optional(),
  error: z.string().max(200).optional(),
})

/** Where Suomi.fi leads back to. The state belongs to this session and is used once; what was chosen is asked of the register itself. */
export async function GET(request: Request) {
  const said = answer.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  const [me, session, here] = [await residentIfAny('grants'), await whoIsHere(), await town()]
  const at = registerOf(here)
  if (!at || !said.success) return new Response('Not found', { status: 404 })
  const { state, code } = said.data
  const locale = routing.locales.find((known) => state.startsWith(`${known}.`)) ?? routing.defaultLocale
  const lost = pathOf(locale, '/mine/organisations', undefined, { authorization: 'unknown' })
  const way = me && session && (await takeAuthorization(me, { session: session.id, state: tokenHash(state) }))
  if (!way) return leadTo(lost)
  if (!code) return leadTo(back(locale, way.organisation, 'cancelled'))
  const outcome = await judged(me, session.id, at, { ...way, code }).catch((error) => {
    if (error instanceof Refusal) return error.key
    throw error
  })
  return leadTo(back(locale, way.organisation, outcome))
}

type Way = { organisation: string; request: string; registerSession: string; businessId: string; code: string }

/** Asks the register what was chosen; where it is enough, the person acts for the organisation from now on. */
async function judged(me: Resident, session: string, at: Register, way: Way): Promise<string> {
  const token = await tokenFor(at, way.code, await answerAddress())
  const verdict = mayApply(await rolesIn(at, way.registerSession, token), way.businessId)
  if (verdict !== 'yes') return verdict
  const { organisation, request } = way
  await noteAuthorization(me, { organisation, signing: 'alone', request })
  await actFor(me, session, organisation)
  return 'granted'
}

const leadTo = (address: string) =>
  new Response(null, { status: 303, headers: { Location: address, 'Cache-Control': 'no-store' } })
