import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { pathOf } from '@/app/_messages/paths'
import { choiceAddress, register, registerOf } from '@/app/_server/authorizations'
import { answerAddress, back } from '@/app/_server/authorizing'
import { addressHere, localeAsked } from '@/app/_server/here'
import { codeHere } from '@/app/_server/identity-code'
import { refuseForeignLink } from '@/app/_server/origin'
import { residentIfAny, tokenHash, town, whoIsHere } from '@/app/_server/session'
import { beginAuthorization, mayAuthorize } from '@/db/people/organisations/authorizations/writes'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'

/** A link of the portal's own pages, so that it works without JavaScript: leads on to Suomi.fi, where the person chooses whom they act for. */
export async function GET(request: Request) {
  await refuseForeignLink()
  const locale = localeAsked(request)
  const said = z.uuid().safeParse(new URL(request.url).searchParams.get('organisation'))
  const [me, session, here] = [await residentIfAny('grants'), await whoIsHere(), await town()]
  const at = registerOf(here)
  if (!said.success || !at) return new Response('Not found', { status: 404 })
  const organisation = said.data
  const page = pathOf(locale, '/mine/organisations/[organisation]', { organisation })
  if (!me || !session) return leadTo(pathOf(locale, '/sign-in', undefined, { next: page }))
  const code = await codeHere()
  if (!code) return leadTo(back(locale, organisation, 'noIdentity'))
  try {
    await spend(me, await addressHere(), 10)
    await mayAuthorize(me, organisation)
    const { sessionId, userId } = await register(at, code)
    const state = `${locale}.${randomBytes(32).toString('base64url')}`
    await beginAuthorization(me, {
      ...{ session: session.id, organisation, state: tokenHash(state) },
      ...{ registerSession: sessionId, request: randomUUID() },
    })
    return leadTo(choiceAddress(at, { user: userId, state, redirectUri: await answerAddress(), locale }))
  } catch (error) {
    if (error instanceof Refusal) return leadTo(back(locale, organisation, error.key))
    throw error
  }
}

const leadTo = (address: string) =>
  new Response(null, { status: 303, headers: { Location: address, 'Cache-Control': 'no-store' } })
