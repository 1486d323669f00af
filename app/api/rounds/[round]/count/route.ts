import { officer } from '@/app/_server/session'
import { findLatestCount } from '@/db/budget/tally/reads'

/** How far the count of a round is, for the page that shows it. */
export async function GET(_: Request, { params }: { params: Promise<{ round: string }> }) {
  const [{ round }, asker] = await Promise.all([params, officer('budget')])
  const count = await findLatestCount(asker, round)
  if (!count) return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const { state, done, total } = count
  return Response.json({ state, done, total }, { headers: { 'Cache-Control': 'no-store' } })
}
