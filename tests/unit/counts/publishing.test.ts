import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Officer, Resident } from '@/db/actors'
import { ideas } from '@/db/budget/ideas/tables'
import { lineage, proposals } from '@/db/budget/proposals/tables'
import { roundIn } from '@/db/budget/rounds/reads'
import { publishResult } from '@/db/budget/tally/publication/writes'
import { findArtefact } from '@/db/budget/tally/reads'
import { requestCount } from '@/db/budget/tally/writes'
import { journal } from '@/db/journal/tables'
import { listMessages } from '@/db/outbox/reads'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { atDesk, passerBy, signedIn } from '../../people'
import { refusalOf } from '../ballots/voting-round'
import { closedRound, counted } from './closed-round'

let marketta: Officer<'budget'>
let pekka: Officer<'budget'>
let aino: Resident<'budget'>

beforeAll(async () => {
  marketta = await atDesk(staff.marketta)
  pekka = await atDesk(staff.pekka)
  aino = await signedIn(residents.aino)
})

const roundOf = async (id: string) => {
  const round = await inTown(marketta, (tx) => roundIn(tx, id))
  if (!round) throw new Error('no round')
  return round
}

/** Aino's idea becomes part of a proposal. */
function behind(round: string, number: string, title: string) {
  return inTown(marketta, async (tx) => {
    const [proposal] = (await tx.select().from(proposals).where(eq(proposals.round, round))).filter(
      (row) => row.number === number,
    )
    if (!proposal) throw new Error('no proposal')
    const [idea] = await tx
      .insert(ideas)
      .values({
        municipality: 'jamsa',
        round,
        pot: proposal.pot,
        number: Number(number),
        author: aino.person.id,
        title,
        text: 'Teksti',
        place: 'Paunu',
        category: 'sports',
        locale: 'fi',
        submission: crypto.randomUUID(),
      })
      .returning()
    if (idea) await tx.insert(lineage).values({ municipality: 'jamsa', proposal: proposal.id, idea: idea.id })
  })
}

test('a result is published once, however many press the button', async () => {
  const id = await closedRound(marketta)
  const count = await counted(marketta, id)
  const tries = await Promise.all(
    Array.from({ length: 8 }, () => refusalOf(publishResult(marketta, { round: id, count }))),
  )
  expect(tries.filter((answer) => answer === 'nothing refused')).toHaveLength(1)
  expect(new Set(tries)).toEqual(new Set(['nothing refused', 'results.alreadyPublished']))
  expect((await roundOf(id)).phase).toBe('result')
  const told = await inTown(marketta, (tx) =>
    tx
      .select()
      .from(journal)
      .where(eq(journal.object, `round:${id}`)),
  )
  expect(told.filter(({ action }) => action === 'result.published')).toHaveLength(1)
})

test('the authors of the ideas behind hear whether theirs won', async () => {
  const id = await closedRound(marketta)
  await behind(id, '2', 'Uimapaikka')
  await behind(id, '1', 'Latu')
  const count = await counted(marketta, id)
  await publishResult(marketta, { round: id, count })
  const heard = (await listMessages(aino)).map(({ kind, values }) => [kind, values.idea])
  expect(heard).toContainEqual(['proposalWon', 'Uimapaikka'])
  expect(heard).toContainEqual(['proposalNotWon', 'Latu'])
})

test('nothing is published that has not been counted to the end, nor the count of another round', async () => {
  const [one, other] = [await closedRound(marketta), await closedRound(marketta)]
  const unfinished = await requestCount(marketta, one)
  expect(await refusalOf(publishResult(marketta, { round: one, count: unfinished }))).toBe('results.notCounted')
  const foreign = await counted(marketta, other)
  expect(await refusalOf(publishResult(marketta, { round: one, count: foreign }))).toBe('gone')
  expect(await refusalOf(publishResult(pekka, { round: other, count: foreign }))).toBe('gone')
})

test('after the result nobody counts again', async () => {
  const id = await closedRound(marketta)
  await publishResult(marketta, { round: id, count: await counted(marketta, id) })
  expect(await refusalOf(requestCount(marketta, id))).toBe('results.alreadyPublished')
})

test('an artefact is public from the moment of publication, in the town it belongs to', async () => {
  const id = await closedRound(marketta)
  const { slug } = await roundOf(id)
  const count = await counted(marketta, id)
  const wanted = { round: slug, pot: 'koko', rule: null }
  expect(await findArtefact(passerBy('jamsa'), wanted)).toBeNull()
  await publishResult(marketta, { round: id, count })
  expect(JSON.parse((await findArtefact(passerBy('jamsa'), wanted))?.text ?? '{}')).toMatchObject({ scope: 'koko' })
  expect(await findArtefact(passerBy('joutsa'), wanted)).toBeNull()
})
