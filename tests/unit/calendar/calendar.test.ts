import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closureInput } from '@/db/calendar/input'
import { readCalendar } from '@/db/calendar/reads'
import { isWorkingDay, usualCalendar } from '@/db/calendar/rules'
import { closeOn, keepCustom, reopenDay } from '@/db/calendar/writes'
import { closeDatabase } from '@/db/client'
import { promiseToday } from '@/db/contact/cases/dues/reads'
import { targetOf } from '@/db/contact/targets/rules'
import { finnishDay } from '@/db/fields'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { atCounter, handling } from '@/tests/people'
import { caseOf, refused, told } from '../casework/town'

let kari: Officer<'contact'>
let tuula: Officer<'contact'>
beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  tuula = await handling(staff.tuula)
})
afterAll(closeDatabase)

/** The next ISO days on which the usual calendar has people at work. */
function workingDays(count: number) {
  const days: string[] = []
  for (let day = Temporal.PlainDate.from(finnishDay(new Date())); days.length < count; ) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day, usualCalendar)) days.push(day.toString())
  }
  return days
}

test('a day on which the town is closed is no working day for what comes in from now on', async () => {
  const [first = '', second = ''] = workingDays(2)
  const visitor = atCounter('jamsa')
  const before = await told()
  const promised = (await caseOf(kari, before.id)).dueAt
  expect(await promiseToday(visitor, 1)).toEqual(targetOf(new Date(), 1, usualCalendar))
  await closeOn(kari, closureInput.parse({ day: first, reason: 'Virastotalo suljettu' }))
  expect(finnishDay(await promiseToday(visitor, 1))).toBe(second)
  expect((await caseOf(kari, before.id)).dueAt).toEqual(promised)
  const after = await told()
  expect((await caseOf(kari, after.id)).dueAt.valueOf()).toBeGreaterThan(promised.valueOf())
  const { coming } = await readCalendar(kari)
  expect(coming).toMatchObject([{ day: first, reason: 'Virastotalo suljettu' }])
  await reopenDay(kari, coming[0]?.id ?? '')
  expect(finnishDay(await promiseToday(visitor, 1))).toBe(first)
  await expect(reopenDay(kari, coming[0]?.id ?? '')).rejects.toEqual(refused('gone'))
})

test('closing the same day twice keeps one closure with the later reason', async () => {
  await Promise.all(Array.from({ length: 8 }, () => closeOn(kari, { day: '2099-05-05', reason: 'Remontti' })))
  await closeOn(tuula, { day: '2099-05-05', reason: 'Muutto' })
  expect((await readCalendar(kari)).coming).toMatchObject([{ day: '2099-05-05', reason: 'Muutto' }])
})

test('a town says whether it works on the eves; another town has a calendar of its own', async () => {
  expect((await readCalendar(kari)).customaryDaysOff).toBe(true)
  await keepCustom(kari, false)
  expect((await readCalendar(kari)).customaryDaysOff).toBe(false)
  const other = await handling(staff.kristian)
  expect(await readCalendar(other)).toEqual({ customaryDaysOff: true, coming: [] })
})

test.each([
  [{ day: '2026-02-30', reason: 'x' }, 'day'],
  [{ day: '2026-12-28', reason: '  ' }, 'reason'],
  [{ day: '2026-12-28', reason: 'x'.repeat(81) }, 'reason'],
])('a closure of %j is not one', (said, field) => {
  expect(closureInput.safeParse(said).error?.issues[0]?.path).toEqual([field])
})
