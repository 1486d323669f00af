import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aidCeilingCents, aidOf } from '@/db/grants/aids/rules'
import { findingsOf } from '@/db/grants/checks/rules'
import { grantBlock, supportBlock } from '@/db/grants/forms/blocks/grant/rules'
import { aCall, fi } from '../calls/call'

const today = '2026-11-30'
const aid = (sum: number, day?: string) => ({ giver: 'ELY-keskus', sum, ...(day && { day }) })
const declared = (...rows: ReturnType<typeof aid>[]) => ({ trades: true, de_minimis: true, de_minimis_rows: rows })

test('whoever does not trade has no such aid, whatever stands in the form', () => {
  expect(aidOf({ ...declared(aid(100)), trades: false }, 100, today)).toBeNull()
  expect(aidOf({}, 100, today)).toBeNull()
})

test('only the last three years count; what is without its day may be of them', () => {
  const rows = [aid(1_00, '2023-11-29'), aid(10_00, '2023-11-30'), aid(100_00, '2026-01-02'), aid(1000_00)]
  expect(aidOf(declared(...rows), 0, today)?.declaredCents).toBe(1110_00)
})

test('a cooperative that has had 298 000 euros reaches the ceiling with 2 000 and is above it with a cent more', () => {
  const before = declared(aid(298_000_00, '2025-03-01'))
  expect(aidOf(before, 2000_00, today)).toEqual({
    declaredCents: 298_000_00,
    totalCents: aidCeilingCents,
    isOver: false,
  })
  expect(aidOf(before, 2000_01, today)?.isOver).toBe(true)
})

test('none is something else than nothing said', () => {
  expect(aidOf({ trades: true, de_minimis: false }, 500_00, today)?.declaredCents).toBe(0)
  expect(aidOf({ trades: true }, 500_00, today)?.declaredCents).toBeNull()
})

test('above the ceiling exactly when the sums of the years come to more than it', () => {
  const rows = fc.array(fc.integer({ min: 0, max: 20_000_000 }), { maxLength: 5 })
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 20_000_000 }), (sums, grant) => {
      const total = sums.reduce((sum, one) => sum + one, grant)
      expect(aidOf(declared(...sums.map((sum) => aid(sum, '2026-05-05'))), grant, today)).toMatchObject({
        ...{ totalCents: total, isOver: total > 30_000_000 },
      })
    }),
  )
})

test('the check says so', () => {
  const call = aCall({ form: { sections: [grantBlock, supportBlock] } })
  const found = (applied: number) =>
    findingsOf({
      ...{ call, applicant: 'association', late: false, basis: 'mandate', lastReport: 'none', today },
      ...{ register: { home: '182', registeredOn: null, bornOn: null }, town: { code: '182', name: fi('Jämsä') } },
      ...{ papers: [], answers: { ...declared(aid(299_000_00, '2026-01-01')), applied } },
    }).find(({ item }) => item === 'deMinimis')?.found
  expect(found(1000_00)).toBe('look')
  expect(found(1000_01)).toBe('wrong')
})
