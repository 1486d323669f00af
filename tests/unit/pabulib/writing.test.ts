import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BallotForm, ballotForm, type Choice } from '@/db/budget/ballots/input'
import { utilitiesOf } from '@/db/budget/ballots/rules'
import { countingFromMeta, metaFromCounting, nameOf, ruleFromName } from '@/db/budget/pabulib/counting/rules'
import { readPabulib } from '@/db/budget/pabulib/rules'
import { type Publication, writePabulib } from '@/db/budget/pabulib/writing/rules'
import { count } from '@/db/budget/tally/rules'
import { anyRule, ruled } from '@/tests/unit/tally/elections'

const about = {
  description: 'Oma ranta',
  country: 'Finland',
  unit: 'Jämsä',
  instance: '2026',
  date_begin: '24.11.2026',
  date_end: '08.12.2026',
}
const projects = [
  { id: '1', costCents: 60_000, name: 'Laituri' },
  { id: '2', costCents: 50_050, name: 'Keinut; "vanhat"', category: 'leikki' },
  { id: 'A.3/26', costCents: 40_000, name: ' Penkki' },
]
const plain: Publication = {
  about,
  form: ballotForm.parse({ type: 'approval', max: 3 }),
  potCents: 100_000,
  projects,
  choices: [['A.3/26', '1'], ['2'], ['1', '2']],
  counting: { rule: ruled({ method: 'greedy' }), seed: 'syksy' },
  winners: ['1', 'A.3/26'],
}
const unshuffled = (limit: number) => limit - 1
const write = (publication: Publication) => writePabulib(publication, unshuffled)

test('a file looks as the format wants it', () => {
  expect(write(plain)).toBe(`META
key;value
description;Oma ranta
country;Finland
unit;Jämsä
instance;2026
date_begin;24.11.2026
date_end;08.12.2026
currency;EUR
num_projects;3
num_votes;3
budget;1000
vote_type;approval
min_length;1
max_length;3
rule;greedy
comment;"#1: Counted by {""comparison"":null,""completion"":""add1"",""deltaCents"":100,""eligibilityPreStep"":false,""exclusive"":[],""firstShare"":""exact"",""method"":""greedy"",""phragmen"":""stop"",""reservePercent"":80,""seed"":""syksy"",""stop"":""until-overspend"",""threshold"":null,""thresholdPercent"":null,""tie"":[""lower-cost"",""more-votes"",""lot""],""utility"":""cost""}"
PROJECTS
project_id;cost;votes;score;name;category;selected
1;600;2;2;Laituri;;1
2;500.50;2;2;"Keinut; ""vanhat""";leikki;0
A.3/26;400;1;1;" Penkki";;1
VOTES
voter_id;vote
1;1,A.3/26
2;2
3;1,2
`)
})

test('voters are numbered after a shuffle, so that no row tells when it was cast', () => {
  const mixed = writePabulib(plain, () => 0)
  expect(mixed.split('VOTES')[1]).toBe('\nvoter_id;vote\n1;2\n2;1,2\n3;1,A.3/26\n')
})

test('an id that would break the ballots is refused', () => {
  expect(() => write({ ...plain, projects: [{ id: '1,2', costCents: 1, name: '' }], choices: [] })).toThrow('"1,2"')
})

describe('the rule in META', () => {
  test('every rule reads back word for word', () => {
    fc.assert(
      fc.property(anyRule, fc.string(), (rule, seed) => {
        const meta = new Map(
          metaFromCounting({ rule, seed }).map(([key, value]) => [key, { text: String(value), line: 1, column: 1 }]),
        )
        expect(countingFromMeta({ meta }, () => {})).toEqual({ rule, seed })
      }),
    )
  })

  test.each([
    ['greedy', { method: 'greedy' }],
    ['greedy-threshold', { method: 'greedy' }],
    ['greedy-no-skip', { method: 'greedy-no-skip' }],
    ['greedy-custom', { method: 'greedy-reserve' }],
    ['equalshares/add1/integral', { completion: 'add1', firstShare: 'integral' }],
    ['equalshares', { method: 'equal-shares', completion: 'none' }],
    [
      'equalshares/add1',
      { method: 'equal-shares', utility: 'cost', completion: 'add1', stop: 'until-overspend', comparison: null },
    ],
    ['equalshares/add1-comparison', { completion: 'add1', comparison: 'number' }],
    ['equalshares/cardinality/add1u', { utility: 'cardinality', completion: 'add1u' }],
    ['mes/greedy', { method: 'equal-shares', completion: 'greedy' }],
    ['phragmen-drop', { method: 'phragmen', phragmen: 'drop' }],
  ])('%s', (name, expected) => {
    expect(ruleFromName(name)).toMatchObject(expected)
  })

  test('names are those others know', () => {
    expect(nameOf(ruled({ method: 'greedy', threshold: 300 }))).toBe('greedy-threshold')
    expect(nameOf(ruled({ method: 'greedy', exclusive: [['1', '2']] }))).toBe('greedy-exclusive')
    expect(nameOf(ruled({ method: 'equal-shares', comparison: 'number' }))).toBe('equalshares/add1-comparison')
    expect(ruleFromName('greedy-lottery')).toBeUndefined()
  })
})

describe('a round written, read and counted again', () => {
  const ids = projects.map(({ id }) => id)
  const subset = fc.shuffledSubarray(ids)
  const points = fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 0, max: 3 }))
  const anyRound: fc.Arbitrary<{ form: BallotForm; choices: Choice[] }> = fc.oneof(
    fc.record({ form: fc.constant(ballotForm.parse({ type: 'approval', blank: true })), choices: fc.array(subset) }),
    fc.record({
      form: fc.constant(ballotForm.parse({ type: 'knapsack', blank: true, maxSumCents: 150_050 })),
      choices: fc.array(subset),
    }),
    fc.record({
      form: fc.constant(ballotForm.parse({ type: 'ordinal', blank: true, min: 1, max: 3 })),
      choices: fc.array(subset),
    }),
    fc.record({
      form: fc.constant(ballotForm.parse({ type: 'cumulative', blank: true, sum: 9 })),
      choices: fc.array(points),
    }),
    fc.record({
      form: fc.constant(ballotForm.parse({ type: 'scoring', blank: true, maxPoints: 3, defaultPoints: 1 })),
      choices: fc.array(points),
    }),
  )

  test('gives the official result', () => {
    fc.assert(
      fc.property(anyRound, anyRule, fc.nat(2 ** 31), ({ form, choices }, anyRule, chance) => {
        const rule = {
          ...anyRule,
          deltaCents: 1_000 * anyRule.deltaCents,
          exclusive: anyRule.exclusive.map(() => ['1', 'A.3/26']),
        }
        const votes = choices.map((choice) => ({ weight: 1, utilities: utilitiesOf(form, projects, choice) }))
        const election = { scope: 'Jämsä', potCents: 100_000, ballotType: form.type, projects, votes }
        const official = count(election, rule, 'syksy')
        const text = writePabulib(
          { ...plain, form, choices, counting: { rule, seed: 'syksy' }, winners: official.winners },
          (limit) => chance % limit,
        )
        const { file, errors, remarks } = readPabulib(text)
        expect([errors, remarks.filter(({ message }) => message !== 'the ballot names nothing')]).toEqual([[], []])
        if (!file) return
        expect(
          file.projects
            .filter(({ selected }) => selected === 1)
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(official.winners.toSorted())
        expect(count(file.election, file.counting.rule, file.counting.seed)).toEqual(official)
      }),
      { numRuns: 150 },
    )
  })
})
