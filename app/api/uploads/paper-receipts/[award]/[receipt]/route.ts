import { pathOf } from '@/app/_messages/paths'
import { preparerIfAny } from '@/app/_server/paper'
import { proofTaken } from '@/app/_server/proofs'

type Context = { params: Promise<{ award: string; receipt: string }> }

/** Takes the scan of one receipt that came by post. */
export function POST(request: Request, { params }: Context) {
  return proofTaken(request, params, {
    hand: preparerIfAny,
    page: (locale, award, query) => pathOf(locale, '/desk/grants/receipts/[award]/paper', { award }, query),
  })
}
