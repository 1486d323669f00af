import { addressHere, localeAsked } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { callSlug } from '@/db/grants/calls/input'
import { grantDuties } from '@/db/grants/duties/input'
import { exportScores } from '@/db/grants/scorings/exports/reads'
import { scoreSheet } from '@/db/grants/scorings/exports/rules'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'

type Props = { params: Promise<{ call: string }> }

/** The scorings of a call and their changes as a table, in the language of the page that leads here. */
export async function GET(request: Request, { params }: Props) {
  const [{ call }, officer] = await Promise.all([params, grantOfficer(...grantDuties)])
  if (!callSlug.safeParse(call).success) return missing()
  try {
    await spend(officer, await addressHere())
    const text = scoreSheet(await exportScores(officer, call), localeAsked(request))
    return new Response(text, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${officer.municipality}-${call}-scores.csv"`,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.key === 'tooMany' ? new Response('Too many requests', { status: 429 }) : missing()
  }
}

const missing = () => new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })
