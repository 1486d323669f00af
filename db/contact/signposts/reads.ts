import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Officer, Visitor } from '../../actors'
import { inTown } from '../../town'
import { signposts } from './tables'

const shape = {
  code: signposts.code,
  name: signposts.name,
  words: signposts.words,
  group: signposts.group,
  keywords: signposts.keywords,
  receiver: signposts.receiver,
  url: signposts.url,
  phone: signposts.phone,
  email: signposts.email,
}
const atDesk = { ...shape, version: signposts.version, retiredAt: signposts.retiredAt }

export type Signpost = Awaited<ReturnType<typeof listSignposts>>[number]

/** What is shown elsewhere, in the order it was written down. */
export function listSignposts(visitor: Visitor<'contact'>) {
  return inTown(visitor, (tx) =>
    tx.select(shape).from(signposts).where(isNull(signposts.retiredAt)).orderBy(asc(signposts.createdAt)),
  )
}

export function findSignpost(visitor: Visitor<'contact'>, code: string): Promise<Signpost | null> {
  return inTown(visitor, async (tx) => {
    const [found] = await tx
      .select(shape)
      .from(signposts)
      .where(and(eq(signposts.code, code), isNull(signposts.retiredAt)))
    return found ?? null
  })
}

export type SignpostAtDesk = Awaited<ReturnType<typeof listSignpostsAtDesk>>[number]

/** Every one, those out of sight last. */
export function listSignpostsAtDesk(officer: Officer<'contact'>) {
  return inTown(officer, (tx) =>
    tx.select(atDesk).from(signposts).orderBy(sql`${signposts.retiredAt} is not null`, asc(signposts.createdAt)),
  )
}

export function findSignpostAtDesk(officer: Officer<'contact'>, code: string) {
  return inTown(officer, async (tx) => {
    const [found] = await tx.select(atDesk).from(signposts).where(eq(signposts.code, code))
    return found ?? null
  })
}
