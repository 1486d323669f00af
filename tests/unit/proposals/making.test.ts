import { expect, test } from 'vitest'
import { withdrawIdea } from '@/db/budget/ideas/writes'
import { findDraft, listDrafts, readIngredients } from '@/db/budget/proposals/drafting/reads'
import { joinInput } from '@/db/budget/proposals/lineage/input'
import { joinIdeas, separateIdea } from '@/db/budget/proposals/lineage/writes'
import { findProposal } from '@/db/budget/proposals/list/reads'
import { ballotOptionsIn } from '@/db/budget/proposals/reads'
import { blankProposal } from '@/db/budget/proposals/rules'
import { changeProposal, makeProposal, restoreProposal, withdrawProposal } from '@/db/budget/proposals/writes'
import { giveVerdict } from '@/db/budget/reviews/verdicts/writes'
import { holdAlone } from '@/db/locks'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { atDesk, passerBy, signedIn } from '../../people'
import { deedsOn, freeze, refusedBy, reviewedRound, sentIdea, toldTo } from '../reviews/town'
import { proposed } from './words'

const [marketta, jorma, pekka] = await Promise.all([atDesk(staff.marketta), atDesk(staff.jorma), atDesk(staff.pekka)])
const [aino, veikko, saara] = await Promise.all([
  signedIn(residents.aino),
  signedIn(residents.veikko),
  signedIn(residents.saara),
])
const passer = passerBy('jamsa')
const round = await reviewedRound(marketta)
const options = (of = round) => inTown(passer, (tx) => ballotOptionsIn(tx, of.id))

test('two ideas become one proposal; both authors are told and the public page names them', async () => {
  const [one, other] = [await sentIdea(aino, round), await sentIdea(veikko, round, { title: 'Uimapaikka' })]
  const words = proposed(round, { ideas: [one.id, other.id] })
  const { number } = await makeProposal(marketta, words)
  expect(await findProposal(passer, round.id, number)).toMatchObject({
    id: words.proposal,
    title: { fi: 'Uimalaituri Myllyrantaan' },
    illustration: 'pier',
    won: null,
    origins: [
      { number: one.number, byline: 'Aino Mäkelä' },
      { number: other.number, byline: 'Veikko Lahtinen' },
    ],
  })
  expect(await toldTo(aino)).toEqual(['ideaCombined'])
  expect(await toldTo(veikko)).toEqual(['ideaCombined'])
  expect(await deedsOn(marketta, `proposal:${words.proposal}`)).toEqual([
    { action: 'proposal.made', detail: `ideas ${one.number}, ${other.number}` },
  ])
})

test('an author with a non-disclosure order is thanked without a name', async () => {
  const { id } = await sentIdea(saara, round)
  const { number } = await makeProposal(marketta, proposed(round, { ideas: [id] }))
  expect((await findProposal(passer, round.id, number))?.origins).toMatchObject([{ byline: null }])
})

test('of many who make a proposal of the same idea at once, one succeeds', async () => {
  const { id, number, title } = await sentIdea(aino, round)
  const before = (await options()).length
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      refusedBy(makeProposal(i % 2 ? jorma : marketta, proposed(round, { ideas: [id] }))),
    ),
  )
  expect(answers.filter(({ key }) => key === 'accepted')).toHaveLength(1)
  expect(answers.filter(({ key }) => key === 'proposals.ideaTaken')).toHaveLength(7)
  expect(answers.find(({ key }) => key !== 'accepted')?.values).toEqual({ number, title })
  expect(await options()).toHaveLength(before + 1)
})

test('two who combine overlapping ideas in opposite orders both get an answer', async () => {
  const [one, other] = [await sentIdea(aino, round), await sentIdea(veikko, round)]
  const answers = await Promise.all([
    refusedBy(makeProposal(marketta, proposed(round, { ideas: [one.id, other.id] }))),
    refusedBy(makeProposal(jorma, proposed(round, { ideas: [other.id, one.id] }))),
  ])
  expect(answers.map(({ key }) => key).toSorted()).toEqual(['accepted', 'proposals.ideaTaken'])
})

