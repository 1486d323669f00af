import { expect, test } from 'vitest'
import { euros, inLanguages, momentInFinland } from '@/db/fields'

test('a text wants the first language of the town, left out or left empty', () => {
  expect(inLanguages(100, 'sv').safeParse({ sv: 'Park', fi: '' }).data).toEqual({ sv: 'Park', fi: undefined })
  expect(inLanguages(100, 'sv').safeParse({ fi: 'Puisto' }).success).toBe(false)
  expect(inLanguages(100, 'sv').safeParse({ fi: 'Puisto', sv: ' ' }).success).toBe(false)
})

test('euros are read as people write them', () => {
  expect(euros().parse('12 500 €')).toBe(1_250_000)
  expect(euros().parse('12\u00a0500,5')).toBe(1_250_050)
  expect(euros().safeParse('noin sata').error?.issues[0]?.message).toBe('money')
})

test('a clock time that does not exist or exists twice is asked again', () => {
  expect(momentInFinland.parse('2026-11-24T16:00')).toEqual(new Date('2026-11-24T14:00:00Z'))
  expect(momentInFinland.safeParse('2027-03-28T03:30').error?.issues[0]?.message).toBe('moment')
  expect(momentInFinland.safeParse('2026-10-25T03:30').error?.issues[0]?.message).toBe('momentTwice')
})
