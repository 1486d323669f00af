import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GrantOfficer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { findPost } from '@/db/grants/applications/arrivals/post/reads'
import { cameAt, postFault } from '@/db/grants/applications/arrivals/post/rules'
import { changeAddress, withdrawFromPaper } from '@/db/grants/applications/arrivals/post/writes'
import { openApplication } from '@/db/grants/applications/handling/reads'
import { applications } from '@/db/grants/applications/tables'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { awards } from '@/db/grants/awards/tables'
import { decisions } from '@/db/grants/decisions/tables'
import { listAsked } from '@/db/grants/extensions/reads'
import { askMoreTimeFromPaper, grantMoreTime, refuseMoreTime } from '@/db/grants/extensions/writes'
import { useBlock } from '@/db/grants/forms/blocks/reporting/rules'
import { judgeReceipt, lapseAward, settleReceipts } from '@/db/grants/receipts/checking/writes'
import { readSheet, readSheetOnPaper } from '@/db/grants/receipts/sheets/reads'
import { addReceipt, handInFromPaper, refuseFromPaper, withdrawReceipt } from '@/db/grants/receipts/writes'
import { openReport } from '@/db/grants/reports/checking/reads'
import { checkFacts } from '@/db/grants/reports/checking/writes'
import { findReportToFill } from '@/db/grants/reports/filling/reads'
import { saveReport, sendFromPaper } from '@/db/grants/reports/filling/writes'
import { openReports } from '@/db/grants/reports/opening/writes'
import { reports } from '@/db/grants/reports/tables'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { signedIn, withDuty } from '@/tests/people'
import { openCall, published } from '../applications/cast'
import { town } from '../deciding/cast'
import { answer, founded } from '../organisations/cast'
import { asOwner } from '../walls/canaries'
import { registered } from './cast'

const reportWanted = { form: { sections: [useBlock] }, dueOn: null, monthsAfterUse: 2 }
const sql = asOwner()
let sanna: GrantOfficer<'prepare'>
let matti: GrantOfficer<'prepare'>
let call: string
const today = finnishDay(new Date())
const inDays = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString()
const tomorrow = inDays(1)

