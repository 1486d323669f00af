import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { home, owned, within } from '../../columns'
import { files } from '../../files/tables'
import { staff } from '../../people/tables'
import { cases, reporters } from '../cases/tables'
import { forwards } from '../forwards/tables'
import type { Blur, photoReasons, Stage, Visibility } from './input'

/** A photo of a case: from its reporter, or from whoever works on it, in the town or outside. */
export const casePhotos = pgTable(
  'case_photos',
  {
    ...owned,
    case: uuid().notNull(),
    reporter: uuid(),
    staff: uuid(),
    /** From whom the case was passed on to. */
    forward: uuid(),
    stage: text().$type<Stage>().notNull(),
    /** What the photo shows, for those who do not see it. */
    alt: text(),
    /** For the desk and whoever sent it. */
    file: uuid().notNull(),
    /** For everybody: a file of its own, in which what was blurred is not. */
    copy: uuid(),
    /** How many decisions there have been, and how often all were taken back with the case; the latest that holds bears the same number. */
    version: integer().notNull().default(0),
  },
  (t) => [
    home(t),
    within(t, t.case, cases),
    within(t, t.reporter, reporters),
    within(t, t.staff, staff),
    within(t, t.forward, forwards),
    within(t, t.file, files),
    within(t, t.copy, files),
    index().on(t.municipality, t.case),
    index().on(t.municipality, t.forward),
    index().on(t.municipality, t.copy),
    index().on(t.municipality, t.createdAt),
    check('somebody_took_it', sql`num_nonnulls(${t.reporter}, ${t.staff}, ${t.forward}) = 1`),
  ],
)

/** Who may see a photo, as staff have decided it: one row a decision, never changed. */
export const photoDecisions = pgTable(
  'photo_decisions',
  {
    ...owned,
    photo: uuid().notNull(),
    version: integer().notNull(),
    decision: text().$type<Visibility>().notNull(),
    reason: text().$type<(typeof photoReasons)[number]>(),
    blurs: jsonb().$type<Blur[]>().notNull().default([]),
    staff: uuid().notNull(),
  },
  (t) => [within(t, t.photo, casePhotos), within(t, t.staff, staff), unique().on(t.municipality, t.photo, t.version)],
)
