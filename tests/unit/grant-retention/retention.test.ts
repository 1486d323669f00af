import { randomUUID } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { placeOf } from '@/db/files/documents/arrivals/writes'
import { documents } from '@/db/files/documents/tables'
import { openApplication } from '@/db/grants/applications/handling/reads'
import { listMyApplications } from '@/db/grants/applications/reads'
import { applications, attachments } from '@/db/grants/applications/tables'
import { awards, receipts } from '@/db/grants/awards/tables'
import { findGrantHold } from '@/db/grants/retention/holds/reads'
import { liftGrantHold, placeGrantHold } from '@/db/grants/retention/holds/writes'
import { findGrantTerms, readGrantRetention } from '@/db/grants/retention/reads'
import { signatureOf, usual } from '@/db/grants/retention/rules'
import { listGrantRuns } from '@/db/grants/retention/runs/reads'
import { carryOutGrantRun, openGrantRun, startFirstGrantRun } from '@/db/grants/retention/runs/writes'
import { saveGrantRetention } from '@/db/grants/retention/writes'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { retentions } from '@/scripts/worker/retention'
import { applying, signedIn, withDuty } from '@/tests/people'
import { atGrants, drafted, mandated, published, answered as writtenTo } from '../applications/cast'
import { refused } from '../casework/town'
import { givenAccount, givenGrant, givenGroup } from '../grants-money/ground'
import { answered, givenReport, sent } from '../use-reports/cast'
import { asOwner, digests, fill, townTables } from '../walls/canaries'

// As in the worker, under its own role.
process.env.DATABASE_URL = process.env.WORKER_DATABASE_URL ?? ''
vi.setConfig({ testTimeout: 60_000 })

const sql = asOwner()
const job = townAtWork('jamsa', 'grants', 'retention')
let aino: Resident<'grants'>
let kalle: Resident<'grants'>
let preparer: GrantOfficer<'prepare'>
let lead: GrantOfficer<'lead'>
let call: string

