import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ReportState, reportStates } from '@/db/grants/reports/input'
import { daysOf, isReminderDue, leastDays } from '@/db/grants/reports/opening/rules'
import { isFullCheck, publicReportState, reportHands, reportTurns, risksOf } from '@/db/grants/reports/rules'
import { drawn } from '@/db/grants/reports/sampling/rules'
import { judge } from '@/db/grants/turns/rules'

const day = (text: string) => Temporal.PlainDate.from(text)

test('a report is due on the call’s fixed day, or so many months after the use has ended', () => {
  const fixed = { dueOn: '2027-05-31', monthsAfterUse: 2 }
  expect(daysOf(fixed, day('2026-12-31'), day('2026-11-30'))).toEqual({ opensOn: '2027-01-01', dueOn: '2027-05-31' })
  const after = { dueOn: null, monthsAfterUse: 2 }
  expect(daysOf(after, day('2026-12-31'), day('2026-11-30'))).toEqual({ opensOn: '2027-01-01', dueOn: '2027-02-28' })
})

test('use that goes on past the last day does not keep the report from being asked for', () => {
  const days = daysOf({ dueOn: '2026-12-31', monthsAfterUse: 0 }, day('2027-06-30'), day('2026-06-01'))
  expect(days).toEqual({ opensOn: '2026-12-03', dueOn: '2026-12-31' })
})

const days = fc.integer({ min: 0, max: 1500 }).map((add) => day('2025-01-01').add({ days: add }))

test('whenever a decision becomes final, there is time enough, and a report is asked for before its last day', () => {
  fc.assert(
    fc.property(days, days, fc.option(days), fc.integer({ min: 0, max: 24 }), (ends, today, fixed, monthsAfterUse) => {
      const { opensOn, dueOn } = daysOf({ dueOn: fixed?.toString() ?? null, monthsAfterUse }, ends, today)
      expect(dueOn >= today.add({ days: leastDays }).toString()).toBe(true)
      expect(opensOn < dueOn).toBe(true)
    }),
  )
})

test('the reminder comes once, two weeks before the last day, and not in the week in which the report was asked for', () => {
  const report = { opensOn: '2027-01-01', dueOn: '2027-05-31', remindedOn: null }
  expect(isReminderDue(report, '2027-05-16')).toBe(false)
  expect(isReminderDue(report, '2027-05-17')).toBe(true)
  expect(isReminderDue(report, '2027-06-01')).toBe(false)
  expect(isReminderDue({ ...report, remindedOn: '2027-05-17' }, '2027-05-18')).toBe(false)
  expect(isReminderDue({ ...report, opensOn: '2027-05-15' }, '2027-05-17')).toBe(false)
})

const seeds = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 })
const ids = fc.uniqueArray(fc.uuid(), { maxLength: 60 })
const percents = fc.integer({ min: 0, max: 100 })

test('a draw takes its share to within one, and is the same in whatever order the reports come', () => {
  fc.assert(
    fc.property(seeds, percents, ids, (seed, percent, reports) => {
      const chosen = drawn(seed, percent, reports)
      expect(Math.abs(chosen.length - (percent * reports.length) / 100)).toBeLessThan(1)
      expect(new Set(chosen).size).toBe(chosen.length)
      expect(chosen.every((id) => reports.includes(id))).toBe(true)
      expect(drawn(seed, percent, reports.toReversed())).toEqual(chosen)
    }),
  )
})

test('one report alone has the share’s chance, neither none nor all', () => {
  const draws = Array.from({ length: 2000 }, (_, at) => drawn(`seed-${at}`, 10, ['only']).length)
  const taken = draws.filter((count) => count === 1).length
  expect(taken).toBeGreaterThan(130)
  expect(taken).toBeLessThan(270)
})

test('each report of many has the same chance', () => {
  const reports = Array.from({ length: 20 }, (_, at) => `report-${at}`)
  const times = new Map(reports.map((id) => [id, 0]))
  for (let at = 0; at < 1000; at++)
    for (const id of drawn(`seed-${at}`, 25, reports)) times.set(id, (times.get(id) ?? 0) + 1)
  for (const count of times.values()) expect(count).toSatisfy((times: number) => times > 180 && times < 320)
})

test('what is risky is told by what is known, the gravest first, and asks for the full check', () => {
  const plain = { grantedCents: 100_000, grantsBefore: 2, knownDays: 400, lateBefore: false, recoveryBefore: false }
  expect(risksOf(plain)).toEqual([])
  expect(risksOf({ ...plain, grantsBefore: 0, lateBefore: true })).toEqual(['lateBefore', 'firstGrant'])
  expect(risksOf({ ...plain, grantsBefore: 0, knownDays: 364 })).toEqual([])
  expect(risksOf({ ...plain, grantsBefore: 0, grantedCents: 99_999 })).toEqual([])
  expect(risksOf({ ...plain, grantedCents: 1_000_000, recoveryBefore: true })).toEqual(['recoveryBefore', 'bigSum'])
  expect(isFullCheck({ sample: 'outside', risks: [] })).toBe(false)
  expect(isFullCheck({ sample: 'outside', risks: ['marked'] })).toBe(true)
  expect(isFullCheck({ sample: 'random', risks: [] })).toBe(true)
})

const everyNeed = new Set(Object.values(reportTurns).flatMap(({ needs }) => needs))

test('each turn leads where the machine says, for whose it is, and nowhere without what it needs', () => {
  for (const [act, turn] of Object.entries(reportTurns))
    for (const state of reportStates)
      for (const hand of reportHands) {
        const verdict = judge(turn, state, [hand], everyNeed)
        const may = turn.by.includes(hand) && turn.from.includes(state)
        expect('to' in verdict, `${hand} ${act} from ${state}`).toBe(may)
        if (may && turn.needs.length > 0) expect(judge(turn, state, [hand], new Set())).toHaveProperty('need')
      }
})

test('every state is come to from the first, and only acceptance and recovery end it', () => {
  const reached = new Set<ReportState>(['notDue'])
  for (let round = 0; round < reportStates.length; round++)
    for (const { from, to } of Object.values(reportTurns))
      if (to !== 'before' && from.some((state) => reached.has(state))) reached.add(to)
  expect([...reached].sort()).toEqual([...reportStates].sort())
  const ends = reportStates.filter((state) => !Object.values(reportTurns).some(({ from }) => from.includes(state)))
  expect(ends).toEqual(['accepted', 'recovery'])
})

test('how far the check has come is not told', () => {
  expect(publicReportState('factsChecked')).toBe(publicReportState('submitted'))
})