test('the same form sent many times makes one proposal with one number', async () => {
  const words = proposed(round)
  const made = await Promise.all(Array.from({ length: 6 }, () => makeProposal(marketta, words)))
  expect(new Set(made.map(({ number }) => number)).size).toBe(1)
})

test('numbers run on by themselves, each its own, and a chosen one must be free', async () => {
  const made = await Promise.all(Array.from({ length: 6 }, () => makeProposal(marketta, proposed(round))))
  expect(new Set(made.map(({ number }) => number)).size).toBe(6)
  const { next } = await readIngredients(marketta, round.id, [])
  const taken = made[0]?.number ?? ''
  const refused = await refusedBy(makeProposal(marketta, proposed(round, { number: taken })))
  expect(refused).toEqual({ key: 'proposals.numberTaken', values: { number: taken, next } })
  expect((await makeProposal(marketta, proposed(round, { number: 'A7' }))).number).toBe('A7')
  expect((await options()).at(-1)?.number).toBe('A7')
})

test('an idea that was withdrawn, or cannot be done, goes into no proposal', async () => {
  const [gone, impossible] = [await sentIdea(aino, round), await sentIdea(aino, round)]
  await withdrawIdea(aino, gone.id)
  const verdict = {
    outcome: 'not-feasible' as const,
    reason: { fi: 'Ranta on yksityinen.' },
    investment: null,
    upkeep: null,
  }
  await giveVerdict(marketta, { idea: impossible.id, ...verdict, version: 0, take: [] })
  const make = (idea: string) => refusedBy(makeProposal(marketta, proposed(round, { ideas: [idea] })))
  expect((await make(gone.id)).key).toBe('proposals.ideaWithdrawn')
  expect((await make(impossible.id)).key).toBe('proposals.notFeasible')
  expect((await readIngredients(marketta, round.id, [gone.id, impossible.id])).ideas).toEqual([])
})

test('an idea in a proposal cannot be withdrawn, whichever came first', async () => {
  const { id } = await sentIdea(aino, round)
  const [made, withdrawn] = await Promise.all([
    refusedBy(makeProposal(marketta, proposed(round, { ideas: [id] }))),
    refusedBy(withdrawIdea(aino, id)),
  ])
  expect([made.key, withdrawn.key].filter((key) => key === 'accepted')).toHaveLength(1)
})

test('ideas are added by their numbers and taken out again, and their authors hear of both', async () => {
  const { id, number: idea } = await sentIdea(veikko, round)
  const words = proposed(round)
  const { number } = await makeProposal(marketta, words)
  await joinIdeas(jorma, joinInput.parse({ proposal: words.proposal, numbers: `#${idea}` }))
  expect((await findDraft(marketta, round.id, number))?.ideas).toMatchObject([{ number: idea }])
  await separateIdea(jorma, { proposal: words.proposal, idea: id })
  expect((await findDraft(marketta, round.id, number))?.ideas).toEqual([])
  expect((await toldTo(veikko)).slice(0, 2)).toEqual(['ideaSeparated', 'ideaCombined'])
  const unknown = joinIdeas(jorma, joinInput.parse({ proposal: words.proposal, numbers: `${idea}, 999` }))
  expect(await refusedBy(unknown)).toEqual({ key: 'proposals.noSuchIdea', values: { number: 999 } })
})

test('a withdrawn proposal leaves the ballot, frees its ideas, and can be put back', async () => {
  const { id } = await sentIdea(aino, round)
  const words = proposed(round, { ideas: [id] })
  const { number } = await makeProposal(marketta, words)
  const isListed = async () => (await options()).some((option) => option.number === number)
  await withdrawProposal(jorma, words.proposal)
  expect(await isListed()).toBe(false)
  expect((await readIngredients(marketta, round.id, [id])).ideas).toHaveLength(1)
  expect((await toldTo(aino))[0]).toBe('ideaSeparated')
  expect((await refusedBy(changeProposal(marketta, { ...words, version: 2 }))).key).toBe('proposals.withdrawn')
  await restoreProposal(jorma, words.proposal)
  expect(await isListed()).toBe(true)
})

