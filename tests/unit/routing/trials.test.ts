import { expect, test } from 'vitest'
import type { Matter, Rule } from '@/db/contact/routing/rules'
import { flowsOf, shiftsBetween, withDraft } from '@/db/contact/routing/trials/rules'

const rule = (id: string, places: string[], unit: string, handler: string | null = null): Rule => ({
  ...{ id, name: id, places, unit, handler, topics: [], kind: null, areas: [], keywords: [], answers: [], days: [] },
  hourFrom: null,
  hourUntil: null,
  receiver: null,
  priority: null,
})
const told = (place: string): Matter => ({
  ...{ place, topic: '171', kind: 'repair', text: 'Kuoppa', topicUnit: 'own', areas: null, answers: [] },
  at: new Date('2026-11-24T12:00:00Z'),
})
const halli = rule('halli', ['halli'], 'roads')
const matters = ['Hallintie', 'Koskitie', 'Hallinkuja'].map(told)

test('a draft stands in the place of the rule it changes, a new one last', () => {
  const changed = { ...halli, unit: 'parks' }
  expect(withDraft([halli, rule('b', [], 'x')], changed).map(({ id, unit }) => [id, unit])).toEqual([
    ['halli', 'parks'],
    ['b', 'x'],
  ])
  expect(withDraft([halli], rule('new', [], 'x')).map(({ id }) => id)).toEqual(['halli', 'new'])
})

test('the same rules move nothing, and a new rule moves exactly the cases that it takes', () => {
  expect(shiftsBetween([halli], [halli], matters)).toEqual([])
  const shifts = shiftsBetween([], [halli], matters)
  expect(shifts.map(({ matter }) => matter.place)).toEqual(['Hallintie', 'Hallinkuja'])
  expect(shiftsBetween([halli], [{ ...halli, handler: 'kari' }], matters)).toHaveLength(2)
})

test('a rule below one that fits already moves nothing', () => {
  expect(shiftsBetween([halli], [halli, rule('b', ['hallintie'], 'parks')], matters)).toEqual([])
})

test('the flows count every case that moves once, the largest first', () => {
  const then = [halli, rule('koski', ['koski'], 'parks')]
  const flows = flowsOf(shiftsBetween([], then, matters))
  expect(flows.map(({ from, to, cases }) => [from.unit, to.unit, cases])).toEqual([
    ['own', 'roads', 2],
    ['own', 'parks', 1],
  ])
})
