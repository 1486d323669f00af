'use server'
import { z } from 'zod'
import { actFor } from '@/db/people/organisations/acting/writes'
import { Refusal } from '@/db/refusal'
import { formAction } from './form-action'
import { paths } from './here'
import { resident, whoIsHere } from './session'

/** What of an organisation's somebody is looking at, to come back to. */
const actingHere = z.object({
  organisation: z.uuid(),
  at: z.enum(['hearing', 'application', 'report']),
  of: z.uuid(),
})

/** Acts for an organisation from now on, without leaving what is to be done for it. */
export const actHere = formAction(
  () => resident('grants'),
  actingHere,
  async (me, { organisation, at, of }) => {
    const session = await whoIsHere()
    if (!session) throw new Refusal('gone')
    await actFor(me, session.id, organisation)
    const to = await paths()
    if (at === 'report') return to('/mine/reports/[report]/review', { report: of })
    if (at === 'application') return to('/mine/applications/[application]/review', { application: of })
    // An address that differs by its place alone would not be loaded anew.
    return to('/mine/applications/[application]', { application: of })
  },
)
