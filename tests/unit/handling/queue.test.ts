import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { writeAsApplicant } from '@/db/grants/applications/messages/writes'
import { applicationFilters } from '@/db/grants/applications/queue/input'
import { countApplications, listApplications, listCallsWithApplications } from '@/db/grants/applications/queue/reads'
import { submitApplication } from '@/db/grants/applications/submissions/writes'
import { residents, staff } from '@/scripts/personas'
import { signedIn, withDuty } from '@/tests/people'
import { type Applicant, atGrants, closed, complete, drafted, published, submitting } from '../applications/cast'
import { asOwner } from '../walls/canaries'
import { sent, tied } from './cast'

const sql = asOwner()
let aino: Applicant
let veikko: Applicant
let sanna: Awaited<ReturnType<typeof withDuty<'prepare'>>>
let matti: typeof sanna
const ids: Record<string, string> = {}

beforeAll(async () => {
  aino = atGrants(await signedIn(residents.aino))
  veikko = atGrants(await signedIn(residents.veikko))
  sanna = await withDuty(staff.sanna, 'prepare')
  matti = await withDuty(staff.matti, 'prepare')
  const [first, second] = [await published('ensimmainen'), await published('toinen')]
  ids.concert = await sent(aino, first)
  ids.race = await sent(veikko, first, { ...complete, applied: 90_000, purpose: 'Kyläjuoksu' })
  await drafted(aino, second)
  ids.draftLate = await drafted(aino, second, { ...complete, applied: 10_000, purpose: 'Myöhäinen 50%' })
  await closed(sql, 'toinen')
  await submitApplication(aino, await submitting(aino, ids.draftLate))
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const asked = (query: Record<string, unknown> = {}) => applicationFilters.parse(query)
const found = async (query: Record<string, unknown> = {}, asker = sanna) =>
  (await listApplications(asker, asked(query))).rows.map(({ id }) => id)

describe('the queue', () => {
  test('holds what has come, the oldest first, and no draft', async () => {
    const { rows, counts, total } = await listApplications(sanna, asked())
    expect(rows.map(({ id }) => id)).toEqual([ids.concert, ids.race, ids.draftLate])
    expect(rows[0]).toMatchObject({ applicant: 'Aino Mäkelä', purpose: 'Konsertti kirjastossa', barred: false })
    expect(counts).toMatchObject({ received: 3, inCheck: 0, all: 3 })
    expect(total).toBe(3)
  })

  test('is sorted by time and by sum', async () => {
    expect(await found({ sort: 'newest' })).toEqual([ids.draftLate, ids.race, ids.concert])
    expect(await found({ sort: 'sum' })).toEqual([ids.race, ids.concert, ids.draftLate])
  })

  test('is narrowed by words, call, lateness and handler; counts follow', async () => {
    expect(await found({ q: 'veikko' })).toEqual([ids.race])
    expect(await found({ q: 'konsertti' })).toEqual([ids.concert])
    expect(await found({ q: '50%' })).toEqual([ids.draftLate])
    expect(await found({ q: '%%' })).toEqual([])
    expect(await found({ arrival: 'late' })).toEqual([ids.draftLate])
    expect(await found({ handler: 'me' })).toEqual([])
    const calls = await listCallsWithApplications(sanna)
    expect(calls).toHaveLength(2)
    const { counts } = await listApplications(sanna, asked({ arrival: 'late' }))
    expect(counts).toMatchObject({ received: 1, all: 1 })
  })

  test('what makes no sense in an address counts as not asked', () => {
    expect(asked({ pile: 'x', page: '-1', call: '1', sort: ['sum', 'newest'] })).toMatchObject({
      ...{ pile: 'received', page: 1, call: undefined, sort: 'sum' },
    })
  })

  test('a message of the applicant waits until the desk has seen it', async () => {
    await writeAsApplicant(aino, { application: ids.concert ?? '', message: crypto.randomUUID(), text: 'Hei' })
    expect(await found({ unread: 'on', pile: 'all' })).toEqual([ids.concert])
    expect(await countApplications(sanna)).toMatchObject({ received: 3, unread: 1, mine: 0 })
  })
})

describe('whoever is disqualified', () => {
  beforeAll(() => tied(sql, matti.staff.id, aino.person.id))

  test('sees that an application is there, and nothing of whose it is, for what or how much', async () => {
    const { rows } = await listApplications(matti, asked())
    const barred = rows.filter((row) => row.barred)
    expect(barred.map(({ id }) => id)).toEqual([ids.concert, ids.draftLate])
    for (const row of barred)
      expect(row).toMatchObject({ applicant: null, purpose: null, appliedCents: null, unread: false })
    expect(JSON.stringify(barred)).not.toContain('Aino')
  })

  test('finds it neither by words, nor by its place in an order, nor by its messages', async () => {
    expect(await found({ q: 'aino' }, matti)).toEqual([])
    expect(await found({ q: 'konsertti' }, matti)).toEqual([])
    expect(await found({ sort: 'sum' }, matti)).toEqual([ids.race, ids.concert, ids.draftLate])
    expect(await found({ unread: 'on' }, matti)).toEqual([])
    expect(await countApplications(matti)).toMatchObject({ unread: 0 })
  })

  test('a tie that has ended bars nobody', async () => {
    await sql`update ties set until = '2026-02-01'`
    expect((await listApplications(matti, asked())).rows.some(({ barred }) => barred)).toBe(false)
  })
})
