import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GrantOfficer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { allocationInput } from '@/db/grants/allocations/input'
import { findRunFile, proposedSums, readAllocation } from '@/db/grants/allocations/reads'
import { allocate } from '@/db/grants/allocations/rules'
import { nearest } from '@/db/grants/allocations/sheets/rules'
import { makeRun } from '@/db/grants/allocations/writes'
import { residents, staff } from '@/scripts/personas'
import { signedIn, withDuty } from '@/tests/people'
import { published } from '../applications/cast'
import { tied } from '../handling/cast'
import { asOwner } from '../walls/canaries'
import { closedRound, decided, dividedCall, scenario } from './cast'

const sql = asOwner()
let sanna: GrantOfficer<'prepare'>
let ids: readonly string[]

beforeAll(async () => {
  sanna = await withDuty(staff.sanna, 'prepare')
  ids = await closedRound(sql, 'jako')
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const awards = async (run: string) => {
  const { runs } = await readAllocation(sanna, 'jako')
  const found = runs.find(({ id }) => id === run)?.run
  return found?.outcome === 'allocated'
    ? Object.fromEntries(found.sums.map(({ id, awardCents }) => [id, Number(awardCents)]))
    : found?.outcome
}

describe('a run of a call', () => {
  test('divides the pot among those found eligible, by what they answered and asked for', async () => {
    const run = await makeRun(sanna, 'jako', scenario())
    expect(await awards(run)).toEqual({ [ids[0] ?? '']: 53_000, [ids[1] ?? '']: 32_000, [ids[2] ?? '']: 15_000 })
  })

  test('stands beside others with another pot, other worths and other bounds', async () => {
    const small = await makeRun(sanna, 'jako', scenario({ name: 'Pieni', pot: 50_000 }))
    const capped = await makeRun(sanna, 'jako', scenario({ name: 'Katto', cap: 30_000 }))
    expect(await awards(small)).toEqual({ [ids[0] ?? '']: 25_000, [ids[1] ?? '']: 15_000, [ids[2] ?? '']: 10_000 })
    expect(await awards(capped)).toEqual({ [ids[0] ?? '']: 30_000, [ids[1] ?? '']: 30_000, [ids[2] ?? '']: 15_000 })
    const worth = await makeRun(sanna, 'jako', scenario({ worth: { visits: 2500 } }))
    const { runs } = await readAllocation(sanna, 'jako')
    const heavier = runs.find(({ id }) => id === worth)
    expect(heavier?.input.formula).toEqual({ kind: 'counted', items: [{ key: 'visits', thousandths: 2500 }] })
    expect(heavier).toMatchObject({ by: sanna.staff.name, drift: { changed: [], added: [], gone: [] } })
  })

  test('is made once, however many times its form is sent', async () => {
    const once = scenario({ name: 'Kahdesti' })
    await Promise.all([makeRun(sanna, 'jako', once), makeRun(sanna, 'jako', once)])
    const { runs } = await readAllocation(sanna, 'jako')
    expect(runs.filter(({ name }) => name === 'Kahdesti')).toHaveLength(1)
    await expect(makeRun(sanna, 'jako', scenario({ name: 'Kahdesti' }))).rejects.toThrow('allocations.nameTaken')
  })

  test('is downloaded whole, without a name in it', async () => {
    const run = await makeRun(sanna, 'jako', scenario({ name: 'Tiedosto' }))
    const { slug, file } = await findRunFile(sanna, run)
    expect(slug).toBe('jako')
    const read = JSON.parse(JSON.stringify(file))
    expect(allocate(allocationInput.parse(read)), 'what npm run recount gives').toEqual(read.run)
    expect(file).toMatchObject({ format: 'grant-allocation/1', run: { format: 'grant-run/1' } })
    expect(file.scenario).toMatchObject({ call: 'jako', name: 'Tiedosto', runBy: sanna.staff.name })
    expect(JSON.stringify({ ...file, scenario: null })).not.toContain(residents.aino.familyName)
  })

  test('tells what has changed since, and a new one reckons with it', async () => {
    const run = await makeRun(sanna, 'jako', scenario())
    await sql`update applications set applied_cents = 20000 where id = ${ids[1] ?? ''}`
    await sql`update applications set state = 'inCheck' where id = ${ids[2] ?? ''}`
    const { runs, unchecked } = await readAllocation(sanna, 'jako')
    expect(runs.find(({ id }) => id === run)?.drift).toEqual({ changed: [ids[1]], added: [], gone: [ids[2]] })
    expect(unchecked).toBe(1)
    await sql`update applications set applied_cents = 80000 where id = ${ids[1] ?? ''}`
    await sql`update applications set state = 'eligible' where id = ${ids[2] ?? ''}`
  })

  test('protects what was granted last year, and says so when that takes more than the pot', async () => {
    await closedRound(sql, 'viime')
    const before =
      await sql`select id, person from applications where call = (select id from calls where slug = 'viime')`
    for (const { id } of before) await decided(sql, id, 60_000)
    await sql`update calls set previous = (select id from calls where slug = 'viime') where slug = 'jako'`
    const braked = scenario({ name: 'Jarru', brakeDown: 20, brakeUp: 30 })
    expect(await awards(await makeRun(sanna, 'jako', braked))).toBe('floorsExceedPot')
    const looser = scenario({ name: 'Löysempi', brakeDown: 50, brakeUp: 30 })
    expect(await awards(await makeRun(sanna, 'jako', looser))).toEqual({
      [ids[0] ?? '']: 53_000,
      [ids[1] ?? '']: 32_000,
      [ids[2] ?? '']: 15_000,
    })
    await sql`update calls set previous = null where slug = 'jako'`
  })

  test('takes everybody to apply for the fixed sum where the form asks none', async () => {
    const form = dividedCall().form
    const unasked = form.sections.map((one) => ({
      ...one,
      questions: one.questions.filter(({ type }) => type !== 'applied'),
    }))
    const call = dividedCall({
      form: { sections: unasked },
      formula: { kind: 'alike' },
      minimumCents: 20_000,
      maximumCents: 20_000,
    })
    await closedRound(sql, 'tasan', call)
    const run = await makeRun(sanna, 'tasan', scenario({ pot: 60_000 }))
    const { runs } = await readAllocation(sanna, 'tasan')
    const found = runs.find(({ id }) => id === run)?.run
    expect(found?.outcome === 'allocated' && found.sums.map(({ awardCents }) => awardCents)).toEqual([
      '20000',
      '20000',
      '20000',
    ])
  })

  test('counts a yes as one, such as of a quality mark', async () => {
    const items = [
      { key: 'visits', thousandths: 1000 },
      { key: 'trades', thousandths: 200_000 },
    ]
    const ids = await closedRound(sql, 'laatu', dividedCall({ formula: { kind: 'counted', items } }))
    await sql`update submissions set answers = answers || '{"trades": true}' where application = ${ids[1]}`
    const run = await makeRun(sanna, 'laatu', scenario())
    const { runs } = await readAllocation(sanna, 'laatu')
    const found = runs.find(({ id }) => id === run)?.run
    const points = found?.outcome === 'allocated' ? found.sums.map(({ id, points }) => [id, points]) : []
    expect(Object.fromEntries(points)).toEqual({
      [ids[0]]: ['500', '1'],
      [ids[1]]: ['500', '1'],
      [ids[2]]: ['200', '1'],
    })
  })

  test('is refused where nothing is divided, and where nobody is eligible yet', async () => {
    await published('jatkuva', dividedCall({ division: null, formula: null }))
    await expect(makeRun(sanna, 'jatkuva', scenario())).rejects.toThrow('allocations.nothingToDivide')
    await published('tyhja', dividedCall())
    await expect(makeRun(sanna, 'tyhja', scenario())).rejects.toThrow('allocations.nobody')
    await expect(makeRun(sanna, 'olematon', scenario())).rejects.toThrow('gone')
  })

  test('whoever is bound to one of the applicants neither makes it nor sees it', async () => {
    const matti = await withDuty(staff.matti, 'prepare')
    await tied(sql, matti.staff.id, (await signedIn(residents.aino)).person.id)
    const run = await makeRun(sanna, 'jako', scenario())
    await expect(makeRun(matti, 'jako', scenario())).rejects.toThrow('ties.disqualified')
    await expect(readAllocation(matti, 'jako')).rejects.toThrow('ties.disqualified')
    await expect(findRunFile(matti, run)).rejects.toThrow('ties.disqualified')
  })
})

describe('points that assessors give', () => {
  const scored = dividedCall({
    scoring: {
      criteria: [{ key: 'reach', name: { fi: 'x' }, weight: 3, most: 10, anchors: [] }],
      threshold: 9,
      assessors: 2,
      blind: false,
    },
    formula: { kind: 'scored', criteria: [{ key: 'reach', weight: 3 }] },
  })
  const scoring = async (application: string, assessor: string, points: number, locked = true) => {
    const given = { reach: { points, reason: 'x' } }
    const [row] = await sql`insert into scorings (municipality, application, assessor, points, locked_at)
      values ('jamsa', ${application}, ${assessor}, ${sql.json(given)}, ${locked ? new Date() : null}) returning id`
    return row?.id as string
  }

  test('count once all are locked, as set in the end, and below the threshold nothing is given', async () => {
    const [aino = '', eero = '', kalle = ''] = await closedRound(sql, 'pisteet', scored)
    const [one, other] = [(await withDuty(staff.matti, 'assess')).staff.id, sanna.staff.id]
    for (const [id, points] of [
      [aino, 8],
      [eero, 4],
      [kalle, 2],
    ] as const)
      await scoring(id, one, points)
    await scoring(aino, other, 6)
    await sql`insert into final_points (municipality, application, hundredths, mean_hundredths, reason, set_by)
      values ('jamsa', ${aino}, 2450, 2100, 'x', ${sanna.staff.id})`
    await sql`update applications set state = 'scoring' where id in ${sql([aino, eero, kalle])}`
    await scoring(eero, other, 9, false)
    const judge = await withDuty(staff.sanna, 'prepare')
    await sql`delete from ties`
    const run = await makeRun(judge, 'pisteet', scenario())
    const { runs, gathered, id } = await readAllocation(judge, 'pisteet')
    const sums = runs.find((row) => row.id === run)?.run
    const told = sums?.outcome === 'allocated' ? sums.sums : []
    expect(Object.fromEntries(told.map((sum) => [sum.id, [nearest(sum.points), sum.settled.by]]))).toEqual({
      [aino]: [24.5, 'cap'],
      [eero]: [0, 'noPoints'],
      [kalle]: [6, 'belowThreshold'],
    })
    expect(gathered.filter(({ open }) => open).map(({ applicant }) => applicant.id)).toEqual([eero])
    expect(await proposedSums(judge, id)).toBeNull()
  })
})
