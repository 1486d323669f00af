import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { usualCalendar } from '@/db/calendar/rules'
import { closeDatabase } from '@/db/client'
import { figureFilters } from '@/db/contact/figures/dashboard/input'
import { readDashboard } from '@/db/contact/figures/dashboard/reads'
import { readPlaces } from '@/db/contact/figures/map/reads'
import { readPunctuality } from '@/db/contact/figures/punctuality/reads'
import { readEstimate } from '@/db/contact/figures/reads'
import { beginningOf, closingOf, monthsUpTo, summaryOf, type Tally } from '@/db/contact/figures/rules'
import { readTimes } from '@/db/contact/figures/times/reads'
import { slowest } from '@/db/contact/figures/times/rules'
import { daysTaken, type Stop } from '@/db/contact/targets/rules'
import { finnishDay } from '@/db/fields'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { mapOf } from '@/tenants/maps'
import { atCounter, handling } from '@/tests/people'
import { asOwner } from '../walls/canaries'

const sql = asOwner()
const anybody = atCounter('jamsa')
const now = new Date()
const hour = 3_600_000
/** Days on which the town is shut, besides those that custom gives. */
const closures = [20, 21, 22, 150, 151, 152].map((days) => finnishDay(new Date(now.valueOf() - days * 24 * hour)))
const calendar = { ...usualCalendar, closures }
let kari: Officer<'contact'>
let model: Told[]

type Turn = { readonly to: string; readonly at: Date }
type Told = {
  readonly id: string
  readonly topic: { id: string; code: string; days: number; unit: string; publishable: boolean }
  readonly at: Date
  readonly turns: readonly Turn[]
  readonly kind: string
  readonly channel: string
}

/** A small generator of numbers that runs alike on every machine. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const courses = [
  [],
  ['in_progress'],
  ['in_progress', 'done'],
  ['answered'],
  ['in_progress', 'waiting_reporter', 'in_progress', 'done'],
  ['waiting_reporter', 'not_ours'],
  ['in_progress', 'waiting_reporter'],
  ['in_progress', 'planned', 'in_progress', 'done'],
  ['done', 'reopen_requested', 'in_progress', 'waiting_reporter', 'in_progress', 'no_action'],
  ['rejected'],
  ['merged'],
] as const

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  await sql`select set_config('app.municipality', 'jamsa', false)`
  for (const day of closures)
    await sql`insert into closures (municipality, day, reason) values ('jamsa', ${day}, 'Suljettu')`
  const topics = await sql<
    Told['topic'][]
  >`select id, code, days, unit, publishable from topics order by position limit 9`
  const roll = dice(20261124)
  model = Array.from({ length: 400 }, (): Told => {
    const at = new Date(now.valueOf() - (roll(14_000) + 1) * hour)
    const course = courses[roll(courses.length)] ?? []
    let clock = at.valueOf()
    const turns = course.map((to) => {
      clock += (1 + roll(150)) * hour
      return { to, at: new Date(clock) }
    })
    const topic = topics[Math.min(roll(9), roll(9))] ?? expect.unreachable()
    const happened = turns.filter((turn) => turn.at < now)
    return { id: randomUUID(), topic, at, turns: happened, kind: 'repair', channel: roll(2) ? 'portal' : 'phone' }
  })
  for (const told of model) await keep(told)
})

afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const ends = ['done', 'answered', 'no_action', 'not_ours', 'merged', 'rejected']
const answers = ['done', 'answered', 'no_action', 'not_ours', 'planned']

async function keep({ id, topic, at, turns, kind, channel }: Told) {
  const state = turns.at(-1)?.to ?? 'received'
  const row = {
    ...{ id, municipality: 'jamsa', topic: topic.id, unit: topic.unit, kind, channel, state, locale: 'fi', text: 'x' },
    ...{ reference: id.slice(0, 8), created_at: at, due_at: at, changed_at: turns.at(-1)?.at ?? at },
    ...{ ended_at: ends.includes(state) ? turns.at(-1)?.at : null, submission: randomBytes(32) },
    ...{ main: state === 'merged' ? await mainCase(topic) : null, latitude: 61.86, longitude: 25.19 },
  }
  await sql`insert into cases ${sql(row)}`
  for (const [place, turn] of turns.entries()) {
    const from = turns[place - 1]?.to ?? 'received'
    const event = {
      municipality: 'jamsa',
      case: id,
      kind: 'moved',
      from,
      to: turn.to,
      by: 'system',
      created_at: turn.at,
    }
    await sql`insert into case_events ${sql(event)}`
  }
}

/** What merged cases have joined: older than all that is counted. */
async function mainCase(topic: Told['topic']) {
  const id = randomUUID()
  const at = new Date('2020-01-01T10:00:00Z')
  const row = {
    ...{ id, municipality: 'jamsa', topic: topic.id, unit: topic.unit, kind: 'repair', channel: 'portal' },
    ...{ state: 'done', locale: 'fi', text: 'x', reference: id.slice(0, 8), created_at: at, due_at: at, ended_at: at },
    submission: randomBytes(32),
  }
  await sql`insert into cases ${sql(row)}`
  return id
}

