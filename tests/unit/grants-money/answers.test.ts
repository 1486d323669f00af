import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerIn, answerLimits, type BankAnswer, type Entry } from '@/db/grants/payments/answers/rules'
import { matched, type Sent } from '@/db/grants/payments/matching/rules'
import { fileAccepted, notification, statusReport } from '@/tests/unit/grants-money/answers'

const read = (body: Uint8Array) => answerIn(body) as BankAnswer
const bytes = (text: string) => new TextEncoder().encode(text)

describe('what a bank says', () => {
  test('a status report tells each payment and why it was refused', () => {
    const { kind, entries } = read(statusReport)
    expect(kind).toBe('pain.002')
    expect(entries.map(({ of, id, outcome, code }) => [of, id, outcome, code])).toEqual([
      ['file', 'JAMSA-2026-0007', 'pending', null],
      ['payment', 'E-1', 'paid', null],
      ['payment', 'E-2', 'rejected', 'AC04'],
      ['payment', 'E-3', 'pending', null],
    ])
    expect(entries[2]).toMatchObject({ cents: 12_050, iban: 'FI5412345600001064', words: 'Tili on lopetettu' })
  })

  test('another bank, an older version, no prefix, only the file', () => {
    expect(read(fileAccepted).entries).toMatchObject([{ of: 'file', id: 'JAMSA-2026-0007', outcome: 'accepted' }])
  })

  test('a notification tells what left, what came back and what came in', () => {
    const { kind, entries } = read(notification)
    expect(kind).toBe('camt.054')
    expect(entries.map(({ of, id, outcome, cents, on }) => [of, id, outcome, cents, on])).toEqual([
      ['payment', 'E-1', 'paid', 78_000, '2026-12-01'],
      ['payment', 'E-2', 'returned', 12_050, '2026-12-04'],
      ['payment', '', 'received', 80_000, null],
      ['payment', '', 'paid', null, null],
      ['payment', 'E-3', 'pending', 500, null],
      ['instruction', 'JAMSA-2026-0007-1', 'paid', 90_050, null],
    ])
    expect(entries[2]).toMatchObject({ reference: 'RF0812344', iban: 'FI7412345600001189' })
    expect(entries[1]?.code).toBe('AC04')
  })

  test('what is no answer is told apart: too large, no XML, entities of its own, another message', () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><Document><CstmrPmtStsRpt>&a;</CstmrPmtStsRpt></Document>'
    expect(answerIn(new Uint8Array(answerLimits.bytes + 1))).toBe('tooLarge')
    expect(answerIn(bytes('hello'))).toBe('notXml')
    expect(answerIn(bytes('<Document><a></Document>'))).toBe('notXml')
    expect(answerIn(bytes(doctype))).toBe('notXml')
    expect(answerIn(Uint8Array.of(0xff, 0xfe, 0x3c, 0))).toBe('notXml')
    expect(answerIn(bytes('<Document><BkToCstmrStmt/></Document>'))).toBe('notAnswer')
    const many = '<TxInfAndSts><TxSts>ACSC</TxSts></TxInfAndSts>'.repeat(answerLimits.entries + 1)
    expect(
      answerIn(
        bytes(`<Document><CstmrPmtStsRpt><OrgnlPmtInfAndSts>${many}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`),
      ),
    ).toBe('tooMany')
  })

  test('whatever bytes come, they are read or refused, never a fault', () => {
    const anything = fc.oneof(
      fc.uint8Array(),
      fc.string({ unit: 'binary' }).map((text) => bytes(`<Document><CstmrPmtStsRpt>${text}`)),
    )
    fc.assert(
      fc.property(anything, (body) => {
        expect(answerIn(body)).toBeTruthy()
      }),
    )
  })
})

const sent = (over: Partial<Sent> = {}): Sent => ({
  id: 'p1',
  file: 'JAMSA-2026-0007',
  instruction: 'JAMSA-2026-0007-1',
  endToEnd: 'E-1',
  cents: 78_000,
  iban: 'FI6012345600001247',
  outcome: null,
  ...over,
})
const second = sent({ id: 'p2', endToEnd: 'E-2', cents: 12_050, iban: 'FI5412345600001064' })
const entry = (over: Partial<Entry>): Entry => ({
  ...({
    of: 'payment',
    id: '',
    outcome: 'paid',
    code: null,
    words: null,
    cents: null,
    iban: null,
    reference: null,
    on: null,
  } as const),
  ...over,
})

describe('which payment it speaks of', () => {
  test('each by its own id; a refusal keeps the bank’s reason', () => {
    const { matches, strays } = matched(read(statusReport).entries, [sent(), second])
    expect(matches).toEqual([
      { payment: 'p1', outcome: 'paid', code: null, on: null },
      { payment: 'p2', outcome: 'rejected', code: 'AC04', on: null },
    ])
    expect(strays).toEqual([])
  })

  test('money that came back after it was paid, and what is nobody’s, is told', () => {
    const { matches, strays } = matched(read(notification).entries, [sent(), { ...second, outcome: 'paid' }])
    expect(matches).toMatchObject([
      { payment: 'p1', outcome: 'paid' },
      { payment: 'p2', outcome: 'returned', code: 'AC04' },
    ])
    expect(strays.map(({ outcome, why }) => [outcome, why])).toEqual([
      ['received', 'unknown'],
      ['paid', 'unknown'],
    ])
  })

  test('another sum or another account under our id is for people', () => {
    expect(matched([entry({ id: 'E-1', cents: 1 })], [sent()]).strays).toMatchObject([{ why: 'sumDiffers' }])
    expect(matched([entry({ id: 'E-1', iban: 'FI5412345600001064' })], [sent()]).strays).toMatchObject([
      { why: 'accountDiffers' },
    ])
    expect(matched([entry({ of: 'instruction', id: 'JAMSA-2026-0007-1', cents: 1 })], [sent()]).strays).toMatchObject([
      { why: 'sumDiffers' },
    ])
  })

  test('without our id, sum and account find the one payment that fits', () => {
    const nameless = entry({ cents: 78_000, iban: 'FI6012345600001247' })
    expect(matched([nameless], [sent(), second]).matches).toMatchObject([{ payment: 'p1', outcome: 'paid' }])
    expect(matched([nameless], [sent(), sent({ id: 'twin', endToEnd: 'E-9' })]).strays).toMatchObject([
      { why: 'several' },
    ])
    expect(matched([nameless], [sent({ outcome: 'paid' })]).strays).toMatchObject([{ why: 'unknown' }])
  })

  test('said twice it is said once, and nothing leads back', () => {
    const outcomes = fc.constantFrom('accepted', 'paid', 'rejected', 'returned', 'pending' as const)
    fc.assert(
      fc.property(fc.array(outcomes, { maxLength: 8 }), (said) => {
        let payment = sent()
        const rank = { accepted: 1, rejected: 2, paid: 3, returned: 4 }
        for (const outcome of said) {
          const before = payment.outcome ? rank[payment.outcome] : 0
          const [match] = matched([entry({ id: 'E-1', outcome })], [payment]).matches
          if (match) payment = { ...payment, outcome: match.outcome }
          expect(payment.outcome ? rank[payment.outcome] : 0).toBeGreaterThanOrEqual(before)
          expect(matched([entry({ id: 'E-1', outcome })], [payment]).matches).toEqual([])
        }
      }),
    )
  })
})
