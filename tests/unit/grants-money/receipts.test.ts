import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostAllowed } from '@/db/grants/allowances/rules'
import { type Claimed, doubtsIn, type Frame } from '@/db/grants/receipts/doubts/rules'
import { countdown, countedOf, grantOf, sumsOf, type Terms, type Verdict } from '@/db/grants/receipts/rules'

const euros = (sum: number) => sum * 100
const terms = (over: Partial<Terms> = {}): Terms => ({
  awardedCents: euros(900),
  sharePercent: 100,
  otherIncomeCents: 0,
  advanceCents: 0,
  ...over,
})

describe('what is paid', () => {
  test('900 granted and receipts for 780 accepted: 780 is paid', () => {
    const lines: { cents: number; verdict: Verdict | null }[] = [
      { cents: euros(500), verdict: { is: 'accepted' } },
      { cents: euros(320), verdict: { is: 'reduced', cents: euros(280), reason: 'overAllowance' } },
      { cents: euros(60), verdict: { is: 'rejected', reason: 'flowers' } },
    ]
    const { now, atMost, waiting } = sumsOf(terms(), lines)
    expect(now).toMatchObject({
      acceptedCents: euros(780),
      grantCents: euros(780),
      payableCents: euros(780),
      boundBy: 'share',
    })
    expect(atMost).toEqual(now)
    expect(waiting).toBe(0)
  })

  test('never more than was awarded, than the share of costs, or than other income left uncovered', () => {
    expect(grantOf(terms(), euros(1200))).toMatchObject({ grantCents: euros(900), boundBy: 'awarded' })
    expect(grantOf(terms({ sharePercent: 50 }), euros(1200))).toMatchObject({
      grantCents: euros(600),
      boundBy: 'share',
    })
    expect(grantOf(terms({ otherIncomeCents: euros(700) }), euros(1200))).toMatchObject({
      grantCents: euros(500),
      boundBy: 'income',
    })
    expect(grantOf(terms({ otherIncomeCents: euros(2000) }), euros(1200))).toMatchObject({ grantCents: 0 })
    expect(grantOf(terms({ sharePercent: 33 }), 10_001).grantCents).toBe(3300)
  })

  test('an advance is taken off, and what was too much of it is to be paid back', () => {
    expect(grantOf(terms({ advanceCents: euros(800) }), euros(850))).toMatchObject({
      payableCents: euros(50),
      excessCents: 0,
    })
    expect(grantOf(terms({ advanceCents: euros(800) }), 0)).toMatchObject({ payableCents: 0, excessCents: euros(800) })
  })

  test('a line nobody has looked at counts for nothing yet, and shows what may come', () => {
    const { now, atMost, waiting } = sumsOf(terms(), [{ cents: euros(100), verdict: null }])
    expect([now.payableCents, atMost.payableCents, waiting]).toEqual([0, euros(100), 1])
  })

  const sum = fc.integer({ min: 0, max: 100_000_000 })
  const drawn = fc.record({
    awardedCents: sum,
    sharePercent: fc.integer({ min: 1, max: 100 }),
    otherIncomeCents: sum,
    advanceCents: sum,
  })

  test('whatever the figures: whole cents, nothing below nothing, advance and payment together are the grant or the excess', () => {
    fc.assert(
      fc.property(drawn, sum, (terms, accepted) => {
        const { grantCents, payableCents, excessCents, byRule } = grantOf(terms, accepted)
        expect(Object.values(byRule).every((cents) => Number.isSafeInteger(cents) && cents >= grantCents)).toBe(true)
        expect(grantCents).toBeGreaterThanOrEqual(0)
        expect(terms.advanceCents + payableCents - excessCents).toBe(grantCents)
        expect(Math.min(payableCents, excessCents)).toBe(0)
      }),
    )
  })

  test('accepting more never pays less, and a reduction never adds to a line', () => {
    fc.assert(
      fc.property(drawn, sum, sum, (terms, accepted, more) => {
        expect(grantOf(terms, accepted + more).payableCents).toBeGreaterThanOrEqual(
          grantOf(terms, accepted).payableCents,
        )
        expect(countedOf(accepted, { is: 'reduced', cents: more, reason: 'noProof' })).toBe(Math.min(accepted, more))
      }),
    )
  })

  test('the last day is in time, the day after is late', () => {
    expect(countdown('2026-11-10', '2026-11-10')).toEqual({ days: 0, late: false })
    expect(countdown('2026-11-10', '2026-11-12')).toEqual({ days: -2, late: true })
    expect(countdown('2026-03-31', '2026-03-28')).toEqual({ days: 3, late: false })
  })
})

