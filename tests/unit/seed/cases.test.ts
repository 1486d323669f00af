import { describe, expect, test } from 'vitest'
import { usualCalendar } from '@/db/calendar/rules'
import { isEnd, mayMove, type State } from '@/db/contact/cases/rules'
import { identityCodesIn } from '@/db/contact/guard/codes/rules'
import { expectedAt, findingsIn } from '@/db/contact/guard/rules'
import { targetOf } from '@/db/contact/targets/rules'
import { demoCases } from '@/scripts/seed/cases'
import { worked } from '@/scripts/seed/work'
import { demoDesks } from '@/tenants/demo/desk'
import { demoTowns } from '@/tenants/demo/towns'
import type { SeedCase, SeedDesk } from '@/tenants/seed'
import { starterTopics } from '@/tenants/topics'

const now = new Date('2026-11-24T14:00:00Z')
const towns = Object.entries(demoTowns)
const told = Object.fromEntries(towns.map(([id, town]) => [id, demoCases(town, now)]))
const share = (cases: readonly SeedCase[], which: (one: SeedCase) => unknown) =>
  cases.filter(which).length / cases.length
const stateOf = ({ steps }: SeedCase) => (steps?.at(-1)?.to ?? 'received') as State
const sentAt = ({ hoursAgo }: SeedCase) => new Date(now.valueOf() - hoursAgo * 3_600_000)
const daysOf = (code: string) => starterTopics.find((topic) => topic.code === code)?.days ?? 0
const jamsa = told.jamsa ?? []

test('a town has as many cases as its size asks for, and the same ones every time', () => {
  expect(Object.fromEntries(towns.map(([id]) => [id, told[id]?.length]))).toEqual({
    jamsa: 400,
    joutsa: 40,
    raasepori: 150,
  })
  for (const [id, town] of towns) expect(demoCases(town, now)).toEqual(told[id])
})

test('a town can be seeded on any day: where the stories of one topic are all told, another has some left', () => {
  for (const day of ['2026-11-30', '2026-12-01', '2026-12-15', '2027-01-10', '2027-07-01'])
    for (const [, town] of towns) expect(demoCases(town, new Date(`${day}T22:00:00Z`))).toHaveLength(town.cases)
})

test('no two cases of a town are in the same words, whatever day it is seeded', () => {
  for (const day of ['2026-11-24', '2027-02-01', '2027-05-10', '2027-08-20'])
    for (const [, town] of towns) {
      const texts = demoCases(town, new Date(`${day}T09:00:00Z`)).map(({ text }) => text)
      expect(new Set(texts).size).toBe(texts.length)
    }
})

test('Jämsä has something of every topic, nearly nine in ten ended, and few that wait past their day', () => {
  expect(new Set(jamsa.map(({ topic }) => topic)).size).toBe(starterTopics.length)
  const ended = share(jamsa, (one) => isEnd(stateOf(one)))
  expect(ended).toBeGreaterThan(0.84)
  expect(ended).toBeLessThan(0.94)
  const late = jamsa.filter((one) => {
    if (isEnd(stateOf(one)) || ['planned', 'waiting_reporter'].includes(stateOf(one))) return false
    return targetOf(sentAt(one), daysOf(one.topic), usualCalendar) < now
  })
  expect(late.length).toBeGreaterThan(4)
  expect(late.length).toBeLessThan(14)
})

test('about six in ten of Raasepori write in Swedish, and one in eight of Jämsä may be read by all', () => {
  expect(Math.abs(share(told.raasepori ?? [], ({ locale }) => locale === 'sv') - 0.6)).toBeLessThan(0.08)
  expect(Math.abs(share(jamsa, ({ published }) => published) - 0.12)).toBeLessThan(0.04)
})

