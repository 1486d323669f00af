import { officer } from '@/app/_server/session'
import { findOpening } from '@/db/budget/ballots/closing/reads'

/** How far the opening of a round's urn is, for the page that waits for it. */
export async function GET(_: Request, { params }: { params: Promise<{ round: string }> }) {
  const [{ round }, asker] = await Promise.all([params, officer('budget')])
  const opening = await findOpening(asker, round)
  if (!opening) return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return Response.json({ state: opening.state }, { headers: { 'Cache-Control': 'no-store' } })
}
