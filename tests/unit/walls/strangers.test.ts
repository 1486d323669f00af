import { globSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Administrator, vouch } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { Refusal } from '@/db/refusal'
import { residents, staff } from '@/scripts/personas'
import { administering, passerBy, signedIn } from '@/tests/people'
import { asOwner, canary, digests, fill } from './canaries'
import { doorsTo } from './doors'

type Door = (...asked: unknown[]) => unknown

const rooms = globSync('db/**/{reads,writes}.ts')
  .map((path) => path.replace(/^db\/|\.ts$/g, ''))
  .sort()
const sql = asOwner()
let ids: Record<string, string>
/** One who is everybody at once in Joutsa: resident, officer, administrator and the town at work. */
let stranger: unknown
let local: unknown

beforeAll(async () => {
  ids = await fill('jamsa')
  const person = (await signedIn(residents.pentti, 'joutsa')).person
  const keeper = await administering(staff.raija)
  stranger = everybody('joutsa', person, keeper.staff)
  local = everybody('jamsa', { ...person, id: ids.persons ?? '' }, { ...keeper.staff, id: ids.staff ?? '' })
})

afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

describe.each(rooms)('db/%s', (room) => {
  test('every door of it is on the list', async () => {
    const known = doorsTo({}, canary)[room] ?? {}
    const doors = Object.keys(await openDoors(room))
    expect(Object.keys(known).toSorted(), 'tests/unit/walls/doors.ts says what to ask for at each').toEqual(
      doors.toSorted(),
    )
  })

  test('another town finds nothing and changes nothing', async () => {
    const before = await digests(sql, 'jamsa')
    for (const [name, door] of Object.entries(await openDoors(room))) {
      const asked = doorsTo(ids, canary)[room]?.[name]
      if (!Array.isArray(asked)) continue
      const found = await answerOf(door, stranger, asked)
      expect(seen(found), `${name} shows another town's words`).not.toContain(canary)
      expect(await digests(sql, 'jamsa'), `${name} changes another town's rows`).toEqual(before)
    }
  })
})

/** Reads that tell no words: at home they answer otherwise than abroad. */
const wordless = [
  'contact/inbox/reads countLetters',
  'grants/retention/reads readGrantRetention',
  'contact/reports/reads countReported',
  'contact/blocks/reads countSuspected',
  'contact/open311/reads isOwnTrial',
  'contact/open311/reads servicesChangedAt',
  'contact/cases/queue/reads countCases',
  'contact/members/reads hasUnit',
  'contact/cases/tellings/reads findBar',
  'contact/routing/reads isLikelyOutside',
  'contact/views/reads countMyUnits',
  'contact/deliveries/reads countDeliveries',
  'contact/webhooks/reads countGivenUp',
  'contact/follows/reads amFollowing',
  'contact/advice/reads countHelps',
  'contact/figures/punctuality/reads readPunctuality',
  'contact/transfers/reads tryTable',
  'contact/sheets/reads latestPlaces',
  'contact/sheets/reads latestTimes',
  'contact/figures/times/reads readTimes',
  'contact/waits/reads readWaits',
  'contact/sheets/reads latestPunctuality',
  'contact/figures/map/reads readPlaces',
  'contact/routing/trials/reads tryDraft',
  'contact/routing/trials/reads tryStep',
  'budget/ballots/closing/reads findOpening',
  'budget/ballots/reads voteStatus',
  'budget/ballots/reads listRoundsVotedIn',
  'budget/duties/reads listBacklogs',
  'budget/news/reads countRound',
  'budget/pictures/reads showsPicture',
  'budget/tally/reads findLatestCount',
  'budget/tally/reads readCounting',
  'grants/allocations/reads proposedSums',
  'grants/applications/queue/reads countApplications',
  'grants/applications/rights/reads findApplicantKind',
  'grants/scorings/overviews/reads countMyScorings',
  'grants/applications/arrivals/letters/reads listLetters',
  'grants/applications/arrivals/letters/reads printLetter',
  'grants/applications/arrivals/reads countUnfinished',
  'grants/applications/postings/reads countToPost',
  'grants/applications/arrivals/reads findKeyedPaper',
  'grants/applications/arrivals/post/reads findPostScan',
  'grants/applications/copies/reads findCopies',
  'grants/applications/papers/reads findPaper',
  'grants/applications/printouts/reads findPrintout',
  'grants/receipts/proofs/reads findProof',
  'grants/receipts/proofs/reads findEarlierProof',
  'grants/passports/reads findPassportPaper',
  'grants/payees/reads listTaxFiles',
  'grants/decisions/piles/reads countOpenDecisions',
  'grants/duties/reads findDuties',
  'grants/reports/checking/reads findReportPaper',
  'grants/reports/filling/reads findReportPaperToFill',
  'grants/reports/list/reads countReports',
  'grants/reports/list/reads countWaitingReports',
  'journal/reads verifyChain',
  'outbox/mails/reads countUndelivered',
  'outbox/reads countUnread',
  'people/organisations/mandates/reads countWaitingMandates',
  'people/sessions/reads findHolder',
  'people/sessions/reads findIdentity',
]
/** Reads that could not answer otherwise, and why. */
const alike: Record<string, string> = {
  'contact/deliveries/pictures/reads listLaterPhotos':
    'the case of the canaries has not arrived anywhere; tests/unit/exchange/later-photos has one that has',
  'contact/cases/translations/reads listOtherReaders':
    'one reporter in the language of the case; tests/unit/casework/languages has three',
  'contact/figures/reads readEstimate':
    'one case lets nothing be expected, at home neither; tests/unit/figures has twenty',
  'contact/sheets/reads latestEstimate': 'the same, as it was counted last',
  'grants/applications/drafts/changes/reads findChanges':
    'the canaries answer what their call does not ask; tests/unit/applications/changes has real questions',
  'grants/deadlines/reads todayOf': 'it is the same day in every town',
  'grants/allocations/sums/reads findMySum': 'no decision of the canaries is made; tests/unit/dividing has one that is',
  'grants/applications/supplements/reads isAskedToComplete':
    'nothing is asked of an application that has just come; tests/unit/applications has what is',
  'grants/payees/reads countCodeless': 'nobody of the canaries was paid; tests/unit/grants-money has somebody who was',
  'grants/decisions/appeals/letters/reads findAppealLetter':
    'no request of the canaries is settled; tests/unit/appeals has some that are',
  'grants/decisions/appeals/letters/reads findMyAppealLetter': 'the same',
  'grants/decisions/appeals/letters/reads findAppellantLetter': 'the same',
  'grants/decisions/letters/reads findLetter':
    'the decision of the canaries has no letter; tests/unit/deciding has some',
  'grants/decisions/letters/reads listMyDecisions':
    'nobody was given notice of it; tests/unit/deciding has some who were',
  'grants/decisions/letters/reads findMyLetter': 'the same',
  'grants/payments/batches/reads readTransfers': 'only an approved batch has a file; tests/unit/grants-money has one',
  'journal/reads countJournal': 'each town’s journal has one entry here; verifyChain tells whose it is',
}

