import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textIn } from '@/app/[locale]/(back-office)/desk/contact/transfers/[kind]/table-file'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { ruleInput } from '@/db/contact/routing/input'
import { listRules } from '@/db/contact/routing/reads'
import { makeRule } from '@/db/contact/routing/writes'
import { listTopicsAtDesk } from '@/db/contact/topics/upkeep/reads'
import { columns, type TransferKind } from '@/db/contact/transfers/input'
import { exportTable, tryTable } from '@/db/contact/transfers/reads'
import { rowsIn, tableOf } from '@/db/contact/transfers/rules'
import { takeTable } from '@/db/contact/transfers/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { handling } from '@/tests/people'
import { asOwner } from '../walls/canaries'

const sql = asOwner()
const refused = (key: string) => expect.objectContaining({ key })
let kari: Officer<'contact'>
beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

type Cells = Record<string, string>
const rowsOf = (kind: TransferKind, table: string) => rowsIn(kind, table).rows.map(({ cells }) => ({ ...cells }))
/** The table with some of its rows changed by hand. */
async function mended(kind: TransferKind, mend: (rows: Cells[]) => Cells[]) {
  return tableOf(kind, mend(rowsOf(kind, await exportTable(kari, kind))))
}
const topicAt = async (code: string) => (await listTopicsAtDesk(kari)).find((topic) => topic.code === code)
const withTopic = (code: string, more: Cells) => (rows: Cells[]) =>
  rows.map((row) => (row.code === code ? { ...row, ...more } : row))

test('what is carried out and taken in again changes nothing', async () => {
  const rule = {
    name: 'Kadut',
    topics: ['171', '198'],
    keywords: 'kuoppa, reikä',
    answers: ['LOUKKAAVA=yes'],
    days: ['1', '5'],
    hourFrom: '20',
    hourUntil: '6',
  }
  const unit = (await topicAt('171'))?.unit.id
  await makeRule(kari, ruleInput.parse({ ...rule, unit, areas: [], places: 'Koulukatu, 42100' }))
  for (const kind of ['topics', 'rules'] as const) {
    const table = await exportTable(kari, kind)
    const { faults, changes, same } = await tryTable(kari, { kind, table })
    expect(faults).toEqual([])
    expect(changes).toEqual([])
    expect(same).toBe(rowsOf(kind, table).length)
    expect(same).toBeGreaterThan(0)
  }
})

test('any words survive the way out and in, and none is a formula', () => {
  const word = fc.stringMatching(/^['=+@;,"a-ö -]{0,12}$/).map((text) => text.trim())
  const row = fc.record(Object.fromEntries(columns.topics.map((name) => [name, word])))
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      const full = rows.map((cells) => ({ ...cells, code: `k${cells.code}` }))
      const table = tableOf('topics', full)
      expect(rowsOf('topics', table)).toEqual(full)
      const cells = Papa.parse<string[]>(table.replace('\uFEFF', ''), { delimiter: ';' }).data.flat()
      expect(cells.filter((cell) => /^[=+@-]/.test(cell))).toEqual([])
    }),
  )
})

test('a dry run tells what each row would change and changes nothing; taken in, it is as it was shown', async () => {
  const table = await mended('topics', (rows) => [
    ...withTopic('171', { name_fi: 'Katujen ja teiden kunto', days: '7' })(rows),
    { ...rows[0], code: 'uusi-aihe', name_fi: 'Uusi aihe', name_sv: 'Nytt ämne', name_en: '', in_use: '1' },
  ])
  const trial = await tryTable(kari, { kind: 'topics', table })
  expect(trial.changes).toMatchObject([
    {
      key: '171',
      isNew: false,
      changed: expect.arrayContaining([
        { name: 'name_fi', was: 'Katujen kunto', is: 'Katujen ja teiden kunto' },
        { name: 'days', was: '5', is: '7' },
      ]),
    },
    { key: 'uusi-aihe', isNew: true },
  ])
  expect(await topicAt('uusi-aihe')).toBeUndefined()
  expect(await takeTable(kari, { kind: 'topics', table, seen: trial.seen })).toBe(2)
  expect(await topicAt('171')).toMatchObject({ name: { fi: 'Katujen ja teiden kunto' }, days: 7 })
  expect(await topicAt('uusi-aihe')).toMatchObject({ name: { fi: 'Uusi aihe' }, retiredAt: null })
  expect((await tryTable(kari, { kind: 'topics', table })).changes).toEqual([])
  const deeds = await sql`select action from journal where object in ('topic:171', 'topic:uusi-aihe') order by seq`
  expect(deeds.map(({ action }) => action)).toEqual(['topic.changed', 'topic.made'])
})

test('one faulty row and nothing is taken in; every fault has its row and its column', async () => {
  const table = await mended('topics', (rows) => [
    ...withTopic('171', { days: '0', unit: 'eiole', publishable: 'kyllä' })(withTopic('198', { days: '9' })(rows)),
    { ...rows[0], code: '198' },
    { ...rows[0], code: 'toinen', name_fi: 'Liikennemerkit' },
  ])
  const { faults, changes, seen } = await tryTable(kari, { kind: 'topics', table })
  const at = rowsOf('topics', table).findIndex(({ code }) => code === '171') + 2
  const last = rowsOf('topics', table).length + 1
  expect(faults).toEqual(
    expect.arrayContaining([
      ...['days', 'unit', 'publishable'].map((column) => expect.objectContaining({ row: at, column, why: column })),
      { row: last - 1, column: 'code', why: 'twice', value: '198' },
      { row: last, column: 'name_fi', why: 'nameTaken', value: 'Liikennemerkit' },
    ]),
  )
  expect(changes).toEqual([])
  await expect(takeTable(kari, { kind: 'topics', table, seen })).rejects.toEqual(refused('transfers.faulty'))
  expect((await topicAt('198'))?.days).toBe(5)
})

