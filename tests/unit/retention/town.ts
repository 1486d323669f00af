import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Visitor } from '@/db/actors'
import { addOwnPhoto } from '@/db/contact/photos/writes'
import { asOwner, townTables } from '../walls/canaries'

const sql = asOwner()
export const closeOwner = () => sql.end()

const inJamsa = () => sql`select set_config('app.municipality', 'jamsa', false)`

/** Lets a case have ended, and been photographed, so many days ago. */
export async function endedAgo(id: string, days: number) {
  await inJamsa()
  await sql`update cases set ended_at = now() - make_interval(days => ${days}) where id = ${id}`
}

/** Lets a case, with all that has happened to it, be older by so many days. */
export async function happenedBefore(id: string, days: number) {
  await inJamsa()
  const back = sql`make_interval(days => ${days})`
  await sql`update cases set created_at = created_at - ${back}, ended_at = ended_at - ${back} where id = ${id}`
  await sql`update case_events set created_at = created_at - ${back} where "case" = ${id}`
}

/** Lets a case that is done have been so as many days later. */
export async function answeredLater(id: string, days: number) {
  await inJamsa()
  await sql`update case_events set created_at = created_at + make_interval(days => ${days}) where "case" = ${id} and "to" = 'done'`
}

/** A topic promises an answer in so many working days from now on. */
export async function retargeted(topic: string, days: number) {
  await inJamsa()
  await sql`update topics set days = ${days} where id = ${topic}`
}

/** What is left of the deleted cases that were received in the month of a day. */
export async function remainsOf(day: Temporal.ZonedDateTime) {
  await inJamsa()
  return sql`select * from case_remains where month = ${day.toPlainDate().toPlainYearMonth().toString()}`
}

/** Where these words stand: every table of the town that holds any of them in any row. */
export async function tablesWith(...words: string[]): Promise<string[]> {
  await inJamsa()
  const found: string[] = []
  for (const table of await townTables(sql)) {
    const rows = await sql.unsafe(`select t::text as row from ${table} t`)
    if (rows.some(({ row }) => words.some((word) => String(row).includes(word)))) found.push(table)
  }
  return found
}

export const rowsOf = async (table: string, id: string) => {
  await inJamsa()
  return sql`select * from ${sql(table)} where "case" = ${id}`
}

export async function rowOf(id: string) {
  await inJamsa()
  const [row] = await sql`select * from cases where id = ${id}`
  return row
}

export const folder = () => join(process.env.FILES_DIR ?? '', 'jamsa')
export const filesThere = async () => (await readdir(folder()).catch(() => [])).sort()
export const bytesOf = (name: string) => readFile(join(folder(), name))

/** A photo of a case, from whoever holds its key. */
export async function pictured(asker: Visitor<'contact'>, key: string) {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#789' } })
    .jpeg()
    .toBuffer()
  return addOwnPhoto(asker, key, { bytes, name: 'kuva.jpg', type: 'image/jpeg', alt: 'Ritvan piha' })
}
