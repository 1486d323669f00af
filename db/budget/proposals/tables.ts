import { sql } from 'drizzle-orm'
import { check, doublePrecision, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { cents, home, moment, owned, texts, within } from '../../columns'
import { files } from '../../files/tables'
import { staff } from '../../people/tables'
import { ideas } from '../ideas/tables'
import { pots, rounds } from '../rounds/tables'

/** A worked-out text with one or more ideas behind it; what the ballot lists. */
export const proposals = pgTable(
  'proposals',
  {
    ...owned,
    round: uuid().notNull(),
    pot: uuid().notNull(),
    /** Stable and public: on ballots, in manifests, in downloads. Unique within the round. */
    number: text().notNull(),
    title: texts().notNull(),
    text: texts().notNull(),
    place: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    category: text().notNull(),
    /** Price on the ballot; frozen with the round. */
    costCents: cents().notNull(),
    /** What it costs each year afterwards. */
    upkeepCents: cents(),
    illustration: text(),
    picture: uuid(),
    withdrawnAt: moment(),
    version: integer().notNull().default(1),
    writtenBy: uuid(),
  },
  (t) => [
    home(t),
    within(t, t.round, rounds),
    within(t, t.pot, pots),
    within(t, t.picture, files),
    within(t, t.writtenBy, staff),
    unique().on(t.municipality, t.round, t.number),
    index().on(t.municipality, t.picture),
    check('cost_positive', sql`${t.costCents} > 0`),
    check('whole_point', sql`num_nonnulls(${t.latitude}, ${t.longitude}) <> 1`),
  ],
)

/** Which ideas a proposal was made of. An idea goes into one proposal. */
export const lineage = pgTable('lineage', { ...owned, proposal: uuid().notNull(), idea: uuid().notNull() }, (t) => [
  unique().on(t.municipality, t.idea),
  within(t, t.proposal, proposals),
  within(t, t.idea, ideas),
  index().on(t.municipality, t.proposal),
])
