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
