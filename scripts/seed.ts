import { closeDatabase } from '@/db/client'
import { isEmpty, seedStaff } from '@/db/seed/people'
import { municipalities } from '@/tenants'
import { staffOf } from './personas'
import { townAtWork } from './town-at-work'

/** `npm run db:seed`: people and rounds for every town that is still empty. */
for (const town of municipalities) {
  const job = townAtWork(town.id, 'portal', 'seed')
  if (!(await isEmpty(job))) continue
  await seedStaff(job, staffOf(town).map(({ givenName, familyName, ...person }) => ({ ...person, name: `${givenName} ${familyName}` })))
}
await closeDatabase()
