import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { findContinuation } from '@/db/contact/cases/disputes/reads'
import { followCase } from '@/db/contact/cases/follow/reads'
import { mergeCase } from '@/db/contact/cases/merges/writes'
import { disputeCase } from '@/db/contact/cases/moves/writes'
import { caseFilters } from '@/db/contact/cases/queue/input'
import { listCases } from '@/db/contact/cases/queue/reads'
import { publicationInput } from '@/db/contact/publications/input'
import { findPublished } from '@/db/contact/publications/reads'
import { decidePublication } from '@/db/contact/publications/writes'
import { surveyInput } from '@/db/contact/surveys/input'
import { answerSurvey } from '@/db/contact/surveys/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { letterOf } from '@/scripts/worker/letter'
import { handling } from '@/tests/people'
import { asOwner } from '../walls/canaries'
import { anybody, caseOf, moved, refused, told } from './town'

const sql = asOwner()
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

const dispute = (at: string) => disputeCase(anybody, { at, event: randomUUID(), text: 'Kuoppa on yhä siinä.' })

/** A case that was ended so many days ago, and that its reporter says is not in order. */
async function disputed(days: number, more = {}) {
  const one = await told({ email: 'ville@example.fi', ...more })
  await moved(kari, one.id, 'done', { words: 'Paikattu.' })
  await sql`update case_events set created_at = created_at - make_interval(days => ${days}) where "case" = ${one.id}`
  await sql`update cases set ended_at = ended_at - make_interval(days => ${days}) where id = ${one.id}`
  const [{ ended } = { ended: null }] = await sql`select ended_at as ended from cases where id = ${one.id}`
  await dispute(one.key)
  await sql`update case_events set created_at = created_at - interval '1 day' where "case" = ${one.id} and "to" = 'reopen_requested'`
  return { ...one, ended }
}
/** A case that staff have found to be somebody else's. */
async function notOurs(more = {}) {
  const one = await told({ email: 'ville@example.fi', ...more })
  await moved(kari, one.id, 'not_ours', { words: 'Tie on valtion.', receiver: 'Valtion tieviranomainen' })
  return one
}
const stay = (id: string) => moved(kari, id, 'done', { words: 'Kävimme katsomassa, kuoppa on paikattu.' })

test('a refused dispute is no new end: the case ended when it did, and its days to dispute go on from then', async () => {
  const { key, id, ended } = await disputed(13)
  await stay(id)
  const [after] = await sql`select state, ended_at as ended from cases where id = ${id}`
  expect(after).toEqual({ state: 'done', ended })
  expect((await followCase(anybody, key))?.disputableTo).not.toBeNull()
  await sql`update case_events set created_at = created_at - interval '3 days' where "case" = ${id}`
  expect((await followCase(anybody, key))?.disputableTo).toBeNull()
  await expect(dispute(key)).rejects.toEqual(refused('contact.tooLate'))
})

test('its reporter is told in words that it was looked at and why, and not once more that all is done', async () => {
  const { id } = await disputed(2)
  await sql`delete from mails`
  await stay(id)
  const [mail, ...more] = await sql`select * from mails`
  expect(more).toEqual([])
  expect(mail).toMatchObject({ kind: 'disputeRefused', values: { words: expect.stringContaining('Kävimme') } })
  const { text } = letterOf({ ...mail, about: mail?.about } as never)
  expect(text).toContain('asia jää ennalleen')
  expect(text).toContain('> Kävimme katsomassa')
  expect(text).not.toMatch(/on hoidettu|kunnossa/)
})

test('whoever has said how it ended is not asked again, and the course tells that the request was looked at', async () => {
  const one = await told()
  await moved(kari, one.id, 'done', { words: 'Paikattu.' })
  await answerSurvey(anybody, surveyInput.parse({ at: one.key, answer: 'no', comment: '' }))
  await dispute(one.key)
  await stay(one.id)
  const seen = await followCase(anybody, one.key)
  expect(seen?.rated).toBe(true)
  expect(seen?.events.at(-1)).toMatchObject({ from: 'reopen_requested', to: 'done' })
})

test('opened again and mended, it ends anew', async () => {
  const { id, ended } = await disputed(5)
  await moved(kari, id, 'in_progress')
  await moved(kari, id, 'done', { words: 'Nyt on paikattu.' })
  const [after] = await sql`select ended_at > ${ended} as later from cases where id = ${id}`
  expect(after?.later).toBe(true)
  const [mail] = await sql`select kind from mails order by created_at desc limit 1`
  expect(mail?.kind).toBe('caseEnded')
})

test('everybody reads of a published case that the request was looked at', async () => {
  const { id, reference } = await disputed(2, { publish: true })
  const copy = { verdict: 'publish', title: 'Kuoppa', text: 'Kuoppa', place: null, answer: null }
  await decidePublication(kari, publicationInput.parse({ case: id, version: 1, ...copy }))
  await stay(id)
  expect((await findPublished(anybody, reference))?.turns.at(-1)).toMatchObject({
    from: 'reopen_requested',
    to: 'done',
  })
  expect((await caseOf(kari, id)).state).toBe('done')
})

