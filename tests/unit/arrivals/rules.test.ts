import { describe, expect, test } from 'vitest'
import { beginPaperInput } from '@/db/grants/applications/arrivals/input'
import { postOf } from '@/db/grants/applications/arrivals/letters/rules'
import { addressLines, arrivalFault } from '@/db/grants/applications/arrivals/rules'

const typed = {
  ...{ call: 'kohdeavustus', beginning: crypto.randomUUID(), arrivedAt: '2026-11-02T09:30', way: 'counter' },
  ...{ language: 'fi', kind: 'person', register: '', name: 'Ulla Uusitalo', street: 'Koskentie 1' },
  ...{ postcode: '42100', postOffice: 'Jämsä' },
}
const faultsOf = (changes: object) => {
  const said = beginPaperInput.safeParse({ ...typed, ...changes })
  return said.success ? [] : said.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
}

describe('what a paper tells', () => {
  test('a person and a group by name and whole address', () => {
    expect(faultsOf({})).toEqual([])
    for (const kind of ['person', 'group'])
      expect(faultsOf({ kind, name: '', street: '', postcode: '', postOffice: '' })).toEqual([
        ...['name required', 'street required', 'postcode required', 'postOffice required'],
      ])
  })

  test('what is in a register by its number alone, in whichever way it is written', () => {
    const bare = { kind: 'association', name: '', street: '', postcode: '', postOffice: '' }
    expect(faultsOf({ ...bare, register: '1234567-1' })).toEqual([])
    expect(faultsOf({ ...bare, register: '123 456' })).toEqual([])
    expect(faultsOf(bare)).toEqual(['register required'])
    expect(faultsOf({ ...bare, register: '010180-9026' })).toEqual(['register businessOrRegister'])
    const said = beginPaperInput.parse({ ...typed, ...bare, register: '12345671' })
    expect(said.register).toEqual({ businessId: '1234567-1', registerNumber: null })
  })

  test('its arrival by the Finnish clock', () => {
    expect(beginPaperInput.parse(typed).arrivedAt).toEqual(new Date('2026-11-02T07:30:00Z'))
    expect(faultsOf({ arrivedAt: 'eilen' })).toEqual(['arrivedAt moment'])
  })
})

describe('when it came', () => {
  const [opensAt, now] = [new Date('2026-11-01T00:00:00Z'), new Date('2026-11-30T12:00:00Z')]

  test('after the call opened, and not later than now', () => {
    expect(arrivalFault(opensAt, { opensAt, now })).toBeNull()
    expect(arrivalFault(now, { opensAt, now })).toBeNull()
    expect(arrivalFault(new Date(now.getTime() + 1), { opensAt, now })).toBe('arrivals.toCome')
    expect(arrivalFault(new Date(opensAt.getTime() - 1), { opensAt, now })).toBe('arrivals.beforeOpening')
  })
})

describe('its letters', () => {
  const own = { street: 'Koskentie 1', postcode: '42100', postOffice: 'Jämsä' }

  test('go where the paper says, otherwise where the organisation is', () => {
    const theirs = { street: 'Seurakuja 2', postcode: '42300', postOffice: 'Jämsänkoski' }
    expect(addressLines('Ulla', own, theirs)).toEqual(['Ulla', 'Koskentie 1', '42100 Jämsä'])
    expect(addressLines('Ulla', { ...own, street: null }, theirs)).toEqual(['Ulla', 'Seurakuja 2', '42300 Jämsänkoski'])
    expect(addressLines('Ulla', null, null)).toEqual(['Ulla'])
  })

  test.each(['fi', 'sv', 'en'] as const)('in %s tell that it came late, and what is still wanted', (locale) => {
    const face = { locale, to: ['Ulla'], on: '2026-11-30', number: '2026/7' }
    const came = { kind: 'received' as const, call: 'Kohdeavustus', arrivedOn: '2026-11-30' }
    const inTime = postOf(face, { ...came, lateSince: null })
    const late = postOf(face, { ...came, lateSince: '2026-11-29' })
    expect(late.blocks).toHaveLength(inTime.blocks.length + 1)
    const wanted = [
      { name: 'Budjetti', words: 'Tulot puuttuvat' },
      { name: 'Säännöt', words: '' },
    ]
    const asked = postOf(face, { kind: 'asked', call: 'Kohdeavustus', note: 'Hei', dueOn: '2026-12-14', wanted })
    expect(asked.blocks).toContainEqual({ list: ['Budjetti: Tulot puuttuvat', 'Säännöt'] })
    expect(asked.number).toBe('2026/7')
  })
})
