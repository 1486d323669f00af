import { z } from 'zod'
import { pathOf } from '@/app/_messages/paths'
import { addressHere, localeAsked } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { ownCopy } from '@/app/_server/own-copy'
import { residentIfAny, whoIsHere } from '@/app/_server/session'
import { exportGrantsOf } from '@/db/grants/exports/reads'
import { exportOrganisation } from '@/db/people/organisations/exports/reads'
import { noteOrganisationExport } from '@/db/people/organisations/exports/writes'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'

/** A tenth of what a resident may send in ten minutes: many pages' worth of reading. */
const weight = 100

/** What is held of an organisation, to its owner alone, and only just after they have identified. */
export async function POST(request: Request, { params }: { params: Promise<{ organisation: string }> }) {
  await refuseForeignOrigin()
  const { organisation } = await params
  const locale = localeAsked(request)
  if (!z.uuid().safeParse(organisation).success) return notThere()
  const [session, owner] = await Promise.all([whoIsHere(), residentIfAny('grants')])
  const page = pathOf(locale, '/mine/organisations/[organisation]', { organisation })
  if (!owner || !session?.fresh) return led(pathOf(locale, '/sign-in', undefined, { next: page }))
  try {
    await spend(owner, await addressHere(), weight)
    const [held, grants] = [await exportOrganisation(owner, organisation), await exportGrantsOf(owner, organisation)]
    await noteOrganisationExport(owner, organisation)
    return ownCopy(null, { ...held, grants }, [], locale, held.organisation.name)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.key === 'gone' || error.key === 'organisations.mayNot') return notThere()
    return led(pathOf(locale, '/mine/organisations/[organisation]', { organisation }, { did: 'tooMany' }))
  }
}

const notThere = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })

const led = (Location: string) =>
  new Response(null, { status: 303, headers: { Location, 'Cache-Control': 'no-store' } })