beforeAll(async () => {
  aino = atGrants(await signedIn(residents.aino))
  kalle = applying(await signedIn(residents.kalle))
  lead = await withDuty(staff.sanna, 'lead')
  call = await published('sailytys')
  preparer = await withDuty(staff.sanna, 'prepare')
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

/** In Finnish days: in the last hour of one, as many days earlier by UTC was the next day of summer time. */
const inJamsa = () =>
  sql`select set_config('app.municipality', 'jamsa', false), set_config('timezone', 'Europe/Helsinki', false)`

/** Lets everything about an application have happened so much earlier. */
async function ago(application: string, span: string) {
  await inJamsa()
  const by = sql`${span}::interval`
  await sql`update applications set moved_at = moved_at - ${by}, created_at = created_at - ${by} where id = ${application}`
  for (const table of ['application_events', 'application_attachments'])
    await sql`update ${sql(table)} set created_at = created_at - ${by} where application = ${application}`
  await sql`update application_answers set changed_at = changed_at - ${by} where application = ${application}`
  await sql`update award_events e set created_at = e.created_at - ${by} from awards w where w.id = e.award and w.application = ${application}`
  await sql`update grant_report_events e set created_at = e.created_at - ${by} from grant_reports r where r.id = e.report and r.application = ${application}`
}

const rowOf = async (id: string) =>
  (await inTown(job, (tx) => tx.select().from(applications).where(eq(applications.id, id))))[0]

/** One night of the worker. */
async function night() {
  const run = (await openGrantRun(job)) ?? expect.unreachable()
  await carryOutGrantRun(job, run)
  const { told, expired, receipts, blanked } =
    (await listGrantRuns(lead)).find(({ id }) => id === run) ?? expect.unreachable()
  return { told, expired, receipts, blanked }
}
const nothing = { told: 0, expired: 0, receipts: 0, blanked: 0 }

/** A paper of somebody with bytes on the disk. */
async function paper(person: string): Promise<string> {
  const key = randomUUID()
  await mkdir(dirname(placeOf(job, key)), { recursive: true })
  await writeFile(placeOf(job, key), 'x')
  const row = {
    municipality: 'jamsa' as const,
    key,
    name: 'Kallen paperi.pdf',
    type: 'application/pdf',
    size: 1,
    person,
  }
  const [made] = await inTown(job, (tx) =>
    tx
      .insert(documents)
      .values({ ...row, sha256: Buffer.from(key) })
      .returning({ id: documents.id }),
  )
  return made?.id ?? ''
}
const attach = (application: string, document: string) =>
  inTown(job, (tx) =>
    tx.insert(attachments).values({ municipality: 'jamsa', application, requirement: 'other', document }),
  )
const filesThere = () => readdir(dirname(placeOf(job, 'x')))

/** Where these words stand: every table of the town that holds any of them in any row. */
async function tablesWith(...words: string[]): Promise<string[]> {
  await inJamsa()
  const found: string[] = []
  for (const table of await townTables(sql)) {
    const rows = await sql.unsafe(`select t::text as row from ${table} t`)
    if (rows.some(({ row }) => words.some((word) => String(row).includes(word)))) found.push(table)
  }
  return found
}

test('before the first run nothing goes by itself, and times are saved only as their effect was shown', async () => {
  const id = await drafted(kalle, call)
  await ago(id, '400 days')
  await retentions()
  expect(await openGrantRun(job)).toBeNull()
  expect((await rowOf(id))?.state).toBe('draft')
  const said = { ...usual, refused: 7, version: 0, seen: signatureOf(usual) }
  expect(() => saveGrantRetention(lead, said)).toThrow(refused('grantKeeping.unseen'))
  await saveGrantRetention(lead, { ...said, seen: signatureOf(said) })
  await expect(saveGrantRetention(lead, { ...said, seen: signatureOf(said) })).rejects.toEqual(
    refused('grantKeeping.changedMeanwhile'),
  )
  expect(await findGrantTerms(preparer)).toMatchObject({ refused: 7, version: 1, changedBy: 'Sanna Koski' })
  const report = await readGrantRetention(preparer)
  expect(report.classes.find((row) => row.class === 'draft')).toMatchObject({ kept: 1, today: 0, soon: 1 })
  await startFirstGrantRun(lead)
  await expect(startFirstGrantRun(lead)).rejects.toEqual(refused('grantKeeping.running'))
  expect(await night()).toEqual({ ...nothing, told: 1 })
  await expect(startFirstGrantRun(lead)).rejects.toEqual(refused('grantKeeping.running'))
})

test('a draft is told of once, ends a fortnight later with its papers, and one that is gone on with stays', async () => {
  const [left, goneOn] = [await drafted(aino, call), await drafted(aino, call)]
  const document = await paper(aino.person.id)
  await attach(left, document)
  for (const id of [left, goneOn]) await ago(id, '165 days')
  expect(await night()).toEqual(nothing)
  for (const id of [left, goneOn]) await ago(id, '1 day')
  expect(await night()).toEqual({ ...nothing, told: 2 })
  expect(await night()).toEqual(nothing)
  const told = await sql`select m.kind from messages m where m.link = ${`/mine/applications/${left}`}`
  expect(told.map(({ kind }) => kind)).toEqual(['draftEnding'])
  for (const id of [left, goneOn]) await ago(id, '13 days')
  await writtenTo(aino, goneOn, { purpose: 'Toinen konsertti' }, 1)
  expect(await night()).toEqual(nothing)
  for (const id of [left, goneOn]) await ago(id, '1 day')
  const before = await filesThere()
  expect((await night()).expired).toBe(1)
  expect((await rowOf(left))?.state).toBe('expired')
  expect((await rowOf(goneOn))?.state).toBe('draft')
  expect(before.length - (await filesThere()).length).toBe(1)
  await inJamsa()
  expect(await sql`select from application_answers where application = ${left}`).toHaveLength(0)
  expect((await listMyApplications(aino)).find(({ id }) => id === left)?.state).toBe('expired')
  await ago(left, '180 days')
  expect((await night()).blanked).toBe(1)
  expect((await listMyApplications(aino)).map(({ id }) => id)).not.toContain(left)
})

test('of money granted to somebody, receipts lose their words first; in the end a skeleton of sums and a decision stays', async () => {
  const { application, decision, report, award } = await givenReport(kalle)
  await answered(kalle, report, { report_done: 'Kallen kellarikonsertti', report_truth: true })
  const account = await givenAccount(
    { person: kalle.person.id },
    kalle.person.id,
    'FI2112345600000785',
    preparer.staff.id,
  )
  const shared = await paper(kalle.person.id)
  await inTown(job, async (tx) => {
    const base = { municipality: 'jamsa' as const, award, line: 'fees', paidOn: '2026-10-01', cents: 5_000 }
    await tx.insert(receipts).values({ ...base, words: 'Kallen soitin', payee: 'Veikon verstas', document: shared })
    await tx.insert(receipts).values({ ...base, words: 'Kallen matka', document: await paper(kalle.person.id) })
    await tx.update(awards).set({ account }).where(eq(awards.id, award))
  })
  await attach(application, shared)
  await inJamsa()
  await sql`insert into application_events (municipality, application, kind, internal) values ('jamsa', ${application}, 'noted', 'Kallen asia')`
  await ago(application, '6 years')
  // The report is awaited: nothing goes while something is open.
  expect(await night()).toEqual(nothing)
  await sql`update grant_reports set state = 'accepted' where id = ${report}`
  const year = Number(new Date().getFullYear()) - 7
  await ago(application, '1 year')
  expect((await rowOf(application))?.movedAt.getFullYear()).toBe(year)
  const before = await filesThere()
  expect(await night()).toEqual({ ...nothing, receipts: 1 })
  // The one that stands in the application too is kept for that.
  expect(before.length - (await filesThere()).length).toBe(1)
  expect(await tablesWith('Kallen soitin', 'Veikon verstas', 'Kallen matka')).toEqual([])
  expect(await tablesWith('Kallen kellarikonsertti')).not.toEqual([])
  expect(await night()).toEqual(nothing)
  await ago(application, '4 years')
  expect(await night()).toEqual({ ...nothing, blanked: 1 })
  expect(await tablesWith('Kallen')).toEqual([])
  expect(await rowOf(application)).toMatchObject({
    ...{ person: null, organisation: null, paperName: '—', purpose: null, blankedAt: expect.any(Date) },
    ...{ number: expect.any(String), appliedCents: 120_000, state: 'decided', applicantKind: 'person' },
  })
  const [kept] = await sql`select d.granted_cents, d.section, w.awarded_cents, w.account from decisions d
    join awards w on w.decision = d.id where d.id = ${decision}`
  expect(kept).toMatchObject({ section: expect.any(Number), account: null })
  expect(Number(kept?.granted_cents)).toBe(90_000)
  expect((await listMyApplications(kalle)).map(({ id }) => id)).not.toContain(application)
  expect((await openApplication(preparer, application)).events.map(({ kind }) => kind)).toEqual(['blanked'])
  expect(await night()).toEqual(nothing)
})

test('an organisation stays the name of its skeleton, and what was sent goes', async () => {
  const organisation = await givenGroup(aino, 'Kellarisoittajat')
  const { actor } = await mandated(aino, organisation, 'alone', 'owner')
  const { application, report } = await givenReport(aino, { organisation })
  await answered(actor, report)
  await sent(actor, report)
  await inJamsa()
  await sql`update grant_reports set state = 'accepted' where id = ${report}`
  await ago(application, '11 years')
  expect((await night()).blanked).toBe(1)
  expect(await sql`select from grant_report_submissions where report = ${report}`).toHaveLength(0)
  expect(await sql`select from submissions where application = ${application}`).toHaveLength(0)
  expect(await rowOf(application)).toMatchObject({ organisation, paperName: null, person: null })
  expect((await listMyApplications(aino)).map(({ id }) => id)).toContain(application)
})

test('what is on hold stays until the hold is lifted, and a skeleton cannot be held', async () => {
  const { application } = await givenGrant(kalle, { number: 'P/1' })
  await ago(application, '8 years')
  await placeGrantHold(preparer, application, 'Oikeudenkäynti')
  await expect(placeGrantHold(preparer, application, 'Toinen')).rejects.toEqual(refused('grantKeeping.held'))
  expect(await findGrantHold(preparer, application)).toMatchObject({ why: 'Oikeudenkäynti', name: 'Sanna Koski' })
  expect((await readGrantRetention(lead)).classes.find((row) => row.class === 'refused')).toMatchObject({ held: 1 })
  expect(await night()).toEqual(nothing)
  await liftGrantHold(preparer, application)
  await liftGrantHold(preparer, application)
  expect(await night()).toEqual({ ...nothing, blanked: 1 })
  await expect(placeGrantHold(preparer, application, 'Myöhään')).rejects.toEqual(refused('grantKeeping.blanked'))
})

test('an appeal, a decision not final and money that may still move keep everything', async () => {
  const open = await givenGrant(kalle, { number: 'P/2', final: false })
  const paying = await givenReport(kalle)
  await inJamsa()
  await sql`update grant_reports set state = 'accepted' where id = ${paying.report}`
  await sql`update awards set state = 'returnedByBank' where id = ${paying.award}`
  for (const { application } of [open, paying]) await ago(application, '30 years')
  for (const state of ['made', 'notified', 'appealed', 'court', 'calledIn', 'upheld']) {
    await sql`update decisions set state = ${state} where id = ${open.decision}`
    expect(await night()).toEqual(nothing)
  }
})

test('the same night again, two at once, and a run that was cut short do each thing once; other towns are untouched', async () => {
  await fill('joutsa')
  const joutsa = await digests(sql, 'joutsa')
  const old = await Promise.all(['P/3', 'P/4', 'P/5'].map((number) => givenGrant(kalle, { number })))
  for (const { application } of old) await ago(application, '9 years')
  const run = (await openGrantRun(job)) ?? expect.unreachable()
  expect(await openGrantRun(job)).toBe(run)
  await Promise.all([carryOutGrantRun(job, run), carryOutGrantRun(job, run)])
  expect((await listGrantRuns(lead)).find(({ id }) => id === run)).toMatchObject({ blanked: 3, by: null })
  const { grant_retention_runs: _, ...before } = await digests(sql, 'jamsa')
  expect(await night()).toEqual(nothing)
  const { grant_retention_runs: __, ...after } = await digests(sql, 'jamsa')
  expect(after).toEqual(before)
  expect(await digests(sql, 'joutsa')).toEqual(joutsa)
})
