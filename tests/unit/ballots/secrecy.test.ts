import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeRound } from '@/db/budget/ballots/closing/writes'
import { openBallot, receiptOf, sealBallot, sealingKey, votersOf } from '@/db/budget/ballots/envelopes/rules'
import { listBallotsForCount } from '@/db/budget/ballots/reads'
import { castBallot } from '@/db/budget/ballots/writes'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { atDesk, signedIn } from '../../people'
import { cast, endVoting, votingRound } from './voting-round'

let marketta: Officer<'budget'>
const worker = townAtWork('jamsa', 'budget', 'tests')
beforeAll(async () => {
  marketta = await atDesk(staff.marketta)
})

test('no column of the ballots could lead to a voter: no time, no person, no serial, no address', async () => {
  const columns = await inTown(marketta, (tx) =>
    tx.execute<{ table: string; column: string; type: string }>(sql`
      select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type
        from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relname in ('envelopes', 'voters', 'ballots') and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
       order by c.relname, a.attname`),
  )
  const described = columns.map(({ table, column, type }) => `${table}.${column} ${type}`)
  expect(described).toEqual([
    'ballots.area text',
    'ballots.choices jsonb',
    'ballots.id uuid',
    'ballots.municipality text',
    'ballots.round uuid',
    'envelopes.channel text',
    'envelopes.id uuid',
    'envelopes.municipality text',
    'envelopes.revision integer',
    'envelopes.round uuid',
    'envelopes.sealed bytea',
    'envelopes.submission uuid',
    'envelopes.voter bytea',
    'voters.channel text',
    'voters.id uuid',
    'voters.municipality text',
    'voters.round uuid',
    'voters.voter bytea',
  ])
})

test('ids are drawn at random, never from the clock', async () => {
  const round = await votingRound(marketta)
  await castBallot(await signedIn(residents.aino), cast(round, { koko: ['1'] }))
  await endVoting(marketta, round)
  await closeRound(worker, round)
  const [ballot] = await listBallotsForCount(worker, round)
  expect(ballot?.id[14]).toBe('4')
})

test('neither transaction, place in the table nor id links a voter to a ballot after closing', async () => {
  const round = await votingRound(marketta)
  const people = [residents.aino, residents.veikko, residents.onni, residents.helmi, residents.saara, residents.elli]
  for (const who of people) await castBallot(await signedIn(who), cast(round, { koko: ['1'] }))
  await endVoting(marketta, round)
  await closeRound(worker, round)
  const stamps = await inTown(marketta, (tx) =>
    tx.execute<{ ballots: number; voters: number }>(sql`
      select (select count(distinct xmin::text)::int from ballots where round = ${round}) as ballots,
             (select count(distinct xmin::text)::int from voters where round = ${round}) as voters`),
  )
  expect([...stamps]).toEqual([{ ballots: 1, voters: 1 }])
  const register = await inTown(marketta, (tx) =>
    tx.execute<{ voter: string }>(
      sql`select encode(voter, 'hex') as voter from voters where round = ${round} order by ctid`,
    ),
  )
  const inPlace = register.map(({ voter }) => voter)
  expect(inPlace).toEqual(inPlace.toSorted())
})

test('ballots leave the urn in an order that is drawn anew each time', async () => {
  const orders = new Set<string>()
  for (let trial = 0; trial < 3; trial++) {
    const round = await votingRound(marketta, { ballot: { type: 'approval', blank: false, min: 1, max: 7 } })
    const people = [residents.aino, residents.veikko, residents.onni, residents.helmi, residents.saara, residents.elli]
    const sets = [['1'], ['2'], ['3'], ['1', '2'], ['1', '3'], ['2', '3']]
    for (const [i, who] of people.entries()) await castBallot(await signedIn(who), cast(round, { koko: sets[i] ?? [] }))
    await endVoting(marketta, round)
    await closeRound(worker, round)
    const rows = await inTown(marketta, (tx) =>
      tx.execute<{ choices: unknown }>(sql`select choices from ballots where round = ${round} order by ctid`),
    )
    orders.add(JSON.stringify(rows.map(({ choices }) => choices)))
  }
  expect(orders.size).toBeGreaterThan(1)
})

