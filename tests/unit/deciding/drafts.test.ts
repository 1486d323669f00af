import { expect, test } from 'vitest'
import { beginningOf } from '@/db/grants/decisions/drafts/rules'
import { decidedCall } from './cast'

const eligible = { state: 'eligible' as const, late: false, appliedCents: 60_000 }

test('a draft begins with what is applied for, at most what the call gives', () => {
  const call = decidedCall({}, { maximumCents: 50_000 })
  expect(beginningOf(eligible, call, null)).toEqual({ outcome: 'partly', grantedCents: 50_000, reason: 'capped' })
  expect(beginningOf({ ...eligible, appliedCents: 40_000 }, call, null)).toEqual({
    ...{ outcome: 'granted', grantedCents: 40_000, reason: null },
  })
})

test('where everybody gets the same and nobody is asked for a sum, that sum is granted', () => {
  const call = decidedCall({}, { minimumCents: 5_000, maximumCents: 5_000 })
  expect(beginningOf({ ...eligible, appliedCents: null }, call, null)).toEqual({
    ...{ outcome: 'granted', grantedCents: 5_000, reason: null },
  })
})
