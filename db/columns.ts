import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { bigint, customType, foreignKey, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import type { MunicipalityId } from '@/tenants'
import type { Locale } from '@/tenants/municipality'

const municipality = () => text().$type<MunicipalityId>().notNull()

/** Every row has an id, an owner and a birthday. */
export const owned = {
  id: uuid().primaryKey().defaultRandom(),
  municipality: municipality(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
}

/** The same without a birthday: for rows whose time would betray who made them. */
export const ownedTimeless = { id: uuid().primaryKey().defaultRandom(), municipality: municipality() }

/** A moment, stored in UTC, shown in Europe/Helsinki. */
export const moment = () => timestamp({ withTimezone: true })

/** Integer euro cents. */
export const cents = () => bigint({ mode: 'number' })

export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** A text in the languages of the town; an absent language falls back to the town's first. */
export type Texts = Partial<Record<Locale, string>>
export const texts = () => jsonb().$type<Texts>()

type OwnedTable = { id: AnyPgColumn; municipality: AnyPgColumn }

/** What a composite foreign key points at. Every table that others refer to has it. */
export const home = (table: OwnedTable) => unique().on(table.municipality, table.id)

/** A reference that cannot cross towns: (municipality, x) -> (municipality, id). */
export function within(table: { municipality: AnyPgColumn }, column: AnyPgColumn, to: OwnedTable) {
  return foreignKey({ columns: [table.municipality, column], foreignColumns: [to.municipality, to.id] })
}
