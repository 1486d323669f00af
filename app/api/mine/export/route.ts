import { pathOf } from '@/app/_messages/paths'
import { addressHere, localeAsked } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { ownCopy } from '@/app/_server/own-copy'
import { residentIfAny, town, whoIsHere } from '@/app/_server/session'
import { exportTakingPart } from '@/db/budget/exports/reads'
import { exportCases } from '@/db/contact/exports/reads'
import { exportGrants } from '@/db/grants/exports/reads'
import { exportPerson } from '@/db/people/exports/reads'
import { noteExport } from '@/db/people/exports/writes'
import { exportBelonging } from '@/db/people/organisations/exports/reads'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'

/** A tenth of what a resident may send in ten minutes: many pages' worth of reading. */
const weight = 100

/** Everything that is held of whoever asks, to them alone, and only just after they have identified. */
export async function POST(request: Request) {
  await refuseForeignOrigin()
  const locale = localeAsked(request)
  const [here, session, me] = await Promise.all([town(), whoIsHere(), residentIfAny('portal')])
  const page = pathOf(locale, '/mine/data')
  if (!me || !session?.fresh) return led(pathOf(locale, '/sign-in', undefined, { next: page }))
  try {
    await spend(me, await addressHere(), weight)
  } catch (error) {
    if (error instanceof Refusal) return led(pathOf(locale, '/mine/data', undefined, { did: 'tooMany' }))
    throw error
  }
  const writer = here.services.includes('contact') ? await residentIfAny('contact') : null
  const voter = here.services.includes('budget') ? await residentIfAny('budget') : null
  const applicant = here.services.includes('grants') ? await residentIfAny('grants') : null
  const [person, belonging, contact, grants, budget] = await Promise.all([
    exportPerson(me),
    exportBelonging(me),
    writer && exportCases(writer),
    applicant && exportGrants(applicant),
    voter && exportTakingPart(voter),
  ])
  await noteExport(me)
  return ownCopy(
    writer,
    { ...person, ...belonging, ...contact, grants, budget },
    (contact?.cases ?? []).map(({ reference, photos }) => ({ key: reference, photos })),
    locale,
  )
}

const led = (Location: string) =>
  new Response(null, { status: 303, headers: { Location, 'Cache-Control': 'no-store' } })
