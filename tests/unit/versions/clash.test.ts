import { expect, test } from 'vitest'
import { clashOf } from '@/db/budget/versions/clash/rules'
import { differing, flat, taking, textsOf, typedMoney } from '@/db/budget/versions/rules'

const opened = { version: '1', 'title.fi': 'Penkki', cost: '900', place: '' }
const sent = { ...opened, cost: '1 200', place: 'Uimaranta', was: JSON.stringify(opened) }
const refused = {
  version: 2,
  by: 'Marketta Salonen',
  'their.title.fi': 'Kaksi penkkiä',
  'their.cost': '180000',
  'their.place': '',
}

test('a form nobody else has touched carries its version and shows nothing', () => {
  expect(clashOf({ values: opened, opened })).toMatchObject({ version: '1', by: null, fields: [] })
})

test('what the second editor had not touched is offered from the first, the rest stays theirs', () => {
  const { version, by, fields } = clashOf({ values: sent, refused, opened })
  expect({ version, by }).toEqual({ version: '2', by: 'Marketta Salonen' })
  expect(fields).toEqual([
    { name: 'title.fi', mine: 'Penkki', theirs: 'Kaksi penkkiä', take: true },
    { name: 'cost', mine: '1 200', theirs: '180000', take: false },
    { name: 'place', mine: 'Uimaranta', theirs: '', take: false },
  ])
})

test('a page drawn anew without JavaScript, from the newer record, still knows what had been opened', () => {
  const newer = { version: '2', 'title.fi': 'Kaksi penkkiä', cost: '1 800', place: '' }
  expect(clashOf({ values: sent, refused, opened: newer }).fields[0]).toMatchObject({ take: true })
})

test('a fault in the form after that keeps both versions and what was chosen', () => {
  const first = clashOf({ values: sent, refused, opened })
  const again = { ...sent, version: first.version, clash: first.told, take: ['cost'], cost: 'paljon' }
  const { version, fields } = clashOf({ values: again, opened })
  expect(version).toBe('2')
  expect(fields.map(({ name, take }) => [name, take])).toEqual([
    ['title.fi', false],
    ['cost', true],
    ['place', false],
  ])
})

test('a third version replaces the second, and choices are made anew', () => {
  const first = clashOf({ values: sent, refused, opened })
  const again = { ...sent, version: first.version, clash: first.told, take: ['cost'] }
  const third = { version: 3, by: 'Jorma Rantanen', 'their.cost': '200000' }
  expect(clashOf({ values: again, refused: third, opened })).toMatchObject({
    version: '3',
    by: 'Jorma Rantanen',
    fields: [{ name: 'cost', take: false }],
  })
})

test('hidden fields somebody has tampered with are as good as empty', () => {
  expect(clashOf({ values: { ...opened, was: '{', clash: '7' }, opened })).toMatchObject({ version: '1', fields: [] })
})

test('versions are compared field by field, an empty text being none', () => {
  const mine = flat({ title: { fi: 'Penkki', sv: '' }, cost: 90_000, place: null })
  const theirs = flat({ title: { fi: 'Penkki' }, cost: 180_000, place: '' })
  expect(differing(mine, theirs)).toEqual(['cost'])
  expect(taking(mine, theirs, ['cost', 'title.en'])).toMatchObject({ cost: 180_000, 'title.fi': 'Penkki' })
  expect(textsOf(mine, 'title')).toEqual({ fi: 'Penkki' })
})

test('money comes back into its field as people write it', () => {
  expect([1_450_000, 1250, 0, null, 123_456_700].map(typedMoney)).toEqual(['14 500', '12,50', '0', '', '1 234 567'])
})
