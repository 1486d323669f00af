import { sql } from 'drizzle-orm'
import { boolean, check, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { home, moment, owned, within } from '../../../columns'
import { staff } from '../../../people/tables'
import { forwards } from '../tables'
import type { AnswerKind } from './input'

/** What a receiver has said. For the desk alone until staff take it as theirs. */
export const forwardAnswers = pgTable(
  'forward_answers',
  {
    ...owned,
    forward: uuid().notNull(),
    kind: text().$type<AnswerKind>().notNull(),
    words: text(),
    day: date(),
    whose: text(),
    /** Taken as the town's own word, or put aside; null while nobody has decided. */
    taken: boolean(),
    settledBy: uuid(),
    settledAt: moment(),
  },
  (t) => [
    home(t),
    within(t, t.forward, forwards),
    within(t, t.settledBy, staff),
    index().on(t.municipality, t.forward, t.createdAt),
    index().on(t.municipality, t.settledAt),
    check('settled_by_somebody', sql`num_nonnulls(${t.taken}, ${t.settledBy}, ${t.settledAt}) in (0, 3)`),
  ],
)
