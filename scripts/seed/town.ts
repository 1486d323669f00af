import { seedBallots, seedFollowUps, seedNotices, seedRound } from '@/db/seed/budget'
import { seedCases } from '@/db/seed/cases'
import { seedReceivers, seedSignposts, seedTopics } from '@/db/seed/contact'
import { seedCalls } from '@/db/seed/grants'
import { isEmpty, seedStaff } from '@/db/seed/people'
import { seedPhotos } from '@/db/seed/photos'
import { seedFreeze, seedResult } from '@/db/seed/result'
import type { Town } from '@/tenants'
import { demoDesks } from '@/tenants/demo/desk'
import { demoReceivers } from '@/tenants/demo/receivers'
import { demoSignposts } from '@/tenants/demo/signposts'
import { demoTowns } from '@/tenants/demo/towns'
import { seeds } from '@/tenants/seeds'
import { subjectOf } from '../persona'
import { staffOf } from '../personas'
import { townAtWork } from '../town-at-work'
import { demoCases } from './cases'
import { drawn } from './drawing'
import { seedGrantOrganisations } from './organisations'
import { worked } from './work'

/**
 * The people, rounds and notices of a town that is still empty. Each step leaves alone what an interrupted try has written, and
 * the staff come after them: while there are none the town is not done. What staff have worked on follows.
 */
export async function seedTown(town: Town, today: Temporal.PlainDate) {
  const job = townAtWork(town.id, 'portal', 'seed')
  if (town.services.includes('contact')) await seedTopics(townAtWork(town.id, 'contact', 'seed'))
  if (await isEmpty(job)) {
    await seedDemo(town, today)
    await seedStaff(
      job,
      staffOf(town).map(({ givenName, familyName, ...person }) => ({ ...person, name: `${givenName} ${familyName}` })),
    )
  }
  if (town.services.includes('contact')) await seedContact(town)
  if (town.services.includes('grants')) await seedGrantOrganisations(town, today)
}

/** A year and a half of cases with what the town's own people have made of them, who are there by now. */
async function seedContact(town: Town) {
  const [demo, year, desk] = [seeds[town.id], demoTowns[town.id], demoDesks[town.id]]
  if (!demo) return
  const [now, job] = [new Date(), townAtWork(town.id, 'contact', 'seed')]
  const stories = year ? demoCases(year, now) : []
  const told = [...demo.cases, ...(desk ? worked(stories, desk) : stories)]
  const team = desk?.team.map((one) => ({
    ...one,
    subject: one.name ? `demo:${town.id}:${one.key}` : subjectOf(one.key),
    email: `${one.key}@${town.id}.example`,
  }))
  await seedCases(job, told, now, desk && team && { ...desk, team })
  await seedPhotos(job, told, drawn)
}

async function seedDemo(town: Town, today: Temporal.PlainDate) {
  const demo = seeds[town.id]
  if (!demo) return
  const job = townAtWork(town.id, 'portal', 'seed')
  await seedNotices(job, demo.notices, today)
  if (town.services.includes('contact')) {
    await seedReceivers(townAtWork(town.id, 'contact', 'seed'), demoReceivers[town.id] ?? [])
    await seedSignposts(townAtWork(town.id, 'contact', 'seed'), demoSignposts[town.id] ?? [])
  }
  if (town.services.includes('grants')) await seedCalls(townAtWork(town.id, 'grants', 'seed'), demo.calls ?? [], today)
  for (const round of demo.rounds) {
    const seeded = await seedRound(job, round, today)
    if (round.stage !== 'voting' && round.stage !== 'result') continue
    const desk = townAtWork(town.id, 'budget', 'seed')
    await seedFreeze(desk, seeded.id, { repeatable: round.stage === 'result' })
    if (round.stage !== 'result') continue
    await seedBallots(job, round, seeded, today)
    await seedResult(desk, seeded.id)
    await seedFollowUps(job, seeded, round.followUps ?? [], today)
  }
}
