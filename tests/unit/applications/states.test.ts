import { describe, expect, test } from 'vitest'
import { applicationStates } from '@/db/grants/applications/input'
import { mayMove, moves, nextStates, publicStateOf } from '@/db/grants/applications/rules'

const movers = ['applicant', 'preparer', 'decider', 'system'] as const

describe('the states of an application', () => {
  test('every pair of states and movers is allowed as the table says, and no other', () => {
    for (const from of applicationStates)
      for (const to of applicationStates)
        for (const by of movers) {
          const listed = moves.some((move) => move.from === from && move.to === to && move.by === by)
          expect([from, to, by, mayMove(from, to, by)]).toEqual([from, to, by, listed])
          expect(nextStates(from, by).includes(to)).toBe(listed)
        }
  })

  test('an applicant sends, completes and withdraws, and does nothing else', () => {
    const theirs = moves.filter(({ by, to }) => by === 'applicant' && to !== 'withdrawn')
    expect(theirs.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'draft → submitted',
      'supplementRequested → inCheck',
    ])
  })

  test('what is decided, withdrawn or expired is no longer withdrawn', () => {
    for (const state of ['decided', 'withdrawn', 'expired'] as const)
      expect(mayMove(state, 'withdrawn', 'applicant')).toBe(false)
  })

  test('only a decider decides, and only what has been proposed', () => {
    const deciding = moves.filter(({ to }) => to === 'decided')
    expect(deciding).toEqual([{ from: 'proposed', to: 'decided', by: 'decider' }])
  })

  test('an applicant does not learn how far scoring has come', () => {
    const shown = (['inCheck', 'eligible', 'ineligible', 'scoring', 'proposed'] as const).map(publicStateOf)
    expect(new Set(shown)).toEqual(new Set(['handling']))
  })
})
