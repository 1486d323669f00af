import { expect, test } from 'vitest'
import { findDraft } from '@/db/budget/proposals/drafting/reads'
import { proposalInput } from '@/db/budget/proposals/input'
import { proposalFilters } from '@/db/budget/proposals/list/input'
import { listProposalPoints, listProposals } from '@/db/budget/proposals/list/reads'
import { ballotOptionsIn } from '@/db/budget/proposals/reads'
import { changeProposal, makeProposal } from '@/db/budget/proposals/writes'
import { inTown } from '@/db/town'
import { staff } from '@/scripts/personas'
import { atDesk, passerBy } from '../../people'
import { deedsOn, refusedBy, reviewedRound } from '../reviews/town'
import { proposed } from './words'

const [marketta, jorma] = await Promise.all([atDesk(staff.marketta), atDesk(staff.jorma)])
const passer = passerBy('jamsa')

test('the second of two editors sees the other version field by field and loses nothing', async () => {
  const round = await reviewedRound(marketta, { slug: 'kaksi' })
  const words = proposed(round, { number: '1' })
  await makeProposal(marketta, words)
  await changeProposal(marketta, { ...words, version: 1, title: { fi: 'Laituri', sv: 'Brygga' }, cost: 1_600_000 })

  const mine = { ...words, version: 1, text: { fi: 'Laituri ja portaat veteen.' }, cost: 1_700_000 }
  const refused = await refusedBy(changeProposal(jorma, mine))
  expect(refused).toEqual({
    key: 'proposals.changedMeanwhile',
    values: {
      version: 2,
      by: 'Marketta Salonen',
      'their.title.fi': 'Laituri',
      'their.title.sv': 'Brygga',
      'their.text.fi': 'Kelluva laituri, jolle pääsee pyörätuolilla.',
      'their.cost': '1600000',
    },
  })

  await changeProposal(jorma, { ...mine, version: 2, take: ['title.fi', 'title.sv'] })
  expect(await findDraft(marketta, round.id, '1')).toMatchObject({
    title: { fi: 'Laituri', sv: 'Brygga' },
    text: { fi: 'Laituri ja portaat veteen.' },
    cost: 1_700_000,
    version: 3,
    by: 'Jorma Rantanen',
  })
  const deeds = await deedsOn(marketta, `proposal:${words.proposal}`)
  expect(deeds.map(({ detail }) => detail)).toEqual([
    null,
    'title.fi, title.sv, cost 1450000 > 1600000',
    'text.fi, cost 1600000 > 1700000',
  ])
})

test('of many editors at once one writes and the others are told', async () => {
  const round = await reviewedRound(marketta, { slug: 'monta' })
  const words = proposed(round, { number: '1' })
  await makeProposal(marketta, words)
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      refusedBy(changeProposal(i % 2 ? jorma : marketta, { ...words, version: 1, cost: 1_000_000 + i * 100 })),
    ),
  )
  expect(answers.filter(({ key }) => key === 'accepted')).toHaveLength(1)
  expect(answers.filter(({ key }) => key === 'proposals.changedMeanwhile')).toHaveLength(7)
})

test('saving what is there already changes nothing and is not journalled', async () => {
  const round = await reviewedRound(marketta, { slug: 'sama' })
  const words = proposed(round, { number: '1' })
  await makeProposal(marketta, words)
  await changeProposal(jorma, { ...words, version: 1 })
  expect((await findDraft(marketta, round.id, '1'))?.version).toBe(1)
  expect(await deedsOn(marketta, `proposal:${words.proposal}`)).toHaveLength(1)
})

test('the ballot lists pot by pot in the order of numbers; the list is filtered, searched and sorted', async () => {
  const round = await reviewedRound(marketta, { slug: 'lista' })
  const add = (number: string, title: string, words: object = {}) =>
    makeProposal(
      marketta,
      proposed(round, {
        number,
        title: { fi: title, sv: `${title} på svenska` },
        text: { fi: 'Teksti' },
        place: null,
        ...words,
      }),
    )
  await add('10', 'Ulkokuntosali', { cost: 100_000, category: 'sports' })
  await add('2', 'Uimalaituri', { cost: 300_000 })
  await add('3', 'Älyvalot', { cost: 200_000, pot: round.area })
  const options = await inTown(passer, (tx) => ballotOptionsIn(tx, round.id))
  expect(options.map(({ number }) => number)).toEqual(['2', '10', '3'])

  const listed = async (asked: object) =>
    (await listProposals(passer, round.id, proposalFilters.parse(asked))).proposals.map(({ number }) => number)
  expect(await listed({ sort: 'cheapest' })).toEqual(['10', '3', '2'])
  expect(await listed({ sort: 'title' })).toEqual(['2', '10', '3'])
  expect(await listed({ q: 'uimalaiturin' })).toEqual(['2'])
  expect(await listed({ q: '10' })).toEqual(['10'])
  expect(await listed({ q: '100 %' })).toEqual([])
  expect(await listed({ pot: 'halli' })).toEqual(['3'])
  expect(await listed({ category: 'sports', sort: 'nonsense', page: '99' })).toEqual(['10'])
})

test('a proposal has its point beside its words: whole, within the border, and never mixed of two editors', async () => {
  const round = await reviewedRound(marketta, { slug: 'kartalla' })
  const words = proposed(round, { number: '1', point: '61.8629,25.1929' })
  await makeProposal(marketta, words)
  await makeProposal(marketta, proposed(round, { number: '2' }))
  const points = () => listProposalPoints(passer, round.id, proposalFilters.parse({}))
  expect(await points()).toMatchObject([{ number: '1', latitude: 61.8629, longitude: 25.1929, won: null }])

  const outside = changeProposal(marketta, { ...words, version: 1, point: '60.17,24.94' })
  expect((await refusedBy(outside)).key).toBe('proposals.outside')
  await changeProposal(marketta, { ...words, version: 1, point: '61.86,25.18' })
  const mine = { ...words, version: 1, point: null }
  expect((await refusedBy(changeProposal(jorma, mine))).values).toMatchObject({ 'their.point': '61.86,25.18' })
  await changeProposal(jorma, { ...mine, version: 2, take: ['point'], cost: 1_600_000 })
  expect(await points()).toMatchObject([{ latitude: 61.86, longitude: 25.18 }])
  await changeProposal(jorma, { ...words, point: null, version: 3 })
  expect(await points()).toEqual([])
})

test('a point that makes no sense is none: the words remain', () => {
  const point = (text: string) => proposalInput('fi').shape.point.parse(text)
  expect(point('61.86194123,25.18333')).toBe('61.861941,25.18333')
  for (const text of ['', '61.86', '91,25', '61,25,3', 'tori', '61.86,181']) expect(point(text)).toBeNull()
})
