import { expect, test } from 'vitest'
import { withdrawIdea } from '@/db/budget/ideas/writes'
import { makeProposal } from '@/db/budget/proposals/writes'
import type { Verdict } from '@/db/budget/reviews/input'
import { verdictInput } from '@/db/budget/reviews/input'
import { findReview } from '@/db/budget/reviews/reads'
import { giveVerdict } from '@/db/budget/reviews/verdicts/writes'
import { residents, staff } from '@/scripts/personas'
import { atDesk, signedIn } from '../../people'
import { proposed } from '../proposals/words'
import { deedsOn, refusedBy, reviewedRound, sentIdea, toldTo } from './town'

const [marketta, jorma, pekka] = await Promise.all([atDesk(staff.marketta), atDesk(staff.jorma), atDesk(staff.pekka)])
const [aino, veikko] = await Promise.all([signedIn(residents.aino), signedIn(residents.veikko)])
const round = await reviewedRound(marketta)

const verdict = (idea: string, words: Partial<Verdict> = {}): Verdict => ({
  idea,
  outcome: 'feasible',
  reason: { fi: 'Ranta on kaupungin ja kantaa laiturin.' },
  investment: 1_450_000,
  upkeep: 60_000,
  version: 0,
  take: [],
  ...words,
})

test('a verdict is published with its reason and prices, and its author is told', async () => {
  const { id, number } = await sentIdea(aino, round)
  expect(await giveVerdict(marketta, verdict(id))).toEqual({ round: '2026', number })
  expect((await findReview(marketta, id))?.verdict).toMatchObject({
    outcome: 'feasible',
    reason: { fi: 'Ranta on kaupungin ja kantaa laiturin.' },
    investmentCents: 1_450_000,
    upkeepCents: 60_000,
    by: 'Marketta Salonen',
  })
  expect(await toldTo(aino)).toEqual(['ideaFeasible'])
  expect(await deedsOn(marketta, `idea:${id}`)).toEqual([{ action: 'verdict.given', detail: 'feasible' }])
})

test('of two officers at once the second sees what the first wrote, and nothing is lost', async () => {
  const { id } = await sentIdea(veikko, round)
  const mine = verdict(id, { outcome: 'not-feasible', reason: { fi: 'Ranta on yksityinen.' } })
  const answers = await Promise.all([
    refusedBy(giveVerdict(marketta, verdict(id))),
    refusedBy(giveVerdict(jorma, mine)),
  ])
  const [refused] = answers.filter(({ key }) => key !== 'accepted')
  expect(answers.map(({ key }) => key).toSorted()).toEqual(['accepted', 'reviews.verdictChanged'])
  const kept = (await findReview(marketta, id))?.verdict
  expect(refused?.values).toEqual({
    version: 1,
    by: kept?.by,
    'their.outcome': kept?.outcome,
    'their.reason.fi': kept?.reason.fi,
  })
})

test('the second may take some fields of the first and keep their own in others', async () => {
  const { id } = await sentIdea(aino, round)
  await giveVerdict(marketta, verdict(id, { reason: { fi: 'Ranta on kaupungin.', sv: 'Stranden är stadens.' } }))
  const mine = verdict(id, { reason: { fi: 'Maapohja kantaa.' }, investment: 990_000 })
  expect((await refusedBy(giveVerdict(jorma, mine))).key).toBe('reviews.verdictChanged')
  await giveVerdict(jorma, { ...mine, version: 1, take: ['reason.sv', 'investment'] })
  expect((await findReview(marketta, id))?.verdict).toMatchObject({
    reason: { fi: 'Maapohja kantaa.', sv: 'Stranden är stadens.' },
    investmentCents: 1_450_000,
    version: 2,
    by: 'Jorma Rantanen',
  })
})

test('the same verdict sent twice is one verdict and one message', async () => {
  const { id } = await sentIdea(veikko, round)
  const before = (await toldTo(veikko)).length
  await Promise.all(Array.from({ length: 6 }, () => giveVerdict(marketta, verdict(id))))
  expect((await findReview(marketta, id))?.verdict?.version).toBe(1)
  expect((await toldTo(veikko)).length).toBe(before + 1)
})

test('the author hears again only when the answer turns', async () => {
  const { id } = await sentIdea(veikko, round)
  const before = (await toldTo(veikko)).length
  await giveVerdict(marketta, verdict(id))
  await giveVerdict(marketta, verdict(id, { version: 1, reason: { fi: 'Tarkennettu perustelu.' } }))
  expect((await toldTo(veikko)).length).toBe(before + 1)
  await giveVerdict(marketta, verdict(id, { version: 2, outcome: 'not-feasible' }))
  expect((await toldTo(veikko)).slice(0, 1)).toEqual(['ideaNotFeasible'])
})

test('no verdict while authors may still change their words', async () => {
  const open = await reviewedRound(marketta, { slug: 'auki', ideasUntil: new Date(Date.now() + 86_400_000) })
  const { id } = await sentIdea(aino, open)
  expect((await refusedBy(giveVerdict(marketta, verdict(id)))).key).toBe('reviews.ideasOpen')
})

test('no verdict on a withdrawn idea, whichever came first', async () => {
  const { id } = await sentIdea(aino, round)
  const [withdrawn, judged] = await Promise.all([
    refusedBy(withdrawIdea(aino, id)),
    refusedBy(giveVerdict(marketta, verdict(id))),
  ])
  expect(withdrawn.key).toBe('accepted')
  expect(['accepted', 'reviews.withdrawn']).toContain(judged.key)
  expect((await refusedBy(giveVerdict(marketta, verdict(id, { version: 1 })))).key).toMatch(/withdrawn/)
})

test('an idea in a proposal cannot be called impossible', async () => {
  const { id } = await sentIdea(aino, round)
  const { number } = await makeProposal(marketta, proposed(round, { ideas: [id] }))
  const refused = await refusedBy(giveVerdict(marketta, verdict(id, { outcome: 'not-feasible' })))
  expect(refused).toEqual({ key: 'reviews.inProposal', values: { proposal: number } })
  expect((await refusedBy(giveVerdict(marketta, verdict(id)))).key).toBe('accepted')
})

test('a bilingual town answers in both languages, others in their first', () => {
  const said = { ...verdict('00000000-0000-0000-0000-000000000000'), investment: '', upkeep: '' }
  const fields = (languages: ('fi' | 'sv')[]) =>
    verdictInput(languages)
      .safeParse(said)
      .error?.issues.map(({ path }) => path.join('.')) ?? []
  expect(fields(['fi'])).toEqual([])
  expect(fields(['sv', 'fi'])).toEqual(['reason.sv'])
})

test('an officer of another town finds no idea and gives no verdict', async () => {
  const { id } = await sentIdea(aino, round)
  expect(await findReview(pekka, id)).toBeNull()
  expect((await refusedBy(giveVerdict(pekka, verdict(id)))).key).toBe('gone')
})
