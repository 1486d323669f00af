import { expect, test } from 'vitest'
import { daysUntil, inOrderOfNews } from '@/db/budget/news/rules'
import type { Phase } from '@/db/budget/rounds/rules'

const now = new Date('2026-11-24T10:00:00Z')
const on = (day: string) => new Date(`${day}T14:00:00Z`)
const round = (name: string, phase: Phase, until: string) => {
  return { name, phase, votingUntil: on(until), ideasUntil: on(until), resultOn: on(until), now }
}

test('what one can do something about leads, the vote that closes first before the others', () => {
  const rounds = [
    round('review', 'review', '2026-12-20'),
    round('ideas', 'ideas', '2026-11-25'),
    round('later', 'voting', '2026-12-20'),
    round('sooner', 'voting', '2026-12-03'),
    round('result', 'result', '2026-10-01'),
  ]
  expect(inOrderOfNews(rounds).map(({ name }) => name)).toEqual(['sooner', 'later', 'ideas', 'result', 'review'])
})

test('the newest result leads, and one of last year does not', () => {
  const rounds = [
    round('spring', 'result', '2026-06-01'),
    round('autumn', 'result', '2026-11-01'),
    round('last year', 'result', '2025-11-01'),
  ]
  expect(inOrderOfNews(rounds).map(({ name }) => name)).toEqual(['autumn', 'spring'])
})

test('days are counted on a Finnish calendar, whatever the hour', () => {
  expect(daysUntil(new Date('2026-12-03T14:00:00Z'), now)).toBe(9)
  expect(daysUntil(new Date('2026-11-24T21:59:00Z'), now)).toBe(0)
  expect(daysUntil(new Date('2026-11-24T22:01:00Z'), now)).toBe(1)
  expect(daysUntil(new Date('2027-03-29T09:00:00Z'), new Date('2027-03-27T23:30:00Z'))).toBe(1)
})
