import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Papa from 'papaparse'
import { beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import type { Ballot } from '@/db/budget/ballots/input'
import { readPabulib } from '@/db/budget/pabulib/rules'
import { roundIn } from '@/db/budget/rounds/reads'
import { readPabulibFile } from '@/db/budget/tally/downloads/reads'
import { csvOf } from '@/db/budget/tally/downloads/rules'
import { roundRuleInput } from '@/db/budget/tally/input'
import { publishResult } from '@/db/budget/tally/publication/writes'
import { findArtefact } from '@/db/budget/tally/reads'
import { readResult } from '@/db/budget/tally/results/reads'
import { count } from '@/db/budget/tally/rules'
import { sha256 } from '@/db/canonical/rules'
import { inTown } from '@/db/town'
import { staff } from '@/scripts/personas'
import { atDesk, passerBy } from '../../people'
import { closedRound, counted } from '../counts/closed-round'

const visitor = passerBy('jamsa')
let marketta: Officer<'budget'>

/** Forty voters: thirty of one area, six of the other, four of none. */
const cast: Ballot[] = Array.from({ length: 40 }, (_, at) => {
  const area = at < 30 ? 'jamsankoski' : at < 36 ? 'kuorevesi' : null
  const koko = [['1', '2'], ['3'], ['2', '3'], []][at % 4] ?? []
  const own: Record<string, string[]> =
    area === 'jamsankoski' ? { jamsankoski: at % 3 ? ['4'] : ['5'] } : area ? { kuorevesi: ['6', '7'] } : {}
  return { area, choices: { ...(koko.length > 0 && { koko }), ...own } }
})

async function published(settings: Parameters<typeof closedRound>[2] = {}, ballots: readonly Ballot[] = cast) {
  const round = await closedRound(marketta, ballots, settings)
  await publishResult(marketta, { round, count: await counted(marketta, round) })
  const found = await inTown(marketta, (tx) => roundIn(tx, round))
  return found?.slug ?? ''
}

beforeAll(async () => {
  marketta = await atDesk(staff.marketta)
})

const officialOf = async (slug: string, pot: string) => {
  const result = await readResult(visitor, slug)
  return [...(result?.pots.find(({ key }) => key === pot)?.official.run.winners ?? [])].sort()
}

test.each([
  ['equal shares', { method: 'equal-shares' }],
  ['equal shares by number, filled up', { method: 'equal-shares', utility: 'cardinality', completion: 'greedy' }],
  ['greedy with a threshold', { method: 'greedy', thresholdPercent: 30 }],
  ['Phragmén', { method: 'phragmen' }],
] as const)('the file of a pot recounts to the published winners: %s', async (_, rule) => {
  const slug = await published({ rule: roundRuleInput.parse(rule) })
  for (const pot of ['koko', 'jamsankoski']) {
    const { file, errors } = readPabulib((await readPabulibFile(visitor, slug, pot)) ?? '')
    if (!file) throw new Error(JSON.stringify(errors))
    const winners = count(file.election, file.counting.rule, file.counting.seed).winners
    expect([...winners].sort()).toEqual(await officialOf(slug, pot))
    const selected = file.projects.filter((project) => project.selected === 1).map(({ id }) => id)
    expect(selected.sort()).toEqual(await officialOf(slug, pot))
  }
})

test('the recount of the command line agrees', async () => {
  const slug = await published()
  const path = join(mkdtempSync(join(tmpdir(), 'recount-')), 'koko.pb')
  writeFileSync(path, (await readPabulibFile(visitor, slug, 'koko')) ?? '')
  const args = ['--import', 'tsx', '--conditions=react-server', 'scripts/recount.ts', '--json', path]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  expect([...JSON.parse(stdout).winners].sort()).toEqual(await officialOf(slug, 'koko'))
}, 60_000)

test('proposals that exclude each other across pots still recount from the file of one', async () => {
  const slug = await published({ rule: roundRuleInput.parse({ method: 'greedy', exclusive: [['2', '4']] }) })
  const koko = (await readResult(visitor, slug))?.pots.find(({ key }) => key === 'koko')
  expect(koko?.official.run.losers['2']).toMatchObject({ reason: 'excluded-by', by: '4' })
  const { file } = readPabulib((await readPabulibFile(visitor, slug, 'koko')) ?? '')
  expect(file?.meta.excluded_by_other_pots).toBe('2')
  const winners = file ? count(file.election, file.counting.rule, file.counting.seed).winners : []
  expect([...winners].sort()).toEqual(await officialOf(slug, 'koko'))
})

test('a file says nothing of the order of ballots, and is the same every time', async () => {
  const slug = await published()
  const [one, other] = [await readPabulibFile(visitor, slug, 'koko'), await readPabulibFile(visitor, slug, 'koko')]
  expect(one).toBe(other)
  const votes = (one ?? '').split('VOTES\n')[1]?.trim().split('\n').slice(1) ?? []
  const said = votes.map((line) => line.split(';')[1] ?? '')
  expect(said).toEqual(said.toSorted())
  expect(one).not.toMatch(/jamsankoski|age|sex|voting_method/)
})

test('of an area where hardly anybody voted the winners and the money are public, and nothing else', async () => {
  const slug = await published()
  expect(await readPabulibFile(visitor, slug, 'kuorevesi')).toBeNull()
  for (const rule of [null, 'greedy', 'phragmen'])
    expect(await findArtefact(visitor, { round: slug, pot: 'kuorevesi', rule })).toBeNull()
  const result = await readResult(visitor, slug)
  const area = result?.pots.find(({ key }) => key === 'kuorevesi')
  expect(area?.rows.map(({ number, won, costCents }) => [number, won, costCents])).toEqual([
    ['6', true, 1_000_000],
    ['7', true, 1_500_000],
  ])
  expect(area?.official.run.money).toMatchObject({ spentCents: '2500000' })
  expect(area).toMatchObject({ withheld: true, others: [] })
  const { run, sha256: hash } = area?.official ?? {}
  expect([run?.scores, run?.steps, run?.losers, run?.iterations]).toEqual([{}, [], {}, []])
  expect([run?.totals.valid, run?.served.withNothing, run?.ballotsSha256, hash]).toEqual([0, 0, '', ''])
  const line = csvOf(result?.pots ?? [])
    .split('\r\n')
    .find((row) => row.startsWith('kuorevesi;6'))
  expect(line?.replaceAll(';', '')).toBe('kuorevesi6Ehdotus 610000,001')
})

test('a whole round with fewer than ten ballots publishes none of them', async () => {
  const slug = await published({}, cast.slice(0, 9))
  expect(await readPabulibFile(visitor, slug, 'koko')).toBeNull()
  expect(await findArtefact(visitor, { round: slug, pot: 'koko', rule: null })).toBeNull()
  expect((await readResult(visitor, slug))?.pots.every(({ withheld }) => withheld)).toBe(true)
})

test('an artefact is downloaded byte for byte as hashed, and names the rules it was counted by', async () => {
  const slug = await published()
  const result = await readResult(visitor, slug)
  const artefact = await findArtefact(visitor, { round: slug, pot: 'koko', rule: null })
  expect(sha256(artefact?.text ?? '')).toBe(artefact?.sha256)
  expect(JSON.parse(artefact?.text ?? '{}')).toMatchObject({ manifestSha256: result?.manifestSha256 })
  const other = await findArtefact(visitor, { round: slug, pot: 'koko', rule: 'phragmen' })
  expect(JSON.parse(other?.text ?? '{}')).toMatchObject({ rule: { method: 'phragmen' } })
})

test('the table holds every proposal of every pot, with the reasons of those that did not win', async () => {
  const slug = await published()
  const { data } = Papa.parse<Record<string, string>>(csvOf((await readResult(visitor, slug))?.pots ?? []).slice(1), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  })
  expect(data.map(({ number }) => number).toSorted()).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  for (const { won, reason } of data) expect(won === '1').toBe(reason === '')
})
