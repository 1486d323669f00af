import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awardStates } from '@/db/grants/awards/input'
import { awardActs, awardNeeds, awardTurns, hands, holdsOn, type PayFacts, stillToPay } from '@/db/grants/awards/rules'
import { recoveryActs, recoveryHands, recoveryNeeds, recoveryStates, recoveryTurns } from '@/db/grants/recoveries/rules'
import { judge, type Turn } from '@/db/grants/turns/rules'

/** Who may do what at which state, one line a turn: act, by whom, from, to, what must be so. */
const awardTable = `
awaitReceipts  | portal             | awaitingFinal | awaitingReceipts | decisionFinal paidAgainstReceipts
makePayable    | portal             | awaitingFinal | payable | decisionFinal paidAtOnce
settleReceipts | prepare pay        | awaitingReceipts | payable | linesChecked inTime somethingToPay
closeEmpty     | prepare pay portal | awaitingFinal awaitingReceipts payable blocked returnedByBank | paid | linesChecked inTime nothingToPay
lapse          | prepare pay        | awaitingReceipts | receiptsLate | decisionFinal pastDue
block          | prepare pay portal | awaitingFinal awaitingReceipts payable | blocked | reasonGiven
release        | pay                | blocked | before | reasonGone
collect        | pay                | payable | inBatch | conditionsHold
putBack        | pay                | inBatch | payable | batchOpen
confirm        | pay                | inBatch | paid | batchSealed
bounce         | pay                | inBatch paid | returnedByBank | batchSealed
payAgain       | pay                | returnedByBank | payable | accountChecked
refuse         | applicant          | awaitingFinal awaitingReceipts payable blocked returnedByBank | refused | mayBind
setOff         | decide             | payable | offset | recoveryDecided
replace        | portal             | awaitingFinal awaitingReceipts payable blocked returnedByBank | replaced | decisionReplaced`

const recoveryTable = `
hear    | prepare        | opened | hearing |
decide  | portal         | hearing appealed | decided | heardOrDayPassed ofAnother
invoice | pay            | decided | invoiced | decisionFinal dueSet
settle  | pay            | invoiced | settled | moneyIn
setOff  | decide         | decided invoiced | settled | decisionFinal awardPayable reasonsGiven
drop    | prepare decide | opened hearing | dropped | undecided reasonsGiven
lapse   | portal         | opened hearing | dropped | undecided
appeal  | portal         | decided invoiced settled dropped | appealed |
stand   | portal         | appealed | before |
spare   | portal         | decided | dropped | decisionFinal
even    | portal         | decided invoiced | settled | decisionFinal`

type Row = { act: string; by: string[]; from: string[]; to: string; needs: string[] }

const rowsOf = (table: string): Row[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [act = '', by = '', from = '', to = '', needs = ''] = line.split('|').map((cell) => cell.trim())
      const words = (text: string) => text.split(' ').filter(Boolean)
      return { act, by: words(by), from: words(from), to, needs: words(needs) }
    })

type Machine = {
  table: string
  turns: Readonly<Record<string, Turn<string, string, string>>>
  acts: readonly string[]
  states: readonly string[]
  hands: readonly string[]
  needs: readonly string[]
}

const machines: [string, Machine][] = [
  ['award', { table: awardTable, turns: awardTurns, acts: awardActs, states: awardStates, hands, needs: awardNeeds }],
  [
    'recovery',
    {
      table: recoveryTable,
      turns: recoveryTurns,
      acts: recoveryActs,
      states: recoveryStates,
      hands: recoveryHands,
      needs: recoveryNeeds,
    },
  ],
]

describe.each(machines)('%s: role × act × state', (_, { table, turns, acts, states, hands, needs }) => {
  const rows = rowsOf(table)

  test.each(acts.flatMap((act) => hands.map((hand) => [act, hand] as const)))(
    '%s by %s, in every state',
    (act, hand) => {
      const row = rows.find((one) => one.act === act) as Row
      for (const state of states) {
        const turn = turns[act] as Turn<string, string, string>
        const allMet = judge(turn, state, [hand], new Set(needs))
        if (!row.by.includes(hand)) expect(allMet).toEqual({ refused: 'notYours' })
        else if (!row.from.includes(state)) expect(allMet).toEqual({ refused: 'wrongState' })
        else {
          expect(allMet).toEqual({ to: row.to })
          for (const need of row.needs)
            expect(judge(turn, state, [hand], new Set(needs.filter((one) => one !== need)))).toEqual({
              refused: 'needs',
              need,
            })
          expect(judge(turn, state, [hand], new Set(row.needs))).toEqual({ to: row.to })
        }
      }
    },
  )

  test('nobody without a part in it turns anything', () => {
    for (const act of acts)
      expect(judge(turns[act] as Turn<string, string, string>, states[0] ?? '', [], new Set(needs))).toEqual({
        refused: 'notYours',
      })
  })

  test('every state is reached, and every turn stands in the table once', () => {
    const reached = new Set([states[0], ...rows.map(({ to }) => to)])
    expect(states.filter((state) => !reached.has(state))).toEqual([])
    expect(rows.map(({ act }) => act)).toEqual([...acts])
  })
})

describe('why an award cannot be paid today', () => {
  const sound: PayFacts = {
    decisionFinal: true,
    reportMissing: false,
    account: { verified: true, ended: false, addedAt: new Date('2026-01-01') },
    decidedAt: new Date('2026-10-01'),
    accountConfirmed: false,
    sanctioned: false,
    identityMissing: false,
    recoveryOpen: false,
    refund: false,
  }
  const changed = { verified: true, ended: false, addedAt: new Date('2026-11-01') }

  test.each<[string, Partial<PayFacts>, string[]]>([
    ['nothing holds it', {}, []],
    ['last year’s report is missing', { reportMissing: true }, ['reportMissing']],
    ['the account changed after the decision', { account: changed }, ['accountChanged']],
    ['somebody has confirmed the new account', { account: changed, accountConfirmed: true }, []],
    ['there is no account', { account: null }, ['accountMissing']],
    ['nobody has checked the account', { account: { ...changed, verified: false } }, ['accountMissing']],
    ['the account is given up', { account: { ...changed, ended: true } }, ['accountMissing']],
    ['a person is paid whose code is not known', { identityMissing: true }, ['identityMissing']],
    ['their own money comes back', { refund: true, reportMissing: true, identityMissing: true }, []],
    ['several at once', { sanctioned: true, recoveryOpen: true }, ['sanctions', 'recovery']],
  ])('%s', (_, over, reasons) => expect(holdsOn({ ...sound, ...over })).toEqual(reasons))
})

test('what was paid by the decision before comes off the first payments, and never more than that', () => {
  const part = (cents: number) => ({ part: 'instalment' as const, cents, payOn: null, onReceipts: false })
  expect(stillToPay([part(500), part(500)], 700)).toEqual([part(300)])
  expect(stillToPay([part(500), part(500)], 0)).toEqual([part(500), part(500)])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 10_000 })), fc.nat(50_000), (cents, paid) => {
      const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0)
      const left = stillToPay(cents.map(part), paid).map((one) => one.cents)
      expect(sum(left)).toBe(Math.max(0, sum(cents) - paid))
      expect(left.every((one) => one > 0)).toBe(true)
    }),
  )
})