/** The same by the rules of targets, one case at a time. */
function tallyOf({ topic, at, turns }: Told): Tally {
  const answered = turns.find(({ to }) => answers.includes(to))?.at ?? null
  const until = answered ?? now
  const stops = turns.flatMap(({ to, at: from }, place): Stop[] =>
    to === 'waiting_reporter' && from < until ? [{ from, until: turns[place + 1]?.at ?? until }] : [],
  )
  const days = daysTaken(at, until, calendar, stops)
  if (answered) return { taken: days, kept: days <= topic.days, cases: 1 }
  return { taken: null, kept: !ends.includes(turns.at(-1)?.to ?? '') && days > topic.days ? false : null, cases: 1 }
}

/** Working days to the end, of those that have one of their own. */
function closingsOf(told: readonly Told[]) {
  const ended = told.flatMap(({ at, turns }) => {
    const [end, answered] = [turns.at(-1), turns.find(({ to }) => answers.includes(to))?.at]
    if (!end || end.to === 'merged' || !ends.includes(end.to)) return []
    const until = answered ?? end.at
    const stops = turns.flatMap(({ to, at: from }, place): Stop[] =>
      to === 'waiting_reporter' && from < until ? [{ from, until: turns[place + 1]?.at ?? until }] : [],
    )
    return [{ closed: daysTaken(at, end.at, calendar, stops), cases: 1 }]
  })
  return closingOf(ended)
}

const since = (months: number) => beginningOf(monthsUpTo(now, months)[0] ?? '')
const counted = (months: number) =>
  model.filter(({ at, turns }) => at >= since(months) && turns.at(-1)?.to !== 'rejected')
const modelled = (cases: readonly Told[]) => summaryOf(cases.map(tallyOf))
const ask = (asked: object) => figureFilters.parse(asked)
const sum = (rows: readonly Record<string, unknown>[], key: string) =>
  rows.reduce((total, row) => total + Number(row[key]), 0)

describe.each([3, 6, 12, 18])('the figures of %i months', (months) => {
  test('are those of the rules of targets, case by case', async () => {
    const found = await readDashboard(kari, ask({ months }), now)
    expect(found.all).toEqual(modelled(counted(months)))
    for (const topic of found.topics)
      expect(topic, topic.name?.fi).toMatchObject(
        modelled(counted(months).filter((told) => told.topic.id === topic.id)),
      )
    for (const { month, ...figures } of found.months)
      expect(figures, month).toEqual(modelled(counted(months).filter(({ at }) => monthsUpTo(at, 1)[0] === month)))
  })

  test('tell of each topic, each unit and each part of the town how soon its cases ended', async () => {
    const [found, map] = [await readDashboard(kari, ask({ months }), now), mapOf('jamsa') ?? expect.unreachable()]
    for (const topic of found.topics)
      expect(topic, topic.name?.fi).toMatchObject(
        closingsOf(counted(months).filter((told) => told.topic.id === topic.id)),
      )
    for (const unit of found.units)
      expect(unit, unit.name?.fi).toMatchObject(
        closingsOf(counted(months).filter((told) => told.topic.unit === unit.id)),
      )
    const all = closingsOf(counted(months))
    expect(found.closing).toEqual({ median: all.closing, most: all.closingMost })
    expect((await readPlaces(kari, map, ask({ months }), now)).parts).toMatchObject([all])
  })

  test('add up alike by topic, by unit, by month, by kind and by channel', async () => {
    const found = await readDashboard(kari, ask({ months }), now)
    for (const key of ['received', 'answered', 'due', 'kept'] as const)
      for (const rows of [found.topics, found.units, found.months]) expect(sum(rows, key), key).toBe(found.all[key])
    for (const rows of [found.kinds, found.channels]) expect(sum(rows, 'cases')).toBe(found.all.received)
    expect(found.outcome.received).toBe(found.all.received)
  })
})

