import { describe, expect, test } from 'vitest'
import { readPabulib } from '@/db/budget/pabulib/rules'

const lines = [
  'META',
  'key;value',
  'description;Shore of the lake',
  'country;Finland',
  'unit;Testilä',
  'instance;2026',
  'num_projects;3',
  'num_votes;3',
  'budget;1000',
  'vote_type;approval',
  'rule;greedy',
  'date_begin;2026',
  'date_end;2026',
  'PROJECTS',
  'project_id;cost;votes;name;selected',
  'A.1/26;600;2;Pier;1',
  'A.2/26;500;1;Swings;0',
  'A.3/26;400;1;Bench;1',
  'VOTES',
  'voter_id;vote',
  'v1;A.1/26',
  'v2;A.1/26,A.2/26',
  'v3;A.3/26',
]
const text = `${lines.join('\n')}\n`
const edited = (from: string | RegExp, to: string) => text.replace(from, to)
const remarks = (given: string) =>
  readPabulib(given).remarks.map(({ line, column, message }) => `${line}:${column} ${message}`)
const errors = (given: string) =>
  readPabulib(given).errors.map(({ line, column, message }) => `${line}:${column} ${message}`)
const ballots = (given: string) => readPabulib(given).file?.votes.map(({ choice }) => choice)

test('a plain file is an election, and there is nothing to remark', () => {
  const { file, errors, remarks } = readPabulib(text)
  expect([errors, remarks]).toEqual([[], []])
  expect(file?.election).toMatchObject({ potCents: 100_000, ballotType: 'approval' })
  expect(file?.projects.map(({ id, costCents, selected }) => [id, costCents, selected])).toEqual([
    ['A.1/26', 60_000, 1],
    ['A.2/26', 50_000, 0],
    ['A.3/26', 40_000, 1],
  ])
  expect(file?.counting.rule.method).toBe('greedy')
})

describe('what is tolerated without a word', () => {
  const same = (given: string) => {
    const reading = readPabulib(given)
    expect([reading.errors, reading.remarks]).toEqual([[], []])
    expect(reading.file?.election).toEqual(readPabulib(text).file?.election)
  }

  test('a byte order mark, any line ending, blank lines, no last line break', () => {
    same(`\uFEFF${text}`)
    same(text.replaceAll('\n', '\r\n'))
    same(text.replaceAll('\n', '\r'))
    same(text.replaceAll('\n', '\n\n').replace('PROJECTS', ' \n;;\nPROJECTS'))
    same(text.trimEnd())
  })

  test('spaces around semicolons, titles in any case and with semicolons after them', () => {
    same(text.replaceAll(';', ' ; '))
    same(edited('META', 'Meta;').replace('PROJECTS', 'projects;;;').replace('VOTES', ' Votes '))
  })

  test('columns in any order, unknown ones, and more than any reader knows', () => {
    const reordered = edited(
      /project_id;cost;votes;name;selected/,
      'name;selected;colour;cost;votes;project_id',
    ).replaceAll(/^(A\.\d\/26);(\d+);(\d);(\w+);(\d)$/gm, '$4;$5;blue;$2;$3;$1')
    same(reordered)
    same(edited('budget;1000', 'budget;1000.0\nleftover_budget;5\nmood;good'))
  })

  test('cells that are absent: votes, score, selected, age', () => {
    const bare = edited('project_id;cost;votes;name;selected', 'project_id;cost').replaceAll(
      /^(A\.\d\/26;\d+);.*$/gm,
      '$1',
    )
    same(bare)
    expect(readPabulib(bare).file?.projects[0]?.selected).toBeUndefined()
    same(edited('voter_id;vote', 'voter_id;vote;age;sex').replace('v1;A.1/26', 'v1;A.1/26;;'))
  })
})

describe('quoted cells', () => {
  test('hold semicolons, quotes and line breaks, and lines are still counted', () => {
    const quoted = edited('Pier', '"Pier; ""long"" one\nby the lake"').replace('v3;A.3/26', 'v3;A.9/26')
    expect(readPabulib(quoted).file?.projects[0]?.name).toBe('Pier; "long" one\nby the lake')
    expect(remarks(quoted)).toContain('24:4 the ballot names a project that is not listed: "A.9/26"')
  })

  test('quotes inside an unquoted cell are letters', () => {
    expect(readPabulib(edited('Pier', 'The "Pier"')).file?.projects[0]?.name).toBe('The "Pier"')
  })

  test('one that never closes is named where it opens', () => {
    expect(errors(edited('Pier', '"Pier'))).toContain('16:14 a quote opens here and never closes')
  })
})

