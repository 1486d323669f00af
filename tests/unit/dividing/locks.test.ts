import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { GrantOfficer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { adjustSum } from '@/db/grants/allocations/adjusting/writes'
import { lockRun, unlockRun } from '@/db/grants/allocations/locking/writes'
import { proposeSums } from '@/db/grants/allocations/proposing/writes'
import { proposedSums, readAllocation } from '@/db/grants/allocations/reads'
import { findMySum } from '@/db/grants/allocations/sums/reads'
import { makeRun } from '@/db/grants/allocations/writes'
import { beginDecision, ruleDraft } from '@/db/grants/decisions/drafts/writes'
import { reopenCheck } from '@/db/grants/eligibilities/writes'
import { residents, staff } from '@/scripts/personas'
import { signedIn, withDuty } from '@/tests/people'
import { atGrants } from '../applications/cast'
import { tied } from '../handling/cast'
import { asOwner } from '../walls/canaries'
import { closedRound, decided, foundEligible, scenario } from './cast'

const sql = asOwner()
let sanna: GrantOfficer<'prepare'>
let slug = ''
let [aino, eero, kalle]: readonly string[] = []
let run = ''
let turn = 0

beforeAll(async () => {
  sanna = await withDuty(staff.sanna, 'prepare')
})
beforeEach(async () => {
  slug = `lukko-${++turn}`
  ;[aino, eero, kalle] = await closedRound(sql, slug)
  run = await makeRun(sanna, slug, scenario())
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const here = () => readAllocation(sanna, slug)
const lockHere = async () => (await here()).locked?.id ?? ''
const stateOf = async (id?: string) => (await sql`select state from applications where id = ${id ?? ''}`)[0]?.state
const adjusted = (changes: object) =>
  adjustSum(sanna, slug, { run, application: aino ?? '', seen: null, sum: 40_000, reason: 'Uusi laji', ...changes })

describe('locking', () => {
  test('keeps who and when, one run of a call, however many press at once', async () => {
    const other = await makeRun(sanna, slug, scenario({ name: 'Toinen' }))
    const tries = await Promise.allSettled([run, other, run].map((id) => lockRun(sanna, slug, { run: id })))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { locked } = await here()
    expect([run, other]).toContain(locked?.run)
    expect(locked).toMatchObject({ by: sanna.staff.name, drafted: false })
  })

  test('waits for the closing, for every check, and for figures that still stand', async () => {
    await sql`update calls set closes_at = now() + interval '1 hour' where slug = ${slug}`
    await expect(lockRun(sanna, slug, { run })).rejects.toThrow('allocations.stillOpen')
    await sql`update calls set closes_at = now() - interval '1 hour' where slug = ${slug}`
    await sql`update applications set state = 'inCheck' where id = ${kalle ?? ''}`
    await expect(lockRun(sanna, slug, { run })).rejects.toThrow('allocations.unchecked')
    await sql`update applications set state = 'ineligible' where id = ${kalle ?? ''}`
    await expect(lockRun(sanna, slug, { run })).rejects.toThrow('allocations.stale')
    await foundEligible(sql, [kalle ?? ''])
    await lockRun(sanna, slug, { run })
    expect((await here()).locked?.run).toBe(run)
  })

  test('is not for a run whose sums somebody has altered, nor for one without sums, nor for another call’s', async () => {
    const none = await makeRun(sanna, slug, scenario({ name: 'Muu' }))
    await sql`update allocation_runs set run = jsonb_set(run, '{sums,0,awardCents}', '"99000"') where id = ${run}`
    await sql`update allocation_runs set run_hash = 'x' where id = ${run}`
    await expect(lockRun(sanna, slug, { run })).rejects.toThrow('allocations.stale')
    await sql`update allocation_runs set run = '{"outcome":"floorsExceedPot"}' where id = ${none}`
    await expect(lockRun(sanna, slug, { run: none })).rejects.toThrow('allocations.floorsExceedPot')
    const elsewhere = slug
    await closedRound(sql, `${slug}-b`)
    await expect(lockRun(sanna, `${slug}-b`, { run: none })).rejects.toThrow('gone')
    expect((await readAllocation(sanna, elsewhere)).locked).toBeNull()
  })

  test('is undone with a reason until decisions are drafted, and what was proposed is proposed no longer', async () => {
    await lockRun(sanna, slug, { run })
    await proposeSums(sanna, slug, { lock: await lockHere() })
    expect(await stateOf(aino)).toBe('proposed')
    const lock = await lockHere()
    await unlockRun(sanna, slug, { lock, reason: 'Määräraha muuttui' })
    expect(await stateOf(aino)).toBe('eligible')
    const [kept] = await sql`select reason, unlocked_by from allocation_locks where id = ${lock}`
    expect(kept).toEqual({ reason: 'Määräraha muuttui', unlocked_by: sanna.staff.id })
    await expect(unlockRun(sanna, slug, { lock, reason: 'x' })).rejects.toThrow('allocations.changedMeanwhile')
    await lockRun(sanna, slug, { run })
    await decided(sql, eero ?? '', 30_000, 'draft')
    const again = await lockHere()
    await expect(unlockRun(sanna, slug, { lock: again, reason: 'x' })).rejects.toThrow('allocations.decisionsDrafted')
  })
})

test('an application goes back to its check when no lock rests on it any more, and not before', async () => {
  await lockRun(sanna, slug, { run })
  const back = async () => {
    const [{ version } = { version: 0 }] = await sql`select version from applications where id = ${aino ?? ''}`
    return reopenCheck(sanna, { application: aino ?? '', version, words: 'Tilinpäätös puuttuu' })
  }
  await expect(back()).rejects.toThrow('checks.allocated')
  await unlockRun(sanna, slug, { lock: await lockHere(), reason: 'Yksi hakemus tarkistetaan' })
  await back()
  expect(await stateOf(aino)).toBe('inCheck')
})

describe('sums changed by hand', () => {
  test('stand beside the computed ones, with their reason, and may take more than the pot', async () => {
    await expect(adjusted({})).rejects.toThrow('allocations.notLocked')
    await lockRun(sanna, slug, { run })
    await adjusted({ sum: 70_000 })
    const { id, locked } = await here()
    expect(locked?.adjusted.get(aino ?? '')).toMatchObject({ cents: 70_000, by: sanna.staff.name })
    const sums = await proposedSums(sanna, id)
    expect(sums?.find(({ application }) => application === aino)).toMatchObject({
      ...{ computedCents: 53_000, adjustedCents: 70_000, reason: 'Uusi laji', proposedCents: 70_000 },
      sheet: { awardCents: 53_000, items: [{ key: 'visits', count: 500, points: ['500', '1'] }] },
    })
    expect(sums?.reduce((sum, { proposedCents }) => sum + proposedCents, 0)).toBe(117_000)
  })

  test('of two who change one at once, the second sees the first one’s', async () => {
    await lockRun(sanna, slug, { run })
    const tries = await Promise.allSettled([adjusted({ sum: 10_000 }), adjusted({ sum: 20_000 })])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const standing = (await here()).locked?.adjusted.get(aino ?? '')
    await adjusted({ sum: 53_000, seen: standing?.id })
    expect((await here()).locked?.adjusted.get(aino ?? '')?.cents).toBe(53_000)
  })

  test('are never above what was applied for, nor after a decision has been begun', async () => {
    await lockRun(sanna, slug, { run })
    await expect(adjusted({ sum: 80_001 })).rejects.toThrow('allocations.aboveApplied')
    await expect(adjusted({ sum: 53_000 })).rejects.toThrow('allocations.sameSum')
    await decided(sql, aino ?? '', 30_000, 'draft')
    await expect(adjusted({})).rejects.toThrow('allocations.decisionsDrafted')
  })
})

describe('proposing', () => {
  test('moves everybody of the run, and the rejections with them, once', async () => {
    await sql`update applications set state = 'ineligible' where id = ${kalle ?? ''}`
    run = await makeRun(sanna, slug, scenario({ name: 'Kaksi' }))
    await lockRun(sanna, slug, { run })
    const lock = await lockHere()
    expect(await proposeSums(sanna, slug, { lock })).toBe(3)
    expect(await Promise.all([aino, eero, kalle].map(stateOf))).toEqual(['proposed', 'proposed', 'proposed'])
    const events =
      await sql`select "from", "to" from application_events where application = ${kalle ?? ''} and staff is not null`
    expect(events.at(-1)).toEqual({ from: 'ineligible', to: 'proposed' })
    await expect(proposeSums(sanna, slug, { lock })).rejects.toThrow('allocations.nothingToPropose')
  })

  test('is refused without a lock, and when figures have changed under it; a withdrawal only leaves money over', async () => {
    await expect(proposeSums(sanna, slug, { lock: run })).rejects.toThrow('allocations.changedMeanwhile')
    await lockRun(sanna, slug, { run })
    const lock = await lockHere()
    await sql`update applications set applied_cents = 1 where id = ${eero ?? ''}`
    await expect(proposeSums(sanna, slug, { lock })).rejects.toThrow('allocations.stale')
    await sql`update applications set applied_cents = 80000 where id = ${eero ?? ''}`
    await sql`update applications set state = 'withdrawn' where id = ${kalle ?? ''}`
    expect(await proposeSums(sanna, slug, { lock })).toBe(2)
    expect(await stateOf(kalle)).toBe('withdrawn')
  })

  test('is refused while what was changed by hand takes more than the pot', async () => {
    await lockRun(sanna, slug, { run })
    await adjusted({ sum: 70_000 })
    const lock = await lockHere()
    await expect(proposeSums(sanna, slug, { lock })).rejects.toThrow('allocations.abovePot')
    await adjusted({ sum: 40_000, seen: (await here()).locked?.adjusted.get(aino ?? '')?.id })
    expect(await proposeSums(sanna, slug, { lock })).toBe(3)
  })

  test('leaves no other sum to whoever writes the decision, who rejects or keeps it', async () => {
    await lockRun(sanna, slug, { run })
    await proposeSums(sanna, slug, { lock: await lockHere() })
    const decision = await beginDecision(sanna, aino ?? '')
    const ruled = { decision, version: 0, outcome: 'partly' as const, reason: 'fundsLimited' as const }
    const [{ version = 0, maker = '' } = {}] = await sql`select version, maker from decisions where id = ${decision}`
    const rule = (granted: number) => ruleDraft(sanna, { ...ruled, version, maker, granted } as never)
    await expect(rule(50_000)).rejects.toThrow('decisions.sumOfPot')
    await rule(53_000)
  })

  test('a decider who is disqualified from one gets the others', async () => {
    await lockRun(sanna, slug, { run })
    const { id } = await here()
    const pekka = await withDuty(staff.matti, 'decide')
    await tied(sql, pekka.staff.id, (await signedIn(residents.eero)).person.id)
    const sums = await proposedSums(pekka, id)
    expect(sums?.map(({ application }) => application).toSorted()).toEqual([aino, kalle].toSorted())
    await sql`delete from ties`
  })
})

describe('how my sum came about', () => {
  test('is told when notice of the decision is given, not before, and to nobody else', async () => {
    await lockRun(sanna, slug, { run })
    const me = atGrants(await signedIn(residents.aino))
    expect(await findMySum(me, aino ?? '')).toBeNull()
    await decided(sql, aino ?? '', 53_000, 'draft')
    expect(await findMySum(me, aino ?? '')).toBeNull()
    await sql`update decisions set state = 'made', made_at = now() where application = ${aino ?? ''}`
    expect(await findMySum(me, aino ?? '')).toBeNull()
    await sql`insert into decision_notices (municipality, decision, way, "to", person, sent_on, notice_on, last_day)
      select municipality, id, 'electronic', 'applicant', ${me.person.id}, current_date, current_date + 3, current_date + 17
      from decisions where application = ${aino ?? ''}`
    expect(await findMySum(me, aino ?? '')).toMatchObject({
      ...{ grantedCents: 53_000, call: { potCents: 100_000 } },
      sheet: { awardCents: 53_000, settled: { by: 'share', raised: false } },
    })
    await expect(findMySum(atGrants(await signedIn(residents.eero)), aino ?? '')).rejects.toThrow('gone')
  })
})
