import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { verdictOn } from '@/db/grants/applications/drafts/rules'
import { beginApplication, notePresence, saveAnswers } from '@/db/grants/applications/drafts/writes'
import { findMyApplication, listMyApplications } from '@/db/grants/applications/reads'
import { residents } from '@/scripts/personas'
import { signedIn } from '@/tests/people'
import { acting, answer, brought, founded } from '../organisations/cast'
import { asOwner } from '../walls/canaries'
import { type Applicant, answered, atGrants, closed, drafted, openCall, published } from './cast'

const sql = asOwner()
let aino: Applicant
let mikael: Applicant
let call: string

beforeAll(async () => {
  aino = atGrants(await signedIn(residents.aino))
  mikael = atGrants(await signedIn(residents.mikael))
  call = await published('avoin')
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

describe('beginning', () => {
  test('pressed many times, an application begins once', async () => {
    const beginning = randomUUID()
    const ids = await Promise.all([1, 2, 3].map(() => beginApplication(aino, { call, beginning })))
    expect(new Set(ids).size).toBe(1)
    expect((await listMyApplications(aino)).filter(({ id }) => ids.includes(id))).toHaveLength(1)
  })

  test('what has not opened, has closed for good or is not there begins nothing', async () => {
    const early = await published('tuleva', openCall({ opensAt: new Date(Date.now() + 3_600_000).toISOString() }))
    const strict = await published('tiukka', openCall({ late: 'refused' }))
    await closed(sql, strict)
    const begin = (slug: string) => answer(beginApplication(aino, { call: slug, beginning: randomUUID() }))
    expect(await begin(early)).toBe('calls.notOpen')
    expect(await begin(strict)).toBe('calls.closed')
    expect(await begin('olematon')).toBe('gone')
  })

  test('a call for associations takes no private person', async () => {
    const { eligibility } = openCall()
    const slug = await published('yhdistyksille', openCall({ eligibility: { ...eligibility, kinds: ['association'] } }))
    expect(await answer(beginApplication(aino, { call: slug, beginning: randomUUID() }))).toBe(
      'applications.wrongApplicant',
    )
  })
})

describe('answering', () => {
  test('each answer is kept by itself and is there on another device', async () => {
    const id = await drafted(aino, call, { applied: 60_000 })
    await answered(aino, id, { purpose: 'Kesäkonsertti' })
    expect((await findMyApplication(aino, id)).answers).toEqual({
      ...{ may_local: true, applied: 60_000, purpose: 'Kesäkonsertti' },
    })
  })

  test('somebody else’s application is not there', async () => {
    const id = await drafted(aino, call)
    expect(await answer(findMyApplication(mikael, id))).toBe('gone')
    expect(await answer(answered(mikael, id, { purpose: 'x' }))).toBe('gone')
    expect(await answer(notePresence(mikael, id, null))).toBe('gone')
  })

  test('what nobody asks, or no answer could be, is not kept', async () => {
    const id = await drafted(aino, call, {})
      .catch(() => null)
      .then(() => beginApplication(aino, { call, beginning: randomUUID() }))
    expect(await answer(answered(aino, id, { hetu: '010180-9999' }))).toBe('applications.notEditable')
    expect(await answer(answered(aino, id, { applied: 'paljon' }))).toBe('applications.wrongAnswer')
    expect((await findMyApplication(aino, id)).answers).toEqual({ may_local: true })
  })

  test('two who change the same answer: the second is told and overwrites nothing until they say so', async () => {
    const owner = await signedIn(residents.veikko)
    const organisation = await founded(owner, 'Kahden Kirjoittajat ry')
    const eero = await signedIn(residents.eero)
    await brought(owner, organisation, eero, 'treasurer')
    const veikko = atGrants(acting(owner, organisation, 'owner'))
    const treasurer = atGrants(acting(eero, organisation, 'treasurer'))
    const id = await drafted(veikko, call, { purpose: 'Alku' })
    await saveAnswers(treasurer, id, [{ key: 'purpose', value: 'Rahastonhoitajan', seen: 1 }])
    const second = await saveAnswers(veikko, id, [{ key: 'purpose', value: 'Sihteerin', seen: 1 }])
    expect(second.clashes).toMatchObject([{ key: 'purpose', value: 'Rahastonhoitajan', version: 2, by: 'Eero Koe' }])
    expect((await findMyApplication(veikko, id)).answers.purpose).toBe('Rahastonhoitajan')
    await saveAnswers(veikko, id, [{ key: 'purpose', value: 'Sihteerin', seen: 2 }])
    expect((await findMyApplication(treasurer, id)).answers.purpose).toBe('Sihteerin')
  })

  test('whoever left a field as it was does not undo what a colleague wrote there', async () => {
    const id = await drafted(aino, call, { purpose: 'Ensin' })
    await saveAnswers(aino, id, [{ key: 'purpose', value: 'Sitten', seen: 1 }])
    const saved = await saveAnswers(aino, id, [
      { key: 'purpose', value: 'Ensin', seen: 1 },
      { key: 'applied', value: 70_000, seen: 0 },
    ])
    expect(saved.clashes).toEqual([])
    expect((await findMyApplication(aino, id)).answers).toMatchObject({ purpose: 'Sitten', applied: 70_000 })
  })

  test('fifty savings at once lose nothing of different answers', async () => {
    const id = await drafted(aino, call, { purpose: 'x' })
    await Promise.all([
      saveAnswers(aino, id, [{ key: 'applied', value: 10_000, seen: 0 }]),
      saveAnswers(aino, id, [{ key: 'trades', value: false, seen: 0 }]),
      saveAnswers(aino, id, [{ key: 'purpose', value: 'y', seen: 1 }]),
    ])
    expect((await findMyApplication(aino, id)).answers).toEqual({
      ...{ may_local: true, applied: 10_000, trades: false, purpose: 'y' },
    })
  })

  test('a viewer of the organisation reads and changes nothing', async () => {
    const owner = await signedIn(residents.veikko)
    const organisation = await founded(owner, 'Katselijat ry')
    const kalle = await signedIn(residents.kalle)
    await brought(owner, organisation, kalle, 'viewer')
    const id = await drafted(atGrants(acting(owner, organisation, 'owner')), call)
    const viewer = atGrants(acting(kalle, organisation, 'viewer'))
    expect((await findMyApplication(viewer, id)).organisation).toBe('Katselijat ry')
    expect(await answer(answered(viewer, id, { purpose: 'x' }, 1))).toBe('organisations.mayNot')
  })
})

test('a change is written, told or left alone by what its writer had seen', () => {
  const change = (value: string | null, seen: number) => ({ key: 'a', value, seen })
  expect(verdictOn(change('x', 0), undefined, undefined)).toBe('write')
  expect(verdictOn(change('', 0), undefined, undefined)).toBe('nothing')
  expect(verdictOn(change('x', 1), { value: 'x', version: 4 }, 'y')).toBe('nothing')
  expect(verdictOn(change('y', 1), { value: 'x', version: 4 }, 'y')).toBe('nothing')
  expect(verdictOn(change('z', 1), { value: 'x', version: 4 }, 'y')).toBe('clash')
  expect(verdictOn(change('z', 1), { value: 'x', version: 4 }, undefined)).toBe('clash')
  expect(verdictOn(change('z', 4), { value: 'x', version: 4 }, undefined)).toBe('write')
})