test('every envelope is as long as any other, and the same choice never looks the same', () => {
  const [round, voter] = [crypto.randomUUID(), randomBytes(32)]
  const key = sealingKey(round)
  const small = { area: null, choices: {} }
  const big = { area: 'jamsankoski', choices: { koko: Array.from({ length: 120 }, (_, i) => String(i + 1)) } }
  const sealed = [small, small, big].map((ballot) => sealBallot(key, round, voter, ballot))
  expect(new Set(sealed.map(({ length }) => length))).toEqual(new Set([1024]))
  expect(new Set(sealed.map(receiptOf)).size).toBe(3)
  expect(openBallot(key, round, voter, sealed[2] as Buffer)).toEqual(big)
  expect(receiptOf(sealed[0] as Buffer)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
})

test('an envelope opens only in its own round and for its own voter, and not when a bit has turned', () => {
  const [round, voter] = [crypto.randomUUID(), randomBytes(32)]
  const key = sealingKey(round)
  const sealed = sealBallot(key, round, voter, { area: null, choices: { koko: ['1'] } })
  expect(() => openBallot(key, round, randomBytes(32), sealed)).toThrow()
  expect(() => openBallot(key, crypto.randomUUID(), voter, sealed)).toThrow()
  expect(() => openBallot(sealingKey(crypto.randomUUID()), round, voter, sealed)).toThrow()
  const turned = Buffer.from(sealed)
  turned[500] = (turned[500] ?? 0) ^ 1
  expect(() => openBallot(key, round, voter, turned)).toThrow()
})

test('a ballot too long for its envelope is a fault of the freeze, not a shorter ballot', () => {
  const choices = { koko: Array.from({ length: 400 }, (_, i) => String(i + 1)) }
  expect(() => sealBallot(sealingKey('r'), 'r', randomBytes(32), { area: null, choices })).toThrow(RangeError)
})

test('the register knows a person by their identity code, so that another account of theirs is the same voter', () => {
  const identity = randomBytes(32)
  const round = crypto.randomUUID()
  const entered = (known: Buffer | null, subject: string) =>
    votersOf(round, { identity: known, subject, formerly: [] })[0]
  expect(entered(identity, 'one')).toEqual(entered(identity, 'other'))
  expect(entered(null, 'one')).not.toEqual(entered(null, 'other'))
  expect(entered(identity, 'one')).toHaveLength(32)
})

test('a choice is told nowhere but in the ballot: not in the journal, in messages, in logs, nor in what a fault says', async () => {
  const printed: string[] = []
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => Boolean(printed.push(String(chunk))))
  }
  const canary = `kanarialintu-${randomBytes(4).toString('hex')}`
  const round = await votingRound(marketta)
  const aino = await signedIn(residents.aino)
  const faults: string[] = []
  const hear = (fault: unknown) => faults.push(JSON.stringify(fault, Object.getOwnPropertyNames(fault)))
  await castBallot(aino, cast(round, { [canary]: [canary] })).catch(hear)
  await castBallot(aino, cast(round, { koko: ['1'] }, { submission: canary })).catch(hear)
  await castBallot(aino, cast(round, { koko: [canary] }, { revision: 2 })).catch(hear)
  vi.restoreAllMocks()
  expect(faults).toHaveLength(3)
  expect(faults.filter((fault) => fault.includes(canary))).toEqual([])
  expect(printed.join('')).not.toContain(canary)

  await castBallot(aino, cast(round, { koko: ['1', '3'] }))
  const told = await inTown(aino, (tx) =>
    tx.execute<{ row: string }>(sql`
      select row(j.*)::text as row from journal j where j.object like ${`%${round}%`} or j.actor = ${`resident:${aino.person.id}`}
      union all select row(m.*)::text from messages m where m.link like ${`%${round}%`}`),
  )
  expect([...told]).toEqual([])
})
