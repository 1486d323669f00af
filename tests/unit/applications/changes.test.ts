import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { changeFilters } from '@/db/grants/applications/drafts/changes/input'
import { changePage, findChanges } from '@/db/grants/applications/drafts/changes/reads'
import { saveAnswers } from '@/db/grants/applications/drafts/writes'
import type { Answer } from '@/db/grants/forms/input'
import { residents } from '@/scripts/personas'
import { signedIn } from '@/tests/people'
import { acting, answer, brought, founded } from '../organisations/cast'
import { asOwner } from '../walls/canaries'
import { type Applicant, atGrants, drafted, published } from './cast'

const sql = asOwner()
let call: string
let veikko: Applicant
let eero: Applicant
let stranger: Applicant
let id: string

beforeAll(async () => {
  call = await published('muutokset')
  const [owner, treasurer] = [await signedIn(residents.veikko), await signedIn(residents.eero)]
  const organisation = await founded(owner, 'Muutosten Seura ry')
  await brought(owner, organisation, treasurer, 'treasurer')
  veikko = atGrants(acting(owner, organisation, 'owner'))
  eero = atGrants(acting(treasurer, organisation, 'treasurer'))
  stranger = atGrants(await signedIn(residents.aino))
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
beforeEach(async () => {
  id = await drafted(veikko, call, { purpose: 'Alku' })
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const write = (who: Applicant, value: Answer | null, seen: number, key = 'purpose') =>
  saveAnswers(who, id, [{ key, value, seen }])
const all = (more: object = {}) => findChanges(veikko, id, changeFilters.parse(more))
const told = async (key = 'purpose') =>
  (await all()).changes.filter((change) => change.key === key).map(({ before, after, by }) => [before, after, by.name])
/** As if everything until now had been written so long ago. */
const longAgo = (interval = '1 hour') =>
  sql`update application_answer_edits set created_at = created_at - ${interval}::interval where application = ${id}`

describe('the changes of an application', () => {
  test('tell who of the organisation changed what, from what to what, the newest first', async () => {
    await longAgo()
    await write(eero, 'Rahastonhoitajan sanat', 1)
    await longAgo()
    await write(veikko, null, 2)
    expect(await told()).toEqual([
      ['Rahastonhoitajan sanat', null, 'Veikko Lahtinen'],
      ['Alku', 'Rahastonhoitajan sanat', 'Eero Koe'],
      [null, 'Alku', 'Veikko Lahtinen'],
    ])
    const moments = (await all()).changes.map(({ at }) => at.valueOf())
    expect(moments).toEqual(moments.toSorted((a, b) => b - a))
  })

  test('show what one writer does in one go as one change, and a colleague between them apart', async () => {
    await longAgo()
    for (const [at, words] of ['Y', 'Yh', 'Yhteinen'].entries()) await write(veikko, words, at + 1)
    await write(eero, 'Minun', 4)
    await write(veikko, 'Meidän', 5)
    expect(await told()).toEqual([
      ['Minun', 'Meidän', 'Veikko Lahtinen'],
      ['Yhteinen', 'Minun', 'Eero Koe'],
      ['Alku', 'Yhteinen', 'Veikko Lahtinen'],
      [null, 'Alku', 'Veikko Lahtinen'],
    ])
  })

  test('leave out what came to nothing: written and taken back in one go', async () => {
    await longAgo()
    await write(eero, 'Hetken mielijohde', 1)
    await write(eero, 'Alku', 2)
    expect(await told()).toEqual([[null, 'Alku', 'Veikko Lahtinen']])
  })

  test('of an answer begun before beginnings were kept, tell its beginning without claiming whose it was', async () => {
    await sql`delete from application_answer_edits where application = ${id} and version = 0`
    expect(await told()).toEqual([[null, 'Alku', 'Veikko Lahtinen']])
    await write(eero, 'Uusi', 1)
    expect(await told()).toEqual([
      ['Alku', 'Uusi', 'Eero Koe'],
      [null, 'Alku', null],
    ])
  })

  test('of whoever is erased, tell no name; of the town’s hand, no employee', async () => {
    await longAgo()
    await write(eero, 'Poistuneen', 1)
    await sql`update application_answer_edits set person = null where application = ${id} and version = 1`
    const [erased] = (await all()).changes
    expect(erased).toMatchObject({ after: 'Poistuneen', by: { town: false, name: null } })
    await sql`update application_answer_edits set staff = (select id from staff limit 1) where application = ${id} and version = 1`
    const [keyed] = (await all()).changes
    expect(keyed?.by).toEqual({ town: true, name: null })
  })

  test('come part by part, and page by page', async () => {
    await write(veikko, 60_000, 0, 'applied')
    const { parts, total } = await all()
    const withPurpose = parts.find(({ questions }) => questions.some(({ key }) => key === 'purpose'))?.key
    const some = await all({ part: withPurpose })
    expect(some.part).toBe(withPurpose)
    expect(new Set(some.changes.map(({ key }) => key))).toContain('purpose')
    expect((await all({ part: 'olematon' })).total).toBe(total)
    for (let version = 1; version <= changePage; version += 1) {
      await longAgo()
      await write(version % 2 ? eero : veikko, `Sanat ${version}`, version)
    }
    const [first, second] = [await all(), await all({ page: 2 })]
    expect(first.changes).toHaveLength(changePage)
    expect(first.total).toBe(total + changePage)
    expect(second.changes).toHaveLength(first.total - changePage)
    const ids = [...first.changes, ...second.changes].map(({ key, version }) => `${key} ${version}`)
    expect(new Set(ids).size).toBe(first.total)
  })

  test('are read by those who may read the application, and by nobody else', async () => {
    const asked = changeFilters.parse({})
    expect((await findChanges(eero, id, asked)).changes).not.toEqual([])
    expect(await answer(findChanges(stranger, id, asked))).toBe('gone')
  })
})

test('an address that makes no sense shows everything from the beginning', () => {
  expect(changeFilters.parse({ part: ['<script>'], page: 'x' })).toEqual({ part: undefined, page: 1 })
  expect(changeFilters.parse({ part: 'applicant', page: '3' })).toEqual({ part: 'applicant', page: 3 })
})
