import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  beginning,
  type Disputable,
  disputable,
  ends,
  isAnswer,
  isDisputable,
  isEnd,
  isListable,
  type Mover,
  mayMove,
  moveProblem,
  moversOf,
  nextStates,
  open311Of,
  type Requirement,
  requirementsOf,
  type State,
  states,
} from '@/db/contact/cases/rules'

/** The table once more, drawn by hand. Rows: from; columns: to, in the same order. `?`: back to the end that was disputed, and to no other. */
const drawn = `
                  rec inp wai pla for reo don ans noa not mer rej
received           .   x   x   .   x   .   x   x   x   x   x   x
in_progress        .   .   x   x   x   .   x   x   x   x   x   x
waiting_reporter   .   x   .   .   .   .   x   x   x   x   x   x
planned            .   x   .   .   .   .   x   .   .   .   .   .
forwarded          .   x   .   .   .   .   x   x   x   x   x   x
reopen_requested   .   x   .   .   .   .   ?   ?   ?   .   .   .
done               .   x   .   .   .   x   .   .   .   .   .   .
answered           .   x   .   .   .   x   .   .   .   .   .   .
no_action          .   .   .   .   .   x   .   .   .   .   .   .
not_ours           .   .   .   .   .   .   .   .   .   .   .   .
merged             .   x   .   .   .   .   .   .   .   .   .   .
rejected           x   .   .   .   .   .   .   .   .   .   .   .`

const rows = drawn
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.trim().split(/\s+/))
const named = rows.map(([name]) => name as State)
const cells = rows.flatMap(([, ...marks], row) =>
  marks.map((mark, column) => ({ from: named[row] as State, to: named[column] as State, mark })),
)

describe('every pair of states', () => {
  test('the drawing has a cell for each', () => {
    expect(cells).toHaveLength(144)
    expect(new Set(cells.map(({ from, to }) => `${from} ${to}`)).size).toBe(144)
    expect(named.toSorted()).toEqual(states.toSorted())
  })

  test.each(cells)('from $from to $to: $mark', ({ from, to, mark }) => {
    expect(mayMove(from, to)).toBe(mark === 'x')
    for (const end of disputable) expect(mayMove(from, to, end)).toBe(mark === 'x' || (mark === '?' && to === end))
    expect(moversOf(from, to).length > 0).toBe(mark !== '.')
  })

  test('staying where one is is a note and no move', () => {
    for (const state of states) expect(mayMove(state, state)).toBe(false)
  })
})

test('six ends, of which three may be disputed', () => {
  expect(states.filter(isEnd).toSorted()).toEqual([...ends].toSorted())
  expect(states.filter(isDisputable)).toEqual(['done', 'answered', 'no_action'])
  expect(states.filter(isAnswer).toSorted()).toEqual([...ends, 'planned'].toSorted())
})

describe('who moves a case', () => {
  const others: Record<string, Mover[]> = {
    'waiting_reporter in_progress': ['staff', 'reporter', 'system'],
    'done reopen_requested': ['reporter', 'follower'],
    'answered reopen_requested': ['reporter', 'follower'],
    'no_action reopen_requested': ['reporter', 'follower'],
  }
  test.each(cells.filter(({ mark }) => mark !== '.'))('from $from to $to', ({ from, to }) => {
    expect(moversOf(from, to)).toEqual(others[`${from} ${to}`] ?? ['staff'])
  })

  test('it begins by itself, and by nothing else', () => {
    expect(beginning).toEqual({ state: 'received', by: 'system', needs: ['topic', 'text'] })
  })
})

describe('what a move needs', () => {
  const needs: Record<State, Requirement[]> = {
    received: [],
    in_progress: ['unit'],
    waiting_reporter: ['question', 'expiry', 'reachableReporter'],
    planned: ['date'],
    forwarded: ['recipient', 'shared'],
    done: ['whatWasDone'],
    answered: ['answer'],
    no_action: ['reason', 'explanation'],
    not_ours: ['responsible'],
    merged: ['mainCase'],
    rejected: ['reason'],
    reopen_requested: ['dispute'],
  }
  test.each(cells.filter(({ mark }) => mark !== '.'))('from $from to $to', ({ from, to, mark }) => {
    expect(requirementsOf(from, to)).toEqual(mark === '?' ? ['explanation'] : needs[to])
  })
})

