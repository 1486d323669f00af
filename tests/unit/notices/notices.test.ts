import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Administrator } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { type NoticeInput, noticeInput } from '@/db/notices/input'
import { findNotice, listAllNotices, listNotices } from '@/db/notices/reads'
import { missingLanguages, stateOf } from '@/db/notices/rules'
import { editNotice, endNotice, writeNotice } from '@/db/notices/writes'
import { staff } from '@/scripts/personas'
import { administering, passerBy } from '@/tests/people'

let tuula: Administrator
beforeAll(async () => {
  tuula = await administering(staff.tuula)
})
afterAll(closeDatabase)

const hour = 3_600_000
const from = (offset: number) => new Date(Date.now() + offset * hour)
const notice = (fi: string, showFrom: Date, showUntil: Date | null = null): NoticeInput => {
  return { id: null, submission: null, version: null, title: { fi }, body: { fi: 'Teksti' }, showFrom, showUntil }
}

test('residents see a notice from its start to its end, the newest first', async () => {
  await writeNotice(tuula, notice('tulossa', from(1)))
  await writeNotice(tuula, notice('ohi', from(-5), from(-1)))
  await writeNotice(tuula, notice('vanhempi', from(-4), from(4)))
  await writeNotice(tuula, notice('uudempi', from(-1)))
  const shown = await listNotices(passerBy('jamsa'))
  expect(shown.map(({ title }) => title.fi)).toEqual(['uudempi', 'vanhempi'])
  const states = (await listAllNotices(tuula)).map(({ title, state }) => [title.fi, state])
  expect(Object.fromEntries(states)).toEqual({ tulossa: 'coming', ohi: 'over', vanhempi: 'shown', uudempi: 'shown' })
})

test('a form sent many times writes one notice', async () => {
  const form = { ...notice('kerran', from(2)), submission: randomUUID() }
  const ids = await Promise.all(Array.from({ length: 5 }, () => writeNotice(tuula, form)))
  expect(new Set(ids)).toEqual(new Set([form.submission]))
  expect((await listAllNotices(tuula)).filter(({ title }) => title.fi === 'kerran')).toHaveLength(1)
})

test('ending one takes it off at once; one that has not begun never begins', async () => {
  for (const start of [-1, 1]) {
    const id = await writeNotice(tuula, notice('lopetettava', from(start)))
    await endNotice(tuula, id)
    expect((await findNotice(tuula, id))?.state).toBe('over')
  }
})

test('the second of two writers is told, and nothing of the first one’s is lost', async () => {
  const id = await writeNotice(tuula, notice('alku', from(-1)))
  const seen = (await findNotice(tuula, id))?.version ?? ''
  await editNotice(tuula, id, seen, notice('ensimmäinen', from(-1)))
  await expect(editNotice(tuula, id, seen, notice('toinen', from(-1)))).rejects.toMatchObject({
    key: 'notices.changedMeanwhile',
  })
  const now = await findNotice(tuula, id)
  expect(now?.title.fi).toBe('ensimmäinen')
  await editNotice(tuula, id, now?.version ?? '', notice('toinen', from(-1)))
  expect((await findNotice(tuula, id))?.title.fi).toBe('toinen')
})

test('the town’s first language is required, and the end comes after the start', () => {
  const typed = { title: { sv: 'Rubrik' }, body: { sv: 'Text' }, showFrom: '2026-11-24T10:00', showUntil: '' }
  expect(noticeInput('sv').safeParse(typed).success).toBe(true)
  expect(noticeInput('fi').safeParse({ ...typed, title: { ...typed.title, fi: '' } }).success).toBe(false)
  const backwards = noticeInput('sv').safeParse({ ...typed, showUntil: '2026-11-24T10:00' })
  expect(backwards.error?.issues[0]).toMatchObject({ path: ['showUntil'], message: 'untilBeforeFrom' })
})

test('a language that lacks its title or its text is named', () => {
  const words = { title: { sv: 'Rubrik', fi: 'Otsikko' }, body: { sv: 'Text' } }
  expect(missingLanguages(words, ['sv', 'fi', 'en'])).toEqual(['fi', 'en'])
})

test('the start belongs to the time of a notice, the end does not', () => {
  const [showFrom, showUntil] = [new Date('2026-11-24T10:00:00Z'), new Date('2026-11-25T10:00:00Z')]
  expect(stateOf({ showFrom, showUntil }, showFrom)).toBe('shown')
  expect(stateOf({ showFrom, showUntil }, showUntil)).toBe('over')
})
