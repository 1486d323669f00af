import { FinnishSSN } from 'finnish-ssn'
import { expect, test } from 'vitest'
import { artificialHetu } from '@/scripts/persona'
import { residents, staff, staffOf } from '@/scripts/personas'
import { municipalities, type Town } from '@/tenants'

const everyone = Object.values(residents)

test('the identity codes are valid and belong to nobody', () => {
  for (const { hetu } of everyone) {
    expect(FinnishSSN.validate(hetu), hetu).toBe(true)
    expect(Number(hetu.slice(7, 10)), hetu).toBeGreaterThanOrEqual(900)
  }
})

test('the check character is the one of the published examples', () => {
  expect(artificialHetu('1980-02-01', '-', 952)).toBe('010280-952L')
  expect(artificialHetu('1998-12-26', '-', 998)).toBe('261298-998X')
  expect(artificialHetu('1991-09-26', '-', 999)).toBe('260991-999R')
})

test('old and new separators are among them', () => {
  const separators = new Set(everyone.map(({ hetu }) => hetu.charAt(6)))
  for (const separator of '-AYXWBC') expect(separators).toContain(separator)
})

test('their ages are reached within 2026', () => {
  const reached = (hetu: string) => 2026 - Number(`${'-UVWXY'.includes(hetu.charAt(6)) ? 19 : 20}${hetu.slice(4, 6)}`)
  const { aino, veikko, onni, helmi, elli, linnea, pentti } = residents
  const ages = [aino, veikko, onni, helmi, elli, linnea, pentti].map(({ hetu }) => reached(hetu))
  expect(ages).toEqual([40, 80, 16, 15, 11, 40, 40])
})

test('every subject and every id is one person', () => {
  const people = [...everyone, ...Object.values(staff)]
  expect(new Set(people.map(({ sub }) => sub)).size).toBe(people.length)
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length)
})

test('each town has somebody at every desk it offers, and somebody without one', () => {
  for (const town of municipalities) {
    const held = staffOf(town).flatMap(({ desks }) => desks)
    expect(new Set(held)).toEqual(new Set([...town.services, 'administrator']))
    expect(staffOf(town).some(({ desks }) => desks.length === 0)).toBe(true)
  }
})

test('a town that has just been founded can be tried at once', () => {
  const founded = { ...municipalities[0], id: 'uusikunta', services: ['budget'] } as unknown as Town
  expect(staffOf(founded).map(({ desks }) => desks)).toEqual([['budget'], ['administrator']])
})
