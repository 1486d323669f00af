import 'server-only'
import { readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { and, inArray, ne } from 'drizzle-orm'
import type { Job } from '../../../actors'
import { inTown } from '../../../town'
import { oldEnough } from '../../sweeping/rules'
import { placeOf } from '../arrivals/writes'
import { documents } from '../tables'

/**
 * Deletes bytes that no document speaks of: uploads that broke off, and what a killed worker left. What has just come is left alone, for its
 * row may be on the way. Returns how many files went.
 */
export async function sweepDocuments(job: Job) {
  const folder = dirname(placeOf(job, 'x'))
  const old: string[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    const found = /^[\w-]{24}(\.part)?$/.test(name) && (await stat(join(folder, name)).catch(() => null))
    if (found && oldEnough(found.mtime, new Date())) old.push(name)
  }
  const held = and(inArray(documents.key, old), ne(documents.state, 'quarantined'))
  const known = await inTown(job, (tx) => tx.select({ key: documents.key }).from(documents).where(held))
  const kept = new Set(known.map(({ key }) => key))
  const lost = old.filter((name) => !kept.has(name))
  for (const name of lost) await rm(join(folder, name), { force: true })
  return lost.length
}