test('those of a unit are its own, and of a unit that is nobody’s none', async () => {
  const [first] = (await readDashboard(kari, ask({}), now)).units
  const found = await readDashboard(kari, ask({ unit: first?.id }), now)
  expect(found.units).toEqual([first])
  expect(found.all.received).toBe(first?.received)
  const nobody = await readDashboard(kari, ask({ unit: randomUUID() }), now)
  expect(nobody.all).toMatchObject({ received: 0, median: null })
  expect(nobody.pile).toMatchObject({ open: 0, late: 0, handlers: [] })
})

test('everything open is of some age and at somebody’s desk, disputes and merges are counted', async () => {
  const { pile, outcome } = await readDashboard(kari, ask({ months: 18 }), now)
  const open = model.filter(({ turns }) => !ends.includes(turns.at(-1)?.to ?? ''))
  expect(pile.open).toBe(open.length)
  expect(sum(pile.ages, 'cases')).toBe(open.length)
  expect(sum(pile.handlers, 'cases')).toBe(open.length)
  const went = (to: string) => counted(18).filter(({ turns }) => turns.some((turn) => turn.to === to)).length
  expect(outcome).toMatchObject({ disputed: went('reopen_requested'), merged: went('merged') })
  expect(outcome.disputed).toBeGreaterThan(0)
})

test('what everybody sees adds up to the same, and tells of no private topic', async () => {
  const { all, topics, rest, months } = await readPunctuality(anybody, now)
  expect(all).toEqual(modelled(counted(12)))
  for (const key of ['received', 'answered', 'due', 'kept'] as const)
    expect(sum(topics, key) + (rest?.[key] ?? 0)).toBe(all[key])
  expect(sum(months, 'received')).toBe(counted(18).length)
  const secret = new Set(model.filter(({ topic }) => !topic.publishable).map(({ topic }) => topic.code))
  expect(topics.filter(({ code }) => secret.has(code))).toEqual([])
  expect(topics.length).toBeGreaterThan(3)
})

describe('times month by month', () => {
  const pace = (found: Awaited<ReturnType<typeof readTimes>>) =>
    found.months.map(({ month, answer: { median, most, cases } }) => ({ month, median, most, answered: cases }))
  const expected = (fits: (told: Told) => boolean, months = 18) =>
    monthsUpTo(now, months).map((month) => {
      const { median, most, answered } = modelled(
        counted(months).filter((told) => monthsUpTo(told.at, 1)[0] === month && fits(told)),
      )
      return { month, median, most, answered }
    })
  const code = () => model[0]?.topic.code ?? ''

  test('are those of the rules of targets: of all, of a topic, of a unit', async () => {
    const unit = model[0]?.topic.unit ?? ''
    expect(pace(await readTimes(kari, ask({ months: 18 }), now))).toEqual(expected(() => true))
    const topic = await readTimes(kari, ask({ months: 18, topic: code() }), now)
    expect(pace(topic)).toEqual(expected((told) => told.topic.code === code()))
    expect(pace(await readTimes(kari, ask({ months: 6, unit }), now))).toEqual(
      expected((told) => told.topic.unit === unit, 6),
    )
    expect(sum(pace(topic), 'answered')).toBeGreaterThan(0)
  })

  test('to the end are counted of what has ended, by the figures that stand above them', async () => {
    const { closing } = await readDashboard(kari, ask({ months: 3 }), now)
    const { months } = await readTimes(kari, ask({ months: 3 }), now)
    const medians = months.flatMap(({ end }) => end.median ?? [])
    expect(Math.min(...medians)).toBeLessThanOrEqual(closing.median ?? -1)
    expect(Math.max(...medians)).toBeGreaterThanOrEqual(closing.median ?? Infinity)
  })

  test('of a part of the town are of what lies in it, and of no other town’s part', async () => {
    const draw = (area: string, [east, north]: [number, number]) =>
      sql`insert into areas ${sql({
        municipality: 'jamsa',
        code: area,
        name: { fi: area },
        ring: [
          [east - 0.1, north - 0.1],
          [east + 0.1, north - 0.1],
          [east, north + 0.1],
        ] as never,
      })}`
    await draw('here', [25.19, 61.86])
    await draw('there', [25.69, 61.86])
    expect(pace(await readTimes(kari, ask({ months: 18, area: 'here' }), now))).toEqual(expected(() => true))
    for (const area of ['there', 'nowhere'])
      expect(sum(pace(await readTimes(kari, ask({ months: 18, area }), now)), 'answered'), area).toBe(0)
    await sql`delete from areas where code in ('here', 'there')`
  })

  test('the slowest month is the one with the highest column, the later of two alike', () => {
    const month = (name: string, median: number | null) => ({
      month: name,
      answer: { cases: median === null ? 0 : 1, median, most: median },
      end: { cases: 0, median: null, most: null },
    })
    const months = [month('2026-08', 3), month('2026-09', 7), month('2026-10', 7), month('2026-11', null)]
    expect(slowest(months, 'answer')).toEqual({ month: '2026-10', days: 7 })
    expect(slowest(months, 'end')).toBeNull()
  })
})