describe('what is counted all the same, and remarked upon', () => {
  test('an id twice in a ballot counts once, an unknown one not at all', () => {
    const odd = edited('v2;A.1/26,A.2/26', 'v2;A.1/26, A.2/26,A.1/26,Z')
    expect(ballots(odd)?.[1]).toEqual(['A.1/26', 'A.2/26'])
    expect(remarks(odd)).toEqual([
      '22:19 the ballot names "A.1/26" twice; it counts once',
      '22:26 the ballot names a project that is not listed: "Z"',
    ])
  })

  test('sums that do not agree with the ballots', () => {
    expect(remarks(edited('num_votes;3', 'num_votes;4'))).toEqual([
      '8:11 num_votes is 4, but the ballots and projects give 3',
    ])
    expect(remarks(edited('num_projects;3', 'num_projects;2'))).toHaveLength(1)
    expect(remarks(edited('A.1/26;600;2', 'A.1/26;600;9'))).toEqual([
      '16:12 votes is 9, but the ballots and projects give 2',
    ])
  })

  test('ballots outside the limits, blank ones, voters twice, keys missing', () => {
    expect(remarks(edited('vote_type;approval', 'vote_type;approval\nmax_length;1'))).toEqual([
      '23:1 the ballot is outside the limits: too-many',
    ])
    expect(remarks(edited('v3;A.3/26', 'v3;'))).toContain('23:1 the ballot names nothing')
    expect(remarks(edited('v3;', 'v1;'))).toEqual(['23:1 voter_id "v1" is there twice'])
    expect(remarks(edited('unit;Testilä\n', ''))).toEqual(['1:1 META lacks "unit"'])
  })

  test('a rule nobody here knows is counted as greedy', () => {
    expect(remarks(edited('rule;greedy', 'rule;greedy-lottery'))).toEqual([
      '11:6 the rule "greedy-lottery" is not known here; counted as greedy',
    ])
  })

  test('selected may be 2', () => {
    expect(readPabulib(edited('Bench;1', 'Bench;2')).file?.projects[2]?.selected).toBe(2)
  })
})

describe('what cannot be counted, with its place', () => {
  test.each([
    ['budget;1000', 'budget;a lot', '9:8 budget "a lot" is not a number'],
    ['budget;1000\n', '', '1:1 META lacks budget'],
    ['budget;1000', 'budget;0', '9:8 the budget must be more than nothing'],
    ['A.2/26;500', 'A.2/26;5x', '17:8 cost "5x" is not a number'],
    ['A.2/26;500', 'A.2/26;5.001', '17:8 cost 5.001 is finer than a hundredth'],
    ['A.2/26;500', 'A.2/26;', '17:8 project "A.2/26" has no cost'],
    ['A.3/26;400', 'A.1/26;400', '18:1 project_id "A.1/26" is there twice'],
    ['vote_type;approval', 'vote_type;telepathy', '10:11 unknown vote_type "telepathy"'],
    ['vote_type;approval', 'vote_type;cumulative', '10:11 cumulative votes need max_sum_points'],
    ['project_id;cost', 'project_id;price', '15:1 the header lacks the column "cost"'],
    ['META\n', '', '1:1 expected the title line META'],
  ])('%s -> %s', (from, to, expected) => {
    expect(errors(edited(from, to))).toContain(expected)
    expect(readPabulib(edited(from, to)).file).toBeUndefined()
  })

  test('a file that is no such file, an empty one, one that ends early', () => {
    expect(errors('hello')).toContain('1:1 expected the title line META')
    expect(errors('')).toContain('1:1 the file ends without a META section')
    expect(errors(text.slice(0, text.indexOf('VOTES')))).toContain('18:1 the file ends without a VOTES section')
  })
})

describe('points and rankings', () => {
  const points = edited('vote_type;approval', 'vote_type;cumulative\nmax_sum_points;10')
    .replace('voter_id;vote', 'voter_id;vote;points')
    .replace('v1;A.1/26', 'v1;A.1/26;10')
    .replace('v2;A.1/26,A.2/26', 'v2;A.1/26,A.2/26;3, 7')
    .replace('v3;A.3/26', 'v3;A.3/26;0')

  test('points stand in the order of the ids', () => {
    expect(ballots(points)).toEqual([{ 'A.1/26': 10 }, { 'A.1/26': 3, 'A.2/26': 7 }, { 'A.3/26': 0 }])
  })

  test('too few of them, or a half one, cannot be counted', () => {
    expect(errors(points.replace(';3, 7', ';3'))).toEqual(['23:18 the ballot names 2 projects but gives points to 1'])
    expect(errors(points.replace(';3, 7', ';3,7.5'))).toEqual(['23:20 points 7.5 is finer than a whole number'])
    expect(errors(points.replace(';3, 7', ';3,-7'))).toEqual(['23:20 points below nothing cannot be counted: -7'])
  })

  test('a ranking gives k points to the first', () => {
    const ranked = edited('vote_type;approval', 'vote_type;ordinal\nmax_length;3')
    expect(readPabulib(ranked).file?.election.votes).toContainEqual({
      weight: 1,
      utilities: [
        ['A.1/26', 3],
        ['A.2/26', 2],
      ],
    })
  })

  test('a limit on the sum of costs makes a knapsack', () => {
    const knapsack = edited('vote_type;approval', 'vote_type;approval\nmax_sum_cost;1000')
    expect(readPabulib(knapsack).file?.form).toEqual({ type: 'knapsack', blank: true, min: 1, maxSumCents: 100_000 })
    expect(remarks(knapsack)).toEqual(['23:1 the ballot is outside the limits: over-budget'])
  })
})
