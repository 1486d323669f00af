import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { assignCase } from '@/db/contact/cases/assignments/writes'
import { mergeCase } from '@/db/contact/cases/merges/writes'
import { replyToCase } from '@/db/contact/cases/moves/writes'
import { caseFilters } from '@/db/contact/cases/queue/input'
import { countCases, listCases } from '@/db/contact/cases/queue/reads'
import { noteCase } from '@/db/contact/cases/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { handling } from '@/tests/people'
import { caseOf, moved, told } from '../casework/town'
import { asOwner } from '../walls/canaries'

const sql = asOwner()
let kari: Officer<'contact'>
let hole: Awaited<ReturnType<typeof told>>
let lamp: typeof hole
let swedish: typeof hole

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  hole = await told({
    text: 'Koulun edessä on syviä kuoppia.\nToinen rivi.',
    place: 'Koulukatu 5',
    email: 'a@example.fi',
  })
  lamp = await told({ text: 'Katuvalo vilkkuu iltaisin.', topic: 'katuvalot', place: 'Rantatie' })
  swedish = await told({ text: 'Gropar i gatorna.' }, { ...kari, locale: 'sv' })
  await noteCase(kari, lamp.id, 'Sähköasentaja kävi katsomassa.')
  await replyToCase(kari, { at: lamp.key, event: crypto.randomUUID(), text: 'Nyt se on pimeänä.' })
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const found = async (asked: Record<string, string>, officer = kari) =>
  (await listCases(officer, caseFilters.parse({ pile: 'all', ...asked }))).rows
const ids = async (asked: Record<string, string>) => (await found(asked)).map(({ id }) => id).toSorted()
const all = (...some: { id: string }[]) => some.map(({ id }) => id).toSorted()

test('words are found in any inflection, in Finnish and in Swedish, and by their beginnings', async () => {
  for (const q of ['kuoppa', 'kuopat', 'kuopp', 'EDESSÄ', 'kuoppia koulun'])
    expect(await ids({ q }), q).toEqual(all(hole))
  for (const q of ['grop', 'gropen', 'groparna']) expect(await ids({ q }), q).toEqual(all(swedish))
  expect(await ids({ q: 'avaruusasema' })).toEqual([])
})

test('every word must be there, but not in one place: text, place, notes, replies and topic count together', async () => {
  expect(await ids({ q: 'sähköasentajat' })).toEqual(all(lamp))
  expect(await ids({ q: 'pimeä rantatie vilkkuu' })).toEqual(all(lamp))
  expect(await ids({ q: 'pimeä kuoppa' })).toEqual([])
  expect(await ids({ q: 'gatubelysning' })).toEqual(all(lamp))
  expect(await ids({ q: 'kunto' })).toEqual(all(hole, swedish))
})

test('signs that mean something to the search are only signs', async () => {
  for (const q of ["'; drop table cases; --", '"""', '((', '%', 'a & | !', '\\', 'kuoppa:*'])
    expect(Array.isArray(await found({ q })), q).toBe(true)
  expect(await ids({ q: 'kuoppa & !koulu' })).toEqual(all(hole))
})

test('a number finds its case before all that only mention it, whatever the order', async () => {
  const later = await told({ text: `Sama asia kuin ${hole.reference}.` })
  for (const sort of ['best', 'newest', 'oldest', 'due'])
    expect(
      (await found({ q: hole.reference.toUpperCase(), sort })).map(({ id }) => id),
      sort,
    ).toEqual([hole.id, later.id])
  expect(await ids({ q: hole.reference.slice(0, 5) })).toContain(hole.id)
})

test('what the case itself says comes before what was said of it later', async () => {
  const mentioned = await told({ text: 'Penkki on rikki.' })
  await noteCase(kari, mentioned.id, 'Vieressä on kuoppa.')
  expect((await found({ q: 'kuoppa' })).map(({ id }) => id)).toEqual([hole.id, mentioned.id])
})

test('the place of the words is shown, the found ones apart, and whose words they are', async () => {
  const marked = async (q: string) =>
    (await found({ q })).map(({ piece }) => [
      piece?.of,
      piece?.parts.filter((part) => part.found).map(({ text }) => text),
    ])[0]
  expect(await marked('kuoppa')).toEqual(['text', ['kuoppia']])
  expect(await marked('sähköasentaja')).toEqual(['note', ['Sähköasentaja']])
  expect(await marked('pimeä')).toEqual(['said', ['pimeänä']])
  expect((await found({ q: 'gatubelysning' }))[0]?.piece).toBeNull()
})

test('a colleague in another town finds nothing of it', async () => {
  expect(await found({ q: 'kuoppa' }, await handling(staff.raija))).toEqual([])
})

