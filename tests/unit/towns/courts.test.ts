import { expect, test } from 'vitest'
import { callInput } from '@/db/grants/calls/input'
import { factsOf } from '@/db/grants/decisions/texts/facts/rules'
import { municipalityById } from '@/tenants'
import { courts } from '@/tenants/courts'
import type { CourtId, Locale } from '@/tenants/municipality'

const regions = [
  ...['Åland', 'Central Finland', 'Central Ostrobothnia', 'Kainuu', 'Kanta-Häme', 'Kymenlaakso', 'Lapland'],
  ...['North Karelia', 'North Ostrobothnia', 'North Savo', 'Ostrobothnia', 'Pirkanmaa', 'Päijät-Häme', 'Satakunta'],
  ...['South Karelia', 'South Ostrobothnia', 'South Savo', 'Southwest Finland', 'Uusimaa'],
]
const words = (text: string) => ({ fi: text, sv: text, en: text })
const call = callInput.parse({
  ...{ field: 'culture', kind: 'project', name: words('Avustus'), summary: words('x'), terms: words('x') },
  ...{ rules: words('x'), opensAt: '2026-01-01T00:00:00Z', closesAt: '2026-12-01T14:15:00Z' },
  ...{ useFrom: '2026-01-01', useUntil: '2026-12-31', eligibility: { kinds: ['association'] } },
  form: { sections: [{ key: 'a', title: words('A'), questions: [{ key: 'b', label: words('B'), type: 'line' }] }] },
  decider: { board: words('Lautakunta') },
  payment: { kind: 'lump' },
})

test('each of the 19 regions of the country has one court', () => {
  const theirs = Object.values(courts).flatMap((court) => court.regions.split(', '))
  expect(theirs.toSorted()).toEqual(regions.toSorted())
})

/** What a decision of a town with this court says of where to appeal. */
function told(court: CourtId | undefined, locale: Locale) {
  const town = municipalityById('jamsa')
  if (!town) throw new Error('There is no such town')
  const matter = { number: '1', applicant: 'Kuoro', appliedCents: 1, grantedCents: 1, purpose: null, receivedOn: null }
  return factsOf({ ...town, court } as typeof town, locale, { ...matter, maker: 'board', call }).court
}

test.each(Object.keys(courts) as CourtId[])('a town names %s by one word, and its decisions tell all of it', (id) => {
  const { name, address, phone, email, service } = courts[id]
  for (const locale of ['fi', 'sv', 'en'] as const) {
    const text = told(id, locale)
    expect(text).toContain(name[locale])
    for (const detail of [address[locale], phone, email]) expect(text).toContain(detail)
    expect(text.endsWith(service ?? email)).toBe(true)
    expect(text).not.toContain('null')
  }
  expect(phone).toMatch(/^029[ \d]+$/)
  expect(email).toMatch(/^[a-z-]+(\.hao@oikeus|\.fd@om)\.fi$/)
})

test('a town that has named none sends nobody to a wrong one', () => {
  expect(told(undefined, 'fi')).toBe('alueen hallinto-oikeus (tuomioistuimet.fi)')
})
