import { boolean, date, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { owned } from '../columns'

/** Whether a town keeps the days off that custom gives and no statute. A town without a row keeps them. */
export const calendars = pgTable('calendars', { ...owned, customaryDaysOff: boolean().notNull() }, (t) => [
  unique().on(t.municipality),
])

/** A day on which a town is closed though the country works. */
export const closures = pgTable('closures', { ...owned, day: date().notNull(), reason: text().notNull() }, (t) => [
  unique().on(t.municipality, t.day),
])
