import fc from 'fast-check'
import { expect, test } from 'vitest'
import { priorities } from '@/db/contact/cases/priorities/input'
import { ruleInput } from '@/db/contact/routing/input'
import { type Matter, type Rule, route } from '@/db/contact/routing/rules'
import { kinds } from '@/db/contact/topics/input'

const rule = (more: Partial<Rule> = {}): Rule => ({
  id: 'r',
  name: 'Sääntö',
  topics: [],
  kind: null,
  areas: [],
  places: [],
  keywords: [],
  answers: [],
  days: [],
  hourFrom: null,
  hourUntil: null,
  unit: 'roads',
  handler: null,
  receiver: null,
  priority: null,
  ...more,
})
/** Tuesday 24 November 2026, five past two in the afternoon in Finland. */
const matter = (more: Partial<Matter> = {}): Matter => ({
  topic: '171',
  kind: 'repair',
  text: 'Kadulla on kuoppa.',
  place: 'Hallintie 3, 42100 Jämsä',
  areas: null,
  answers: [],
  at: new Date('2026-11-24T12:05:00Z'),
  topicUnit: 'own',
  ...more,
})
const fits = (one: Partial<Rule>, said: Partial<Matter> = {}) => route([rule(one)], matter(said)).winner === 'r'

test('with no rule, or none that fits, the unit of the topic answers', () => {
  expect(route([], matter())).toEqual({
    tried: [],
    winner: null,
    unit: 'own',
    handler: null,
    receiver: null,
    priority: null,
  })
  const { winner, unit, tried } = route([rule({ topics: ['180'] })], matter())
  expect({ winner, unit }).toEqual({ winner: null, unit: 'own' })
  expect(tried[0]?.conditions).toEqual([{ on: 'topic', wanted: ['180'], seen: ['171'], met: false }])
})

test('a place and a word are found by their beginning, accents and capitals aside', () => {
  expect(fits({ places: ['hallint'] })).toBe(true)
  expect(fits({ places: ['tie'] })).toBe(false)
  expect(fits({ places: ['42100'] })).toBe(true)
  expect(fits({ places: ['jamsa'] })).toBe(true)
  expect(fits({ places: ['Jämsä'] }, { place: null })).toBe(false)
  expect(fits({ keywords: ['KUOP'] })).toBe(true)
  expect(fits({ keywords: ['on kuoppa'] })).toBe(true)
  expect(fits({ keywords: ['...'] })).toBe(false)
})

test('a day and a time are those of a Finnish clock, and a night goes over midnight', () => {
  expect(fits({ days: [2] })).toBe(true)
  expect(fits({ days: [6, 7] })).toBe(false)
  expect(fits({ hourFrom: 14, hourUntil: 15 })).toBe(true)
  expect(fits({ hourFrom: 12, hourUntil: 14 })).toBe(false)
  const night = { hourFrom: 16, hourUntil: 8 }
  expect(fits(night)).toBe(false)
  expect(fits(night, { at: new Date('2026-11-24T23:30:00Z') })).toBe(true)
  expect(fits(night, { at: new Date('2026-11-24T06:00:00Z') })).toBe(false)
})

test('an area is told by the point alone: without one, or in another, a rule for it does not fit', () => {
  expect(fits({ areas: ['halli', 'kaipola'] }, { areas: ['halli'] })).toBe(true)
  expect(fits({ areas: ['halli'] }, { areas: ['himos', 'koski'] })).toBe(false)
  const { tried } = route([rule({ areas: ['halli'] })], matter())
  expect(tried[0]?.conditions).toEqual([{ on: 'area', wanted: ['halli'], seen: null, met: false }])
})

test('an answer fits by what was chosen, and the trace keeps no other answer', () => {
  const asked = { answers: ['VAARA=yes', 'VIKA=pimea'] }
  expect(fits(asked, { answers: ['VIKA=pimea'] })).toBe(true)
  expect(fits(asked, { answers: ['VIKA=vilkkuu', 'VAARA=no'] })).toBe(false)
  const seen = (answers: string[]) =>
    route([rule(asked)], matter({ answers })).tried[0]?.conditions.map(({ seen: one }) => one)
  expect(seen(['VIKA=vilkkuu'])).toEqual([[]])
  expect(seen(['VIKA=pimea', 'MUU=yes'])).toEqual([['VIKA=pimea']])
  expect(seen(['VAARALLINEN=yes'])).toEqual([null])
})

