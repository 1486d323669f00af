import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { drafts } from '@/db/drafts/tables'
import { Refusal, unlessRefused } from '@/db/refusal'
import { inTown } from '@/db/town'
import { passerBy } from '../../people'
import { refusalOf } from '../ballots/voting-round'

const slowly = sql`select pg_sleep(2.7)`

test('whoever is told that it took too long is told the truth: nothing is saved, not even later', async () => {
  const passer = passerBy('jamsa')
  const before = await inTown(passer, (tx) => tx.$count(drafts))
  let over: () => void = () => {}
  const workDone = new Promise<void>((resolve) => {
    over = resolve
  })
  const writing = inTown(passer, async (tx) => {
    const [token, sealed] = [Buffer.alloc(32, 1), Buffer.alloc(8)]
    await tx.insert(drafts).values({ municipality: 'jamsa', token, form: 'idea', sealed, expiresAt: new Date() })
    await tx.execute(slowly)
    await tx.execute(slowly)
    over()
  })
  expect(await refusalOf(writing)).toBe('busy')
  await workDone
  expect(await inTown(passer, (tx) => tx.$count(drafts))).toBe(before)
}, 20_000)

test('a portal that is too busy has not refused: only what a rule says no to is as if it were not there', async () => {
  expect(await unlessRefused(Promise.resolve('here'))).toBe('here')
  expect(await unlessRefused(Promise.reject(new Refusal('gone')))).toBeNull()
  await expect(unlessRefused(Promise.reject(new Refusal('busy')))).rejects.toThrow('busy')
  await expect(unlessRefused(Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})
