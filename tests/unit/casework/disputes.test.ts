import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase } from '@/db/contact/cases/follow/reads'
import { disputeCase } from '@/db/contact/cases/moves/writes'
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