describe.each(towns.map(([id]) => id))('in %s every case', (id) => {
  const cases = told[id] ?? []

  test('goes only where a case may go, in order of time, within eighteen months', () => {
    for (const { steps = [], hoursAgo, text } of cases) {
      const path = ['received' as State, ...steps.map(({ to }) => to as State)]
      for (const [at, to] of path.slice(1).entries())
        expect(mayMove(path[at] ?? 'received', to, 'done'), text).toBe(true)
      const times = [hoursAgo, ...steps.map((step) => step.hoursAgo), 0]
      expect(times, text).toEqual(times.toSorted((one, other) => other - one))
      expect(hoursAgo, text).toBeLessThan(24 * 549)
    }
  })

  test('belongs to the town, tells no identity code and leaves no slot open', () => {
    for (const { text, place, topic, published, publish, steps = [] } of cases) {
      expect(findingsIn([text, place].filter(Boolean).join('\n'), expectedAt(topic)), text).toEqual([])
      const said = [text, place, published?.title, ...steps.flatMap(({ words }) => words ?? [])].join('\n')
      expect(identityCodesIn(said), text).toEqual([])
      expect(said).not.toMatch(/[[\]{}|]/)
      expect(text.length, text).toBeGreaterThan(10)
      if (published) expect(publish, text).toBe(true)
      for (const step of steps)
        if (isEnd(step.to as State) && step.to !== 'rejected') expect(step.words, text).toBeTruthy()
    }
  })
})

describe.each(Object.entries(demoDesks))('what the desk of %s has made of them', (id, desk) => {
  const stories = told[id] ?? []
  const cases = worked(stories, desk)
  const places = new Map(cases.map((one, place) => [one.text, place]))

  test('is the same every time, and leaves everybody’s words as they were', () => {
    expect(worked(stories, desk)).toEqual(cases)
    expect(cases.map(({ text }) => text)).toEqual(stories.map(({ text }) => text))
  })

  test('goes only where a case may go, in order of time, and says nothing that it must not', () => {
    for (const { text, hoursAgo, steps = [], notes = [], said = [], survey, passed } of cases) {
      const path = ['received' as State, ...steps.map(({ to }) => to as State)]
      for (const [at, to] of path.slice(1).entries())
        expect(mayMove(path[at] ?? 'received', to, 'done'), text).toBe(true)
      const times = [hoursAgo, ...steps.map((step) => step.hoursAgo), 0]
      expect(times, text).toEqual(times.toSorted((one, other) => other - one))
      for (const one of [...notes, ...said]) expect(one.hoursAgo > 0 && one.hoursAgo < hoursAgo, text).toBe(true)
      const words = [...notes, ...said].map((one) => one.words)
      expect(identityCodesIn([...words, survey?.words, passed?.words].join('\n')), text).toEqual([])
    }
  })

  test('joins a case only to an older one of its topic that is no other’s and was open then', () => {
    for (const one of cases.filter(({ joins }) => joins)) {
      const main = cases[places.get(one.joins ?? '') ?? -1]
      expect(main, one.text).toMatchObject({ topic: one.topic })
      expect(main?.joins, one.text).toBeUndefined()
      expect(main?.hoursAgo, one.text).toBeGreaterThan(one.hoursAgo)
      expect(main?.steps?.at(-1)?.hoursAgo, one.text).toBeLessThan(one.steps?.at(-1)?.hoursAgo ?? 0)
      expect(one.published, one.text).toBeUndefined()
    }
  })
})

test('a large town has something of all that a desk does', () => {
  const cases = worked(jamsa, demoDesks.jamsa as SeedDesk)
  for (const channel of ['phone', 'counter', 'letter', 'email', 'open311'])
    expect(cases.filter((one) => one.channel === channel).length, channel).toBeGreaterThan(4)
  const some = (which: (one: SeedCase) => unknown) => cases.filter(which).length
  expect(some(({ joins }) => joins)).toBeGreaterThan(2)
  expect(some(({ survey }) => survey)).toBeGreaterThan(30)
  expect(some(({ notes }) => notes)).toBeGreaterThan(40)
  expect(some(({ passed }) => passed)).toBeGreaterThan(5)
  expect(some(({ answers }) => answers)).toBeGreaterThan(80)
  expect(some(({ follows }) => follows)).toBeGreaterThan(15)
  expect(some(({ photos }) => photos)).toBeGreaterThan(10)
  expect(some(({ photos }) => photos)).toBeLessThanOrEqual(24)
})