test('whoever a rule suggests comes with it, and only from the rule that won', () => {
  const [lost, won] = [rule({ id: 'a', topics: ['180'], receiver: 'x' }), rule({ topics: ['171'], receiver: 'y' })]
  expect(route([lost, won], matter()).receiver).toBe('y')
})

test('the trace keeps of the writer’s words only those the rule names', () => {
  const { tried } = route([rule({ keywords: ['kuop', 'routa'], places: ['halli'] })], matter())
  expect(tried[0]?.conditions.map(({ on, seen }) => [on, seen])).toEqual([
    ['place', ['halli']],
    ['keyword', ['kuop']],
  ])
  expect(JSON.stringify(tried)).not.toContain('42100')
})

test('a rule is written with at least one condition, and with both hours or none', () => {
  const unit = crypto.randomUUID()
  const said = (more: object) => ruleInput.safeParse({ name: 'x', unit, ...more })
  const faults = (more: object) => said(more).error?.issues.map(({ message }) => message)
  expect(faults({})).toEqual(['conditionMissing'])
  expect(faults({ hourFrom: '16' })).toEqual(['required'])
  expect(faults({ hourFrom: '8', hourUntil: '8' })).toEqual(['wrong'])
  expect(said({ places: 'Halli,  Jämsän koski\n42100,,' }).data?.places).toEqual(['Halli', 'Jämsän koski', '42100'])
})

const anyRule = fc.record({
  id: fc.uuid(),
  name: fc.string(),
  topics: fc.subarray(['171', '180', '190']),
  kind: fc.option(fc.constantFrom(...kinds)),
  areas: fc.subarray(['halli', 'himos']),
  places: fc.subarray(['halli', 'koski', '42100']),
  keywords: fc.subarray(['kuoppa', 'valo']),
  answers: fc.subarray(['VIKA=pimea', 'VAARA=yes']),
  days: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
  hourFrom: fc.option(fc.integer({ min: 0, max: 23 })),
  hourUntil: fc.option(fc.integer({ min: 1, max: 24 })),
  unit: fc.constantFrom('roads', 'parks'),
  handler: fc.option(fc.uuid()),
  receiver: fc.option(fc.uuid()),
  priority: fc.option(fc.constantFrom(...priorities)),
})
const anyMatter = fc.record({
  topic: fc.constantFrom('171', '180', '190'),
  kind: fc.constantFrom(...kinds),
  text: fc.constantFrom('Kuoppa tiessä', 'Valo ei pala', 'Kiitos'),
  place: fc.option(fc.constantFrom('Halli', 'Koskentie 2', '42100')),
  areas: fc.option(fc.subarray(['halli', 'himos'])),
  answers: fc.subarray(['VIKA=pimea', 'VIKA=vilkkuu', 'VAARA=yes']),
  at: fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
  topicUnit: fc.constant('own'),
})
const distinct = fc.uniqueArray(anyRule, { selector: ({ id }) => id, maxLength: 8 })

test('the first rule that would win alone wins, and the trace tells of it and of every rule before it', () => {
  fc.assert(
    fc.property(distinct, anyMatter, (rules, said) => {
      const alone = rules.findIndex((one) => route([one], said).winner === one.id)
      const { winner, tried, unit } = route(rules, said)
      expect(winner).toBe(rules[alone]?.id ?? null)
      expect(unit).toBe(rules[alone]?.unit ?? 'own')
      expect(tried.map((one) => one.rule)).toEqual(
        rules.slice(0, alone < 0 ? rules.length : alone + 1).map((r) => r.id),
      )
      for (const one of tried) expect(one.met).toBe(one.conditions.length > 0 && one.conditions.every(({ met }) => met))
    }),
  )
})

test('rules of which at most one fits may stand in any order', () => {
  fc.assert(
    fc.property(distinct, anyMatter, fc.infiniteStream(fc.nat()), (rules, said, drawn) => {
      const fitting = rules.filter((one) => route([one], said).winner)
      fc.pre(fitting.length <= 1)
      const shuffled = rules
        .map((one) => ({ one, key: drawn.next().value ?? 0 }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ one }) => one)
      expect(route(shuffled, said).winner).toBe(route(rules, said).winner)
    }),
  )
})
