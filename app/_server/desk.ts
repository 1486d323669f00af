import 'server-only'
import { cache } from 'react'
import { listBacklogs } from '@/db/budget/duties/reads'
import { type Backlog, dutiesOf, inOrderOfNeed } from '@/db/budget/duties/rules'
import { listAllRounds, type Round } from '@/db/budget/rounds/reads'
import { countCases } from '@/db/contact/cases/queue/reads'
import { countMyUnits, countViews } from '@/db/contact/views/reads'
import { countApplications } from '@/db/grants/applications/queue/reads'
import { officer, staffMember, town } from './session'

type RoundAtDesk = { round: Round; backlog: Backlog }

const nothing: Backlog = { unreviewed: 0, overdue: 0, reports: 0, proposals: 0 }

/** The desks of whoever asks that this town keeps, in the order of its services. */
export const desksHere = cache(async () => {
  const [{ services }, { desks }] = await Promise.all([town(), staffMember()])
  return ([...services, 'administrator'] as const).filter((desk) => desks.includes(desk))
})

/** The rounds of the town with what is left to do in each; none for who does not hold the budget desk. */
export const roundsAtDesk = cache(async (): Promise<RoundAtDesk[]> => {
  if (!(await desksHere()).includes('budget')) return []
  const asker = await officer('budget')
  const [rounds, backlogs] = await Promise.all([listAllRounds(asker), listBacklogs(asker)])
  return rounds.map((round) => ({ round, backlog: backlogs[round.slug] ?? nothing }))
})

/** How many cases wait at the contact desk, pile by pile. */
export const casesAtDesk = cache(async () => countCases(await officer('contact')))

/** How many open cases the units of whoever asks have; null for who works in none. */
export const unitAtDesk = cache(async () => countMyUnits(await officer('contact')))

/** What waits at the grants desk, in all and for whoever asks. */
export const applicationsAtDesk = cache(async () => countApplications(await officer('grants')))

/** The saved views of the contact desk that whoever asks may open, with how many cases are in each. */
export const viewsAtDesk = cache(async () => countViews(await officer('contact')))

/** What waits for whoever asks at the budget desk, most needed first. */
export const dutiesHere = cache(async () => {
  const rounds = await roundsAtDesk()
  return inOrderOfNeed(rounds.flatMap(({ round, backlog }) => dutiesOf(round, backlog)))
})
