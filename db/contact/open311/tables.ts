import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, moment, owned, within } from '../../columns'
import { topics } from '../topics/tables'
import { apiClients } from './clients/tables'

/** What has been sent to the endpoint for trying out: no case, no words, nobody's work. The night takes it away. */
export const apiTrials = pgTable(
  'api_trials',
  {
    ...owned,
    client: uuid().notNull(),
    reference: text().notNull(),
    topic: uuid().notNull(),
    dueAt: moment().notNull(),
    submission: bytes().notNull(),
  },
  (t) => [
    within(t, t.client, apiClients),
    within(t, t.topic, topics),
    unique().on(t.municipality, t.reference),
    unique().on(t.municipality, t.submission),
    index().on(t.municipality, t.createdAt),
  ],
)
