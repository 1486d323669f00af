import { expect, test } from 'vitest'
import { dutiesOf, inOrderOfNeed, type RoundAtWork } from '@/db/budget/duties/rules'

const now = new Date('2026-11-24T10:00:00Z')
const later = new Date('2026-12-01T10:00:00Z')
const earlier = new Date('2026-11-20T10:00:00Z')
const backlog = { unreviewed: 0, overdue: 0, reports: 0, proposals: 0 }
const kinds = (round: Partial<RoundAtWork>, waiting: Partial<typeof backlog> = {}) =>
  dutiesOf({ ...atWork, ...round }, { ...backlog, ...waiting }).map(({ kind }) => kind)

const atWork: RoundAtWork = {
  slug: '2027',
  phase: 'ideas',
  publishedAt: earlier,
  closed: false,
  manifestHash: null,
  ideasFrom: earlier,
  reviewUntil: later,
  votingFrom: later,
  resultOn: later,
  now,
}

test('a draft has one duty: to be published before its ideas begin', () => {
  expect(dutiesOf({ ...atWork, publishedAt: null }, { ...backlog, reports: 3 })).toEqual([
    { kind: 'publish', round: '2027', count: null, by: earlier, late: true },
  ])
})

test('ideas are reviewed until voting opens, and reports are settled in every phase', () => {
  expect(kinds({}, { unreviewed: 4, reports: 1 })).toEqual(['moderate', 'review'])
  expect(kinds({ phase: 'voting' }, { unreviewed: 4, reports: 1 })).toEqual(['moderate'])
  expect(kinds({ phase: 'result' })).toEqual([])
})

test('a review is late when one of its ideas is, or when its time has gone', () => {
  const [soon] = dutiesOf(atWork, { ...backlog, unreviewed: 2 })
  const [overdue] = dutiesOf(atWork, { ...backlog, unreviewed: 2, overdue: 1 })
  const [gone] = dutiesOf({ ...atWork, reviewUntil: earlier }, { ...backlog, unreviewed: 2 })
  expect([soon, overdue, gone].map((duty) => duty?.late)).toEqual([false, true, true])
})

test('proposals are frozen once, and votes counted before the result is announced', () => {
  expect(kinds({ phase: 'review' }, { proposals: 5 })).toEqual(['freeze'])
  expect(kinds({ phase: 'waiting', manifestHash: 'f00' }, { proposals: 5 })).toEqual([])
  expect(kinds({ phase: 'counting' })).toEqual(['count'])
  expect(kinds({ phase: 'counting', closed: true })).toEqual(['announce'])
})

test('the late come first, then what people wait for, then by day', () => {
  const duty = (kind: 'review' | 'count' | 'moderate', by: Date | null, late = false) => {
    return { kind, round: 'r', count: null, by, late }
  }
  const sorted = inOrderOfNeed([duty('review', later), duty('moderate', null), duty('count', earlier, true)])
  expect(sorted.map(({ kind }) => kind)).toEqual(['count', 'moderate', 'review'])
})
