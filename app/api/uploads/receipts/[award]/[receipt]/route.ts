import { pathOf } from '@/app/_messages/paths'
import { proofTaken } from '@/app/_server/proofs'
import { residentIfAny } from '@/app/_server/session'

type Context = { params: Promise<{ award: string; receipt: string }> }

/** Takes the paper of one receipt from its applicant. */
export function POST(request: Request, { params }: Context) {
  return proofTaken(request, params, {
    hand: () => residentIfAny('grants'),
    page: (locale, award, query) => pathOf(locale, '/grants/awards/[award]', { award }, query),
  })
}