test('what is found to be another’s does not open again: a word against it is a new case, which names the first and is named by it', async () => {
  const first = await notOurs()
  expect(await followCase(anybody, first.key)).toMatchObject({ disputableTo: null, continuableTo: expect.any(Date) })
  const key = await dispute(first.key)
  expect(key).not.toBe(first.key)
  const next = (await followCase(anybody, key)) ?? expect.unreachable()
  expect(next).toMatchObject({ state: 'received', place: 'Koulukatu 5', byMail: true, continuableTo: null })
  expect(next.text).toBe('Kuoppa on yhä siinä.')
  expect(next.events).toMatchObject([{ kind: 'received', data: { continues: first.reference } }])
  const before = await followCase(anybody, first.key)
  expect(before).toMatchObject({ state: 'not_ours', continuableTo: null, continued: key })
  expect(before?.events.at(-1)).toMatchObject({ kind: 'continued', data: { continued: next.reference } })
  const { before: earlier, after } = await findContinuation(kari, next.id)
  expect({ earlier, after }).toMatchObject({
    earlier: { id: first.id, text: 'Koulukadulla on kuoppa.\nSe on syvä.' },
    after: [],
  })
  expect(await findContinuation(kari, first.id)).toMatchObject({ before: null, after: [{ id: next.id }] })
})

test('staff find it in the queue, and its reporter is written to with the way to the new case', async () => {
  const first = await notOurs()
  await sql`delete from mails`
  const next = (await followCase(anybody, await dispute(first.key))) ?? expect.unreachable()
  const { rows } = await listCases(kari, caseFilters.parse({ q: next.reference, pile: 'open' }))
  expect(rows).toMatchObject([{ id: next.id, state: 'received' }])
  expect(await sql`select kind, about from mails where address = 'ville@example.fi'`).toEqual([
    { kind: 'caseReceived', about: next.reference },
  ])
})

test('said twice, also at once and in other words, it is one new case; after its days none', async () => {
  const first = await notOurs()
  const keys = await Promise.all([dispute(first.key), dispute(first.key), dispute(first.key)])
  expect(new Set(keys).size).toBe(1)
  const late = await notOurs()
  await sql`update case_events set created_at = created_at - interval '16 days' where "case" = ${late.id}`
  await sql`update cases set ended_at = ended_at - interval '16 days' where id = ${late.id}`
  expect(await followCase(anybody, late.key)).toMatchObject({ continuableTo: null })
  await expect(dispute(late.key)).rejects.toEqual(refused('contact.tooLate'))
})

test('the same form again changes nothing; what another says goes to the new case, where an open desk page notices it', async () => {
  const first = await notOurs()
  const form = { at: first.key, event: randomUUID(), text: 'Katu on kunnan.' }
  const key = await disputeCase(anybody, form)
  expect(await disputeCase(anybody, form)).toBe(key)
  const { id } = (await followCase(anybody, key)) ?? expect.unreachable()
  const { version } = await caseOf(kari, id)
  const more = { at: first.key, event: randomUUID(), text: 'Kysyin valtiolta: ei ole heidän.' }
  expect(await disputeCase(anybody, more)).toBe(key)
  expect(await disputeCase(anybody, more)).toBe(key)
  const next = await caseOf(kari, id)
  expect(next.version).toBe(version + 1)
  expect(next.events.filter(({ kind }) => kind === 'said')).toMatchObject([{ by: 'reporter', words: more.text }])
  expect(await sql`select from journal where object = ${`case:${first.id}`} and action = 'case.disputed'`).toHaveLength(
    1,
  )
  expect((await caseOf(kari, first.id)).events.filter(({ kind }) => kind === 'continued')).toHaveLength(1)
})

test('a word that may go to two cases holds neither while it waits for the other, as erasing does, whichever of them comes first', async () => {
  const pair = async () => {
    const first = await notOurs()
    const next = (await followCase(anybody, await dispute(first.key))) ?? expect.unreachable()
    return { first, next: next.id }
  }
  // By chance of their ids: twelve in a row the other way round is one in four thousand.
  let { first, next } = await pair()
  for (let tried = 1; tried < 12 && next > first.id; tried++) ({ first, next } = await pair())
  const said = await sql.begin(async (eraser) => {
    await eraser`select set_config('app.municipality', 'jamsa', true)`
    await eraser`select from cases where id = ${next} for update`
    const waiting = dispute(first.key)
    await expect
      .poll(() => eraser`select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))`)
      .toHaveLength(1)
    expect(await eraser`select from cases where id = ${first.id} for update skip locked`).toHaveLength(1)
    return [waiting]
  })
  await Promise.all(said)
  expect((await caseOf(kari, next)).events.filter(({ kind }) => kind === 'said')).toHaveLength(1)
})

test('two different words said at once against the same end are both told, in one new case', async () => {
  const first = await notOurs()
  const [one, other] = await Promise.all([dispute(first.key), dispute(first.key)])
  expect(one).toBe(other)
  const { id } = (await followCase(anybody, one)) ?? expect.unreachable()
  expect((await caseOf(kari, id)).events.filter(({ kind }) => kind === 'said')).toHaveLength(1)
})

test('what they let be done with the first case they are asked anew of the next', async () => {
  const first = await notOurs({ publish: true, passOn: true })
  const next = (await followCase(anybody, await dispute(first.key))) ?? expect.unreachable()
  expect(next).toMatchObject({ publication: null, publishable: true, passOn: false, hasContact: true })
  expect((await sql`select publish, pass_on from reporters where "case" = ${next.id}`)[0]).toEqual({
    publish: false,
    pass_on: false,
  })
})

test('whose case has joined one that is another’s gets a new case that goes on from their own', async () => {
  const main = await told()
  const joined = await told({ text: 'Sama kuoppa on minunkin reitilläni.' })
  const { version } = await caseOf(kari, joined.id)
  await mergeCase(kari, { case: joined.id, version, offered: null, number: main.reference })
  await moved(kari, main.id, 'not_ours', { words: 'Tie on valtion.', receiver: 'Valtion tieviranomainen' })
  const next = await followCase(anybody, await dispute(joined.key))
  expect(next).toMatchObject({ text: 'Kuoppa on yhä siinä.', events: [{ data: { continues: joined.reference } }] })
  expect((await followCase(anybody, main.key))?.continued).toBeNull()
})