describe('a move that is asked for', () => {
  const standing = { state: 'in_progress', endedAs: null, archived: false } as const
  const close = { expected: 'in_progress', to: 'done', by: 'staff', given: ['whatWasDone'] } as const

  test('may be made when all is there', () => {
    expect(moveProblem(standing, close)).toBeNull()
  })

  test.each([
    ['another handler was first', { ...standing, state: 'answered' }, close, { code: 'conflict' }],
    ['the table has no such move', standing, { ...close, to: 'received' }, { code: 'not-allowed' }],
    ['a reporter closes the case', standing, { ...close, by: 'reporter' }, { code: 'not-yours' }],
    ['nobody says what was done', standing, { ...close, given: [] }, { code: 'missing', missing: ['whatWasDone'] }],
    ['the case is archived', { ...standing, archived: true }, close, { code: 'not-allowed' }],
  ] as const)('is refused when %s', (_, at, move, problem) => {
    expect(moveProblem(at, move)).toEqual(problem)
  })

  test('a question goes to a reporter who can be reached, or not at all', () => {
    const ask = { ...close, to: 'waiting_reporter', given: ['question', 'expiry'] } as const
    expect(moveProblem(standing, ask)).toEqual({ code: 'missing', missing: ['reachableReporter'] })
  })

  test('a follower may dispute, and may not answer for the reporter', () => {
    const done = { ...standing, state: 'done' } as const
    const dispute = { expected: 'done', to: 'reopen_requested', by: 'follower', given: ['dispute'] } as const
    expect(moveProblem(done, dispute)).toBeNull()
    const reply = { expected: 'waiting_reporter', to: 'in_progress', by: 'follower', given: ['unit'] } as const
    expect(moveProblem({ ...standing, state: 'waiting_reporter' }, reply)).toEqual({ code: 'not-yours' })
  })

  test('a refused dispute leaves the answer that was disputed', () => {
    const disputed = { ...standing, state: 'reopen_requested', endedAs: 'answered' } as const
    const refuse = { expected: 'reopen_requested', to: 'answered', by: 'staff', given: ['explanation'] } as const
    expect(moveProblem(disputed, refuse)).toBeNull()
    expect(moveProblem(disputed, { ...refuse, to: 'done' })).toEqual({ code: 'not-allowed' })
    expect(moveProblem(disputed, { ...refuse, by: 'reporter' })).toEqual({ code: 'not-yours' })
  })
})

describe('what other systems are told', () => {
  test.each([
    ['received', 'open', 'RECEIVED'],
    ['in_progress', 'open', 'IN_PROCESS'],
    ['waiting_reporter', 'open', 'IN_PROCESS'],
    ['planned', 'open', 'IN_PROCESS'],
    ['forwarded', 'open', 'IN_PROCESS'],
    ['done', 'closed', 'PROCESSED'],
    ['answered', 'closed', 'PROCESSED'],
    ['no_action', 'closed', 'PROCESSED'],
    ['not_ours', 'closed', 'REJECTED'],
    ['merged', 'closed', 'PROCESSED'],
    ['rejected', 'hidden', null],
    ['reopen_requested', 'closed', 'PROCESSED'],
  ] as const)('%s is %s', (state, status, detailedStatus) => {
    expect(open311Of(state)).toEqual({ status, detailedStatus })
    expect(isListable(state)).toBe(status !== 'hidden')
  })

  test('an old end is archived, and a rejected one stays hidden however old', () => {
    expect(open311Of('done', true)).toEqual({ status: 'closed', detailedStatus: 'ARCHIVED' })
    expect(open311Of('rejected', true)).toEqual({ status: 'hidden', detailedStatus: null })
  })
})

describe('any walk', () => {
  const anyState = fc.constantFrom(...states)
  const wish = fc.record({ to: anyState, by: fc.constantFrom<Mover>('staff', 'reporter', 'follower', 'system') })
  const everything = [...new Set(states.flatMap((from) => states.flatMap((to) => [...requirementsOf(from, to)])))]

  test('stays in the drawing, returns to the end it disputed, and lists nothing hidden', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), (wishes) => {
        let state: State = beginning.state
        let endedAs: Disputable | null = null
        for (const { to, by } of wishes) {
          const problem = moveProblem(
            { state, endedAs, archived: false },
            { expected: state, to, by, given: everything },
          )
          if (problem) continue
          const cell = cells.find((candidate) => candidate.from === state && candidate.to === to)
          expect(cell?.mark === 'x' || (cell?.mark === '?' && to === endedAs)).toBe(true)
          if (to === 'reopen_requested') endedAs = isDisputable(state) ? state : null
          else if (state === 'reopen_requested') endedAs = null
          state = to
          expect(isListable(state)).toBe(state !== 'rejected')
          expect(isListable(state, true)).toBe(false)
          expect(nextStates(state, endedAs).length > 0).toBe(state !== 'not_ours')
        }
      }),
    )
  })

  test('an archived case goes nowhere', () => {
    fc.assert(
      fc.property(anyState, wish, fc.constantFrom(null, ...disputable), (state, { to, by }, endedAs) => {
        const move = { expected: state, to, by, given: everything }
        expect(moveProblem({ state, endedAs, archived: true }, move)).toEqual({ code: 'not-allowed' })
      }),
    )
  })
})
