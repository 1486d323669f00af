import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { moreTime as forReceipts } from '@/app/[locale]/(back-office)/desk/grants/receipts/[award]/paper/actions'
import { moreTime as forReport } from '@/app/[locale]/(back-office)/desk/grants/reports/[report]/paper/actions'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { arrivals } from '@/db/grants/applications/arrivals/tables'
import { applications } from '@/db/grants/applications/tables'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { awards } from '@/db/grants/awards/tables'
import { reports } from '@/db/grants/reports/tables'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { givenGrant, town } from '../grants-money/ground'
import { givenReport } from '../use-reports/cast'

/** Who asks; the actions find them where a request finds its session. */
const asking = vi.hoisted((): { now: unknown } => ({ now: null }))

vi.mock('@/app/_server/paper', () => ({ preparer: async () => asking.now }))
vi.mock('@/app/_server/here', () => ({ paths: async () => (path: string, _: object, query: object) => [path, query] }))
// The action without its browser: who asks, what they said, the write.
vi.mock('@/app/_server/form-action', () => ({
  formAction:
    (
      actor: () => Promise<unknown>,
      input: { parse: (said: unknown) => unknown },
      write: (...asked: unknown[]) => unknown,
    ) =>
    async (_: unknown, said: unknown) =>
      write(await actor(), input.parse(said)),
}))

let aino: Resident<'grants'>
let sanna: GrantOfficer<'prepare'>
const today = finnishDay(new Date())
const inDays = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString()
const pressed = (action: unknown, about: 'report' | 'receipts', id: string) =>
  (action as (state: null, said: object) => Promise<unknown>)(null, {
    ...{ about, id, reason: 'Kirjanpitäjä on sairaana.', wishedOn: inDays(30), arrivedOn: today },
  })

beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
  sanna = await withDuty(staff.sanna, 'prepare')
  asking.now = sanna
})
afterAll(closeDatabase)

const onPaper = (application: string) =>
  inTown(town, async (tx) => {
    const paper = { channel: 'paper', person: null, paperName: 'Helmi Malli' } as const
    await tx.update(applications).set(paper).where(eq(applications.id, application))
    const came = { arrivedAt: new Date(Date.now() - 3 * 86_400_000), way: 'post' as const, keyedBy: sanna.staff.id }
    await tx.insert(arrivals).values({ municipality: 'jamsa', application, ...came })
  })

test('whoever keys in that more time is asked for a report or for receipts is told that it is registered', async () => {
  const { application, report } = await givenReport(aino)
  const grant = await givenGrant(aino)
  await bringAwards(town)
  await onPaper(application)
  await onPaper(grant.application)
  const award = await inTown(town, async (tx) => {
    await tx
      .update(reports)
      .set({ state: 'due', dueOn: inDays(5), opensOn: inDays(-60) })
      .where(eq(reports.id, report))
    const soon = tx
      .update(awards)
      .set({ receiptsDueOn: inDays(5) })
      .where(eq(awards.decision, grant.decision))
    return (await soon.returning({ id: awards.id }))[0]?.id ?? ''
  })
  const did = { did: 'keyedTime' }
  expect(await pressed(forReport, 'report', report)).toEqual(['/desk/grants/reports/[report]', did])
  expect(await pressed(forReceipts, 'receipts', award)).toEqual(['/desk/grants/receipts/[award]/paper', did])
})
