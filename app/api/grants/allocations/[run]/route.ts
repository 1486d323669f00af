import { z } from 'zod'
import { allocationReader } from '@/app/_server/allocation'
import { addressHere } from '@/app/_server/here'
import { findRunFile } from '@/db/grants/allocations/reads'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'

type Props = { params: Promise<{ run: string }> }

/** A run as it is kept, with everything its sums depend on: `npm run recount` divides it anew. */
export async function GET(_: Request, { params }: Props) {
  const [{ run }, officer] = await Promise.all([params, allocationReader()])
  if (!z.uuid().safeParse(run).success) return missing()
  try {
    await spend(officer, await addressHere())
    const { slug, file } = await findRunFile(officer, run)
    return new Response(`${JSON.stringify(file, null, 1)}\n`, {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="${officer.municipality}-${slug}-${run.slice(0, 8)}.json"`,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.key === 'tooMany') return new Response('Too many requests', { status: 429 })
    return error.key === 'ties.disqualified' ? new Response('Forbidden', { status: 403 }) : missing()
  }
}

const missing = () => new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })
