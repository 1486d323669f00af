import 'server-only'
import { sql } from 'drizzle-orm'
import type { Visitor } from '../../actors'
import { inTown } from '../../town'
import { followUps } from '../follow-ups/tables'
import { hidings, ideaPictures, ideas } from '../ideas/tables'
import { proposals } from '../proposals/tables'

/**
 * Whether this asker may see a picture: of an idea in sight, of a proposal that stands, of what became of one. A hidden idea's
 * pictures are for its author and the desk, also when a proposal shows them.
 */
export function showsPicture(asker: Visitor<'budget'>, file: string): Promise<boolean> {
  const me = 'person' in asker ? (asker.person as { id: string }).id : null
  const atDesk = 'desk' in asker
  return inTown(asker, async (tx) => {
    const [row] = await tx.execute<{ shown: boolean }>(sql`
      select exists (
        select from ${ideaPictures} p join ${ideas} i on i.id = p.idea
         where p.file = ${file}
           and (${atDesk} or i.author = ${me}::uuid or not exists (select from ${hidings} h where h.idea = i.id))
      ) or exists (
        select from ${proposals} p
         where p.picture = ${file} and (${atDesk} or (p.withdrawn_at is null and not exists (
           select from ${hidings} h join ${ideaPictures} i on i.idea = h.idea where i.file = p.picture)))
      )
        or exists (select from ${followUps} where picture = ${file}) as shown`)
    return row?.shown === true
  })
}
