import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GrantOfficer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { openApplication } from '@/db/grants/applications/handling/reads'
import { assignApplication } from '@/db/grants/applications/handling/writes'
import { type Handout, handoutInput } from '@/db/grants/applications/handouts/input'
import { findHandout } from '@/db/grants/applications/handouts/reads'
import { dropOldHandouts, goOn, handOut } from '@/db/grants/applications/handouts/writes'
import { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { signedIn, withDuty } from '@/tests/people'
import { type Applicant, atGrants, drafted, published } from '../applications/cast'
import { answer } from '../organisations/cast'
import { asOwner } from '../walls/canaries'
import { sent, tied } from './cast'

const sql = asOwner()
let aino: Applicant
let veikko: Applicant
let sanna: GrantOfficer<'prepare'>
let matti: GrantOfficer<'prepare'>
let call: string

beforeAll(async () => {
  aino = atGrants(await signedIn(residents.aino))
  veikko = atGrants(await signedIn(residents.veikko))
  sanna = await withDuty(staff.sanna, 'prepare')
  matti = await withDuty(staff.matti, 'prepare')
  call = await published('jakaminen')
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

type Row = { id: string; version: number }
const said = (rows: Row[], more: Partial<Handout> = {}): Handout => ({
  ...{ submission: randomUUID(), rows, all: null, act: 'take', handler: null },
  ...more,
})
const seen = async (id: string): Promise<Row> => {
  const [row] = await sql`select version from applications where id = ${id}`
  return { id, version: row?.version }
}
const arrived = async (...of: Applicant[]) => {
  const rows: Row[] = []
  for (const one of of) rows.push(await seen(await sent(one, call)))
  return rows
}
const outcomes = async (id: string, officer = sanna) =>
  (await findHandout(officer, id))?.items.map(({ outcome }) => outcome)
const handlerOf = async ({ id }: Row) => (await sql`select handler from applications where id = ${id}`)[0]?.handler
const journalled = async ({ id }: Row) =>
  (
    await sql`select action from journal where object = ${`application:${id}`}
      and action in ('application.assigned', 'application.freed') order by seq`
  ).map(({ action }) => action)

describe('handing out many applications', () => {
  test('gives them to oneself, to a colleague or to nobody, each told in its course and in the journal', async () => {
    const rows = await arrived(aino, aino)
    const mine = await handOut(sanna, said(rows))
    expect(await outcomes(mine)).toEqual(['done', 'done'])
    expect(await Promise.all(rows.map(handlerOf))).toEqual([sanna.staff.id, sanna.staff.id])
    const theirs = said(await Promise.all(rows.map(({ id }) => seen(id))), { act: 'give', handler: matti.staff.id })
    expect(await outcomes(await handOut(sanna, theirs))).toEqual(['done', 'done'])
    const nobody = said(await Promise.all(rows.map(({ id }) => seen(id))), { act: 'free' })
    expect(await outcomes(await handOut(matti, nobody), matti)).toEqual(['done', 'done'])
    for (const row of rows) {
      expect(await handlerOf(row)).toBeNull()
      expect(await journalled(row)).toEqual(['application.assigned', 'application.assigned', 'application.freed'])
      const { events } = await openApplication(sanna, row.id)
      expect(events.filter(({ kind }) => kind === 'assigned').map(({ assignee }) => assignee)).toEqual([
        'Sanna Koski',
        'Matti Esimerkki',
        null,
      ])
    }
  })

  test('leaves what a tie keeps from whoever hands out or from whoever would get it, and names it', async () => {
    await tied(sql, matti.staff.id, veikko.person.id)
    const rows = await arrived(aino, veikko)
    const byTied = await handOut(matti, said(rows))
    expect((await findHandout(matti, byTied))?.items).toMatchObject([
      { outcome: 'done', applicant: 'Aino Mäkelä', barred: false },
      { outcome: 'ties.disqualified', applicant: null, barred: true, number: expect.stringMatching(/^\d{4}\/\d+$/) },
    ])
    const again = await Promise.all(rows.map(({ id }) => seen(id)))
    const toTied = await handOut(sanna, said(again, { act: 'give', handler: matti.staff.id }))
    expect(await outcomes(toTied)).toEqual(['done', 'handling.assigneeBarred'])
    expect(await Promise.all(rows.map(handlerOf))).toEqual([matti.staff.id, null])
    expect(await journalled(rows[1] as Row)).toEqual([])
  })

  test('does not overwrite what a colleague has done since the list was drawn', async () => {
    const rows = await arrived(aino, aino)
    const [first] = rows as [Row, Row]
    await assignApplication(matti, { application: first.id, version: first.version, handler: matti.staff.id })
    expect(await outcomes(await handOut(sanna, said(rows)))).toEqual(['handling.changed', 'done'])
    expect(await handlerOf(first)).toBe(matti.staff.id)
  })

  test('of two who hand out the same at once, each application goes to one', async () => {
    const rows = await arrived(aino, aino, aino)
    const [hers, his] = await Promise.all([handOut(sanna, said(rows)), handOut(matti, said(rows))])
    const [a, b] = [await outcomes(hers), await outcomes(his, matti)]
    for (const at of rows.keys()) expect([a?.[at], b?.[at]].toSorted()).toEqual(['done', 'handling.changed'])
    for (const row of rows) expect(await journalled(row)).toEqual(['application.assigned'])
  })

  test('sent twice, or gone on with, does nothing twice', async () => {
    const rows = await arrived(aino)
    const once = said(rows)
    const [handout = '', again] = await Promise.all([handOut(sanna, once), handOut(sanna, once)])
    expect(again).toBe(handout)
    await goOn(sanna, handout)
    expect(await outcomes(handout)).toEqual(['done'])
    expect(await journalled(rows[0] as Row)).toEqual(['application.assigned'])
  })

  test('takes what is chosen anew on the page one went back to', async () => {
    const [first, other] = (await arrived(aino, aino)) as [Row, Row]
    const form = said([first])
    await handOut(sanna, form)
    expect(await outcomes(await handOut(sanna, { ...form, rows: [other] }))).toEqual(['done'])
    expect(await handlerOf(other)).toBe(sanna.staff.id)
    // What the page shows of the first is older than its handing out: that is told, not dropped.
    const toMatti = await handOut(sanna, { ...form, act: 'give', handler: matti.staff.id })
    expect(await outcomes(toMatti)).toEqual(['handling.changed'])
  })

  test('goes on where a press was cut short', async () => {
    const rows = await arrived(aino, aino)
    const cut = await handOut(sanna, said(rows))
    await sql`update applications set handler = null where id = ${rows[1]?.id ?? ''}`
    await sql`update application_handout_items set outcome = null, version = version + 1
      where handout = ${cut} and application = ${rows[1]?.id ?? ''}`
    await goOn(sanna, cut)
    expect(await outcomes(cut)).toEqual(['done', 'done'])
    expect(await handlerOf(rows[1] as Row)).toBe(sanna.staff.id)
  })

  test('takes all that the filters find, not only the page in sight', async () => {
    const other = await published('jakaminen-kaikki')
    const ids = [await sent(aino, other), await sent(aino, other), await sent(aino, other)]
    const [found] = await sql`select id from calls where slug = 'jakaminen-kaikki'`
    const all = `pile=received&call=${found?.id}`
    const handout = await handOut(sanna, said([], { all }))
    expect((await findHandout(sanna, handout))?.items.map(({ id }) => id)).toEqual(ids)
    expect(await answer(handOut(sanna, said([], { all: `${all}&q=olematon` })))).toBe('handling.nothingChosen')
  })

  test('tells nothing of a draft, whose id somebody may have guessed', async () => {
    const draft = await drafted(aino, call)
    expect(await answer(handOut(sanna, said([{ id: draft, version: 1 }])))).toBe('handling.nothingChosen')
  })

  test('is its maker’s own to read, and kept for a week', async () => {
    const handout = await handOut(sanna, said(await arrived(aino)))
    expect(await findHandout(matti, handout)).toBeNull()
    expect(await answer(goOn(matti, handout))).toBe('gone')
    const job = townAtWork('jamsa', 'grants', 'tidy')
    await dropOldHandouts(job)
    expect(await findHandout(sanna, handout)).not.toBeNull()
    await sql`update application_handouts set created_at = now() - interval '8 days' where id = ${handout}`
    await dropOldHandouts(job)
    expect(await findHandout(sanna, handout)).toBeNull()
  })
})

test('whoever chooses nothing, or no colleague, is told at the field', () => {
  const typed = { submission: randomUUID(), act: 'give', handler: '' }
  const problems = handoutInput.safeParse(typed).error?.issues.map(({ path, message }) => [path.join('.'), message])
  expect(problems).toContainEqual(['rows', 'chooseApplications'])
  const chosen = { ...typed, rows: `${randomUUID()}:3` }
  expect(handoutInput.safeParse(chosen).error?.issues).toMatchObject([
    { path: ['handler'], message: 'chooseColleague' },
  ])
  expect(handoutInput.safeParse({ ...chosen, act: 'free' }).success).toBe(true)
})