describe('what asks for a second look', () => {
  const frame: Frame = {
    budget: [
      { key: 'fees', cents: euros(500) },
      { key: 'travel', cents: euros(200) },
    ],
    from: '2026-05-01',
    to: '2026-08-31',
    usedElsewhere: new Set(['other']),
  }
  const line = (over: Partial<Claimed> = {}): Claimed => ({
    id: 'a',
    budgetLine: 'fees',
    what: 'Esiintyjän palkkio',
    payee: 'Kuoro ry',
    paidOn: '2026-06-01',
    cents: euros(100),
    allowance: null,
    paper: null,
    ...over,
  })
  const reasonsOf = (one: Claimed, all: Claimed[] = [one]) => doubtsIn(one, all, frame).map(({ reason }) => reason)

  test.each([
    ['Avajaistarjoilu ja kukat', ['openingCatering', 'flowers']],
    ['Blommor till scenen', ['flowers']],
    ['Pankkikulut touko–kesäkuu', ['bank']],
    ['Lainan lyhennys', ['loan']],
    ['Tilintarkastajan palkkio', ['audit']],
    ['Öl och vin', ['alcohol']],
    ['Opening catering', ['openingCatering']],
    ['Konsertin äänitys', ['recording']],
    ['Vuosikokouksen kahvit', ['ordinary']],
    ['Lavan vuokra', []],
    ['Vinyylimatto', []],
    ['Ölkyn tilavuokra', []],
  ])('%s', (what, reasons) => expect(reasonsOf(line({ what }))).toEqual(reasons))

  test('outside the period, not in the budget, given to another grant', () => {
    expect(reasonsOf(line({ paidOn: '2026-04-30' }))).toEqual(['outsidePeriod'])
    expect(reasonsOf(line({ paidOn: '2026-09-01' }))).toEqual(['outsidePeriod'])
    expect(reasonsOf(line({ budgetLine: 'boats' }))).toEqual(['notInBudget'])
    expect(reasonsOf(line({ paper: 'other' }))).toEqual(['otherGrant'])
  })

  test('of two alike the second is doubted, the first stands', () => {
    const [first, second] = [line(), line({ id: 'b', payee: ' KUORO RY' })]
    expect(reasonsOf(first, [first, second])).toEqual([])
    expect(reasonsOf(second, [first, second])).toEqual(['twice'])
  })

  test('kilometres and days count at most at the rates of their year', () => {
    const drive = (cents: number, paidOn = '2026-06-01') =>
      doubtsIn(
        line({ budgetLine: 'travel', cents, paidOn, allowance: { kind: 'kilometres', quantity: 100 } }),
        [],
        frame,
      )
    expect(drive(5500)).toEqual([])
    expect(drive(5900)).toEqual([{ reason: 'overAllowance', mostCents: 5500 }])
    expect(mostAllowed('fullDays', 2, '2025-07-01')).toBe(10_600)
    expect(mostAllowed('partDays', 2, '2031-07-01')).toBeNull()
  })

  test('a budget line that runs over counts for what was left of it', () => {
    const all = [line({ id: 'a', cents: euros(400) }), line({ id: 'b', cents: euros(150), paidOn: '2026-06-02' })]
    expect(doubtsIn(all[1] as Claimed, all, frame)).toEqual([{ reason: 'overBudget', mostCents: euros(100) }])
  })

  test('nothing runs over where no budget was asked for, as of a small grant', () => {
    const unplanned = { ...frame, budget: [{ key: 'costs', cents: null }] }
    const one = line({ budgetLine: 'costs', cents: euros(1000) })
    expect(doubtsIn(one, [one], unplanned)).toEqual([])
  })
})
