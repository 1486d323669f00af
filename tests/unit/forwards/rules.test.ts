import { assert, constantFrom, date, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayMove, type State, states } from '@/db/contact/cases/rules'
import { answerKinds, takeInput } from '@/db/contact/forwards/answers/input'
import { movesAfter } from '@/db/contact/forwards/answers/rules'
import { forwardInput } from '@/db/contact/forwards/input'
import { expiryAfterPlan, expiryOf, lateSince, mayForward, standingOf } from '@/db/contact/forwards/rules'

const now = new Date('2026-11-24T10:00:00Z')
const days = 86_400_000

describe('a link', () => {
  test.each([
    ['a day sooner than two weeks', '2026-11-26', '2026-12-08T10:00:00.000Z'],
    ['a day later', '2026-12-31', '2027-01-01T12:00:00.000Z'],
  ])('opens for two weeks, or as long as the receiver was given: %s', (_, due, expires) => {
    expect(expiryOf(now, due).toISOString()).toBe(expires)
  })

  test('never stops opening before the day it asks for an answer is over in Finland', () => {
    assert(
      property(integer({ min: 0, max: 400 }), (ahead) => {
        const due = new Date(now.valueOf() + ahead * days).toISOString().slice(0, 10)
        expect(expiryOf(now, due).valueOf()).toBeGreaterThan(Date.parse(`${due}T22:00:00Z`))
      }),
    )
  })

  test('opens two weeks longer than the day that was named, and no shorter than before', () => {
    const expires = expiryOf(now, '2026-11-26')
    expect(expiryAfterPlan(expires, '2026-12-20').toISOString()).toBe('2027-01-04T12:00:00.000Z')
    expect(expiryAfterPlan(new Date('2027-06-01T00:00:00Z'), '2026-12-20').toISOString()).toBe(
      '2027-06-01T00:00:00.000Z',
    )
  })

  const [ahead, gone] = [new Date(now.valueOf() + 1), now]
  test.each([
    [ahead, null, 'forwarded', 'open'],
    [ahead, null, 'in_progress', 'open'],
    [gone, null, 'forwarded', 'expired'],
    [ahead, gone, 'forwarded', 'revoked'],
    [gone, gone, 'done', 'revoked'],
    [ahead, null, 'done', 'ended'],
    [gone, null, 'merged', 'ended'],
  ] as const)('until %s, revoked %s, case %s: it is %s', (expiresAt, revokedAt, state, standing) => {
    expect(standingOf({ expiresAt, revokedAt, handedOver: false }, state, now)).toBe(standing)
  })

  test('a link by which a case was handed over opens though the case has ended, until it runs out or is shut', () => {
    const link = { expiresAt: ahead, revokedAt: null, handedOver: true }
    expect(standingOf(link, 'not_ours', now)).toBe('open')
    expect(standingOf({ ...link, expiresAt: gone }, 'not_ours', now)).toBe('expired')
    expect(standingOf({ ...link, revokedAt: gone }, 'not_ours', now)).toBe('revoked')
  })
})

describe('a receiver owes word', () => {
  const said = (kind: string, day: string | null = null) => ({ kind, day })
  test.each([
    ['on the day itself not yet', '2026-11-24', [], null],
    ['the day after', '2026-11-23', [], '2026-11-23'],
    ['having only taken it on', '2026-11-23', [said('accepted')], '2026-11-23'],
    ['with a day ahead not', '2026-11-20', [said('planned', '2026-12-01')], null],
    ['of the day they named', '2026-11-10', [said('planned', '2026-11-20')], '2026-11-20'],
    ['of the last day they named', '2026-11-10', [said('planned', '2026-11-20'), said('planned', '2026-11-30')], null],
    ['having done it not', '2026-11-10', [said('planned', '2026-11-12'), said('done')], null],
    ['when it is not theirs not', '2026-11-10', [said('not_ours')], null],
  ])('%s', (_, due, answers, since) => {
    expect(lateSince(due, answers, now)).toBe(since)
  })

  test('whatever the hour, by the Finnish calendar', () => {
    const [min, max] = [new Date('2026-11-23T22:00:00Z'), new Date('2026-11-24T21:59:59Z')]
    const within = date({ min, max, noInvalidDate: true })
    assert(
      property(within, (at) => {
        expect(lateSince('2026-11-24', [], at)).toBeNull()
        expect(lateSince('2026-11-23', [], at)).toBe('2026-11-23')
      }),
    )
  })
})

describe('taking an answer', () => {
  test('makes moves that the table of states has, one after another, from wherever the case stands', () => {
    assert(
      property(constantFrom(...answerKinds), constantFrom(...states), (kind, state) => {
        let at: State = state
        for (const to of movesAfter(kind, state)) {
          expect(mayMove(at, to), `${kind}: ${at} to ${to}`).toBe(true)
          at = to
        }
      }),
    )
  })

  test.each([
    ['accepted', 'forwarded', []],
    ['planned', 'forwarded', ['in_progress', 'planned']],
    ['planned', 'in_progress', ['planned']],
    ['planned', 'planned', []],
    ['done', 'forwarded', ['done']],
    ['done', 'planned', ['done']],
    ['done', 'done', []],
    ['not_ours', 'forwarded', ['in_progress']],
    ['not_ours', 'in_progress', []],
  ] as const)('%s, with a case that is %s', (kind, state, moves) => {
    expect(movesAfter(kind, state)).toEqual(moves)
  })
})

test('a case is passed on from the desk, or once more', () => {
  expect(states.filter(mayForward)).toEqual(['received', 'in_progress', 'forwarded'])
})

test('somebody is named, and something is shown', () => {
  const form = { case: crypto.randomUUID(), version: '1', locale: 'fi', dueOn: '2026-12-01' }
  const faults = (more: object) => forwardInput.safeParse({ ...form, ...more }).error?.issues.map(({ path }) => path[0])
  expect(faults({ name: 'Vesiyhtiö', shares: 'text' })).toBeUndefined()
  expect(faults({ shares: 'text' })).toEqual(['recipient'])
  expect(faults({ name: 'Vesiyhtiö' })).toEqual(['shares'])
  expect(faults({ name: 'Vesiyhtiö', pictures: crypto.randomUUID() })).toBeUndefined()
  expect(faults({ name: 'Vesiyhtiö', shares: 'reporter' })).toEqual(['shares'])
})

test('a form whose button is not known yet is sound: the browser checks the fields before it is pressed', () => {
  const form = { case: crypto.randomUUID(), version: '1', answer: crypto.randomUUID(), wording: 'Tehty.' }
  expect(takeInput.safeParse(form).success).toBe(true)
  expect(takeInput.safeParse({ ...form, verdict: 'both' }).success).toBe(false)
})
