import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { absenceInput } from '@/db/contact/absences/input'
import { listAbsences } from '@/db/contact/absences/reads'
import { type Absence, presentOn } from '@/db/contact/absences/rules'
import { dropAbsence, noteAbsence } from '@/db/contact/absences/writes'
import { assignCase } from '@/db/contact/cases/assignments/writes'
import { followCase } from '@/db/contact/cases/follow/reads'
import { newCaseInput } from '@/db/contact/cases/input'
import { findCase } from '@/db/contact/cases/reads'
import { sendCase } from '@/db/contact/cases/writes'
import { ruleInput } from '@/db/contact/routing/input'
import { findTrace } from '@/db/contact/routing/traces/reads'
import { makeRule } from '@/db/contact/routing/writes'
import { listUnits } from '@/db/contact/topics/reads'
import { finnishDay } from '@/db/fields'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { atCounter, handling } from '@/tests/people'
import { asOwner } from '../walls/canaries'

const sql = asOwner()
let kari: Officer<'contact'>
let tuula: Officer<'contact'>

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  tuula = await handling(staff.tuula)
  await sql`select set_config('app.municipality', 'jamsa', false)`
  for (const { id } of [kari.staff, tuula.staff])
    await sql`insert into desks (municipality, staff, desk) values ('jamsa', ${id}, 'contact') on conflict do nothing`
})

afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const away = (who: string, substitute: string, from = '2026-11-23', until = '2026-11-27'): Absence => ({
  ...{ staff: who, substitute, from, until },
})
const today = '2026-11-24'

test('the first and the last day belong to an absence, and the day after does not', () => {
  const days = ['2026-11-22', '2026-11-23', '2026-11-27', '2026-11-28']
  expect(days.map((day) => presentOn([away('a', 'b')], 'a', day).handler)).toEqual(['a', 'b', 'b', 'a'])
})

test('a substitute who is away has one of their own, and a circle leads to nobody', () => {
  expect(presentOn([away('a', 'b'), away('b', 'c')], 'a', today).handler).toBe('c')
  expect(presentOn([away('a', 'b'), away('b', 'a')], 'a', today).handler).toBeNull()
  expect(presentOn([away('a', 'a')], 'a', today).handler).toBeNull()
})

test('whoever is given a case is never away', () => {
  const person = fc.constantFrom('a', 'b', 'c', 'd')
  fc.assert(
    fc.property(fc.array(fc.tuple(person, person)), person, (pairs, asked) => {
      const { handler, steps } = presentOn(
        pairs.map(([one, other]) => away(one, other)),
        asked,
        today,
      )
      expect(pairs.map(([one]) => one)).not.toContain(handler)
      expect(new Set(steps.map((step) => step.staff)).size).toBe(steps.length)
    }),
  )
})

test('what comes to one who is away goes to the substitute, by the rules and by hand, and the case says so', async () => {
  const [unit] = await listUnits(kari)
  const to = { unit: unit?.id, handler: kari.staff.id }
  await makeRule(kari, ruleInput.parse({ name: 'Kadut', topics: '171', ...to }))
  const day = finnishDay(new Date())
  const submission = randomUUID()
  const absence = { submission, staff: kari.staff.id, substitute: tuula.staff.id, from: day, until: day }
  await Promise.all([1, 2, 3].map(() => noteAbsence(kari, absenceInput.parse(absence))))
  expect(await listAbsences(kari)).toHaveLength(1)
  const sent = { topic: '171', kind: 'repair', text: 'Kuoppa.', place: 'Koulukatu', submission: randomUUID() }
  const key = await sendCase(atCounter('jamsa'), newCaseInput.parse(sent))
  const id = (await followCase(atCounter('jamsa'), key))?.id ?? ''
  expect(await findCase(kari, id)).toMatchObject({ handler: tuula.staff.id })
  expect((await findTrace(kari, id))?.stored?.standIns).toEqual([
    { name: kari.staff.name, substitute: tuula.staff.name, until: day },
  ])
  await assignCase(kari, id, 1, unit?.id ?? '', kari.staff.id)
  expect(await findCase(kari, id)).toMatchObject({ handler: tuula.staff.id })
  await dropAbsence(kari, submission)
  await assignCase(kari, id, 2, unit?.id ?? '', kari.staff.id)
  expect(await findCase(kari, id)).toMatchObject({ handler: kari.staff.id })
})

test('an absence ends after it begins, nobody stands in for themselves, and both work at the desk', async () => {
  const [one, other] = [randomUUID(), randomUUID()]
  const said = { submission: randomUUID(), staff: one, substitute: other, from: '2026-11-24', until: '2026-11-25' }
  const faults = (more: object) => absenceInput.safeParse({ ...said, ...more }).error?.issues.map(({ path }) => path[0])
  expect(faults({ until: '2026-11-23' })).toEqual(['until'])
  expect(faults({ substitute: one })).toEqual(['substitute'])
  await expect(noteAbsence(kari, absenceInput.parse(said))).rejects.toEqual(expect.objectContaining({ key: 'gone' }))
})