beforeAll(async () => {
  sanna = await withDuty(staff.sanna, 'prepare')
  matti = await withDuty(staff.matti, 'prepare')
  const payment = { kind: 'receipts' as const, months: 3, sharePercent: 100, advancePercent: 0 }
  call = await published(
    'kuitit-postissa',
    openCall({ payment, opensAt: new Date(Date.now() - 5 * 86_400_000).toISOString() }),
  )
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const ours = async (object: string) => {
  await sql`select set_config('app.municipality', 'jamsa', false)`
  return sql`select action, detail, actor from journal where object = ${object} order by seq`
}

/** An application on paper is granted something, and the decision is final. */
async function decided(id: string) {
  await inTown(town, async (tx) => {
    await tx.update(applications).set({ state: 'decided' }).where(eq(applications.id, id))
    await tx.insert(decisions).values({
      ...{ municipality: 'jamsa' as const, application: id, outcome: 'granted' as const, grantedCents: 50_000 },
      ...{ locale: 'fi' as const, blocks: {}, maker: 'officeHolder' as const, state: 'final' as const },
      ...{ section: Math.floor(Math.random() * 1e6), year: 2026, madeAt: new Date() },
    })
  })
}

/** The same, paid against receipts: an award that waits for them. */
async function granted(id: string) {
  await decided(id)
  await bringAwards(town)
  const [award] = await inTown(town, (tx) => tx.select().from(awards).where(eq(awards.application, id)))
  expect(award?.state).toBe('awaitingReceipts')
  return award?.id ?? ''
}

const receipt = (award: string, cents = 40_000) => ({
  ...{ award, submission: randomUUID(), line: 'costs', words: 'Esiintyjä', payee: 'Orkesteri', paidOn: today, cents },
  ...{ allowance: null, quantity: null },
})
const versionOf = async (award: string) =>
  (await inTown(town, (tx) => tx.select({ version: awards.version }).from(awards).where(eq(awards.id, award))))[0]
    ?.version ?? 0

describe('receipts that came by post', () => {
  test('are keyed in by one and checked by another, and lead to a sum to be paid', async () => {
    const id = await registered(sanna, call)
    const award = await granted(id)
    expect((await readSheet(sanna, award))?.byPost).toBe(true)
    const wrong = receipt(award, 1)
    await addReceipt(sanna, wrong)
    await addReceipt(sanna, wrong)
    await addReceipt(sanna, receipt(award))
    await withdrawReceipt(matti, { award, receipt: wrong.submission })
    const handing = { award, otherIncomeCents: 0 }
    expect(await answer(handInFromPaper(sanna, { ...handing, arrivedOn: tomorrow }))).toBe('arrivals.toCome')
    expect(await answer(handInFromPaper(sanna, { ...handing, arrivedOn: '2026-01-01' }))).toBe(
      'arrivals.beforeApplication',
    )
    await handInFromPaper(sanna, { ...handing, arrivedOn: today })
    expect(await answer(addReceipt(sanna, receipt(award)))).toBe('receipts.handedIn')
    const [line] = (await readSheetOnPaper(matti, award))?.lines ?? []
    const verdict = { receipt: line?.id ?? '', version: 1, verdict: 'accepted' as const, cents: null, reason: null }
    expect(await answer(judgeReceipt(sanna, verdict))).toBe('receipts.ownKeying')
    await judgeReceipt(matti, verdict)
    await settleReceipts(matti, { award, version: await versionOf(award) })
    const [settled] = await inTown(town, (tx) => tx.select().from(awards).where(eq(awards.id, award)))
    expect(settled).toMatchObject({ state: 'payable', payableCents: 40_000 })
    expect((await findPost(matti, id)).entries).toMatchObject([
      { kind: 'receipts', arrivedOn: today, by: sanna.staff.name, document: null },
    ])
    expect(await ours(`application:${id}`)).toContainEqual({
      ...{ action: 'application.postKeyedIn', detail: `receipts, ${today}`, actor: `staff:${sanna.staff.id}` },
    })
  })

  test('are late by the day they came, however late they are keyed in', async () => {
    const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString()
    const before = Temporal.PlainDate.from(today).subtract({ days: 2 }).toString()
    const arrivedAt = cameAt(before)
    const [inTime, late] = await Promise.all([0, 1].map(() => registered(sanna, call, { arrivedAt })))
    for (const [id, arrivedOn] of [
      [inTime, yesterday],
      [late, today],
    ] as const) {
      const award = await granted(id ?? '')
      await inTown(town, (tx) => tx.update(awards).set({ receiptsDueOn: yesterday }).where(eq(awards.id, award)))
      await addReceipt(sanna, receipt(award))
      await handInFromPaper(sanna, { award, otherIncomeCents: 0, arrivedOn })
      const lapse = await answer(lapseAward(matti, { award, version: await versionOf(award) }))
      expect(lapse).toBe(arrivedOn === today ? 'done' : 'awards.need.pastDue')
    }
  })

  test('do not end a request for more time that came in time: it is answered, and until then nothing lapses', async () => {
    const id = await registered(sanna, call, { arrivedAt: cameAt(inDays(-4)) })
    const award = await granted(id)
    await inTown(town, (tx) =>
      tx
        .update(awards)
        .set({ receiptsDueOn: inDays(-2) })
        .where(eq(awards.id, award)),
    )
    const asking = { about: 'receipts', id: award, reason: 'Lasku viipyy.', wishedOn: inDays(10) } as const
    await askMoreTimeFromPaper(sanna, { ...asking, arrivedOn: inDays(-3) })
    await addReceipt(sanna, receipt(award))
    await handInFromPaper(sanna, { award, otherIncomeCents: 0, arrivedOn: inDays(-1) })
    expect(await answer(lapseAward(matti, { award, version: await versionOf(award) }))).toBe('extensions.waits')
    const [asked] = (await listAsked(sanna, 'receipts')).filter(({ of }) => of === award)
    const extension = asked?.id ?? ''
    const [line] = (await readSheet(matti, award))?.lines ?? []
    const verdict = { receipt: line?.id ?? '', version: 1, verdict: 'accepted' as const, cents: null, reason: null }
    await judgeReceipt(matti, verdict)
    expect(await answer(settleReceipts(matti, { award, version: await versionOf(award) }))).toBe('awards.need.inTime')
    expect(await answer(grantMoreTime(sanna, { extension, on: inDays(10), note: null }))).toBe('done')
    expect((await listAsked(sanna, 'receipts')).map(({ of }) => of)).not.toContain(award)
    expect(await answer(settleReceipts(matti, { award, version: await versionOf(award) }))).toBe('done')
  })

  test('lapse if they came late and the answer to a request for more time is no; one that came with them is keyed in after', async () => {
    const id = await registered(sanna, call, { arrivedAt: cameAt(inDays(-4)) })
    const award = await granted(id)
    await inTown(town, (tx) =>
      tx
        .update(awards)
        .set({ receiptsDueOn: inDays(-2) })
        .where(eq(awards.id, award)),
    )
    await addReceipt(sanna, receipt(award))
    await handInFromPaper(sanna, { award, otherIncomeCents: 0, arrivedOn: inDays(-1) })
    const asking = { about: 'receipts', id: award, reason: 'Lasku viipyy.', wishedOn: inDays(10) } as const
    expect(await answer(askMoreTimeFromPaper(sanna, { ...asking, arrivedOn: inDays(-1) }))).toBe(
      'extensions.late.receipts',
    )
    await askMoreTimeFromPaper(sanna, { ...asking, arrivedOn: inDays(-2) })
    const [asked] = (await listAsked(sanna, 'receipts')).filter(({ of }) => of === award)
    await refuseMoreTime(sanna, { extension: asked?.id ?? '', note: 'Ei perusteita.' })
    expect(await answer(lapseAward(matti, { award, version: await versionOf(award) }))).toBe('done')
  })

  test('may have more time by a letter keyed in after the day it wishes for', async () => {
    const id = await registered(sanna, call, { arrivedAt: cameAt(inDays(-4)) })
    const award = await granted(id)
    await inTown(town, (tx) =>
      tx
        .update(awards)
        .set({ receiptsDueOn: inDays(-3) })
        .where(eq(awards.id, award)),
    )
    const asking = { about: 'receipts', id: award, reason: 'Lasku viipyy.', arrivedOn: inDays(-3) } as const
    expect(await answer(askMoreTimeFromPaper(sanna, { ...asking, wishedOn: inDays(-3) }))).toBe('extensions.after')
    expect(await answer(askMoreTimeFromPaper(sanna, { ...asking, wishedOn: inDays(-1) }))).toBe('done')
    const [asked] = (await listAsked(sanna, 'receipts')).filter(({ of }) => of === award)
    expect(asked?.wishedOn).toBe(inDays(-1))
    const extension = asked?.id ?? ''
    expect(await answer(grantMoreTime(sanna, { extension, on: inDays(7), note: null }))).toBe('done')
  })

  test('in time leave nothing of a request for more time to be answered', async () => {
    const id = await registered(sanna, call)
    const award = await granted(id)
    const [row] = await inTown(town, (tx) => tx.select().from(awards).where(eq(awards.id, award)))
    const wishedOn = Temporal.PlainDate.from(row?.receiptsDueOn ?? today)
      .add({ days: 10 })
      .toString()
    await askMoreTimeFromPaper(sanna, { about: 'receipts', id: award, reason: 'x', wishedOn, arrivedOn: today })
    const [asked] = (await listAsked(sanna, 'receipts')).filter(({ of }) => of === award)
    await addReceipt(sanna, receipt(award))
    await handInFromPaper(sanna, { award, otherIncomeCents: 0, arrivedOn: today })
    expect((await listAsked(sanna, 'receipts')).map(({ of }) => of)).not.toContain(award)
    const press = { extension: asked?.id ?? '', on: wishedOn, note: null }
    expect(await answer(grantMoreTime(sanna, press))).toBe('extensions.over')
  })

  test('are not keyed in for somebody who reads the portal, nor by whoever is disqualified', async () => {
    const aino = await signedIn(residents.aino)
    await founded(aino, 'Kuoro Portaalissa ry', { businessId: '3456789-7' })
    const register = { businessId: '3456789-7', registerNumber: null }
    const known = await granted(await registered(sanna, call, { kind: 'association', register, name: null }))
    expect(await answer(addReceipt(sanna, receipt(known)))).toBe('arrivals.notByPost')
    expect(await answer(readSheetOnPaper(sanna, known))).toBe('arrivals.notByPost')
    const own = await registered(matti, call, { name: 'sanna koski' })
    const award = await granted(own)
    const refusing = { award, application: own, sure: 'on' as const, arrivedOn: today }
    const moving = { street: 'x', postcode: '42100', postOffice: 'x', arrivedOn: today }
    const doors = [
      () => findPost(sanna, own),
      () => addReceipt(sanna, receipt(award)),
      () => handInFromPaper(sanna, { award, otherIncomeCents: 0, arrivedOn: today }),
      () => refuseFromPaper(sanna, refusing),
      () => withdrawFromPaper(sanna, { application: own, arrivedOn: today, sure: 'on' }),
      () => changeAddress(sanna, { application: own, version: 1, ...moving }),
    ]
    for (const door of doors) expect(await answer(door())).toBe('ties.disqualified')
  })
})

describe('a report that came by post', () => {
  test('is keyed in by one, by the day it came, also when something is missing, and checked by another', async () => {
    const asking = { ...openCall(), payment: { kind: 'lump' as const }, report: reportWanted }
    const id = await registered(sanna, await published('selvitys-postissa', asking))
    await decided(id)
    await openReports(town, Temporal.PlainDate.from(today))
    const [awaited] = (await findPost(sanna, id)).reports
    const report = awaited?.id ?? ''
    await saveReport(sanna, report, [{ key: 'report_done', value: 'Konsertti pidettiin.', seen: 0 }])
    const { clashes } = await saveReport(matti, report, [{ key: 'report_done', value: 'Muuta', seen: 0 }])
    expect(clashes).toMatchObject([{ by: 'Sanna Koski', value: 'Konsertti pidettiin.' }])
    const { content, faults } = await findReportToFill(matti, report)
    expect(faults.size).toBeGreaterThan(0)
    const said = { report, seen: content.sha256, sure: 'on' as const, arrivedOn: today }
    expect(await answer(sendFromPaper(sanna, { ...said, seen: 'a'.repeat(64) }))).toBe('reports.changedSinceReview')
    expect(await answer(sendFromPaper(sanna, { ...said, arrivedOn: tomorrow }))).toBe('arrivals.toCome')
    await sendFromPaper(sanna, said)
    expect(await answer(sendFromPaper(sanna, said))).toBe('reports.wrongState')
    const found = await openReport(matti, report)
    expect(found).toMatchObject({
      ...{ byPost: true, answers: { report_done: 'Konsertti pidettiin.' } },
      report: { state: 'submitted', submittedBy: null, submittedAt: cameAt(today) },
    })
    expect(found.events.at(-1)).toMatchObject({ to: 'submitted', by: sanna.staff.name })
    const press = { report, version: found.report.version, note: null }
    expect(await answer(checkFacts(sanna, press))).toBe('reports.ownKeying')
    await checkFacts(matti, press)
  })

  test('is not keyed in for somebody who gives it in the portal, nor by whoever is disqualified', async () => {
    const asking = { ...openCall(), payment: { kind: 'lump' as const }, report: reportWanted }
    const other = await published('selvitys-muulla', asking)
    const register = { businessId: '3456789-7', registerNumber: null }
    const known = await registered(sanna, other, { kind: 'association', register, name: null })
    const own = await registered(matti, other, { name: 'sanna koski' })
    for (const id of [known, own]) await decided(id)
    await openReports(town, Temporal.PlainDate.from(today))
    const of = (id: string) => inTown(town, (tx) => tx.select().from(reports).where(eq(reports.application, id)))
    const change = [{ key: 'report_done', value: 'x', seen: 0 }]
    expect(await answer(saveReport(sanna, (await of(known))[0]?.id ?? '', change))).toBe('arrivals.notByPost')
    expect(await answer(saveReport(sanna, (await of(own))[0]?.id ?? '', change))).toBe('ties.disqualified')
  })
})

describe('what an applicant on paper says by post', () => {
  test('takes the application back, once', async () => {
    const id = await registered(sanna, call)
    const said = { application: id, arrivedOn: today, sure: 'on' as const }
    await withdrawFromPaper(sanna, said)
    const { application, events } = await openApplication(sanna, id)
    expect(application.state).toBe('withdrawn')
    expect(events.at(-1)).toMatchObject({ to: 'withdrawn', staff: sanna.staff.name })
    expect(await answer(withdrawFromPaper(sanna, said))).toBe('applications.notEditable')
  })

  test('moves where letters go; two who key it in at once overwrite nobody', async () => {
    const id = await registered(sanna, call)
    const { arrival } = await findPost(sanna, id)
    const moved = { application: id, version: arrival.version, street: 'Uusitie 2', postcode: '42300' }
    const said = { ...moved, postOffice: 'Jämsänkoski', arrivedOn: today }
    await changeAddress(sanna, said)
    expect(await answer(changeAddress(matti, { ...said, street: 'Muu' }))).toBe('handling.changed')
    expect((await findPost(matti, id)).arrival).toMatchObject({ street: 'Uusitie 2', postOffice: 'Jämsänkoski' })
  })

  test('gives the grant up, for good', async () => {
    const id = await registered(sanna, call)
    const award = await granted(id)
    const said = { award, application: id, sure: 'on' as const, arrivedOn: today }
    expect(await answer(refuseFromPaper(sanna, { ...said, application: await registered(sanna, call) }))).toBe('gone')
    await refuseFromPaper(sanna, said)
    expect(await answer(refuseFromPaper(sanna, said))).toBe('awards.wrongState')
    expect((await findPost(sanna, id)).awards).toEqual([])
    expect(await ours(`award:${award}`)).toContainEqual({
      ...{ action: 'award.refuse', detail: 'awaitingReceipts → refused', actor: `staff:${sanna.staff.id}` },
    })
  })
})

test('what comes by post follows its application and has come already', () => {
  const days = fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2030-01-01') })
  fc.assert(
    fc.property(days, fc.nat(400), fc.nat(400), (from, open, at) => {
      const day = (count: number) => finnishDay(new Date(from.getTime() + count * 86_400_000))
      const fault = postFault(day(at), { applied: day(0), today: day(open) })
      expect(fault).toBe(at > open ? 'arrivals.toCome' : null)
      expect(postFault(day(-1 - at), { applied: day(0), today: day(open) })).toBe('arrivals.beforeApplication')
      expect(finnishDay(cameAt(day(at)))).toBe(day(at))
    }),
    { numRuns: 60 },
  )
})
