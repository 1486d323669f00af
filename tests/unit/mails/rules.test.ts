import fc from 'fast-check'
import { expect, test } from 'vitest'
import { usualCalendar } from '@/db/calendar/rules'
import { lastDayOn, letterOn } from '@/db/contact/cases/letters/rules'
import { type Turn, warningAfter } from '@/db/contact/cases/reminders/rules'
import { states } from '@/db/contact/cases/rules'
import { mailFaults } from '@/db/outbox/mails/input'
import { faultOf, leaseMilliseconds, mostAttempts, pauseAfter, stopsTheRound } from '@/db/outbox/mails/rules'

test('the pauses grow, last for about three days, and end', () => {
  const pauses = Array.from({ length: mostAttempts }, (_, i) => pauseAfter(i + 1, 'unreachable'))
  expect(pauses.at(-1)).toBeNull()
  const waited = pauses.flatMap((pause) => (pause === null ? [] : [pause]))
  expect(waited).toHaveLength(mostAttempts - 1)
  expect(waited).toEqual(waited.toSorted((a, b) => a - b))
  const days = waited.reduce((sum, pause) => sum + pause, 0) / 86_400_000
  expect(days).toBeGreaterThan(2.5)
  expect(days).toBeLessThan(4)
})

test('only the receiver’s own no is final at once, and only then', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: mostAttempts - 1 }), fc.constantFrom(...mailFaults), (attempts, fault) => {
      expect(pauseAfter(attempts, fault) === null).toBe(fault === 'rejected')
    }),
  )
})

test.each([
  [{ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'rejected'],
  [{ code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'rejected'],
  [{ code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }, 'busy'],
  [{ code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' }, 'unknown'],
  [{ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'login'],
  [{ code: 'ETIMEDOUT', command: 'CONN' }, 'slow'],
  [{ code: 'ESOCKET', command: 'CONN' }, 'unreachable'],
  [{}, 'unknown'],
] as const)('%o is %s', (told, fault) => {
  expect(faultOf(told)).toBe(fault)
})

test('a shut way stops the round, an unwilling receiver does not', () => {
  expect(mailFaults.filter(stopsTheRound)).toEqual(['unreachable', 'slow', 'login', 'unknown'])
  expect(leaseMilliseconds).toBeGreaterThan(60_000)
})

test('every state but a rejection is written about, and what asks for something says until when', () => {
  const now = new Date('2026-11-24T10:00:00Z')
  expect(states.filter((state) => letterOn({ from: 'in_progress', to: state }) === null)).toEqual(['rejected'])
  expect(letterOn({ from: 'in_progress', to: 'waiting_reporter' })).toBe('questionAsked')
  expect(lastDayOn('waiting_reporter', now)).toBe('2026-11-29')
  expect(lastDayOn('done', now)).toBe('2026-12-08')
  expect(lastDayOn('not_ours', now)).toBeNull()
})

test('a case is warned of by its latest promise, without the days that waited for its reporter', () => {
  const turn = (from: Turn['from'], to: Turn['to'], at: string): Turn => ({ id: at, from, to, at: new Date(at) })
  const came = turn(null, 'received', '2026-11-16T08:00:00Z')
  const on = (turns: Turn[], now: string) => warningAfter(turns, 5, usualCalendar, new Date(now))
  expect(on([came], '2026-11-19T08:00:00Z')).toBeNull()
  expect(on([came], '2026-11-20T08:00:00Z')).toEqual({ warning: 'soon', since: came.id })
  expect(on([came], '2026-11-24T08:00:00Z')?.warning).toBe('overdue')
  expect(on([came], '2026-12-09T08:00:00Z')?.warning).toBe('long-overdue')
  const asked = turn('received', 'waiting_reporter', '2026-11-17T08:00:00Z')
  const answered = turn('waiting_reporter', 'in_progress', '2026-11-20T08:00:00Z')
  expect(on([came, asked, answered], '2026-11-24T08:00:00Z')).toBeNull()
  const again = turn('done', 'in_progress', '2026-11-23T08:00:00Z')
  expect(on([came, turn('received', 'done', '2026-11-17T08:00:00Z'), again], '2026-11-24T08:00:00Z')).toBeNull()
  expect(on([came, again], '2026-11-27T08:00:00Z')).toEqual({ warning: 'soon', since: again.id })
  const joined = turn('received', 'merged', '2026-11-17T08:00:00Z')
  const apart = turn('merged', 'in_progress', '2026-11-25T08:00:00Z')
  expect(on([came, joined, apart], '2026-11-25T09:00:00Z')).toEqual({ warning: 'overdue', since: came.id })
})
