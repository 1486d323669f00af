import { letterAnswer } from '@/app/_server/letters'
import { officer } from '@/app/_server/session'
import { letterInput } from '@/db/grants/applications/arrivals/letters/input'
import { printLetter } from '@/db/grants/applications/arrivals/letters/reads'

type Context = { params: Promise<{ application: string; kind: string; of: string }> }

/** A letter to an applicant on paper, to be printed; to whoever is disqualified it is not there. */
export async function GET(_: Request, { params }: Context) {
  const [asker, said] = [await officer('grants'), letterInput.safeParse(await params)]
  return letterAnswer(said.success ? printLetter(asker, said.data) : Promise.resolve(null))
}
