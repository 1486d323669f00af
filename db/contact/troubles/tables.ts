import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment, owned, texts, within } from '../../columns'
import { staff } from '../../people/tables'

/** Something the town knows of already, told at the start of sending to whoever is about to tell it too: a storm, a power cut. */
export const troubles = pgTable(
  'troubles',
  {
    ...owned,
    /** The codes of the topics it is told under. */
    topics: jsonb().$type<string[]>().notNull(),
    /** The code of the area it is in; none is the whole town. */
    area: text(),
    words: texts().notNull(),
    /** The number of the published case by which it can be followed. */
    follow: text(),
    receipts: boolean().notNull(),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
    /** Who wrote it, and who was the last to change it. */
    staff: uuid().notNull(),
    editor: uuid(),
    version: integer().notNull().default(1),
  },
  (t) => [
    within(t, t.staff, staff),
    within(t, t.editor, staff),
    index().on(t.municipality, t.endsAt),
    check('trouble_has_a_course', sql`${t.startsAt} < ${t.endsAt}`),
  ],
)