test('filters narrow together: handler, channel, language, days, pin, new words, joining', async () => {
  await assignCase(kari, hole.id, 1, (await caseOf(kari, hole.id)).unitId, kari.staff.id)
  expect(await ids({ handler: 'me' })).toEqual(all(hole))
  expect(await ids({ handler: kari.staff.id, locale: 'sv' })).toEqual([])
  expect(await ids({ locale: 'sv' })).toEqual(all(swedish))
  expect(await ids({ unread: 'on' })).toEqual(all(lamp))
  expect(await ids({ channel: 'phone' })).toEqual([])
  expect(await ids({ kind: 'tip' })).toEqual([])
  const pinned = await ids({ pin: 'on' })
  expect(pinned).toContain(hole.id)
  expect(await ids({ q: 'kuoppa', until: '2020-01-01' })).toEqual([])
  expect(await ids({ q: 'kuoppia koulun', from: '2020-01-01', until: '2099-12-31' })).toEqual(all(hole))
  expect(await ids({ state: 'planned' })).toEqual([])
  expect(await ids({ state: 'received' })).toContain(lamp.id)
  const open = await told({ text: 'Saa julkaista.', publish: true })
  expect(await ids({ undecided: 'on' })).toEqual(all(open))
  expect(await ids({ answered: 'on' })).toEqual([])
  const joining = await told({ text: 'Sama reikä.' })
  await mergeCase(kari, { case: joining.id, version: 1, offered: null, number: hole.reference })
  expect(await ids({ joining: 'joined' })).toEqual(all(joining))
  expect(await ids({ joining: 'mains' })).toEqual(all(hole))
  expect(await ids({ joining: 'apart' })).not.toContain(joining.id)
  const rows = await found({})
  expect(rows.find(({ id }) => id === joining.id)).toMatchObject({ main: hole.id, mainReference: hole.reference })
  expect(rows.find(({ id }) => id === hole.id)).toMatchObject({ main: null, joined: 1 })
  expect((await countCases(kari)).all).toBe(rows.length)
})

test('a day is a day in Finland', async () => {
  await sql`select set_config('app.municipality', 'jamsa', false)`
  await sql`update cases set created_at = '2026-03-01 22:30:00+00' where id = ${lamp.id}`
  expect(await ids({ from: '2026-03-02', until: '2026-03-02' })).toEqual(all(lamp))
  expect(await ids({ from: '2026-03-01', until: '2026-03-01' })).toEqual([])
})

test('what is blanked in a case is found no more', async () => {
  await moved(kari, swedish.id, 'done', { words: 'Hålet är lagat.' })
  expect(await ids({ q: 'lagat' })).toEqual(all(swedish))
  await sql`select set_config('app.municipality', 'jamsa', false)`
  await sql`update cases set text = '–', place = null where id = ${swedish.id}`
  await sql`update case_events set words = null where "case" = ${swedish.id}`
  expect(await ids({ q: 'gropar' })).toEqual([])
  expect(await ids({ q: 'lagat' })).toEqual([])
})

test('below the walls of the towns, words are looked up in an index and never row by row', async () => {
  await sql`select set_config('app.municipality', 'jamsa', false)`
  await sql`insert into cases (municipality, reference, kind, topic, locale, channel, state, unit, text, due_at, submission)
    select 'jamsa', t.code || n, 'repair', t.id, 'fi', 'portal', 'received', t.unit, 'Asia ' || md5(t.code || n), now(), sha256((t.code || ' ' || n)::bytea)
      from generate_series(1, 300) n, topics t`
  await sql`insert into case_events (municipality, "case", kind, "by", words, data)
    select municipality, id, 'said', 'reporter', 'Lisään ' || md5(text), '{}' from cases where text like 'Asia %'`
  await sql`vacuum analyze cases, case_events`
  const [body] = await sql`select prosrc from pg_proc where proname = 'find_cases'`
  const plan = await sql.begin(async (tx) => {
    await tx`select set_config('app.municipality', 'jamsa', true)`
    await tx`set local role search_ro`
    return tx.unsafe(`explain (costs off) ${String(body?.prosrc).replace('(query,', `('kuoppa',`)}`)
  })
  const lines = plan.map((row) => row['QUERY PLAN']).join('\n')
  expect(lines).toContain('Bitmap Index Scan on cases_terms')
  expect(lines).toContain('Bitmap Index Scan on case_events_terms')
  expect(lines).not.toMatch(/Seq Scan on (cases|case_events)/)
})

test('of very many the newest are found, and that there are more is said; fewer are found whole', async () => {
  await sql`select set_config('app.municipality', 'jamsa', false)`
  const page = postgres(process.env.DATABASE_URL ?? '', { max: 1 })
  await page`select set_config('app.municipality', 'jamsa', false)`
  const search = async (most: number, opened = false) =>
    (await page`select id from find_newest_cases('mansikka', ${opened}, ${most})`).map(({ id }) => id).toSorted()
  const [old, fresh, noted] = [
    await told({ text: 'Mansikkamaa rehottaa' }),
    await told({ text: 'Mansikkamaan portti' }),
    await told({ text: 'Portti on rikki' }),
  ]
  await sql`update cases set created_at = now() - interval '2 years' where id = ${old.id}`
  await noteCase(kari, noted.id, 'Kyseessä on mansikkamaa.')
  expect(await search(10)).toEqual(all(old, fresh, noted))
  expect(await search(1)).toEqual(all(fresh, noted))
  await moved(kari, fresh.id, 'answered', { words: 'Portti on avattu.' })
  expect(await search(10, true)).toEqual(all(old, noted))
  await page.end()
})
