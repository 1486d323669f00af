import { boolean, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { owned, texts, within } from '../../../columns'
import { cases } from '../../cases/tables'
import type { QuestionType } from '../input'
import type { Value } from './rules'

/** What a reporter answered, with the question as it read then: what staff change later changes nothing here. */
export const caseAnswers = pgTable(
  'case_answers',
  {
    ...owned,
    case: uuid().notNull(),
    position: integer().notNull(),
    code: text().notNull(),
    type: text().$type<QuestionType>().notNull(),
    /** Never leaves the desk. */
    hidden: boolean().notNull(),
    question: texts().notNull(),
    values: jsonb().$type<readonly Value[]>().notNull(),
  },
  (t) => [within(t, t.case, cases), unique().on(t.municipality, t.case, t.code)],
)