describe.each(rooms.filter((room) => room.endsWith('reads')))('db/%s at home', (room) => {
  test('the same questions find what was hidden from strangers', async () => {
    for (const [name, door] of Object.entries(await openDoors(room))) {
      const asked = doorsTo(ids, canary)[room]?.[name]
      const read = `${room} ${name}`
      if (!Array.isArray(asked) || read in alike) continue
      const found = seen(await door(local, ...asked))
      if (!wordless.includes(read)) expect(found, read).toContain(canary)
      else expect(found, read).not.toEqual(seen(await answerOf(door, stranger, asked)))
    }
  })
})

/** The functions of a room; what works inside somebody else's transaction has no town of its own. */
async function openDoors(room: string): Promise<Record<string, Door>> {
  const exported: Record<string, unknown> = await import(/* @vite-ignore */ `${process.cwd()}/db/${room}.ts`)
  const inside = (door: Door) => /^(async )?(function \w+)?\s*\(?\s*tx\b/.test(door.toString())
  const doors = Object.entries(exported).filter(([, one]) => typeof one === 'function')
  return Object.fromEntries((doors as [string, Door][]).filter(([, door]) => !inside(door)))
}

/** What the database says of a row that is another town's: the policy, and the key that names the town. */
const walled = ['42501', '23503']

/** A rule or a wall that says no is an answer; a question that could not be understood is a fault. */
async function answerOf(door: Door, actor: unknown, asked: unknown[]) {
  try {
    return await door(actor, ...asked)
  } catch (error) {
    const { code = '' } = error as { code?: string }
    if (!(error instanceof Refusal) && !walled.includes(code)) throw error
    return null
  }
}

const seen = (found: unknown) => JSON.stringify(found) ?? ''

function everybody(municipality: 'jamsa' | 'joutsa', person: object, member: object) {
  const client = { id: ids.api_clients, name: 'x', scopes: ['post', 'updates'], mayPublish: true, most: 300 }
  const acting = { organisation: ids.organisations, name: 'x', role: 'owner' }
  const facts = {
    ...passerBy(municipality),
    person,
    acting,
    staff: member,
    client,
    desk: 'budget',
    job: 'tests',
    duty: 'lead',
    duties: ['lead'],
  }
  return vouch<Administrator>(facts as unknown as Administrator)
}
