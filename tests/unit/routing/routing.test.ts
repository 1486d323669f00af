import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { assignCase } from '@/db/contact/cases/assignments/writes'
import { followCase } from '@/db/contact/cases/follow/reads'
import { newCaseInput } from '@/db/contact/cases/input'
import { findCase } from '@/db/contact/cases/reads'
import { rerouteCase } from '@/db/contact/cases/rerouting/writes'
import { sendCase } from '@/db/contact/cases/writes'
import { ruleInput } from '@/db/contact/routing/input'
import { listRules } from '@/db/contact/routing/reads'
import { findTrace } from '@/db/contact/routing/traces/reads'
import { tryStep } from '@/db/contact/routing/trials/reads'
import { changeRule, makeRule, moveRule, retireRule } from '@/db/contact/routing/writes'
import { findTopic, listUnits } from '@/db/contact/topics/reads'
import { journalSearch } from '@/db/journal/input'
import { listJournal } from '@/db/journal/reads'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { administering, atCounter, handling } from '@/tests/people'
import { asOwner } from '../walls/canaries'

let kari: Officer<'contact'>
let own: string
let other: string
const sql = asOwner()

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  await sql`select set_config('app.municipality', 'jamsa', false)`
  await sql`insert into desks (municipality, staff, desk) values ('jamsa', ${kari.staff.id}, 'contact') on conflict do nothing`
  own = (await findTopic(kari, '171'))?.unit.id ?? ''
  other = (await listUnits(kari)).find(({ id }) => id !== own)?.id ?? ''
})

afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const rule = (more: object = {}) =>
  ruleInput.parse({ name: 'Hallin kadut', topics: '171', places: 'halli', unit: other, ...more })
const refused = (key: string) => expect.objectContaining({ key })
const versionOf = async (id: string) => (await listRules(kari)).rules.find((one) => one.id === id)?.version ?? 0
const order = async () => (await listRules(kari)).rules.map(({ name }) => name)

async function told(place = 'Hallintie 3') {
  const sent = { topic: '171', kind: 'repair', text: 'Tiessä on kuoppa.', place, submission: randomUUID() }
  const key = await sendCase(atCounter('jamsa'), newCaseInput.parse(sent))
  return (await followCase(atCounter('jamsa'), key))?.id ?? ''
}

test('without rules a case goes to the unit of its topic, and the trace says so', async () => {
  const id = await told()
  expect(await findCase(kari, id)).toMatchObject({ unitId: own, handler: null })
  expect((await findTrace(kari, id))?.stored).toMatchObject({ trace: { tried: [], winner: null, unit: own } })
})

test('a rule sends a case to its unit and handler, and the reason stays as it was when the rule goes', async () => {
  const id = await makeRule(kari, rule({ handler: kari.staff.id }))
  const [fitting, elsewhere] = [await told(), await told('Koulukatu 5')]
  expect(await findCase(kari, fitting)).toMatchObject({ unitId: other, handler: kari.staff.id })
  expect(await findCase(kari, elsewhere)).toMatchObject({ unitId: own, handler: null })
  await retireRule(kari, id, 1)
  const trace = await findTrace(kari, fitting)
  expect(trace?.stored).toMatchObject({ trace: { winner: id }, handlerName: kari.staff.name })
  expect(trace?.now.trace).toMatchObject({ winner: null, unit: own })
})

test('a case is sent anew only when somebody asks, and to whom the rules now say', async () => {
  const id = await told()
  const made = await makeRule(kari, rule())
  expect(await findCase(kari, id)).toMatchObject({ unitId: own })
  await rerouteCase(kari, id, 1)
  expect(await findCase(kari, id)).toMatchObject({ unitId: other, version: 2 })
  expect((await findCase(kari, id))?.events.at(-1)).toMatchObject({ kind: 'assigned', by: 'staff' })
  await expect(rerouteCase(kari, id, 1)).rejects.toEqual(refused('contact.changedMeanwhile'))
  await assignCase(kari, id, 2, own, null)
  await retireRule(kari, made, 1)
})

test('somebody who has left the desk gets nothing more, and the list says so', async () => {
  const id = await makeRule(kari, rule({ handler: kari.staff.id }))
  await sql`delete from desks where staff = ${kari.staff.id}`
  expect(await findCase(kari, await told())).toMatchObject({ unitId: other, handler: null })
  expect((await listRules(kari)).rules[0]).toMatchObject({ handlerGone: true })
  await sql`insert into desks (municipality, staff, desk) values ('jamsa', ${kari.staff.id}, 'contact')`
  await retireRule(kari, id, 1)
})

test('rules change places one step at a time, and nobody moves them in a list they have not seen', async () => {
  const ids = []
  for (const name of ['A', 'B', 'C']) ids.push(await makeRule(kari, rule({ name })))
  const [a = '', , c = ''] = ids
  const { seen } = await listRules(kari)
  await moveRule(kari, c, seen, 'up')
  expect(await order()).toEqual(['A', 'C', 'B'])
  await expect(moveRule(kari, a, seen, 'down')).rejects.toEqual(refused('routing.changedMeanwhile'))
  await moveRule(kari, a, (await listRules(kari)).seen, 'up')
  expect(await order()).toEqual(['A', 'C', 'B'])
  for (const id of ids) await retireRule(kari, id, await versionOf(id))
})

test('a step is tried on what has come of late before it is made, and moves nothing meanwhile', async () => {
  const [first, second] = [
    await makeRule(kari, rule({ name: 'A' })),
    await makeRule(kari, rule({ name: 'B', unit: own })),
  ]
  const id = await told()
  expect(await findCase(kari, id)).toMatchObject({ unitId: other })
  const { moved } = await tryStep(kari, second, 'up')
  expect(moved.map((one) => one.id)).toContain(id)
  expect((await tryStep(kari, first, 'down')).moved).toEqual(moved)
  expect(await order()).toEqual(['A', 'B'])
  // At the ends of the list nothing moves, and nothing would.
  expect((await tryStep(kari, first, 'up')).moved).toEqual([])
  expect((await tryStep(kari, second, 'down')).moved).toEqual([])
  for (const one of [first, second]) await retireRule(kari, one, 1)
})

test('one form makes one rule, and two who change it at once do not overwrite each other', async () => {
  const submission = randomUUID()
  await Promise.all(Array.from({ length: 5 }, () => makeRule(kari, rule({ submission }))))
  expect(await order()).toEqual(['Hallin kadut'])
  await changeRule(kari, submission, 1, rule({ name: 'Halli' }))
  await expect(changeRule(kari, submission, 1, rule())).rejects.toEqual(refused('routing.changedMeanwhile'))
  await expect(makeRule(kari, rule({ topics: 'nope' }))).rejects.toEqual(refused('gone'))
  await expect(makeRule(kari, rule({ unit: randomUUID() }))).rejects.toEqual(refused('gone'))
  await retireRule(kari, submission, 2)
  const { rows } = await listJournal(
    await administering(staff.tuula),
    journalSearch.parse({ object: `rule:${submission}` }),
  )
  expect(rows.map(({ action }) => action).toSorted()).toEqual(['rule.changed', 'rule.made', 'rule.retired'])
})

test('a trace can be neither changed nor deleted by the portal', async () => {
  for (const right of ['update', 'delete', 'insert']) {
    const [row] = await sql`select has_table_privilege('portal_app', 'routing_traces', ${right}) as may`
    expect(row?.may, right).toBe(right === 'insert')
  }
})