test('money of another round, and a picture of another idea, are refused', async () => {
  const other = await reviewedRound(marketta, { slug: 'toinen' })
  expect((await refusedBy(makeProposal(marketta, proposed(round, { pot: other.whole })))).key).toBe(
    'proposals.otherPot',
  )
  const image = `photo:${crypto.randomUUID()}`
  expect((await refusedBy(makeProposal(marketta, proposed(round, { image })))).key).toBe('proposals.foreignPicture')
})

test('after the freeze nothing changes any more', async () => {
  const frozen = await reviewedRound(marketta, { slug: 'jaassa' })
  const { id, number } = await sentIdea(aino, frozen)
  const words = proposed(frozen, { ideas: [id] })
  await makeProposal(marketta, words)
  await freeze(marketta, frozen)
  const deeds = [
    makeProposal(marketta, proposed(frozen)),
    changeProposal(marketta, { ...words, number: '1', cost: 1_500_000, version: 1 }),
    joinIdeas(marketta, { proposal: words.proposal, numbers: [number] }),
    separateIdea(marketta, { proposal: words.proposal, idea: id }),
    withdrawProposal(marketta, words.proposal),
    restoreProposal(marketta, words.proposal),
  ]
  const answers = await Promise.all(deeds.map(refusedBy))
  for (const { key } of answers) expect(key).toBe('rounds.frozen')
  expect(await options(frozen)).toMatchObject([{ number: '1', costCents: 1_450_000 }])
})

test('an officer of another town finds nothing and changes nothing', async () => {
  const words = proposed(round)
  const { number } = await makeProposal(marketta, words)
  expect(await listDrafts(pekka, round.id)).toEqual([])
  expect(await findDraft(pekka, round.id, number)).toBeNull()
  expect(await inTown(passerBy('joutsa'), (tx) => ballotOptionsIn(tx, round.id))).toEqual([])
  expect((await refusedBy(changeProposal(pekka, { ...words, version: 1 }))).key).toBe('gone')
  expect((await refusedBy(makeProposal(pekka, proposed(round)))).key).toBe('gone')
})

test('a proposal gets its number while the urn of its round is held', async () => {
  const [taken, done] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const urn = inTown(marketta, async (tx) => {
    await holdAlone(tx, 'urn', round.id)
    taken.resolve()
    await done.promise
  })
  await taken.promise
  const words = proposed(round)
  await makeProposal(marketta, words).finally(done.resolve)
  await urn
  expect((await options()).map(({ id }) => id)).toContain(words.proposal)
})

test('a form made of one idea has its price; one made of several has all words and no price', () => {
  const idea = (title: string, cents: number) => ({
    ...{ title, text: `Tekstiä: ${title}.`, locale: 'fi' as const, pot: 'p', place: 'Ranta', category: 'sports' },
    ...{ latitude: 61.8629, longitude: 25.1929 },
    ...{ illustration: null, roughCents: cents, investmentCents: null, upkeepCents: 20_000, pictures: [] },
  })
  const [pier, swing] = [idea('Laituri', 1_100_000), idea('Keinu', 900_000)]
  expect(blankProposal({ ideas: [pier], first: 'fi' })).toMatchObject({
    cost: '11 000',
    upkeep: '200',
    point: '61.8629,25.1929',
  })
  expect(blankProposal({ ideas: [pier, swing], first: 'fi' })).toMatchObject({
    'title.fi': 'Laituri',
    'text.fi': 'Tekstiä: Laituri.\n\nTekstiä: Keinu.',
    cost: '',
    upkeep: '',
  })
})
