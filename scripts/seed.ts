import { closeDatabase } from '@/db/client'
import { seedBallots, seedFollowUps, seedNotices, seedRound } from '@/db/seed/budget'
import { isEmpty, seedStaff } from '@/db/seed/people'
import { seedFreeze, seedResult } from '@/db/seed/result'
import { municipalities, type Town } from '@/tenants'
import { seeds } from '@/tenants/seeds'
import { staffOf } from './personas'
import { townAtWork } from './town-at-work'

const today = Temporal.Now.plainDateISO('Europe/Helsinki')

/** `npm run db:seed`: people, rounds and notices for every town that is still empty. */
for (const town of municipalities) await seedTown(town)
await closeDatabase()

async function seedTown(town: Town) {
  const job = townAtWork(town.id, 'portal', 'seed')
  if (!(await isEmpty(job))) return
  await seedStaff(
    job,
    staffOf(town).map(({ givenName, familyName, ...person }) => ({ ...person, name: `${givenName} ${familyName}` })),
  )
  const demo = seeds[town.id]
  if (!demo) return
  await seedNotices(job, demo.notices, today)
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
