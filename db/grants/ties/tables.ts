import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { moment, owned, within } from '../../columns'
import { organisations } from '../../people/organisations/tables'
import { persons, staff } from '../../people/tables'
import { applications } from '../applications/tables'
import type { TieKind } from './input'

/** What binds a member of the staff or the board to an applicant. Found in a register, or said by themselves. */
export const ties = pgTable(
  'ties',
  {
    ...owned,
    staff: uuid().notNull(),
    organisation: uuid(),
    person: uuid(),
    kind: text().$type<TieKind>().notNull(),
    source: text().$type<'declared' | 'register'>().notNull(),
    /** In the words the minutes use. */
    ground: text().notNull(),
    from: date().notNull(),
    until: date(),
    recordedBy: uuid(),
  },
  (t) => [
    within(t, t.staff, staff),
    within(t, t.organisation, organisations),
    within(t, t.person, persons),
    within(t, t.recordedBy, staff),
    index().on(t.municipality, t.staff),
    index().on(t.municipality, t.organisation),
  ],
)

/** Somebody stands aside from one application: for a tie, or by their own word. It is not lifted by whom it concerns. */
export const recusals = pgTable(
  'recusals',
  {
    ...owned,
    application: uuid().notNull(),
    staff: uuid().notNull(),
    kind: text().$type<TieKind>().notNull(),
    ground: text().notNull(),
    liftedAt: moment(),
    liftedBy: uuid(),
    /** For the minutes: when they left and returned, and who took their place. */
    leftAt: moment(),
    returnedAt: moment(),
    replacedBy: text(),
    version: integer().notNull().default(1),
  },
  (t) => [
    within(t, t.application, applications),
    within(t, t.staff, staff),
    within(t, t.liftedBy, staff),
    unique().on(t.municipality, t.application, t.staff),
  ],
)

/**
 * Somebody else has looked at a name that the registers share with a member of the staff, and found no disqualification: another person of the
 * same name, or a plain member without a seat on the board.
 */
export const tieClearances = pgTable(
  'tie_clearances',
  {
    ...owned,
    staff: uuid().notNull(),
    organisation: uuid(),
    person: uuid(),
    /** Of an applicant on paper, whom the portal knows by this application alone. */
    application: uuid(),
    reason: text().notNull(),
    clearedBy: uuid().notNull(),
  },
  (t) => [
    within(t, t.staff, staff),
    within(t, t.organisation, organisations),
    within(t, t.person, persons),
    within(t, t.application, applications),
    within(t, t.clearedBy, staff),
    unique('tie_cleared_once').on(t.municipality, t.staff, t.organisation, t.person, t.application).nullsNotDistinct(),
    check('clears_one_applicant', sql`num_nonnulls(${t.organisation}, ${t.person}, ${t.application}) = 1`),
  ],
)
