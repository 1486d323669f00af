import { expect, test } from 'vitest'
import {
  formatDay,
  formatEnd,
  formatMoment,
  formatMoney,
  formatNumber,
  formatPeriod,
  formatShare,
  formatWeekday,
} from '@/components/ui/format'

const afternoon = new Date('2026-11-24T14:00:00Z')
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

test('a moment is told in Helsinki, with its weekday', () => {
  expect(spaced(formatMoment(afternoon, 'fi'))).toBe('ti 24.11.2026 klo 16.00')
  expect(spaced(formatMoment(afternoon, 'sv'))).toBe('tis 24.11.2026 kl. 16.00')
  expect(spaced(formatMoment(afternoon, 'en'))).toBe('Tue 24 November 2026 at 16.00')
})

test('summer time and the turn of a day are seen', () => {
  expect(spaced(formatMoment(new Date('2026-06-30T21:30:00Z'), 'fi'))).toBe('ke 1.7.2026 klo 0.30')
})

test('what ends at midnight ends on the day before, at 24', () => {
  expect(spaced(formatEnd(new Date('2027-01-10T22:00:00Z'), 'fi'))).toBe('su 10.1.2027 klo 24.00')
  expect(spaced(formatEnd(new Date('2026-06-30T21:00:00Z'), 'sv'))).toBe('tis 30.6.2026 kl. 24.00')
  expect(formatEnd(afternoon, 'fi')).toBe(formatMoment(afternoon, 'fi'))
})

test('a calendar day stays the day it is', () => {
  expect(formatDay('2026-01-01', 'fi')).toBe('1.1.2026')
  expect(spaced(formatWeekday('2026-12-31', 'sv'))).toBe('tors 31.12.2026')
})

test('a period says once what both of its days share', () => {
  expect(formatPeriod('2026-11-01', '2026-11-24', 'fi')).toBe('1.–24.11.2026')
  expect(formatPeriod('2026-11-09', '2026-12-03', 'fi')).toBe('9.11.–3.12.2026')
  expect(formatPeriod('2026-12-09', '2027-01-03', 'fi')).toBe('9.12.2026 – 3.1.2027')
  expect(formatPeriod('2026-11-01', '2026-11-24', 'en')).toBe('1–24 November 2026')
  expect(formatPeriod('2026-11-09', '2026-12-03', 'en')).toBe('9 November – 3 December 2026')
  expect(formatPeriod('2026-11-24', '2026-11-24', 'fi')).toBe('24.11.2026')
})

test('money is whole euros unless there are cents, and never breaks over a line', () => {
  expect(formatMoney(1_250_000, 'fi')).toBe('12\u00a0500\u00a0€')
  expect(formatMoney(1_250_050n, 'sv')).toBe('12\u00a0500,50\u00a0€')
  expect(formatMoney(1_250_000, 'en')).toBe('€12,500')
  expect(formatMoney(-500, 'fi')).toBe('−5\u00a0€')
  expect(formatMoney(0, 'fi')).toBe('0\u00a0€')
})

test('numbers and shares follow the language', () => {
  expect(formatNumber(6_600, 'fi')).toBe('6\u00a0600')
  expect(formatShare(0.254, 'fi')).toBe('25\u00a0%')
  expect(formatShare(0.254, 'en', 1)).toBe('25.4%')
})
