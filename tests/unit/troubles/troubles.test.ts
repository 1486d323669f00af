import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import type { NamedArea } from '@/db/contact/areas/rules'
import { sendCase } from '@/db/contact/cases/writes'
import { troubleChange, troubleInput } from '@/db/contact/troubles/input'
import { findTrouble, listTroubles, listTroublesFor, listWaves } from '@/db/contact/troubles/reads'
import { isWave, mayBe, sharedArea, troubleState } from '@/db/contact/troubles/rules'
import { changeTrouble, endTrouble, writeTrouble } from '@/db/contact/troubles/writes'
import { finnishClock } from '@/db/fields'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { atCounter, handling } from '@/tests/people'
import { asOwner } from '../walls/canaries'

const anybody = atCounter('jamsa')
const refused = (key: string) => expect.objectContaining({ key })
const sql = asOwner()
let kari: Officer<'contact'>

beforeAll(async () => {
  for (const town of ['jamsa', 'joutsa'] as const) await seedTopics(townAtWork(town, 'contact', 'tests'))
  kari = await handling(staff.kari)
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const clock = (hours: number) => finnishClock(new Date(Date.now() + hours * 3_600_000))
const words = { fi: 'Myrsky on kaatanut puita. Raivaamme tiet iltaan mennessä.', sv: 'Stormen har fällt träd.' }
const written = (more: object = {}) => {
  const said = { submission: randomUUID(), topics: '234', area: '', words, follow: '', receipts: 'on' }
  return troubleInput('fi').parse({ ...said, startsAt: clock(-1), endsAt: clock(5), ...more })
}
const shownAt = async (topic: string) => (await listTroublesFor(anybody, { topic, point: null })).map(({ id }) => id)
const mailTo = async (email: string) => {
  const [mail] = await sql`select values from mails where address = ${email} and kind = 'caseReceived'`
  return mail?.values
}
const told = { kind: 'repair', place: 'Metsäpolku', name: null, phone: null, seen: null, placeNeeded: false } as const
const send = (topic: string, email: string | null, text = 'Puu on kaatunut polulle.') =>
  sendCase(anybody, { ...told, topic, email, text, subject2: null, publish: false, submission: randomUUID() })

test('what the town knows of is told under its topics while it lasts, once however often the form is sent', async () => {
  const trouble = written()
  await Promise.all([writeTrouble(kari, trouble), writeTrouble(kari, trouble)])
  expect(await shownAt('234')).toEqual([trouble.submission])
  expect(await shownAt('171')).toEqual([])
  expect(await listTroublesFor(atCounter('joutsa'), { topic: '234', point: null })).toEqual([])
  const later = written({ startsAt: clock(2), endsAt: clock(3) })
  await writeTrouble(kari, later)
  expect(await shownAt('234')).toEqual([trouble.submission])
  await endTrouble(kari, trouble.submission)
  await endTrouble(kari, trouble.submission)
  expect(await shownAt('234')).toEqual([])
  const [first] = (await listTroubles(kari)).filter(({ id }) => id === trouble.submission)
  expect(first && troubleState(first, new Date())).toBe('over')
})

test('a notice is mended by its version: the second of two sees the first, and the journal keeps what stood there', async () => {
  const trouble = written({ topics: ['234', '171'] })
  await writeTrouble(kari, trouble)
  const change = (version: number, more: object = {}) => {
    const { submission, ...said } = trouble
    const clocks = { startsAt: finnishClock(said.startsAt), endsAt: finnishClock(said.endsAt), receipts: 'on' }
    return troubleChange('fi').parse({ trouble: submission, version, ...said, ...clocks, ...more })
  }
  const longer = clock(9)
  await changeTrouble(
    kari,
    change(1, { words: { ...words, fi: 'Tiet ovat taas auki.' }, topics: '234', endsAt: longer }),
  )
  expect(await shownAt('171')).not.toContain(trouble.submission)
  expect(await findTrouble(kari, trouble.submission)).toMatchObject({ version: 2, by: kari.staff.name })

  const answers = await Promise.all(
    ['Yksi.', 'Kaksi.', 'Kolme.'].map((fi) =>
      changeTrouble(kari, change(2, { words: { fi } })).then(
        () => 'accepted',
        ({ key, values }) => ({ key, theirs: values['their.words.fi'] }),
      ),
    ),
  )
  expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1)
  const { words: now = {} } = (await findTrouble(kari, trouble.submission)) ?? {}
  for (const answer of answers)
    if (answer !== 'accepted') expect(answer).toEqual({ key: 'troubles.changedMeanwhile', theirs: now.fi })

  const kept =
    await sql`select detail from journal where object = ${`trouble:${trouble.submission}`} and action = 'trouble.changed' order by seq`
  expect(kept).toHaveLength(2)
  expect(kept[0]?.detail).toContain(`words.fi: ${words.fi} > Tiet ovat taas auki.`)
  expect(kept[0]?.detail).toContain('topics: 171,234 > 234')
  await changeTrouble(kari, change(3, { words: now, topics: ['171', '234'] }))
  expect((await findTrouble(kari, trouble.submission))?.version).toBe(3)

  await endTrouble(kari, trouble.submission)
  await expect(changeTrouble(kari, change(4, { words: { fi: 'Yhä kesken.' } }))).rejects.toEqual(
    refused('troubles.over'),
  )
  await expect(changeTrouble(kari, change(1, { topics: 'eiole' }))).rejects.toEqual(
    refused('troubles.changedMeanwhile'),
  )
})

test('receipts say the same, in the language of the reporter, where staff have chosen so', async () => {
  const [loud, quiet] = [written(), written({ topics: '171', receipts: undefined })]
  await writeTrouble(kari, loud)
  await writeTrouble(kari, quiet)
  await send('234', 'myrsky@posti.example')
  await send('171', 'kuoppa@posti.example', 'Kuoppa on tiessä.')
  expect(await mailTo('myrsky@posti.example')).toMatchObject({ trouble: words.fi })
  expect(await mailTo('kuoppa@posti.example')).not.toHaveProperty('trouble')
  await endTrouble(kari, loud.submission)
  await endTrouble(kari, quiet.submission)
})

test('nobody is led to a case that is not published, nor to a topic or an area that is not there', async () => {
  await expect(writeTrouble(kari, written({ follow: 'bcdfgh23' }))).rejects.toEqual(refused('contact.notPublished'))
  await expect(writeTrouble(kari, written({ topics: 'eiole' }))).rejects.toEqual(refused('gone'))
  await expect(writeTrouble(kari, written({ area: 'eiole' }))).rejects.toEqual(refused('gone'))
  const form = troubleInput('fi').safeParse({
    submission: randomUUID(),
    words: {},
    startsAt: clock(2),
    endsAt: clock(1),
  })
  expect(form.error?.issues.map(({ path }) => path.join('.'))).toEqual(expect.arrayContaining(['topics', 'words.fi']))
})

test('five of one topic in three hours, where there are few, are a wave', async () => {
  for (let i = 0; i < 5; i++) await send('talvi', null, `Lumi tukkii tien numero ${i}.`)
  expect((await listWaves(kari)).find(({ code }) => code === 'talvi')).toMatchObject({ recent: 5, area: null })
  expect(isWave(4, 0)).toBe(false)
  expect([isWave(8, 448), isWave(7, 448)]).toEqual([true, false])
})

const square = (code: string, size: number): NamedArea => ({
  ...{ code, name: { fi: code } },
  ring: [
    [25, 61],
    [25 + size, 61],
    [25 + size, 61 + size],
    [25, 61 + size],
  ],
})
const areas = [square('kunta', 1), square('keskusta', 0.1)]

test('a wave lies in the smallest area that holds most of it', () => {
  const inCentre = Array.from({ length: 4 }, () => ({ latitude: 61.05, longitude: 25.05 }))
  const outside = { latitude: 61.5, longitude: 25.5 }
  expect(sharedArea([...inCentre, outside], areas)).toBe('keskusta')
  expect(sharedArea([...inCentre.slice(1), outside, outside], areas)).toBe('kunta')
  expect(sharedArea([], areas)).toBeNull()
})

test('a trouble of the whole town, or one whose place nobody knows yet, may be what is told; one elsewhere is not', () => {
  const point = fc.record({
    latitude: fc.double({ min: 61, max: 62, noNaN: true }),
    longitude: fc.double({ min: 25, max: 26, noNaN: true }),
  })
  fc.assert(
    fc.property(point, (somewhere) => {
      expect(mayBe({ topics: ['a'], area: null }, 'a', somewhere, areas)).toBe(true)
      expect(mayBe({ topics: ['a'], area: 'keskusta' }, 'a', null, areas)).toBe(true)
      expect(mayBe({ topics: ['b'], area: null }, 'a', somewhere, areas)).toBe(false)
    }),
  )
  expect(mayBe({ topics: ['a'], area: 'keskusta' }, 'a', { latitude: 61.5, longitude: 25.5 }, areas)).toBe(false)
})
