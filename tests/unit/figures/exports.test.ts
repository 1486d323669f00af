import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase } from '@/db/contact/cases/follow/reads'
import { sendCase } from '@/db/contact/cases/writes'
import { listForBulk, listMonth } from '@/db/contact/figures/exports/reads'
import { caseColumns } from '@/db/contact/figures/exports/rules'
import { noteExport } from '@/db/contact/figures/exports/writes'
import { monthsUpTo } from '@/db/contact/figures/rules'
import { findPublication } from '@/db/contact/publications/reads'
import { decidePublication } from '@/db/contact/publications/writes'
import { journalSearch } from '@/db/journal/input'
import { listJournal } from '@/db/journal/reads'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { administering, atCounter, handling } from '@/tests/people'

const anybody = atCounter('jamsa')
const thisMonth = monthsUpTo(new Date(), 1)[0] ?? ''
let kari: Officer<'contact'>

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
})
afterAll(closeDatabase)

async function tell(text: string) {
  const key = await sendCase(anybody, {
    ...{ topic: '171', kind: 'repair', text, place: 'Koulukatu 5', publish: true, placeNeeded: true },
    ...{ name: 'Aino Virtanen', email: 'aino@example.org', phone: '040 1234567' },
    ...{ seen: null, subject2: null, submission: randomUUID() },
  })
  return (await followCase(anybody, key))?.id ?? ''
}

test('an export tells of a case and never of its reporter, and of words only when asked', async () => {
  await tell('Kadussa on kuoppa.')
  const [bare] = await listMonth(kari, thisMonth, { words: false })
  expect(Object.keys(bare ?? {})).toEqual([...caseColumns])
  expect(bare).toMatchObject({ topic_code: '171', state: 'received', answered: null, disputed: false })
  const [full] = await listMonth(kari, thisMonth, { words: true })
  expect(full).toMatchObject({ text: 'Kadussa on kuoppa.', place: 'Koulukatu 5' })
  expect(JSON.stringify(full)).not.toMatch(/Aino|aino@|040 123/)
  expect(await listMonth(kari, thisMonth, { words: false, unit: randomUUID() })).toEqual([])
  expect(await listMonth(await handling(staff.liisa), thisMonth, { words: true })).toEqual([])
})

test('in bulk there is what has been published, in its public words, page after page', async () => {
  const id = await tell('Kuoppa Pekan pihan edessä.')
  expect(await listForBulk(anybody, null)).toEqual([])
  const { version } = (await findPublication(kari, id)) ?? expect.unreachable()
  await decidePublication(kari, {
    ...{ case: id, version, verdict: 'publish', title: 'Kuoppa', text: 'Kadussa on kuoppa.', place: 'Koulukatu' },
    ...{ point: false, answer: null, reason: null },
  })
  const [row] = await listForBulk(anybody, null)
  expect(row).toMatchObject({ id, text: 'Kadussa on kuoppa.', place: 'Koulukatu' })
  expect(await listForBulk(anybody, id)).toEqual([])
})

test('the journal knows who took cases along, and whether with their words', async () => {
  await noteExport(kari, { from: '2026-09-01', words: false })
  await noteExport(kari, { from: '2026-09-01', words: true })
  const keeper = await administering(staff.tuula)
  const { rows } = await listJournal(keeper, journalSearch.parse({ object: 'cases', page: 1 }))
  expect(rows.map(({ action, name }) => [action, name])).toEqual([
    ['case.tabledWithWords', 'Kari Laine'],
    ['case.tabled', 'Kari Laine'],
  ])
})
