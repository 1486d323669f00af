import { expect, test } from 'vitest'
import { attributesFor, type SharedAnswer, sharedOf } from '@/db/contact/deliveries/answers/rules'
import { attributesIn } from '@/db/contact/deliveries/wire/rules'

const one = (code: string, type: SharedAnswer['type'], ...values: SharedAnswer['values']): SharedAnswer => ({
  ...{ code, type, values },
})
const answers = [
  one('VIKA', 'one', { key: 'pimea', text: 'Pimeä' }),
  one('MAARA', 'number', { text: '3' }),
  one('PAIVA', 'date', { text: '2026-11-28' }),
  one('MITA', 'many', { key: 'valo', text: 'Valo' }, { key: 'pylvas', text: 'Pylväs' }),
  one('KUVAUS', 'prose', { text: 'Vilkkuu.\nJoskus sammuu.' }),
]
const asks = (code: string, datatype: string, ...keys: string[]) => ({ code, datatype, keys })

test('what they ask is answered by code, in the manner of their datatype', () => {
  const theirs = [
    asks('vika', 'singlevaluelist', 'PIMEA', 'RIKKI'),
    asks('MAARA', 'number'),
    asks('PAIVA', 'datetime'),
    asks('MITA', 'multivaluelist', 'valo', 'pylvas', 'johto'),
    asks('KUVAUS', 'text'),
  ]
  expect(attributesFor(answers, theirs)).toEqual({
    'attribute[vika]': 'PIMEA',
    'attribute[MAARA]': '3',
    'attribute[PAIVA]': '2026-11-28T12:00:00+02:00',
    'attribute[MITA][]': ['valo', 'pylvas'],
    'attribute[KUVAUS]': 'Vilkkuu.\nJoskus sammuu.',
  })
})

test('what does not fit is left out, and a choice is told in words where they ask for words', () => {
  const theirs = [
    asks('VIKA', 'singlevaluelist', 'muu'),
    asks('KUVAUS', 'number'),
    asks('MAARA', 'datetime'),
    asks('MITA', 'singlevaluelist', 'valo', 'pylvas'),
    asks('MUUTA', 'string'),
  ]
  expect(attributesFor(answers, theirs)).toEqual({})
  expect(attributesFor(answers, [asks('VIKA', 'string')])).toEqual({ 'attribute[VIKA]': 'Pimeä' })
})

test('hidden answers never leave the desk', () => {
  const given = { code: 'REKISTERI', type: 'text', question: {}, values: [{ text: 'ABC-123' }] } as const
  expect(sharedOf([{ ...given, hidden: true }], 'fi')).toEqual([])
  expect(sharedOf([{ ...given, hidden: false }], 'fi')).toEqual([one('REKISTERI', 'text', { text: 'ABC-123' })])
})

test('their questions are read in both formats, without what is only shown', () => {
  const wanted = [asks('VIKA', 'singlevaluelist', 'pimea', 'rikki'), asks('PYLVAS', 'string')]
  const shown = { variable: false, code: 'OHJE', datatype: 'string' }
  const values = [{ key: 'pimea', name: 'Pimeä' }, { key: 'rikki' }]
  const attributes = [
    { code: 'VIKA', datatype: 'singlevaluelist', values },
    shown,
    { code: 'PYLVAS', datatype: 'String' },
  ]
  expect(attributesIn(Buffer.from(JSON.stringify({ service_code: '1', attributes })))).toEqual(wanted)
  const xml = `<service_definition><service_code>1</service_code><attributes>
    <attribute><variable>true</variable><code>VIKA</code><datatype>singlevaluelist</datatype>
      <values><value><key>pimea</key><name>Pimeä</name></value><value><key>rikki</key></value></values></attribute>
    <attribute><variable>false</variable><code>OHJE</code><datatype>string</datatype></attribute>
    <attribute><variable>true</variable><code>PYLVAS</code><datatype>string</datatype></attribute>
  </attributes></service_definition>`
  expect(attributesIn(Buffer.from(xml))).toEqual(wanted)
  for (const nothing of ['', '<html></html>', 'null', '[]', '{"attributes":null}'])
    expect(attributesIn(Buffer.from(nothing)) ?? [], nothing).toEqual([])
})
