import { z } from 'zod'
import { letterAnswer } from '@/app/_server/letters'
import { grantOfficer } from '@/app/_server/session'
import { findAppellantLetter } from '@/db/grants/decisions/appeals/letters/reads'

/** What came of a request for rectification, as it is posted to the member of the municipality who made it, to those of the desk who have a part in it; to whoever is disqualified it is not there. */
export async function GET(_: Request, { params }: { params: Promise<{ appeal: string }> }) {
  const asker = await grantOfficer('prepare', 'decide', 'minute', 'audit', 'lead')
  const said = z.uuid().safeParse((await params).appeal)
  return letterAnswer(said.success ? findAppellantLetter(asker, said.data) : Promise.resolve(null))
}
