import { integer, jsonb, pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import { home, owned, within } from '../../columns'
import { staff } from '../../people/tables'
import { topics } from '../topics/tables'
import type { Question } from './input'

/** What a topic asks. Every change is a set of its own: a form that was opened before it is answered as it was asked. */
export const questionSets = pgTable(
  'question_sets',
  {
    ...owned,
    topic: uuid().notNull(),
    /** Counts from one; the highest is asked now. */
    number: integer().notNull(),
    questions: jsonb().$type<readonly Question[]>().notNull(),
    /** Nobody of what a town began with. */
    writtenBy: uuid(),
  },
  (t) => [
    home(t),
    within(t, t.topic, topics),
    within(t, t.writtenBy, staff),
    unique().on(t.municipality, t.topic, t.number),
  ],
)
