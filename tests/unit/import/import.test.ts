import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { ballots } from '@/db/budget/ballots/tables'
import { readPabulib } from '@/db/budget/pabulib/rules'
import { findRound, listRounds } from '@/db/budget/rounds/reads'
import { readPabulibFile } from '@/db/budget/tally/downloads/reads'
import { readResult } from '@/db/budget/tally/results/reads'
import { count } from '@/db/budget/tally/rules'
import { inTown } from '@/db/town'
import { type Account, importFile } from '@/scripts/import-pabulib/election'
import { townAtWork } from '@/scripts/town-at-work'
import { passerBy } from '../../people'

const folder = mkdtempSync(join(tmpdir(), 'import-'))
const today = Temporal.PlainDate.from('2026-11-24')
const job = townAtWork('joutsa', 'budget', 'import')
const visitor = passerBy('joutsa')

type Content = { meta: string[]; projects: string[]; votes: string[]; name?: string }

function fileOf({ meta, projects, votes, name = 'vaali.pb' }: Content) {
  const path = join(folder, name)
  const text = ['META', 'key;value', ...meta, 'PROJECTS', ...projects, 'VOTES', ...votes, ''].join('\n')
  writeFileSync(path, text)
  return path
}

const about = (instance: string, more: string[]) => [
  'description;Kylän oma äänestys',
  'country;Finland',
  'unit;Mallila',
  `instance;${instance}`,
  'date_begin;03.02.2025',
  'date_end;16.02.2025',
  'budget;1000',
  ...more,
]

const projects = ['project_id;cost;name', 'a1;600;Laituri', 'b2;500;Latu', 'c3;400;']

const imported = async (path: string) => {
  const account = await importFile(job, path, { today })
  if ('unreadable' in account) throw new Error(account.unreadable.join())
  return account satisfies Account
}

test('a file becomes a round with its proposals, ballots and result', async () => {
  const meta = about('2025', ['vote_type;approval', 'rule;greedy', 'currency;PLN'])
  const said = ['a1,c3', 'a1,b2', 'b2', 'a1', '']
  const votes = ['voter_id;vote', ...said.flatMap((vote, at) => [`x${at};${vote}`, `y${at};${vote}`])]
  const { slug, winners, fresh } = await imported(fileOf({ meta, projects, votes }))
  expect({ slug, winners, fresh }).toEqual({ slug: 'mallila-2025', winners: ['a1', 'c3'], fresh: true })

  const round = await findRound(visitor, slug)
  expect(round).toMatchObject({ phase: 'result', closed: true, votingFrom: new Date('2025-02-02T22:00:00Z') })
  expect(round?.ageOn).toBe('2025-02-03')
  expect(round?.votingUntil).toEqual(new Date('2025-02-16T22:00:00Z'))
  const result = await readResult(visitor, slug)
  expect(result?.source).toMatchObject({ file: 'vaali.pb', currency: 'PLN', unit: 'Mallila' })
  expect(result?.pots[0]?.rows.map(({ number, title, votes: got }) => [number, title.fi, got])).toEqual([
    ['a1', 'Laituri', 6],
    ['c3', 'c3', 2],
    ['b2', 'Latu', 4],
  ])
  expect(result?.pots[0]?.official.run.totals).toMatchObject({ valid: 10, blank: 2 })
})

test('the same file is not imported twice, and says where its round is', async () => {
  const meta = about('2024', ['vote_type;choose-1', 'rule;greedy'])
  const path = fileOf({ meta, projects, votes: ['voter_id;vote', 'x;a1', 'y;b2'], name: 'kerran.pb' })
  const first = await imported(path)
  const again = await imported(path)
  expect([first.fresh, again.fresh, again.slug]).toEqual([true, false, first.slug])
  const rounds = (await listRounds(visitor)).filter(({ slug }) => slug.startsWith('mallila-2024'))
  expect(rounds).toHaveLength(1)
})

test('an import that was cut off goes on, and no ballot is there twice', async () => {
  const meta = about('2023', ['vote_type;approval', 'rule;equalshares/add1'])
  const votes = ['voter_id;vote', ...Array.from({ length: 4_321 }, (_, at) => `${at};${['a1', 'b2', 'b2,c3'][at % 3]}`)]
  const path = fileOf({ meta, projects, votes, name: 'suuri.pb' })
  const both = await Promise.all([imported(path), imported(path)].map((one) => one.catch((fault: Error) => fault)))
  const slugs = new Set(both.flatMap((one) => ('slug' in one ? [one.slug] : [])))
  expect(slugs.size).toBe(1)
  const round = await findRound(visitor, [...slugs][0] ?? '')
  expect(await inTown(visitor, (tx) => tx.$count(ballots, eq(ballots.round, round?.id ?? '')))).toBe(4_321)
  expect(round?.phase).toBe('result')
})

test.each([
  [
    'points',
    ['vote_type;cumulative', 'max_sum_points;10', 'rule;greedy-threshold', 'min_project_score_threshold;25'],
    ['x;a1,b2;3,7', 'y;c3;10'],
    ['b2', 'c3'],
  ],
  [
    'rankings',
    ['vote_type;ordinal', 'min_length;1', 'max_length;2', 'rule;greedy'],
    ['x;c3,a1', 'y;b2,c3', 'z;b2'],
    ['b2', 'c3'],
  ],
  ['baskets', ['vote_type;approval', 'max_sum_cost;1000', 'rule;greedy-no-skip'], ['x;a1,c3', 'y;b2'], ['b2', 'c3']],
])('ballots of %s are counted as their file says', async (kind, more, votes, winners) => {
  const header = kind === 'points' ? 'voter_id;vote;points' : 'voter_id;vote'
  const crowd = ['1', '2', '3', '4', '5'].flatMap((time) => votes.map((vote) => `${time}${vote}`))
  const path = fileOf({ meta: about(kind, more), projects, votes: [header, ...crowd], name: `${kind}.pb` })
  const account = await imported(path)
  expect([...account.winners].sort()).toEqual(winners)
  const text = (await readPabulibFile(visitor, account.slug, 'koko')) ?? ''
  const { file } = readPabulib(text)
  if (!file) throw new Error('our own file cannot be read')
  expect([...count(file.election, file.counting.rule, file.counting.seed).winners].sort()).toEqual(winners)
})

test('a file that cannot be read is told with line and column, and leaves nothing', async () => {
  const before = (await listRounds(visitor)).length
  const meta = about('x', ['vote_type;approval', 'rule;greedy'])
  const path = fileOf({
    meta,
    projects: ['project_id;cost', 'a1;lots'],
    votes: ['voter_id;vote', 'x;a1'],
    name: 'rikki.pb',
  })
  expect(await importFile(job, path, { today })).toEqual({
    unreadable: ['line 14, column 4: cost "lots" is not a number'],
  })
  expect(await importFile(job, join(folder, 'puuttuu.pb'), { today })).toHaveProperty('unreadable')
  expect(await listRounds(visitor)).toHaveLength(before)
})
