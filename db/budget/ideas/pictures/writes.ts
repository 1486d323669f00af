import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { discard, forgetPicture, keepPicture, type Upload } from '../../../files/writes'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { mayEdit } from '../rules'
import { ideaPictures } from '../tables'
import { lockedIdea } from '../writes'
import { mostPictures, type PictureRemoval } from './input'

/** Adds a picture to my idea. Refuses: gone, ideas.tooLate, files.full, files.wrongKind, files.unreadable, files.quota. */
export async function addPicture(author: Resident<'budget'>, idea: string, upload: Upload): Promise<string> {
  await inTown(author, (tx) => checkRoom(tx, author, idea))
  return keepPicture(author, upload, async (tx, file) => {
    await checkRoom(tx, author, idea)
    const position = sql<number>`(select coalesce(max(p.position), 0) + 1 from ${ideaPictures} p where p.idea = ${idea})`
    await tx.insert(ideaPictures).values({ municipality: author.municipality, idea, file, position })
    await record(tx, author, { action: 'picture.added', object: `idea:${idea}` })
  })
}

async function checkRoom(tx: Transaction, author: Resident<'budget'>, id: string) {
  await checkMine(tx, author, id)
  if ((await tx.$count(ideaPictures, eq(ideaPictures.idea, id))) >= mostPictures) throw new Refusal('files.full')
}

async function checkMine(tx: Transaction, author: Resident<'budget'>, id: string) {
  const { idea, state, round } = await lockedIdea(tx, id)
  if (idea.author !== author.person.id) throw new Refusal('gone')
  if (!mayEdit(state, round.phase)) throw new Refusal('ideas.tooLate')
}

/** Takes a picture off my idea and deletes it. Doing it twice is doing it once. Refuses: gone, ideas.tooLate. */
export async function removePicture(author: Resident<'budget'>, { idea, file }: PictureRemoval): Promise<void> {
  const key = await inTown(author, async (tx) => {
    await checkMine(tx, author, idea)
    const [taken] = await tx
      .delete(ideaPictures)
      .where(and(eq(ideaPictures.idea, idea), eq(ideaPictures.file, file)))
      .returning({ id: ideaPictures.id })
    if (!taken) return undefined
    const forgotten = await forgetPicture(tx, file)
    await record(tx, author, { action: 'picture.removed', object: `idea:${idea}` })
    return forgotten
  })
  if (key) await discard(author, key)
}
