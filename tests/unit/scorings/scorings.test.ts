import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { GrantOfficer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { openApplication } from '@/db/grants/applications/handling/reads'
import { applicationFilters } from '@/db/grants/applications/queue/input'
import { listApplications } from '@/db/grants/applications/queue/reads'
import { findCallAtDesk } from '@/db/grants/calls/reads'
import { takeDuty } from '@/db/grants/duties/writes'
import { exportScores } from '@/db/grants/scorings/exports/reads'
import { scoreSheet } from '@/db/grants/scorings/exports/rules'
import { countMyScorings, listMyScorings, openOverview, openScoring } from '@/db/grants/scorings/overviews/reads'
import { openPanel } from '@/db/grants/scorings/panels/reads'
import { seatAssessor, unseatAssessor } from '@/db/grants/scorings/panels/writes'
import { finalPoints } from '@/db/grants/scorings/reads'
import { calibrate, saveScoring, setFinalPoints } from '@/db/grants/scorings/writes'
import { declareRecusal } from '@/db/grants/ties/writes'
import { residents, staff } from '@/scripts/personas'
import { signedIn, withDuty } from '@/tests/people'
import { type Applicant, atGrants, openCall, published } from '../applications/cast'
import { fi } from '../calls/call'
import { eligibleOf } from '../checks/cast'
import { answer } from '../organisations/cast'

let aino: Applicant
let sanna: GrantOfficer<'prepare'>
let arvo: GrantOfficer<'assess'>
let onni: GrantOfficer<'assess'>
let call: string
let id: string

const scoring = {
  ...{ threshold: null, assessors: 2, blind: false },
  criteria: [
    { key: 'impact', name: fi('Vaikuttavuus'), weight: 3, most: 5, anchors: [] },
    { key: 'openness', name: fi('Avoimuus'), weight: 2, most: 5, anchors: [] },
  ],
}

beforeAll(async () => {
  aino = atGrants(await signedIn(residents.aino))
  sanna = await withDuty(staff.sanna, 'prepare')
  arvo = await withDuty(staff.arvo, 'assess')
  onni = await withDuty(staff.onniOsaaja, 'assess')
  call = await published('arviot', openCall({ scoring }))
  await published('sokko', openCall({ scoring: { ...scoring, blind: true } }))
})
beforeEach(async () => {
  id = await eligibleOf(sanna, aino, call)
})
afterAll(closeDatabase)

const given = (impact: number, openness: number, reason = 'Perustelu') => ({
  impact: { points: impact, reason },
  openness: { points: openness, reason },
})
const scoreAs = async (
  officer: GrantOfficer<'assess'>,
  points: ReturnType<typeof given>,
  deed: 'save' | 'lock' = 'lock',
) => {
  const { mine } = await openScoring(officer, id)
  return saveScoring(officer, { application: id, version: mine.version, deed, given: points })
}
const finals = async (officer: GrantOfficer = sanna) =>
  (await finalPoints(officer, (await findCallAtDesk(sanna, call))?.id ?? '')).find(
    ({ application }) => application === id,
  )
const seen = async (officer: GrantOfficer) => (await openOverview(officer, call)).rows.find((row) => row.id === id)

describe('an assessor', () => {
  test('keeps a draft of their own, whole or not, and locks it only whole', async () => {
    await scoreAs(arvo, given(4, 3, ''), 'save')
    expect((await openScoring(arvo, id)).mine.points).toEqual(given(4, 3, ''))
    expect(await answer(scoreAs(arvo, given(4, 3, '')))).toBe('scorings.incomplete')
    expect(await answer(scoreAs(arvo, given(6, 3)))).toBe('scorings.offScale')
    await scoreAs(arvo, given(4, 3))
    expect(await answer(scoreAs(arvo, given(1, 1)))).toBe('scorings.locked')
    expect((await listMyScorings(arvo)).find(({ application }) => application === id)?.lockedAt).not.toBeNull()
  })

  test('in two windows overwrites nothing unseen', async () => {
    const { mine } = await openScoring(arvo, id)
    const said = (impact: number) =>
      answer(saveScoring(arvo, { application: id, version: mine.version, deed: 'save', given: given(impact, 1) }))
    expect((await Promise.all([said(1), said(2)])).toSorted()).toEqual(['done', 'handling.changed'])
  })

  test('learns nothing of the others before their own is locked: no points, no count, no order', async () => {
    const before = await seen(onni)
    await scoreAs(arvo, given(5, 5, 'Salaisuus'))
    expect((await openScoring(onni, id)).others).toBeNull()
    expect(await seen(onni)).toEqual(before)
    expect(JSON.stringify([await openOverview(onni, call), await openScoring(onni, id)])).not.toContain('Salaisuus')
    expect(await finals(onni)).toBeUndefined()
    await scoreAs(onni, given(1, 1))
    expect((await openScoring(onni, id)).others).toMatchObject([
      { assessor: 'Arvo Arvioija', points: given(5, 5, 'Salaisuus') },
    ])
    expect((await seen(onni))?.seats.map(({ total }) => total)).toEqual([25, 5])
  })

  test('sees locked points only, never a draft of another', async () => {
    await scoreAs(arvo, given(5, 5))
    await scoreAs(onni, given(1, 1, 'Keskeneräinen'), 'save')
    expect((await openScoring(arvo, id)).others).toEqual([])
    expect(JSON.stringify(await openOverview(sanna, call))).not.toContain('Keskeneräinen')
  })

  test('changes locked points afterwards, with a reason that everybody reads', async () => {
    await scoreAs(arvo, given(5, 5))
    const { mine } = await openScoring(arvo, id)
    const said = { application: id, version: mine.version, criterion: 'impact', after: 3, reason: 'Luin uudelleen' }
    await calibrate(arvo, said)
    expect(await answer(calibrate(arvo, said))).toBe('handling.changed')
    await scoreAs(onni, given(1, 1))
    expect((await openScoring(onni, id)).changes).toMatchObject([{ before: 5, after: 3, reason: 'Luin uudelleen' }])
    expect(await answer(calibrate(arvo, { ...said, version: mine.version + 1, after: 9 }))).toBe('scorings.offScale')
  })
})

describe('final points', () => {
  test('are the mean once everybody has locked, and another number only with a reason', async () => {
    await scoreAs(arvo, given(5, 5))
    const said = { application: id, seen: 1450, points: 1600, reason: 'Uusi toimintamuoto' }
    expect(await finals()).toBeUndefined()
    expect(await answer(setFinalPoints(sanna, said))).toBe('scorings.unfinished')
    await scoreAs(onni, given(1, 1))
    expect(await finals()).toMatchObject({ hundredths: 1500, weight: { sum: 30, panel: 2 }, reason: null })
    expect(await answer(setFinalPoints(sanna, said))).toBe('handling.changed')
    expect(await answer(setFinalPoints(sanna, { ...said, seen: 1500, points: 2501 }))).toBe('scorings.offScale')
    await setFinalPoints(sanna, { ...said, seen: 1500 })
    expect(await finals()).toMatchObject({
      ...{ hundredths: 1600, meanHundredths: 1500, weight: { sum: 1600, panel: 100 }, reason: 'Uusi toimintamuoto' },
    })
  })

  test('do without whoever has been found disqualified, and wait for who takes their place', async () => {
    await scoreAs(arvo, given(5, 5))
    await scoreAs(onni, given(1, 1))
    await declareRecusal(onni, { application: id, kind: 'service', ground: 'Valmentaja' })
    expect(await finals()).toMatchObject({ hundredths: 2500, scorings: [{ impact: 5, openness: 5 }] })
    expect(await answer(openScoring(onni, id))).toBe('ties.disqualified')
    const matti = await withDuty(staff.matti, 'assess')
    await seatAssessor(sanna, { application: id, assessor: matti.staff.id })
    expect(await finals()).toBeUndefined()
    await scoreAs(matti, given(3, 3))
    expect(await finals()).toMatchObject({ hundredths: 2000 })
    await takeDuty(await withDuty(staff.kirsi, 'lead'), matti.staff.id, 'assess')
  })
})

describe('the table of a call’s scores', () => {
  const linesFor = async (officer: GrantOfficer) => {
    const { number } = (await openApplication(sanna, id)).application
    const lines = scoreSheet(await exportScores(officer, call), 'fi').split('\r\n')
    return lines.filter((line) => line.split(';')[1] === number)
  }

  test('has every locked point with its reason, what was changed of it, and the final points', async () => {
    await scoreAs(arvo, given(5, 5, '=1+1'))
    await scoreAs(onni, given(1, 1, 'Keskeneräinen'), 'save')
    const early = (await linesFor(sanna)).join()
    expect(early).toContain('Pisteet')
    expect(early).not.toContain('Keskeneräinen')
    expect(early).not.toContain('Loppupisteet')
    await scoreAs(onni, given(1, 1))
    const { mine } = await openScoring(arvo, id)
    const change = { application: id, version: mine.version, criterion: 'impact', after: 3, reason: 'Luin uudelleen' }
    await calibrate(arvo, change)
    await setFinalPoints(sanna, { application: id, seen: 1200, points: 1250, reason: 'Uusi toimintamuoto' })
    const lines = await linesFor(sanna)
    expect(lines.find((line) => line.startsWith('Muutos'))).toMatch(/Arvo Arvioija;Vaikuttavuus;;3;5;Luin uudelleen;20/)
    expect(lines.some((line) => line.endsWith(';12,5;12;Uusi toimintamuoto;'))).toBe(true)
    expect(lines.filter((line) => line.startsWith('Pisteet'))).toHaveLength(4)
    expect(lines.join()).not.toContain(';=1+1')
  })

  test('has nothing of what its reader has still to score, or is disqualified from', async () => {
    await scoreAs(arvo, given(5, 5, 'Arvon perustelu'))
    expect(await linesFor(onni)).toEqual([])
    expect((await linesFor(sanna)).join()).toContain('Arvon perustelu')
    await declareRecusal(onni, { application: id, kind: 'service', ground: 'Valmentaja' })
    expect(await linesFor(onni)).toEqual([])
  })
})

describe('the panel', () => {
  test('nobody seats themselves, nor one who may not score; who has locked keeps the seat', async () => {
    const { seated } = await openPanel(sanna, id)
    expect(seated).toHaveLength(2)
    const seat = (assessor: string) => answer(seatAssessor(sanna, { application: id, assessor }))
    expect(await seat(sanna.staff.id)).toBe('scorings.ownSeat')
    expect(await seat(arvo.staff.id)).toBe('scorings.notFree')
    const veera = await withDuty(staff.veera, 'decide')
    expect(await seat(veera.staff.id)).toBe('scorings.notFree')
    await scoreAs(arvo, given(1, 1))
    expect(await answer(unseatAssessor(sanna, { application: id, assessor: arvo.staff.id }))).toBe('scorings.locked')
    await unseatAssessor(sanna, { application: id, assessor: onni.staff.id })
    expect(await answer(openScoring(onni, id))).toBe('gone')
  })
})

describe('a blind call', () => {
  test('does not tell whose an application is before it is scored, anywhere', async () => {
    id = await eligibleOf(sanna, aino, 'sokko')
    const before = await countMyScorings(arvo)
    expect((await openScoring(arvo, id)).applicant).toBeNull()
    expect(await answer(openApplication(arvo, id))).toBe('scorings.blind')
    const queue = await listApplications(arvo, applicationFilters.parse({ pile: 'all' }))
    expect(queue.rows.find((row) => row.id === id)).toMatchObject({ applicant: null, barred: false })
    const byName = await listApplications(arvo, applicationFilters.parse({ pile: 'all', q: 'aino' }))
    expect(byName.rows.map((row) => row.id)).not.toContain(id)
    await scoreAs(arvo, given(1, 1))
    expect((await openScoring(arvo, id)).applicant).toBe('Aino Mäkelä')
    expect(await answer(openApplication(arvo, id))).toBe('done')
    expect(await countMyScorings(arvo)).toBe(before - 1)
  })
})