test('what somebody has changed since the dry run is not written over', async () => {
  const table = await mended('topics', withTopic('198', { days: '6' }))
  const { seen } = await tryTable(kari, { kind: 'topics', table })
  const other = await mended('topics', withTopic('199', { days: '8' }))
  const shown = await tryTable(kari, { kind: 'topics', table: other })
  await takeTable(kari, { kind: 'topics', table: other, seen: shown.seen })
  await expect(takeTable(kari, { kind: 'topics', table, seen })).rejects.toEqual(refused('transfers.changedMeanwhile'))
  expect(await topicAt('198')).toMatchObject({ days: 5 })
})

test('another table than the one whose effect was shown is not taken in', async () => {
  const table = await mended('topics', withTopic('198', { days: '6' }))
  const { seen } = await tryTable(kari, { kind: 'topics', table })
  const other = await mended('topics', withTopic('198', { days: '60' }))
  const taking = takeTable(kari, { kind: 'topics', table: other, seen })
  await expect(taking).rejects.toEqual(refused('transfers.otherTable'))
  expect(await topicAt('198')).toMatchObject({ days: 5 })
  // A browser sends its line ends as it likes.
  await takeTable(kari, { kind: 'topics', table: table.replaceAll('\r\n', '\n').trim(), seen })
  expect(await topicAt('198')).toMatchObject({ days: 6 })
})

test('rules go the same way: changed by their id, new ones last, and nothing that is not there is named', async () => {
  const before = (await listRules(kari)).rules
  const table = await mended('rules', ([first = {}, ...rest]) => [
    { ...first, name: 'Kadut ja tiet', topics: '171', keywords: '' },
    ...rest,
    {
      ...first,
      id: '',
      name: 'Yöllä',
      topics: '',
      keywords: '',
      answers: '',
      places: '',
      weekdays: '6 7',
      hour_from: '',
      hour_until: '',
    },
  ])
  const { faults, seen, changes } = await tryTable(kari, { kind: 'rules', table })
  expect(faults).toEqual([])
  expect(changes.map(({ key, isNew }) => [key, isNew])).toEqual([
    ['Kadut ja tiet', false],
    ['Yöllä', true],
  ])
  await takeTable(kari, { kind: 'rules', table, seen })
  const { rules } = await listRules(kari)
  expect(rules).toHaveLength(before.length + 1)
  expect(rules[0]).toMatchObject({ id: before[0]?.id, name: 'Kadut ja tiet', topics: ['171'], keywords: [] })
  expect(rules[0]).toMatchObject({ answers: ['LOUKKAAVA=yes'] })
  expect(rules.at(-1)).toMatchObject({ name: 'Yöllä', days: [6, 7] })

  const wrong = await mended('rules', ([first = {}]) => [
    { ...first, topics: 'eiole', areas: 'eiole', handler: 'Ei Kukaan', hour_until: '25' },
    {
      ...first,
      id: 'eiole',
      topics: '',
      keywords: '',
      answers: '',
      places: '',
      weekdays: '',
      hour_from: '',
      hour_until: '',
    },
  ])
  const found = (await tryTable(kari, { kind: 'rules', table: wrong })).faults.map(({ row, column }) => [row, column])
  expect(found).toEqual(
    expect.arrayContaining([
      [2, 'hour_until'],
      [2, 'handler'],
      [3, 'topics'],
      [3, 'id'],
    ]),
  )
})

test('a rule of a table asks of no answer that no topic offers', async () => {
  const wrong = await mended('rules', ([first = {}]) => [{ ...first, answers: 'LOUKKAAVA=ehka EIOLE=yes' }])
  expect((await tryTable(kari, { kind: 'rules', table: wrong })).faults).toMatchObject([{ row: 2, column: 'answers' }])
})

test('a table is known by its columns, and one that breaks off is told of', async () => {
  const why = async (table: string) => (await tryTable(kari, { kind: 'topics', table })).faults
  expect(await why('code;nimi\r\n1;2')).toEqual(
    expect.arrayContaining([
      { row: 1, column: 'name_fi', why: 'columnMissing', value: '' },
      { row: 1, column: 'nimi', why: 'columnUnknown', value: '' },
    ]),
  )
  expect(await why('code;"name_fi\r\n1;2')).toMatchObject([{ why: 'quotes' }])
  expect(await why('Hei,\r\ntässä taulukko')).toEqual([{ row: 1, column: '', why: 'noTable', value: '' }])
  expect(await why('code;name_fi\r\n171;Katujen k\uFFFDytt\uFFFD')).toMatchObject([{ row: 2, why: 'letters' }])
  const table = await exportTable(kari, 'topics')
  expect((await tryTable(kari, { kind: 'topics', table: table.replaceAll(';', '\t') })).faults).toEqual([])
})

test('a file is read as it was written: UTF-8, or as spreadsheets of old write it; a workbook and a film are no tables', async () => {
  const words = 'code;name_fi\r\n171;Tien hyvä kunto\r\n'
  expect(await textIn(new Blob([`\uFEFF${words}`]))).toEqual({ text: words })
  const old = Uint8Array.from(words, (letter) => letter.charCodeAt(0))
  expect(await textIn(new Blob([old]))).toEqual({ text: words })
  expect(await textIn(new Blob([Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)]))).toEqual({ fault: 'fileNoText' })
  expect(await textIn(new Blob(['x'.repeat(600_000)]))).toEqual({ fault: 'fileTooBig' })
})
