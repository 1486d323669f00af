import 'server-only'
import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inArray } from 'drizzle-orm'
import type { Job } from '../../actors'
import { inTown } from '../../town'
import { files } from '../tables'
import { discard, placeOf } from '../writes'
import { keyIn, oldEnough } from './rules'

/**
 * Deletes bytes that no row speaks of: left by a worker or a page that was killed between its commit and the disk. What has just been
 * written is left alone, for its row may be on the way. Returns how many pictures went.
 */
export async function sweepFiles(job: Job) {
  const folder = dirname(placeOf(job, 'x', 'small'))
  const names = await readdir(folder).catch(() => [])
  const old: string[] = []
  for (const name of names) {
    const key = keyIn(name)
    const found = key && (await stat(join(folder, name)).catch(() => null))
    if (key && found && oldEnough(found.mtime, new Date())) old.push(key)
  }
  const keys = [...new Set(old)]
  const known = await inTown(job, (tx) => tx.select({ key: files.key }).from(files).where(inArray(files.key, keys)))
  const kept = new Set(known.map(({ key }) => key))
  const lost = keys.filter((key) => !kept.has(key))
  for (const key of lost) await discard(job, key)
  return lost.length
}
