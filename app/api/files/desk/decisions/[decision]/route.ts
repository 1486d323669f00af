import { z } from 'zod'
import { letterAnswer } from '@/app/_server/letters'
import { grantOfficer } from '@/app/_server/session'
import { findLetter } from '@/db/grants/decisions/letters/reads'

/** The letter of a decision, to those of the desk who have a part in it; to whoever is disqualified it is not there. */
export async function GET(_: Request, { params }: { params: Promise<{ decision: string }> }) {
  const asker = await grantOfficer('prepare', 'decide', 'minute', 'audit', 'lead')
  const said = z.uuid().safeParse((await params).decision)
  return letterAnswer(said.success ? findLetter(asker, said.data) : Promise.resolve(null))
}
