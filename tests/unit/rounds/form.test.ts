import { beforeAll, expect, test } from 'vitest'
import { withRows } from '@/components/budget/round-rows'
import { nested } from '@/components/ui/form-state'
import type { Officer } from '@/db/actors'
import { aYearLater, daysLeft, suggestedPhases } from '@/db/budget/rounds/calendar/rules'
import { roundInput } from '@/db/budget/rounds/input'
import { keysFor } from '@/db/budget/rounds/pots/rules'
import { findAnyRound } from '@/db/budget/rounds/reads'
import { typedRound } from '@/db/budget/rounds/typed/rules'
import { createRound } from '@/db/budget/rounds/writes'
import { staff } from '@/scripts/personas'
import { officialLanguages } from '@/tenants/languages'
import { atDesk } from '../../people'
import { settings } from './settings'

let marketta: Officer<'budget'>
beforeAll(async () => {
  marketta = await atDesk(staff.marketta)
})

test('a form opened and sent back untouched changes nothing', async () => {
  const sent = settings({ rule: { ...rule, method: 'phragmen', tie: 'more-votes', threshold: '20' } })
  const round = await findAnyRound(marketta, await createRound(marketta, sent))
  if (!round) throw new Error('no round')
  const again = roundInput('fi').parse(nested(typedRound(round)))
  expect(again).toEqual({
    ...sent,
    version: 1,
    pots: sent.pots.map((pot, at) => ({ ...pot, id: round.pots[at]?.id })),
  })
})

const rule = { utility: 'cost', completion: 'add1', stop: 'until-overspend', phragmen: 'stop' }
const twoPots = {
  'name.fi': 'Kierros',
  'pots.0.id': 'a',
  'pots.0.cents': '10',
  'pots.0.scope': 'whole-town',
  'pots.1.id': 'b',
  'pots.1.name.fi': 'Halli',
  'pots.1.scope': 'area',
  rows: 'added-1',
}

test('a row more is an empty area after the others', () => {
  expect(withRows(twoPots, 'add')).toEqual({ ...twoPots, 'pots.2.scope': 'area', rows: 'added-2' })
})

test('a row less lets the next move up, with everything typed in it', () => {
  expect(withRows(twoPots, 'remove-0')).toEqual({
    'name.fi': 'Kierros',
    'pots.0.id': 'b',
    'pots.0.name.fi': 'Halli',
    'pots.0.scope': 'area',
    rows: 'removed-0-of-2',
  })
})

test('pots keep their keys, new ones get their own', () => {
  const kept = [{ id: '1', key: 'halli' }]
  const money = [
    { id: '1', name: { fi: 'Uusi nimi' } },
    { id: null, name: { fi: 'Halli' } },
    { id: null, name: { sv: 'Ekenäs–Tenala' } },
    { id: null, name: { fi: '!!!' } },
  ]
  expect(keysFor(money, kept)).toEqual(['halli', 'halli-2', 'ekenas-tenala', 'alue'])
})

test('suggested dates begin on a Monday, in order, at Finnish hours in summer and winter', () => {
  const phases = suggestedPhases('2026-11-24')
  expect(phases.ideasFrom.toISOString()).toBe('2026-12-14T07:00:00.000Z')
  expect(phases.votingFrom.toISOString()).toBe('2027-03-15T07:00:00.000Z')
  expect(phases.votingUntil.toISOString()).toBe('2027-04-04T21:00:00.000Z')
  expect(Object.values(phases).map(Number)).toEqual(Object.values(phases).map(Number).toSorted())
})

test('a year later the clock shows the same time of the same weekday', () => {
  const phases = { ...suggestedPhases('2026-11-24'), votingFrom: new Date('2026-03-30T06:00:00Z') }
  // 30 March 2026 is summer time; 52 weeks later, 29 March 2027, is too, while 28 March would be the change.
  expect(aYearLater(phases).votingFrom.toISOString()).toBe('2027-03-29T06:00:00.000Z')
})

test('days left count Finnish days, and the last day is the one before a midnight end', () => {
  const midnight = new Date('2026-12-06T22:00:00Z')
  expect(daysLeft(midnight, new Date('2026-11-24T21:59:00Z'))).toBe(12)
  expect(daysLeft(midnight, new Date('2026-11-24T22:01:00Z'))).toBe(11)
  expect(daysLeft(midnight, new Date('2026-12-06T21:00:00Z'))).toBe(0)
  expect(daysLeft(midnight, new Date('2026-12-20T00:00:00Z'))).toBe(0)
})

test('a town that speaks Swedish first publishes in both national languages', () => {
  expect(officialLanguages(['sv', 'fi', 'en'])).toEqual(['sv', 'fi'])
  expect(officialLanguages(['fi', 'sv', 'en'])).toEqual(['fi'])
})
