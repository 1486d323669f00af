import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { cents, owned, texts, within } from '../../columns'
import { files } from '../../files/tables'
import { staff } from '../../people/tables'
import { proposals } from '../proposals/tables'

/** What became of a winner: one entry per step, the newest tells the state. */
export const followUps = pgTable(
  'follow_ups',
  {
    ...owned,
    proposal: uuid().notNull(),
    state: text().$type<'planned' | 'under-way' | 'done'>().notNull(),
    happensOn: date().notNull(),
    text: texts().notNull(),
    spentCents: cents(),
    illustration: text(),
    picture: uuid(),
    writtenBy: uuid(),
  },
  (t) => [
    within(t, t.proposal, proposals),
    within(t, t.picture, files),
    within(t, t.writtenBy, staff),
    index().on(t.municipality, t.proposal, t.happensOn),
    index().on(t.municipality, t.picture),
    check('state_known', sql`${t.state} in ('planned', 'under-way', 'done')`),
  ],
)
