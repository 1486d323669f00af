import 'server-only'
import { randomUUID } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import type { SeedDivided } from '@/tenants/seed'
import type { Job } from '../actors'
import type { Transaction } from '../client'
import { nextNumber } from '../grants/applications/numbers/writes'
import { applicationEvents, applications, submissions } from '../grants/applications/tables'
import { awards } from '../grants/awards/tables'
import { calls, callVersions } from '../grants/calls/tables'
import { decisions } from '../grants/decisions/tables'
import { organisations } from '../people/organisations/tables'
import { inTown } from '../town'

type Round = { readonly call: string; readonly version: string; readonly year: number }
type Applicant = SeedDivided['applicants'][number] & { readonly organisation: string; readonly at: number }

/** A round that waits to be divided, and the decided one before it, both or none. Leaves alone a call that somebody has applied in. */
export function seedDivided(job: Job<'grants'>, { ready, applicants }: SeedDivided, today: Temporal.PlainDate) {
  return inTown(job, async (tx) => {
    const [now, before] = [await roundIn(tx, ready, today.year), await roundIn(tx, ready, today.year - 1)]
    if (!now || !before) return
    const known = await tx
      .select({ id: organisations.id, businessId: organisations.businessId })
      .from(organisations)
      .where(
        inArray(
          organisations.businessId,
          applicants.map(({ of }) => of),
        ),
      )
    for (const [at, one] of applicants.entries()) {
      const organisation = known.find(({ businessId }) => businessId === one.of)?.id
      if (!organisation) continue
      if (one.lastYear !== null) await seedDecided(tx, job, before, { ...one, organisation, at }, one.lastYear * 100)
      await seedApplication(tx, job, now, { ...one, organisation, at }, 'eligible')
    }
  })
}

/** The call of a year, while nobody has applied in it. */
async function roundIn(tx: Transaction, ready: string, year: number): Promise<Round | null> {
  const [found] = await tx
    .select({ call: calls.id, version: callVersions.id })
    .from(calls)
    .innerJoin(callVersions, eq(callVersions.call, calls.id))
    .where(eq(calls.slug, `${ready}-${year}`))
    .limit(1)
  if (!found) return null
  const [applied] = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.call, found.call))
    .limit(1)
  return applied ? null : { ...found, year }
}

async function seedApplication(
  tx: Transaction,
  job: Job<'grants'>,
  { call, version, year }: Round,
  { organisation, counts, applied, costs, at }: Applicant,
  state: 'eligible' | 'decided',
) {
  const { municipality } = job
  const sentAt = new Date(Date.UTC(year, 2, 5 + at, 9, 12))
  const [made] = await tx
    .insert(applications)
    .values({
      ...{ municipality, call, callVersion: version, organisation, state, number: await nextNumber(tx, job, year) },
      ...{ applicantKind: 'association', locale: 'fi', channel: 'portal', beginning: randomUUID() },
      ...{ appliedCents: applied * 100, costsCents: costs * 100, purpose: 'Säännöllinen liikunta vuoden ympäri' },
      ...{ submittedAt: sentAt, movedAt: sentAt, createdAt: sentAt },
    })
    .returning({ id: applications.id })
  const application = made?.id ?? ''
  const answers = { applied: applied * 100, ...counts }
  const sent = { number: 1, answers, papers: {}, sha256: `${organisation} ${year}`, basis: 'seed', createdAt: sentAt }
  await tx.insert(submissions).values({ municipality, application, ...sent })
  await tx.insert(applicationEvents).values(
    courses[state].map((to, at, all) => ({
      ...{ municipality, application, kind: 'moved', from: all[at - 1] ?? ('draft' as const), to },
      createdAt: at < 2 ? new Date(sentAt.valueOf() + at * 1000) : new Date(`${year}-${steps[to]}T09:00Z`),
    })),
  )
  return application
}

const checked = ['submitted', 'received', 'inCheck', 'eligible'] as const
/** Every step up to where it stands. */
const courses = { eligible: checked, decided: [...checked, 'proposed', 'decided'] } as const
/** The day of the year on which the desk took a step with all of them; the first two are their applicants' own. */
const steps: Readonly<Record<string, string>> = {
  inCheck: '04-09',
  eligible: '04-16',
  proposed: '04-30',
  decided: '05-14',
}

/** Decided by the board in May, final and paid. */
async function seedDecided(tx: Transaction, job: Job<'grants'>, round: Round, one: Applicant, grantedCents: number) {
  const { municipality } = job
  const application = await seedApplication(tx, job, round, one, 'decided')
  const madeAt = new Date(Date.UTC(round.year, 4, 14, 12))
  const [made] = await tx
    .insert(decisions)
    .values({
      ...{ municipality, application, state: 'final', outcome: 'partly', grantedCents, locale: 'fi', blocks: {} },
      ...{ maker: 'board', section: 20 + one.at, year: round.year, madeAt, createdAt: madeAt },
    })
    .returning({ id: decisions.id })
  const paid = { part: 'whole', state: 'paid', awardedCents: grantedCents, payableCents: grantedCents } as const
  await tx.insert(awards).values({ municipality, decision: made?.id ?? '', application, ...paid, createdAt: madeAt })
}
