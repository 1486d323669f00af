import { expect, test } from 'vitest'
import { type Freezable, findingsOf } from '@/db/budget/rounds/freeze/rules'
import { ruleInput } from '@/db/budget/tally/input'

const now = new Date('2026-11-24T12:00:00Z')
const proposal = (number: string, costCents: number, pot = 'whole') => ({
  pot,
  number,
  title: { fi: `Ehdotus ${number}`, sv: `Förslag ${number}` },
  costCents,
  upkeepCents: 0,
})
const round: Freezable['round'] = {
  name: { fi: 'Kierros' },
  publishedAt: new Date('2026-08-01'),
  ideasFrom: new Date('2026-09-01'),
  ideasUntil: new Date('2026-10-01'),
  reviewUntil: new Date('2026-11-20'),
  votingFrom: new Date('2026-11-30'),
  votingUntil: new Date('2026-12-20'),
  resultOn: new Date('2026-12-24'),
  ballot: { type: 'approval', min: 1, max: 2, blank: false },
  rule: ruleInput.parse({ method: 'equal-shares' }),
  pots: [{ id: 'whole', key: 'koko', name: { fi: 'Koko kaupunki' }, cents: 100_00, wholeTown: true }],
}
const freezable: Freezable = {
  round,
  proposals: [proposal('1', 60_00), proposal('2', 70_00), proposal('3', 50_00)],
  unreviewed: 0,
  required: ['fi'],
}

type Changes = Partial<Omit<Freezable, 'round'>> & { round?: Partial<Freezable['round']> }
const found = (changes: Changes, at = now) => {
  const { obstacles, cautions } = findingsOf({ ...freezable, ...changes, round: { ...round, ...changes.round } }, at)
  return { obstacles: obstacles.map(({ key }) => key), cautions: cautions.map(({ key }) => key) }
}

test('a round that is ready has nothing in its way', () => {
  expect(found({})).toEqual({ obstacles: [], cautions: [] })
})

test('a draft, open ideas and a vote that is over cannot be frozen', () => {
  expect(found({ round: { publishedAt: null } }).obstacles).toEqual(['notPublished'])
  expect(found({}, new Date('2026-09-15')).obstacles).toEqual(['ideasOpen'])
  expect(found({}, round.votingUntil).obstacles).toEqual(['votingOver'])
})

test('a price equal to the pot is fine, a cent more is not', () => {
  expect(found({ proposals: [proposal('1', 100_00), proposal('2', 70_00)] }).obstacles).toEqual([])
  expect(found({ proposals: [proposal('1', 100_01), proposal('2', 70_00)] }).obstacles).toEqual(['overPot'])
  expect(found({ proposals: [proposal('1', 0), proposal('2', 70_00)] }).obstacles).toEqual(['noPrice'])
})

test('titles are there in every official language', () => {
  const finnishOnly = { ...proposal('9', 60_00), title: { fi: 'Vain suomeksi', sv: ' ' } }
  const proposals = [...freezable.proposals, finnishOnly]
  expect(found({ proposals }).obstacles).toEqual([])
  expect(found({ proposals, required: ['sv', 'fi'] }).obstacles).toEqual(['titleMissing'])
})

test('a vote needs two proposals, and a ballot that can be filled', () => {
  expect(found({ proposals: [proposal('1', 60_00)] }).obstacles).toEqual(['tooFew'])
  expect(found({ round: { ballot: { type: 'approval', min: 4, max: 5, blank: false } } }).obstacles).toEqual([
    'minTooBig',
  ])
  expect(
    found({ round: { ballot: { type: 'knapsack', min: 1, maxSumCents: 100_01, blank: false } } }).obstacles,
  ).toEqual(['basketOverPot'])
  const exclusive = { ...round.rule, exclusive: [['1', '7']] }
  expect(found({ round: { rule: exclusive } }).obstacles).toEqual(['unknownExclusion'])
})

test('the longest legal ballot fits in its envelope', () => {
  const many = Array.from({ length: 120 }, (_, at) => proposal(`K-${1000 + at}`, 60_00))
  const basket = { ballot: { type: 'knapsack' as const, min: 1, maxSumCents: null, blank: false } }
  expect(found({ proposals: many, round: basket }).obstacles).toEqual(['tooLong'])
  expect(found({ proposals: many.slice(0, 95), round: basket }).obstacles).toEqual([])
  expect(found({ proposals: many }).obstacles).toEqual([])
})

test('what staff should think of first does not stop them', () => {
  expect(found({ unreviewed: 3 }).cautions).toEqual(['unreviewed'])
  expect(found({}, new Date('2026-11-10')).cautions).toEqual(['reviewOpen'])
  expect(found({}, new Date('2026-12-01')).cautions).toEqual(['opensAtOnce'])
  expect(found({ proposals: [proposal('1', 40_00), proposal('2', 60_00)] }).cautions).toEqual(['allFit', 'maxIdle'])
  const empty = { id: 'area', key: 'halli', name: { fi: 'Halli' }, cents: 10_00, wholeTown: false }
  expect(found({ round: { pots: [...round.pots, empty] } }).cautions).toEqual(['potEmpty'])
})
