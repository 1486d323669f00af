import { integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { moment, owned, within } from '../../../columns'
import { bankAccounts } from '../../../people/organisations/tables'
import { staff } from '../../../people/tables'
import { applications } from '../tables'
import type { ArrivalWay } from './input'

/** How an application came on paper, and what it tells of an applicant whom the portal may know by nothing else. */
export const arrivals = pgTable(
  'application_arrivals',
  {
    ...owned,
    application: uuid().notNull(),
    /** When the paper reached the town: what is late is told by this. */
    arrivedAt: moment().notNull(),
    way: text().$type<ArrivalWay>().notNull(),
    businessId: text(),
    registerNumber: text(),
    /** Where its letters are posted, as the paper says. */
    street: text(),
    postcode: text(),
    postOffice: text(),
    /** Where the money goes, told on paper. */
    account: uuid(),
    keyedBy: uuid().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    within(t, t.application, applications),
    within(t, t.account, bankAccounts),
    within(t, t.keyedBy, staff),
    unique().on(t.municipality, t.application),
  ],
)
