import 'server-only'
import { asc, gte } from 'drizzle-orm'
import type { Officer } from '../actors'
import type { Transaction } from '../client'
import { finnishDay } from '../fields'
import { inTown } from '../town'
import type { Calendar } from './rules'
import { calendars, closures } from './tables'

/** The town's days off, for what is counted in working days within a transaction. */
export async function calendarIn(tx: Transaction): Promise<Calendar> {
  const [customaryDaysOff, closed] = await Promise.all([
    keepsCustom(tx),
    tx.select({ day: closures.day }).from(closures),
  ])
  return { customaryDaysOff, closures: closed.map(({ day }) => day) }
}

/** What the desk sees of the calendar: the days that custom gives, and closures of today and later. */
export function readCalendar(officer: Officer) {
  return inTown(officer, async (tx) => {
    const [customaryDaysOff, coming] = await Promise.all([
      keepsCustom(tx),
      tx
        .select({ id: closures.id, day: closures.day, reason: closures.reason })
        .from(closures)
        .where(gte(closures.day, finnishDay(new Date())))
        .orderBy(asc(closures.day)),
    ])
    return { customaryDaysOff, coming }
  })
}

async function keepsCustom(tx: Transaction) {
  const [own] = await tx.select({ kept: calendars.customaryDaysOff }).from(calendars)
  return own?.kept ?? true
}
