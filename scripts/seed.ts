import { closeDatabase } from '@/db/client'
import { municipalities } from '@/tenants'
import { seedTown } from './seed/town'

const today = Temporal.Now.plainDateISO('Europe/Helsinki')

/** `npm run db:seed`: people, rounds and notices for every town that is still empty. */
for (const town of municipalities) await seedTown(town, today)
await closeDatabase()
