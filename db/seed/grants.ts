import 'server-only'
import { eq } from 'drizzle-orm'
import { municipalityById } from '@/tenants'
import type { SeedCall } from '@/tenants/seed'
import type { Job } from '../actors'
import type { Transaction } from '../client'
import { digestOf } from '../grants/calls/digests/rules'
import { withGate } from '../grants/calls/eligibility/questions/rules'
import type { Call } from '../grants/calls/input'
import { calls, callVersions } from '../grants/calls/tables'
import { type ReadyKey, readyCalls } from '../grants/calls/templates/rules'
import { inTown } from '../town'

/** Publishes the town's calls, this year's and what is known of the next, each begun from the year before. Leaves alone what is there. */
export function seedCalls(job: Job, list: readonly SeedCall[], today: Temporal.PlainDate) {
  return inTown(job, async (tx) => {
    for (const call of list) {
      let previous: string | null = null
      for (const ahead of call.years)
        previous = await seedCall(tx, job, { ...call, year: today.year + ahead, previous })
    }
  })
}

type Begun = SeedCall & { readonly year: number; readonly previous: string | null }

async function seedCall(
  tx: Transaction,
  { municipality }: Job,
  { ready, potEuros, throughout, year, previous }: Begun,
) {
  const slug = `${ready}-${year}`
  const [there] = await tx.select({ id: calls.id }).from(calls).where(eq(calls.slug, slug))
  if (there) return there.id
  const planned = withPot(readyCalls[ready as ReadyKey](year), potEuros)
  const draft = throughout ? { ...planned, ...wholeYear(year) } : planned
  const content = withGate(draft, municipalityById(municipality)?.name ?? {})
  const times = { opensAt: new Date(content.opensAt), closesAt: new Date(content.closesAt) }
  const [call] = await tx
    .insert(calls)
    .values({ municipality, slug, draft, published: 1, previous, ...times })
    .returning({ id: calls.id })
  if (!call) throw new Error('The call was not written')
  await tx.insert(callVersions).values({ municipality, call: call.id, number: 1, content, sha256: digestOf(content) })
  return call.id
}

const wholeYear = (year: number) => ({
  opensAt: `${year}-01-01T00:00:00+02:00`,
  closesAt: `${year}-12-31T23:59:59+02:00`,
})

function withPot(call: Call, euros: number | undefined): Call {
  if (euros === undefined) return call
  const potCents = euros * 100
  return { ...call, potCents, division: call.division && { ...call.division, potCents } }
}