test('every case is somewhere on the map and in the table of its parts', async () => {
  const map = mapOf('jamsa') ?? expect.unreachable()
  const { cells, parts, all, placed } = await readPlaces(kari, map, ask({ months: 6 }), now)
  expect(all).toBe(counted(6).length)
  expect(placed).toBe(all)
  expect([sum(cells, 'cases'), sum(parts, 'cases')]).toEqual([placed, placed])
})

test('a topic’s new target changes nothing of what was promised before', async () => {
  const bare = (topics: readonly { days?: number }[]) => topics.map(({ days: _, ...figures }) => figures)
  const told = async () => {
    const [desk, everybody] = [await readDashboard(kari, ask({ months: 18 }), now), await readPunctuality(anybody, now)]
    return [
      { ...desk, topics: bare(desk.topics) },
      { ...everybody, topics: bare(everybody.topics) },
    ]
  }
  const before = await told()
  const targets = await sql`select id, days from topics`
  for (const days of [1, 60]) {
    await sql`update topics set days = ${days}`
    expect(await told(), `${days} days`).toEqual(before)
  }
  for (const { id, days } of targets) await sql`update topics set days = ${days} where id = ${id}`
})

test('an officer of another town counts nothing of it', async () => {
  const pekka = await handling(staff.liisa)
  expect((await readDashboard(pekka, ask({ months: 18 }), now)).all.received).toBe(0)
  expect((await readPunctuality(atCounter('joutsa'), now)).all.received).toBe(0)
})

describe('what a topic lets one expect', () => {
  const answeredSince = (code: string, at: Date) =>
    model
      .filter(({ topic, turns }) => topic.code === code && turns.at(-1)?.to !== 'rejected')
      .map((told) => ({ told, answer: told.turns.find(({ to }) => answers.includes(to))?.at }))
      .filter(({ answer }) => answer && answer > at)

  test('is the median and the fourth fifth of the last twelve months, answers before it left out', async () => {
    const code = model[0]?.topic.code ?? ''
    const year = new Date(now)
    year.setUTCFullYear(now.getUTCFullYear() - 1)
    const speaking = answeredSince(code, year).map(({ told }) => tallyOf(told))
    const { median, most, answered } = summaryOf(speaking)
    expect(answered).toBeGreaterThanOrEqual(20)
    expect(await readEstimate(anybody, code, now)).toEqual({ median, most, cases: answered })
  })

  test('is nothing where fewer than twenty were answered, nor in another town', async () => {
    expect(await readEstimate(anybody, 'kiitos', now)).toBeNull()
    expect(await readEstimate(atCounter('joutsa'), model[0]?.topic.code ?? '', now)).toBeNull()
  })
})
